// An article as read from whatever format: what every reader gives and every extractor takes.
#pragma once

#include <optional>
#include <string>

namespace entente {

struct Article {
  std::string id;  ///< given by the input, else the file's name (with #n for the n-th of several)
  std::string
      key;  ///< what the store knows it by: given id, else address, else path with the place inside
  std::optional<std::string> title;  ///< headline, one line
  std::optional<std::string> date;   ///< publication date, ISO 8601, as precise as known
  std::optional<std::string>
      dateline;  ///< "SEOUL, December 29", where the input keeps it apart from the body
  std::optional<std::string> source;  ///< the publisher
  std::optional<std::string> url;     ///< canonical address
  std::string body;                   ///< paragraphs parted by an empty line, UTF-8, NFC

  friend bool operator==(const Article&, const Article&) = default;
};

/// The stored text: title, an empty line, and the body; the body alone where there is no title.
/// Every offset of an Extraction is a byte offset into this.
inline std::string stored_text(const Article& article) {
  return article.title ? *article.title + "\n\n" + article.body : article.body;
}

}  // namespace entente
