// Saved web pages: the article's own text without what surrounds it, and what the page says of
// itself (meta, JSON-LD, Open Graph, and what a reader sees). Nothing is ever fetched.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "extract/reader/reader.h"

namespace entente::extract::reader {

std::unique_ptr<Format> html_format();

struct HtmlPage {
  std::optional<std::string> title, date, author, source, url;
  std::string body;  ///< paragraphs parted by an empty line
};

/// Reads a page of valid UTF-8. Throws InputError where its size or nesting is out of bounds.
HtmlPage read_page(std::string_view page);

/// The text of a fragment, as feeds and mails hold it: all its paragraphs, without scripts, menus
/// and the like.
std::string fragment_text(std::string_view html);

}  // namespace entente::extract::reader
