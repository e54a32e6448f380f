// What a page says of itself: JSON-LD, Open Graph, meta elements, microdata, and what stands
// visibly near the headline. Used by html_page.cpp.
#pragma once

#include <optional>
#include <string>

#include "extract/reader/html_tree.h"

namespace entente::extract::reader {

struct HtmlMetadata {
  std::optional<std::string> title, date, author, source, url;
  std::string article_body;  ///< as JSON-LD holds it, mostly empty
};

HtmlMetadata metadata_of(const HtmlNode* root);

}  // namespace entente::extract::reader
