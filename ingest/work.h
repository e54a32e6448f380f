// What lies on the belt of a run: pieces of work on their way to the extracting threads, and what
// came of them on its way to the writer.
#pragma once

#include <cstdint>
#include <string>

#include "ingest/belt.h"
#include "knowledge/article.h"
#include "knowledge/extraction.h"
#include "storage/store.h"

namespace entente::ingest {

inline constexpr std::size_t kMostBytesUnderWay = std::size_t{48} << 20;

/// An article to be read, or a line that was extracted elsewhere.
struct Job {
  Article article;
  std::string line, place;
  std::string hash;  ///< of the article, for telling whether it was read before
};

/// What came of a piece of the input, in its order.
struct Result {
  enum class Kind { kExtraction, kUnchanged, kRefusal, kFileSkipped, kFileEnd };
  Kind kind = Kind::kRefusal;
  Extraction extraction;
  std::string hash, refusal;
  storage::FileState file;  ///< of kFileSkipped and kFileEnd
  std::int64_t bytes = 0;   ///< of the input that this makes up, roughly
};

using Line = Belt<Job, Result>;

inline Result refusal(const std::string& place, const std::string& reason) {
  Result out;
  out.refusal = place + ": " + reason;
  return out;
}

}  // namespace entente::ingest
