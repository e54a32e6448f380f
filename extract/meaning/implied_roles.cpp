#include "extract/meaning/implied_roles.h"

#include <algorithm>

#include "extract/meaning/grounds.h"
#include "extract/meaning/implied_answers.h"
#include "extract/meaning/sides_told.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;

constexpr int kMostSteps = 6;  // upwards in a tree
constexpr float kImplied = 0.6F;

bool holds(const std::vector<ActorId>& ids, const ActorId& id) {
  return std::ranges::find(ids, id) != ids.end();
}

Named implied(const ActorId& id, WordAt at) { return {id, kImplied, How::kImplied, at, -1}; }

/// Those of `ids` who are not the subjects themselves.
std::vector<Named> marked(const std::vector<ActorId>& ids, const std::vector<ActorId>& subjects,
                          float confidence, WordAt at) {
  std::vector<Named> found;
  for (const auto& id : ids) {
    if (holds(subjects, id)) continue;
    found.push_back(implied(id, at));
    found.back().confidence = confidence;
  }
  return found;
}

/// The actors of a clause's surface subject, none of `besides`.
std::vector<ActorId> subjects_of(const ArticleView& article, const Proposition& clause,
                                 std::uint32_t below, const std::vector<ActorId>& besides) {
  std::vector<ActorId> found;
  const Role role = clause.passive ? Role::kObject : Role::kSubject;
  for (const auto& argument : clause.arguments) {
    if (argument.role != role || argument.word == below) continue;
    for (const auto& named : who_is(article, {clause.sentence, argument.word})) {
      if (!holds(besides, named.id) && !holds(found, named.id)) found.push_back(named.id);
    }
  }
  return found;
}

/// Whoever does, owns or says what a word stands in: the first found on the way up.
std::vector<ActorId> actors_above(const ArticleView& article, WordAt at,
                                  const std::vector<ActorId>& besides) {
  const auto& view = article.views[at.sentence];
  std::uint32_t word = at.word;
  for (int i = 0; i < kMostSteps && view.word(word).head >= 0; ++i) {
    const std::uint32_t below = word;
    word = static_cast<std::uint32_t>(view.word(word).head);
    if (view.word(below).deprel == Deprel::kConj && i == 0) continue;
    std::vector<ActorId> found;
    const auto index = view.proposition_at[word];
    if (index < 0) continue;
    const auto& clause = view.propositions[static_cast<std::size_t>(index)];
    if (clause.kind == PredicateKind::kNoun) {
      for (const auto& named : owners_of(article, {at.sentence, word}, {.deeds = false})) {
        if (!holds(besides, named.id)) found.push_back(named.id);
      }
    } else {
      found = subjects_of(article, clause, below, besides);
    }
    if (!found.empty()) return found;
  }
  for (const auto& speaker : article.speakers) {
    if (speaker.scope_sentence != at.sentence || at.word < speaker.scope_first ||
        at.word > speaker.scope_last)
      continue;
    for (const auto& named : who_is(article, {speaker.sentence, speaker.word}, {.owners = false})) {
      if (!holds(besides, named.id)) return {named.id};
    }
  }
  return {};
}

/// The organisation named last, no more than a sentence before, else the only one named so far.
ActorId organization_before(const ArticleView& article, WordAt at) {
  ActorId last, only;
  bool several = false;
  for (const auto& mention : article.mentions) {
    if (mention.sentence > at.sentence ||
        (mention.sentence == at.sentence && mention.first > at.word))
      break;
    if (mention.acts_for.empty()) continue;
    const ActorId id = rolled_up(mention.acts_for);
    if (article.gazetteer->kind(id.value) != ActorKind::kOrganization) continue;
    several |= !only.empty() && only != id;
    only = id;
    if (mention.sentence + 1 >= at.sentence) last = id;
  }
  return !last.empty() || several ? last : only;
}

