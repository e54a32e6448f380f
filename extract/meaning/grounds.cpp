#include "extract/meaning/grounds.h"

#include <algorithm>

#include "extract/meaning/proposition_words.h"
#include "extract/meaning/who.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;

/// The name of a place, or that before a noun: "Sarajevo", "Sarajevo airport".
const actors::LinkedMention* place_at(const ArticleView& article, WordAt at) {
  if (const auto* named = article.mention_at(at)) return named;
  const auto& view = article.views[at.sentence];
  for (const auto child : view.children_of(at.word)) {
    const auto relation = view.word(child).deprel;
    if (relation != Deprel::kCompound && relation != Deprel::kNmodPoss) continue;
    if (const auto* named = article.mention_at({at.sentence, child})) return named;
  }
  return nullptr;
}

bool tells_place(std::string_view preposition) {
  return preposition == "in" || preposition == "near" || preposition == "at" ||
         preposition == "inside" || preposition == "outside" || preposition == "across";
}

void add_state(const ArticleView& article, const actors::LinkedMention* named,
               std::vector<ActorId>& found) {
  if (named == nullptr) return;
  const ActorId id = rolled_up(named->id);
  if (article.gazetteer->kind(id.value) == ActorKind::kState &&
      std::ranges::find(found, id) == found.end())
    found.push_back(id);
}

/// The state of a place that a word names, or that the word's phrase says it lies in: "at a hotel
/// in Basra", "in the hills of northern Iraq", "in a Somali town".
void add_ground(const ArticleView& article, WordAt at, bool below, std::vector<ActorId>& found) {
  const auto* place = place_at(article, at);
  if (place != nullptr) {
    if (place->reading == Reading::kPlace) add_state(article, place, found);
    return;
  }
  if (!below) return;
  const auto& view = article.views[at.sentence];
  const bool ground = article.lexicon->in_class("ground", lower(view.word(at.word).lemma));
  for (const auto child : view.children_of(at.word)) {
    const auto preposition = case_of(view, child);
    if (ground && view.word(child).deprel == Deprel::kAmod)
      add_state(article, article.mention_at({at.sentence, child}), found);
    if (view.word(child).deprel == Deprel::kNmod &&
        (tells_place(preposition) || (ground && preposition == "of")))
      add_ground(article, {at.sentence, child}, false, found);
  }
}

/// Whether a clause tells whom a deed hits: by name, or as what was fired on, which may be
/// anybody's ("a patrol").
bool names_target(const ArticleView& article, const Proposition& clause) {
  return std::ranges::any_of(clause.arguments, [&](const Argument& argument) {
    const bool aimed_at = argument.preposition == "on" || argument.preposition == "at";
    const WordAt at{clause.sentence, argument.word};
    const bool oneself =
        article.word(at).form.ends_with("self") || article.word(at).form.ends_with("selves");
    if ((argument.role != Role::kObject && !aimed_at) || oneself) return false;
    if (aimed_at && article.lexicon->in_class("soldiery", lower(article.word(at).lemma)))
      return true;
    return !who_is(article, at, {.deeds = false, .people = true}).empty();
  });
}

/// "a tanker sank near Oman": nobody did it.
bool befalls(const ArticleView& article, const Proposition& clause) {
  return article.lexicon->in_class("befalls", clause.lemma) &&
         std::ranges::none_of(clause.arguments,
                              [](const Argument& a) { return a.role == Role::kObject; });
}

/// "struck a deal in Oman": what the entry's `unless` keeps out is no deed of force there.
bool is_excepted(const ArticleView& article, const Entry& entry, const Proposition& clause) {
  return !entry.unless.empty() &&
         std::ranges::any_of(clause.arguments, [&](const Argument& argument) {
           const WordAt at{clause.sentence, argument.word};
           return argument.role == Role::kObject &&
                  article.lexicon->in_class(entry.unless, lower(article.word(at).lemma));
         });
}

/// Whether the frame's deed reaches somebody only as its receiver: "gave concerts in Vienna".
bool reaches_receiver_alone(const Frame& frame) {
  return std::ranges::all_of(frame.slots(FrameRole::kObject), [](const Slot& slot) {
    return slot.kind == Slot::Kind::kIndirectObject ||
           (slot.kind == Slot::Kind::kPreposition && slot.preposition == "to");
  });
}

/// Places that stand on what is hit or built, as parsers have it.
void add_object_grounds(const ArticleView& article, WordAt object, std::vector<ActorId>& found) {
  const auto& view = article.views[object.sentence];
  for (const auto child : view.children_of(object.word)) {
    const auto preposition = case_of(view, child);
    if (view.word(child).deprel == Deprel::kNmod &&
        (tells_place(preposition) || preposition == "on"))
      add_ground(article, {object.sentence, child}, true, found);
  }
}

}  // namespace

std::vector<ActorId> states_of_places(const ArticleView& article, const FrameMatch& match) {
  std::vector<ActorId> found;
  const auto& clause = *match.proposition;
  const Entry& entry = *match.frame->entry;
  const bool aids = entry.predicate == Predicate::kAids;
  const bool names = names_target(article, clause);
  if ((names && !aids) || befalls(article, clause) || is_excepted(article, entry, clause))
    return found;
  const bool deep = entry.located && clause.kind == PredicateKind::kVerb && !names &&
                    !reaches_receiver_alone(*match.frame);
  for (const auto& argument : clause.arguments) {
    const WordAt at{clause.sentence, argument.word};
    const auto preposition = argument.preposition;
    if (deep && argument.role == Role::kObject) add_object_grounds(article, at, found);
    if (argument.role != Role::kOblique) continue;
    if (tells_place(preposition) || (preposition == "to" && aids)) {
      add_ground(article, at, deep && preposition != "to", found);
    } else if (deep && !aids && preposition == "on") {
      add_ground(article, at, true, found);
    }
  }
  return found;
}

}  // namespace entente::extract::meaning
