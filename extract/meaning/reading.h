// One article read through all layers, in order: words, tags and trees, names, times, lists mended,
// speakers, coreference, propositions, agreements, relations. Keeps everything, so that the
// extractor, the scorer's training and `explain` see the same.
//   Reading reading(resources);
//   reading.read(article);
//   for (const RelationCandidate& c : reading.candidates()) ...
#pragma once

#include <memory>
#include <span>
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
  const Layers& layers() const { return layers_; }

 private:
  std::unique_ptr<Lexicon> own_lexicon_;
  std::unique_ptr<actors::Gazetteer> own_gazetteer_;
  const Lexicon* lexicon_;
  Layers layers_;
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
  /// Scored; of those that frames and agreements propose none is left out.
  std::vector<RelationCandidate>& candidates() { return candidates_; }
  /// Those that frames and agreements propose, which stand first.
  std::span<const RelationCandidate> framed() const { return {candidates_.data(), framed_}; }

 private:
  std::vector<bool> parse(std::string_view text);
  void propose(const std::vector<bool>& parsed);
  void believe_all();

  const Resources& resources_;
  actors::Linker linker_;
  syntax::Parser parser_;
  std::vector<syntax::Sentence> sentences_;
  std::vector<std::uint8_t> names_;  // of actors in each sentence, counted up to two
  std::vector<actors::LinkedMention> mentions_;
  std::vector<time::TimeMention> times_;
  std::vector<std::vector<Proposition>> propositions_;  // of each sentence; the rest is spare
  std::vector<Speaker> speakers_;
  std::unique_ptr<Coreference> coreference_;
  ArticleView view_;
  std::vector<RegisteredAgreement> registered_;
  std::vector<Agreement> agreements_;
  std::vector<RelationCandidate> candidates_;
  std::size_t framed_ = 0;
};

}  // namespace entente::extract::meaning
