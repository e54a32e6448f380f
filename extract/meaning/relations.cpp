#include "extract/meaning/relations.h"

#include <algorithm>

#include "extract/meaning/entry_demands.h"
#include "extract/meaning/implied_roles.h"
#include "extract/meaning/mutual_roles.h"
#include "extract/meaning/repeated_deeds.h"
#include "extract/meaning/rival_claims.h"
#include "extract/meaning/trigger.h"
#include "knowledge/names.h"

namespace entente::extract::meaning {
namespace {

constexpr std::size_t kMostSides = 4;

/// Predicates whose object may be an agreement that stands for its parties: one can criticise a
/// pact, not attack it.
bool takes_agreements(Predicate predicate) {
  return predicate == Predicate::kSupports || predicate == Predicate::kCriticizes ||
         predicate == Predicate::kRejects || predicate == Predicate::kMediatesBetween ||
         predicate == Predicate::kThreatens;
}

/// Predicates that reach whom a thing is for or about: "supports a loan for Chad", not "shelled a
/// camp for Chad".
bool concerns_things(Predicate predicate) {
  return predicate != Predicate::kAttacks && predicate != Predicate::kMemberOf &&
         predicate != Predicate::kRecognizes;
}

/// Entries whose object may be private people of a state: one aids, attacks, expels or threatens
/// its citizens.
bool touches_people(const Entry& entry) {
  const auto predicate = entry.predicate;
  return entry.people || predicate == Predicate::kAids || predicate == Predicate::kAttacks ||
         predicate == Predicate::kSanctions || predicate == Predicate::kThreatens;
}

/// "Danish engineers rebuilt a bridge in Mali": who helps may be private people, too.
bool helps_by_people(const Entry& entry) {
  return entry.people && entry.predicate == Predicate::kAids;
}

class Collector {
 public:
  Collector(const ArticleView& article, std::vector<RelationCandidate>& out)
      : article_(article), out_(out) {}

  void match(const FrameMatch& m) {
    if (m.frame->entry->kind != EntryKind::kPredicate) return;
    if (m.frame->entry->obliges && !is_obliged(article_, m)) return;
    if (m.frame->entry->when && m.modality != *m.frame->entry->when) return;
    // "if Oman does not sign": nobody has refused yet.
    if (m.frame->entry->when == Modality::kNegated && m.proposition->conditional) return;
    if (is_symmetric(m.frame->entry->predicate)) {
      pairs(m);
    } else {
      directed(m);
    }
  }

 private:
  std::vector<RoleActor> actors(const FrameMatch& m, FrameRole role) const {
    std::vector<RoleActor> found;
    for (const auto& filler : m.fillers(role)) {
      const WordAt at{m.proposition->sentence, filler.word};
      // "blew himself up": nobody else is meant.
      if (role == FrameRole::kObject && is_reflexive(at)) continue;
      if ((role == FrameRole::kObject || role == FrameRole::kPair) &&
          !m.frame->entry->unless.empty() &&
          article_.lexicon->in_class(m.frame->entry->unless, lower(article_.word(at).lemma)))
        continue;
      if (!may_be_whoever(article_, *m.frame->entry, *filler.slot, at)) continue;
      // A slot that the lexicon lists takes a place's name too ("arrived in Amman"); who is hurt or
      // helped may be anybody's people.
      const Entry& entry = *m.frame->entry;
      const WhoOptions options{
          .owners = entry.projects,
          .topics =
              entry.projects && role == FrameRole::kObject && concerns_things(entry.predicate),
          .coreference = !entry.weak,
          .places = true,
          .things = role == FrameRole::kObject && takes_agreements(entry.predicate),
          .located = entry.located && (role == FrameRole::kObject || role == FrameRole::kPair),
          .people = role == FrameRole::kObject ? touches_people(entry) : helps_by_people(entry)};
      for (auto& who : who_is(article_, at, options)) {
        if (role == FrameRole::kObject && entry.things_only && !is_of_thing(at, who)) continue;
        // "complained to the United Nations": classes name actors by their ids.
        if (role == FrameRole::kObject && !entry.unless.empty() &&
            article_.lexicon->in_class(entry.unless, lower(who.id.value)))
          continue;
        found.push_back({std::move(who), filler});
      }
    }
    return found;
  }

