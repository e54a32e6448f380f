#include "extract/meaning/repeated_deeds.h"

#include <algorithm>

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;

constexpr float kRepeated = 0.6F;

/// "did the same", "did likewise", "followed suit".
bool repeats(const SentenceView& view, const Proposition& clause) {
  if (clause.kind != PredicateKind::kVerb || (clause.lemma != "do" && clause.lemma != "follow"))
    return false;
  return std::ranges::any_of(view.children_of(clause.word), [&](std::uint32_t child) {
    const auto& word = view.word(child);
    if (clause.lemma == "follow") return word.lemma == "suit";
    return (word.deprel == Deprel::kObj && word.lemma == "same") || word.lemma == "likewise";
  });
}

std::vector<Named> doers_of(const ArticleView& article, const Proposition& clause) {
  std::vector<Named> doers;
  for (const auto& argument : clause.arguments) {
    if (argument.role != Role::kSubject) continue;
    for (auto& who : who_is(article, {clause.sentence, argument.word}, {.places = true}))
      doers.push_back(std::move(who));
  }
  return doers;
}

/// Whether a candidate tells what the clause before did: in the same sentence before, or in the
/// main clause of the one before.
bool is_before(const ArticleView& article, const RelationCandidate& told, const Proposition& by) {
  if (is_symmetric(told.relation.predicate)) return false;
  if (told.at.sentence == by.sentence) return told.at.word < by.word;
  if (told.at.sentence + 1 != by.sentence) return false;
  const auto& view = article.views[told.at.sentence];
  const auto& word = view.word(told.at.word);
  // The verb of the sentence, or the object of it ("imposed sanctions on").
  return word.head < 0 ||
         (word.deprel == Deprel::kObj && view.word(static_cast<std::uint32_t>(word.head)).head < 0);
}

}  // namespace

void repeat_deeds(const ArticleView& article, std::uint32_t sentence,
                  std::vector<RelationCandidate>& found) {
  const auto& view = article.views[sentence];
  for (const auto& clause : view.propositions) {
    if (!repeats(view, clause)) continue;
    const auto doers = doers_of(article, clause);
    const auto told = found.size();
    for (std::size_t i = 0; i < told; ++i) {
      if (!is_before(article, found[i], clause)) continue;
      for (const auto& doer : doers) {
        if (doer.id == found[i].relation.subject || doer.id == found[i].relation.object) continue;
        RelationCandidate next = found[i];
        next.relation.subject = doer.id;
        next.relation.modality = modality_of(article, clause);
        next.at = {sentence, clause.word};
        next.relation.attributed_to = attribution_at(article, next.at);
        next.relation.evidence.push_back(
            evidence_over(article, sentence, {doer.at.word, clause.word}));
        next.relation.evidence.back().fields = {"subject"};
        next.relation.evidence.back().origin = Origin::kInferred;
        next.trace.subject_word = doer.at.word;
        next.trace.object_word = clause.word;
        next.trace.object_how = How::kImplied;
        next.trace.object_confidence = kRepeated;
        found.push_back(std::move(next));
      }
    }
  }
}

}  // namespace entente::extract::meaning
