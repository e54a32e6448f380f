// Plain text: one article. The first line that reads as a headline is the title (a page's crumb
// before it is dropped); captions and the dateline stay in the body.
#pragma once

#include <memory>

#include "extract/reader/reader.h"

namespace entente::extract::reader {

std::unique_ptr<Format> plain_text_format();

/// Splits a text, line by line, into title and body, as above; also used where another format holds
/// plain text.
void split_title(std::string_view text, Article& article);

}  // namespace entente::extract::reader