  bool is_reflexive(WordAt at) const {
    const auto& word = article_.word(at);
    return word.xpos == syntax::Xpos::kPrp &&
           (word.form.ends_with("self") || word.form.ends_with("selves"));
  }

  /// Whether a word names a thing of somebody's and not himself ("the proposals" told of before).
  bool is_of_thing(WordAt at, const Named& who) const {
    if (who.how == How::kCoreference)
      return article_.coreference != nullptr &&
             article_.coreference->of(at.sentence, at.word) == nullptr;
    return who.how == How::kOwner || who.how == How::kTopic || who.how == How::kRegister;
  }

  void directed(const FrameMatch& m) {
    auto subjects = actors(m, FrameRole::kSubject), objects = actors(m, FrameRole::kObject);
    drop_own(article_, m, subjects, objects);
    if (!leaves_to_context(article_, *m.frame)) {
      // Nothing is implied.
    } else if (objects.empty() && !subjects.empty()) {
      objects =
          in_role(m, FrameRole::kObject, implied_objects(article_, m, ids_of(subjects), out_));
    } else if (subjects.empty() && !objects.empty()) {
      subjects = in_role(m, FrameRole::kSubject, implied_subjects(article_, m, ids_of(objects)));
    }
    const bool mediates = m.frame->entry->predicate == Predicate::kMediatesBetween;
    if (mediates) add_other_sides(m, subjects, objects);
    // "Both sides rejected the pact", "settled their quarrel": what all its parties do with it they
    // do not do to each other.
    const auto doers = ids_of(subjects);
    if (doers.size() > 1 && std::ranges::all_of(objects, [&](const RoleActor& o) {
          return (mediates || o.who.how == How::kRegister) &&
                 std::ranges::find(doers, o.who.id) != doers.end();
        }))
      return;
    if (blames_itself(m, doers, ids_of(objects))) return;
    for (const auto& s : subjects) {
      for (const auto& o : objects) {
        if (!are_listed_together(article_, m, s, o)) add(m, s, o);
      }
    }
  }

  /// "brokered a truce with Chad": whoever mediates does so between two at least.
  void add_other_sides(const FrameMatch& m, const std::vector<RoleActor>& subjects,
                       std::vector<RoleActor>& objects) const {
    const auto sides = ids_of(objects);
    if (subjects.empty() || sides.size() != 1) return;
    for (auto& other : in_role(m, FrameRole::kObject,
                               other_sides(article_, m, ids_of(subjects), sides.front(), out_)))
      objects.push_back(std::move(other));
  }

  /// Actors that the surroundings tell, in the place of a role's first slot.
  static std::vector<RoleActor> in_role(const FrameMatch& m, FrameRole role,
                                        const std::vector<Named>& implied) {
    std::vector<RoleActor> found;
    if (m.frame->slots(role).empty()) return found;
    for (const auto& who : implied) {
      RoleActor one;
      one.who = who;
      one.filler.word = who.at.word;
      one.filler.inherited = true;
      one.filler.slot = &m.frame->slots(role).front();
      found.push_back(std::move(one));
    }
    return found;
  }

  /// Of a symmetric predicate the roles together: across slots each with each; within one slot only
  /// where the words say so (A and B met; between A and B) and no other slot has anybody (not A
  /// with B in "A and B met C").
  void pairs(const FrameMatch& m) {
    const auto all = actors(m, FrameRole::kPair);
    const std::size_t before = out_.size();
    if (all.size() < 2) from_register(m, all);
    const bool across =
        std::ranges::any_of(all, [&](const RoleActor& r) { return side(r) != side(all.front()); });
    // "in league with": told by the phrase, not by who shares the verb.
    if (!across && is_of_any_word(article_, *m.frame)) return;
    if (!across && is_claim(article_, m) && against_rivals(m, all)) return;
    if (!across && is_crowd(all)) return;
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = i + 1; j < all.size(); ++j) {
        if (side(all[i]) != side(all[j]) ||
            (!across && together(all[i], all[j]) && !each_its_own(m, all[i], all[j])))
          add(m, all[i], all[j]);
      }
    }
    if (out_.size() == before && !across) with_implied_sides(m, all);
  }