/// Whether the words can mean nothing but a mediation, or name two ("flew between the capitals").
bool tells_mediation(const ArticleView& article, const FrameMatch& match) {
  const auto is = [&](std::string_view lemma) {
    return article.lexicon->in_class("mediates", lemma);
  };
  if (is(match.proposition->lemma)) return true;
  if (match.governor != nullptr && is(match.governor->lemma)) return true;
  const auto& view = article.views[match.at().sentence];
  return std::ranges::any_of(match.proposition->arguments,
                             [](const Argument& argument) {
                               return argument.preposition == "between" ||
                                      argument.preposition == "among";
                             }) ||
         std::ranges::any_of(view.children_of(match.at().word), [&](std::uint32_t child) {
           return view.word(child).deprel == Deprel::kCompound && is(view.word(child).lemma);
         });
}

/// Whether words of the clause itself stand where the sides of a mediation do.
bool names_sides(const ArticleView& article, const FrameMatch& match) {
  const auto& subjects = match.fillers(FrameRole::kSubject);
  return std::ranges::any_of(match.proposition->arguments, [&](const Argument& argument) {
    if (std::ranges::any_of(subjects, [&](const Filler& f) { return f.word == argument.word; }))
      return false;
    const auto preposition = argument.preposition;
    const bool side = argument.role == Role::kObject || argument.role == Role::kIndirectObject ||
                      preposition == "between" || preposition == "among" || preposition == "with" ||
                      preposition == "for" || preposition == "to";
    if (!side) return false;
    const auto named =
        who_is(article, {match.proposition->sentence, argument.word}, {.deeds = false});
    return std::ranges::any_of(named, [](const Named& n) { return n.how != How::kRegister; });
  });
}

/// Whether the clause has no other actors that the object could have meant.
bool leaves_out_object(const ArticleView& article, const FrameMatch& match) {
  if (match.frame->slots(FrameRole::kObject).empty()) return false;
  return std::ranges::none_of(match.proposition->arguments, [&](const Argument& argument) {
    const auto& subjects = match.fillers(FrameRole::kSubject);
    const bool subject = std::ranges::any_of(
        subjects, [&](const Filler& filler) { return filler.word == argument.word; });
    if (subject || argument.role == Role::kSubject) return false;
    if (argument.role == Role::kClause)
      return argument.preposition == "in" || match.proposition->kind == PredicateKind::kNoun;
    if (match.frame->entry->predicate == Predicate::kMemberOf &&
        (argument.role == Role::kObject || argument.preposition == "to"))
      return true;
    return argument.preposition == "in" ||
           !who_is(article, {match.proposition->sentence, argument.word}, {.places = true}).empty();
  });
}

bool is_member(const ArticleView& article, const ActorId& state, const ActorId& body) {
  return std::ranges::any_of(article.gazetteer->facts(body.value), [&](const actors::Fact& fact) {
    return fact.field == "member" && fact.value == state.value;
  });
}

/// The only organisation that speaks of what a sentence tells ("EC diplomats said"), or none.
ActorId organization_speaking(const ArticleView& article, WordAt at) {
  for (const auto& speaker : article.speakers) {
    if (speaker.scope_sentence != at.sentence || at.word < speaker.scope_first ||
        at.word > speaker.scope_last)
      continue;
    for (const auto& named : who_is(article, {speaker.sentence, speaker.word}, {.owners = false})) {
      if (article.gazetteer->kind(named.id.value) == ActorKind::kOrganization) return named.id;
    }
  }
  return {};
}

/// "Spain is opposed to the proposals": to those of the club that it is a member of and the text
/// speaks of.
std::vector<ActorId> own_club(const ArticleView& article, WordAt at,
                              const std::vector<ActorId>& members) {
  const ActorId before = organization_before(article, at);
  const ActorId body = before.empty() ? organization_speaking(article, at) : before;
  const bool all =
      !body.empty() && !members.empty() && std::ranges::all_of(members, [&](const ActorId& state) {
        return is_member(article, state, body);
      });
  return all ? std::vector<ActorId>{body} : std::vector<ActorId>{};
}

