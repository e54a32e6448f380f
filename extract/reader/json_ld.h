// The article that a page's JSON-LD (schema.org) describes. Used by html_metadata.cpp.
#pragma once

#include <string>
#include <string_view>

namespace entente::extract::reader {

struct LinkedArticle {
  std::string headline, date_published, author, publisher, url, body;
  int kind = 0;  ///< 2 an article, 1 a page, 0 nothing found
};

/// Reads one script's JSON; better kinds replace worse. Broken JSON says nothing.
void read_json_ld(std::string_view json, LinkedArticle& into);

}  // namespace entente::extract::reader
