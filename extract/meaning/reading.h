// One article read through all layers, in order: words, tags and trees, names, times, lists mended,
// speakers, coreference, propositions, agreements, relations. Keeps everything, so that the
// extractor, the scorer's training and `explain` see the same.
//   Reading reading(resources);
//   reading.read(article);
//   for (const RelationCandidate& c : reading.candidates()) ...
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extract/actors/linker.h"
#include "extract/extractor.h"
#include "extract/meaning/agreement_register.h"
#include "extract/meaning/article_view.h"
#include "extract/meaning/relations.h"
#include "extract/syntax/parser.h"

namespace entente::extract::meaning {

/// The lexicon and gazetteer to read with: the embedded ones, or copies with a user's files.
class Resources {
 public:
  explicit Resources(const ExtractorOptions& options);

  const Lexicon& lexicon() const { return *lexicon_; }
  const actors::Gazetteer& gazetteer() const { return *gazetteer_; }

 private:
  std::unique_ptr<Lexicon> own_lexicon_;
  std::unique_ptr<actors::Gazetteer> own_gazetteer_;
  const Lexicon* lexicon_;
  const actors::Gazetteer* gazetteer_;
};

/// Reads one article after the other; used by one thread. What it returns holds until the next
/// read().
class Reading {
 public:
  explicit Reading(const Resources& resources);

  /// Reads `text`, the stored text of the article. Throws nothing of its own.
  void read(const Article& article, std::string_view text);

  const ArticleView& view() const { return view_; }
  const std::vector<RegisteredAgreement>& registered() const { return registered_; }
  std::vector<Agreement>& agreements() {
    return agreements_;
  }  ///< parallel to registered(), scored
  std::vector<RelationCandidate>& candidates() { return candidates_; }  ///< scored, none left out

 private:
  std::vector<bool> parse(std::string_view text);

  const Resources& resources_;
  actors::Linker linker_;
  syntax::Parser parser_;
  std::vector<syntax::Sentence> sentences_;
  std::vector<actors::LinkedMention> mentions_;
  std::vector<time::TimeMention> times_;
  std::vector<Speaker> speakers_;
  std::unique_ptr<Coreference> coreference_;
  ArticleView view_;
  std::vector<RegisteredAgreement> registered_;
  std::vector<Agreement> agreements_;
  std::vector<RelationCandidate> candidates_;
};

}  // namespace entente::extract::meaning
