// Text in the columns of a terminal: how wide it is, and how it is cut, broken and padded. UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente::queries {

/// How many columns of a terminal the text takes: code points, wide ones twice, combining ones not.
std::size_t display_width(std::string_view text);

/// The text on one line, without control characters.
std::string one_line(std::string_view text);

/// At most `width` columns of the text, an ellipsis where something is left out.
std::string cut(std::string text, std::size_t width);

/// The width below which wrapped() would have to cut: that of the widest word.
std::size_t widest_word(const std::string& text);

/// Lines of at most `width` columns, broken between words where that is possible.
std::vector<std::string> wrapped(const std::string& text, std::size_t width);

/// Filled with spaces to `width` columns: on the left where `right`, so that the text stands there.
std::string padded(const std::string& text, std::size_t width, bool right);

}  // namespace entente::queries
