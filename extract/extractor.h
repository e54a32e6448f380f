// The one interface of reading: an Article in, an Extraction out. `entente::extract::Reader`
// (meaning/) is the implementation that reads by grammar; others may stand beside it. An Extractor
// is used by one thread; make one a thread.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "knowledge/article.h"
#include "knowledge/extraction.h"

namespace entente::extract {

class Extractor {
 public:
  virtual ~Extractor() = default;

  /// Reads the article. Deterministic: the same article gives an equal Extraction. Throws
  /// InputError for an article that cannot be read (no text, another language, broken UTF-8).
  virtual Extraction extract(const Article& article) = 0;

  /// The versions that its extractions will carry, known before the first: an article that these
  /// versions have read need not be read again.
  virtual Producer producer() const { return {}; }
};

/// Layers of reading, each of which can be left out to measure what it gives (scripts/evaluate
/// --ablation).
struct Layers {
  bool coreference = true;
  bool projection = true;  ///< things stand for their owners, agreements for their parties
  bool nominal = true;     ///< frames of nouns
  bool places = true;      ///< names that are only locations told from those that act
  bool scorer = true;      ///< without it all that frames propose is told, and nothing of the trees
};

struct ExtractorOptions {
  std::span<const std::string> lexicons;    ///< a user's own lexicon files
  std::span<const std::string> gazetteers;  ///< a user's own gazetteer files
  bool any_language = false;                ///< read articles in other languages all the same
  Layers layers{};
};

/// The extractor of this program (implemented in extract/meaning/). Throws InputError for a bad
/// file of the options.
std::unique_ptr<Extractor> make_extractor(const ExtractorOptions& options = {});

}  // namespace entente::extract