/// "Peru was also opposed".
bool is_also(const ArticleView& article, WordAt at) {
  const auto& view = article.views[at.sentence];
  return std::ranges::any_of(view.children_of(at.word), [&](std::uint32_t child) {
    const auto& word = view.word(child);
    return word.deprel == Deprel::kAdvmod &&
           (word.lemma == "also" || word.lemma == "too" || word.lemma == "likewise");
  });
}

/// "took a gift from Oman": whoever takes it is above.
bool comes_from(const FrameMatch& match) {
  return match.fillers(FrameRole::kObject).empty() &&
         std::ranges::any_of(match.fillers(FrameRole::kSubject), [](const Filler& filler) {
           return filler.slot->kind == Slot::Kind::kPreposition &&
                  filler.slot->preposition == "from";
         });
}

/// Whether a clause and the verb over its noun name nobody but the subjects.
bool names_subjects_alone(const ArticleView& article, const FrameMatch& match,
                          const std::vector<ActorId>& subjects) {
  const auto alone = [&](const Proposition& clause) {
    return std::ranges::none_of(clause.arguments, [&](const Argument& argument) {
      if (argument.role == Role::kClause) return true;
      const auto named =
          who_is(article, {clause.sentence, argument.word}, {.places = true, .people = true});
      return std::ranges::any_of(named, [&](const Named& n) { return !holds(subjects, n.id); });
    });
  };
  return alone(*match.proposition) && (match.governor == nullptr || alone(*match.governor));
}

/// "sent troops", "suspended aid": a deed told in full but for whom it reaches.
bool leaves_out_receiver(const FrameMatch& match) {
  const auto slots = match.frame->slots(FrameRole::kObject);
  return !match.frame->entry->ends && match.governor != nullptr &&
         !match.frame->governors.empty() && !slots.empty() &&
         slots.front().kind == Slot::Kind::kPreposition;
}

/// Deeds that have somebody at the other end even where the words leave him out.
bool has_target(Predicate predicate) {
  return predicate == Predicate::kAttacks || predicate == Predicate::kThreatens ||
         predicate == Predicate::kRequests;
}

}  // namespace

std::vector<Named> implied_sides(const ArticleView& article, const FrameMatch& match,
                                 const std::vector<ActorId>& named) {
  std::vector<Named> found;
  const auto kind = match.proposition->kind;
  if (kind != PredicateKind::kNoun || match.frame->entry->weak || named.size() > 2) return found;
  // "the two allies": the word itself stands for both.
  if (named.empty() && article.coreference != nullptr) {
    const auto* both = article.coreference->of(match.at().sentence, match.at().word);
    if (both != nullptr && both->actors.size() == 2) {
      for (const auto& id : both->actors) found.push_back(implied(rolled_up(id), match.at()));
      return found;
    }
  }
  // "Oman's exports", "the London talks" leave nobody out; "talks with Oman" and "opened talks" do.
  const auto& fillers = match.fillers(FrameRole::kPair);
  const bool partner = std::ranges::any_of(
      fillers, [](const Filler& filler) { return filler.slot->kind == Slot::Kind::kPreposition; });
  const bool begun = match.frame->entry->predicate == Predicate::kMeetsWith &&
                     article.word(match.at()).deprel == Deprel::kObj;
  if (named.empty() ? !begun : !partner) return found;
  const auto above = actors_above(article, match.at(), named);
  if (above.size() > (named.empty() ? 2 : 1)) return found;
  for (const auto& id : above) found.push_back(implied(id, match.at()));
  return found;
}

std::vector<Named> implied_subjects(const ArticleView& article, const FrameMatch& match,
                                    const std::vector<ActorId>& objects) {
  std::vector<Named> found;
  const auto& clause = *match.proposition;
  if (clause.passive && match.frame->entry->predicate == Predicate::kRejects) {
    for (const auto& id : refusers(article, clause, objects))
      found.push_back(implied(id, match.at()));
    return found;
  }
  const auto xpos = article.word(match.at()).xpos;
  const bool bare = xpos == syntax::Xpos::kVbg || xpos == syntax::Xpos::kVb;
  const bool own = std::ranges::any_of(
      clause.arguments, [](const Argument& argument) { return argument.role == Role::kSubject; });
  if (clause.kind != PredicateKind::kVerb || clause.passive || !bare || own) return found;
  for (const auto& id : actors_above(article, match.at(), {}))
    found.push_back(implied(id, match.at()));
  return found;
}