  /// "Oman and Qatar also claim the reef": each against whoever claimed it before.
  bool against_rivals(const FrameMatch& m, const std::vector<RoleActor>& all) {
    const auto rivals = in_role(m, FrameRole::kPair, rival_claimants(article_, m, ids_of(all)));
    for (const auto& rival : rivals) {
      for (const auto& one : all) add(m, one, rival);
    }
    return !rivals.empty();
  }

  /// "the leaders will attend": so many for one word are a club, not sides of one another.
  static bool is_crowd(const std::vector<RoleActor>& all) {
    return all.size() > kMostSides && std::ranges::all_of(all, [&](const RoleActor& r) {
             return r.filler.word == all.front().filler.word;
           });
  }

  /// "wants trade with Oman", "opened talks on Monday": the sides that the clauses above name.
  void with_implied_sides(const FrameMatch& m, const std::vector<RoleActor>& named) {
    const auto others = in_role(m, FrameRole::kPair, implied_sides(article_, m, ids_of(named)));
    for (const auto& other : others) {
      for (const auto& one : named) add(m, one, other);
    }
    if (named.empty() && others.size() == 2) add(m, others[0], others[1]);
  }

  /// Talks and disputes without their own parties are those of the agreement that the article tells
  /// of next to them.
  void from_register(const FrameMatch& m, const std::vector<RoleActor>& named) {
    if (m.frame->kind != PredicateKind::kNoun || !m.frame->entry->inherits ||
        article_.word(m.at()).upos == syntax::Upos::kPropn)
      return;
    const auto at = m.at();
    const std::vector<ActorId>* parties = nullptr;
    for (const auto& [where, who] : article_.thing_parties) {
      if (where.sentence > at.sentence + 1 && parties != nullptr) break;
      if (who.size() == 2) parties = &who;
    }
    if (parties == nullptr) return;
    if (!named.empty() && std::ranges::find(*parties, named.front().who.id) == parties->end())
      return;
    RoleActor sides[2];
    for (std::size_t i = 0; i < 2; ++i) {
      sides[i].who = {(*parties)[i], 0.7F, How::kRegister, at, -1};
      sides[i].filler.word = at.word;
      sides[i].filler.margin = 1;
      sides[i].filler.slot = &m.frame->slots(FrameRole::kPair).front();
    }
    add(m, sides[0], sides[1]);
  }

  static const Slot* side(const RoleActor& r) { return r.filler.slot; }

  /// "Korean-Taiwanese deficits": each has its own.
  bool each_its_own(const FrameMatch& m, const RoleActor& a, const RoleActor& b) const {
    return a.filler.slot->kind == Slot::Kind::kModifier && !a.filler.slot->together &&
           side(a) == side(b) && article_.word(m.at()).xpos == syntax::Xpos::kNns;
  }

  static bool together(const RoleActor& a, const RoleActor& b) {
    // "the two neighbours quarrelled": one word for both.
    if (a.filler.word == b.filler.word && a.who.how == How::kCoreference) return true;
    return a.filler.slot->together || (a.filler.collective && b.filler.collective);
  }

  /// One is member of organisations alone, of which only unions trade; private people are no side.
  bool can_stand(Predicate predicate, const ActorId& id, bool object) const {
    const auto kind = article_.gazetteer->kind(id.value);
    if (!kind || kind == ActorKind::kPerson) return false;
    if (predicate == Predicate::kMemberOf && object) return kind == ActorKind::kOrganization;
    // What is paid to a bank of states is debt.
    if (predicate == Predicate::kAids && object &&
        article_.lexicon->in_class("lender", lower(id.value)))
      return false;
    return predicate != Predicate::kTradesWith || kind != ActorKind::kOrganization ||
           article_.lexicon->in_class("trading_bloc", id.value);
  }

