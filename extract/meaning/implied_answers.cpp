#include "extract/meaning/implied_answers.h"

#include <algorithm>

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;

bool holds(const std::vector<ActorId>& ids, const ActorId& id) {
  return std::ranges::find(ids, id) != ids.end();
}

}  // namespace

std::vector<ActorId> refusers(const ArticleView& article, const Proposition& clause,
                              const std::vector<ActorId>& objects) {
  std::vector<ActorId> found;
  for (const auto& argument : clause.arguments) {
    if (argument.role != Role::kObject) continue;
    const auto* thing = article.proposition_at({clause.sentence, argument.word});
    if (thing == nullptr || thing->kind != PredicateKind::kNoun) continue;
    for (const auto& addressee : thing->arguments) {
      if (addressee.role != Role::kOblique || addressee.preposition != "to") continue;
      for (const auto& named : who_is(article, {clause.sentence, addressee.word})) {
        if (!holds(objects, named.id) && !holds(found, named.id)) found.push_back(named.id);
      }
    }
  }
  // "the offer was rejected in Muscat".
  for (const auto& argument : clause.arguments) {
    if (argument.role != Role::kOblique || argument.preposition != "in") continue;
    for (const auto& named : who_is(article, {clause.sentence, argument.word}, {.places = true})) {
      if (!holds(objects, named.id) && !holds(found, named.id)) found.push_back(named.id);
    }
  }
  if (!found.empty()) return found;
  for (const auto& speaker : article.speakers) {
    if (speaker.scope_sentence != clause.sentence || clause.word < speaker.scope_first ||
        clause.word > speaker.scope_last)
      continue;
    for (const auto& named : who_is(article, {speaker.sentence, speaker.word}, {.owners = false})) {
      if (!holds(objects, named.id) && !holds(found, named.id)) found.push_back(named.id);
    }
  }
  return found;
}

bool names_none_but(const ArticleView& article, const Proposition& clause,
                    const std::vector<ActorId>& subjects, const std::vector<ActorId>& askers) {
  return std::ranges::none_of(clause.arguments, [&](const Argument& argument) {
    if (argument.role == Role::kClause) return false;
    const auto named = who_is(article, {clause.sentence, argument.word}, {.places = true});
    return std::ranges::any_of(
        named, [&](const Named& n) { return !holds(subjects, n.id) && !holds(askers, n.id); });
  });
}

bool asks_above(const ArticleView& article, const FrameMatch& match) {
  const auto& clause = *match.proposition;
  const auto relation = article.word(match.at()).deprel;
  const auto slots = match.frame->slots(FrameRole::kObject);
  const bool conditional = std::ranges::any_of(slots, [](const Slot& slot) {
    return slot.kind == Slot::Kind::kProviso || slot.kind == Slot::Kind::kCondition;
  });
  const bool urges = article.lexicon->in_class("urges", clause.lemma) || clause.lemma == "insist" ||
                     clause.lemma == "order";
  return clause.kind == PredicateKind::kVerb && urges && !clause.passive && !conditional &&
         match.fillers(FrameRole::kObject).empty() &&
         (relation == Deprel::kAdvcl || relation == Deprel::kAclRelcl);
}

bool meets_above(const ArticleView& article, const FrameMatch& match) {
  if (match.proposition->kind != PredicateKind::kNoun) return false;
  const auto preposition = case_of(article.views[match.at().sentence], match.at().word);
  return preposition == "despite" || preposition == "over" || preposition == "against" ||
         preposition == "notwithstanding" || preposition == "in spite of";
}

bool may_answer(const Frame& frame) {
  const Predicate predicate = frame.entry->predicate;
  return predicate == Predicate::kRejects ||
         (predicate == Predicate::kSupports && frame.entry->things_only);
}

}  // namespace entente::extract::meaning