std::vector<Named> implied_objects(const ArticleView& article, const FrameMatch& match,
                                   const std::vector<ActorId>& subjects,
                                   const std::vector<RelationCandidate>& told) {
  std::vector<ActorId> ids;
  float confidence = kImplied;
  const auto at = match.at();
  const auto kind = match.proposition->kind;
  const Predicate predicate = match.frame->entry->predicate;
  if (predicate == Predicate::kMemberOf) {
    const bool enters = kind == PredicateKind::kVerb &&
                        article.lexicon->in_class("enters", match.proposition->lemma);
    const bool member = kind == PredicateKind::kNoun &&
                        article.lexicon->in_class("membership", match.proposition->lemma);
    const ActorId body = organization_before(article, at);
    if ((enters || member) && !body.empty() && leaves_out_object(article, match)) ids = {body};
  } else if (predicate == Predicate::kMediatesBetween) {
    if (!tells_mediation(article, match) || names_sides(article, match)) return {};
    auto between = sides_told(article, at, subjects, told);
    ids = std::move(between.sides);
    confidence = between.confidence;
  } else if (predicate == Predicate::kAids) {
    if (kind == PredicateKind::kVerb) ids = states_of_places(article, match);
    if (kind == PredicateKind::kNoun && comes_from(match))
      ids = actors_above(article, at, subjects);
  } else if (has_target(predicate)) {
    if (predicate == Predicate::kAttacks) ids = states_of_places(article, match);
    if (ids.empty() && kind == PredicateKind::kNoun && match.fillers(FrameRole::kObject).empty())
      ids = actors_above(article, at, subjects);
    if (ids.empty() && predicate == Predicate::kRequests && asks_above(article, match))
      ids = actors_above(article, at, subjects);
  } else if (predicate == Predicate::kRejects || predicate == Predicate::kCriticizes) {
    if (meets_above(article, match)) ids = actors_above(article, at, subjects);
  }
  if (ids.empty() && may_answer(*match.frame)) {
    auto asked = asker_told(at, subjects, told);
    if (names_none_but(article, *match.proposition, subjects, asked.sides)) {
      ids = std::move(asked.sides);
      confidence = asked.confidence;
    }
  }
  if (match.frame->entry->when) return marked(ids, subjects, confidence, at);
  const bool receives = leaves_out_receiver(match);
  const bool applauds = article.lexicon->in_class("applauds", match.proposition->lemma);
  if (ids.empty() && predicate == Predicate::kSupports && applauds &&
      names_subjects_alone(article, match, subjects)) {
    auto praised = parties_told(article, at, subjects);
    ids = std::move(praised.sides);
    confidence = praised.confidence;
  }
  const bool repeats = article.lexicon->in_class("repeats", match.proposition->lemma) ||
                       predicate == Predicate::kRecognizes || is_also(article, at);
  if (ids.empty() && may_be_elsewhere(predicate) && (receives || repeats) &&
      names_subjects_alone(article, match, subjects)) {
    auto target = target_told(at, predicate, receives, subjects, told);
    ids = std::move(target.sides);
    confidence = target.confidence;
  }
  if (ids.empty() && predicate == Predicate::kRejects &&
      names_subjects_alone(article, match, subjects))
    ids = own_club(article, at, subjects);
  return marked(ids, subjects, confidence, at);
}

std::vector<Named> other_sides(const ArticleView& article, const FrameMatch& match,
                               const std::vector<ActorId>& subjects, const ActorId& named,
                               const std::vector<RelationCandidate>& told) {
  std::vector<Named> found;
  const auto between = sides_told(article, match.at(), subjects, told);
  if (!holds(between.sides, named)) return found;
  for (const auto& id : between.sides) {
    if (id == named) continue;
    found.push_back(implied(id, match.at()));
    found.back().confidence = between.confidence;
  }
  return found;
}

}  // namespace entente::extract::meaning