  void add(const FrameMatch& m, const RoleActor& s, const RoleActor& o) {
    if (s.who.id == o.who.id) return;
    const Entry& entry = *m.frame->entry;
    if (o.who.how == How::kRegister && !takes_agreements(entry.predicate) &&
        !is_symmetric(entry.predicate))
      return;
    if (!can_stand(entry.predicate, s.who.id, false) || !can_stand(entry.predicate, o.who.id, true))
      return;
    RelationCandidate candidate;
    Relation& relation = candidate.relation;
    relation.subject = s.who.id;
    relation.object = o.who.id;
    if (is_symmetric(entry.predicate) && relation.object < relation.subject)
      std::swap(relation.subject, relation.object);
    relation.predicate = entry.predicate;
    relation.modality =
        entry.when || m.modality == Modality::kAsserted ? entry.modality : m.modality;
    if (!entry.code.empty()) relation.code = entry.code;
    candidate.at = m.at();
    relation.attributed_to = attribution_at(article_, candidate.at);
    set_time(article_, entry.ends, candidate);
    relation.evidence.push_back(evidence_over(article_, m.proposition->sentence,
                                              {m.proposition->word, s.filler.word, o.filler.word}));
    relation.evidence.back().fields = {"object", "predicate", "subject"};
    const auto found_by = [&](How how) { return s.who.how == how || o.who.how == how; };
    if (found_by(How::kCoreference) || found_by(How::kImplied))
      relation.evidence.back().origin = Origin::kInferred;
    set_trace(m, s, o, candidate.trace);
    if (relation.subject != s.who.id) turn(candidate.trace);
    relation.rule = candidate.trace.rule;
    out_.push_back(std::move(candidate));
  }

  /// The sides of a symmetric relation that is stored the other way round.
  static void turn(Trace& trace) {
    std::swap(trace.subject_word, trace.object_word);
    std::swap(trace.subject_how, trace.object_how);
    std::swap(trace.subject_confidence, trace.object_confidence);
  }

  void set_trace(const FrameMatch& m, const RoleActor& s, const RoleActor& o, Trace& trace) const {
    trace.frame = m.frame;
    trace.rule = m.frame->entry->id + "(" + std::string(slot_name(*s.filler.slot)) + "," +
                 std::string(slot_name(*o.filler.slot)) + ")";
    trace.subject_word = s.filler.word;
    trace.object_word = o.filler.word;
    trace.subject_how = s.who.how;
    trace.object_how = o.who.how;
    trace.subject_confidence = s.who.confidence;
    trace.object_confidence = o.who.confidence;
    trace.margin = std::min(s.filler.margin, o.filler.margin);
    trace.inherited = s.filler.inherited || o.filler.inherited;
    trace.list =
        s.filler.group != 0 && s.filler.group == o.filler.group && s.filler.slot == o.filler.slot;
    trace.quoted = m.proposition->quoted;
    trace.in_title = article_.sentences[m.proposition->sentence].title;
    const auto away = [&](std::uint32_t word) {
      return word > m.proposition->word ? word - m.proposition->word : m.proposition->word - word;
    };
    trace.distance = std::max(away(s.filler.word), away(o.filler.word));
  }

  const ArticleView& article_;
  std::vector<RelationCandidate>& out_;
};

}  // namespace

std::vector<RelationCandidate> find_relations(const ArticleView& article) {
  std::vector<RelationCandidate> found;
  Collector collector(article, found);
  for (std::uint32_t sentence = 0; sentence < article.views.size(); ++sentence) {
    if (!article.views[sentence].parsed) continue;
    for (const auto& match : match_frames(article, sentence)) collector.match(match);
    repeat_deeds(article, sentence, found);
  }
  return found;
}

}  // namespace entente::extract::meaning
