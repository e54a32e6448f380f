#include "extract/meaning/links.h"

#include <algorithm>
#include <string>

#include "extract/meaning/pair_features.h"

namespace entente::extract::meaning {
namespace {

constexpr std::size_t kMostSides = 12;       // of a trigger
constexpr std::size_t kMostLinks = 1500;     // of a sentence
constexpr std::int32_t kLeastScore = -2000;  // for which the network proposes: one in eight

using Way = Standing::Way;

bool nearer(const Side& a, const Side& b) {
  if (a.standing.way != b.standing.way) return a.standing.way < b.standing.way;
  return a.standing.steps < b.standing.steps;
}

/// Each actor once for a trigger, by the word that stands nearest to it.
std::vector<Side> sides_of(const ArticleView& article, std::uint32_t sentence,
                           const Trigger& trigger, const std::vector<ActorWord>& actors,
                           Letters letters) {
  std::vector<Side> sides;
  for (const auto& actor : actors) {
    Side side{actor.word, actor.who, actor.people,
              standing(article, sentence, trigger, actor.word, letters)};
    if (side.standing.way == Way::kFar) continue;
    const auto known =
        std::ranges::find(sides, actor.who.id, [](const Side& s) { return s.who.id; });
    if (known == sides.end()) {
      if (sides.size() < kMostSides) sides.push_back(std::move(side));
    } else if (nearer(side, *known)) {
      *known = std::move(side);
    }
  }
  return sides;
}

std::vector<Predicate> predicates_of(const Trigger& trigger) {
  std::vector<Predicate> found;
  for (const Frame* frame : trigger.frames) {
    if (std::ranges::find(found, frame->entry->predicate) == found.end())
      found.push_back(frame->entry->predicate);
  }
  return found;
}

/// Only states are members, and only of organisations.
bool may_stand(const ArticleView& article, Predicate predicate, const ActorId& subject,
               const ActorId& object) {
  if (predicate != Predicate::kMemberOf) return true;
  return article.gazetteer->kind(object.value) == ActorKind::kOrganization &&
         article.gazetteer->kind(subject.value) == ActorKind::kState;
}

/// "intelligence about North Korea's missiles", "allied against Chad": what two do together about
/// somebody is not done with him.
bool is_matter(const SentenceView& view, const Trigger& trigger, Predicate predicate,
               std::uint32_t word) {
  if (!is_symmetric(predicate) || predicate == Predicate::kDisputesWith) return false;
  constexpr int kFarthest = 8;
  for (int step = 0; step < kFarthest && word != trigger.word; ++step) {
    const auto preposition = case_of(view, word);
    if (preposition == "about" || preposition == "concerning" || preposition == "regarding" ||
        preposition == "against")
      return true;
    if (view.word(word).head < 0) return false;
    word = static_cast<std::uint32_t>(view.word(word).head);
  }
  return false;
}

bool allowed(const ArticleView& article, std::uint32_t sentence, const Trigger& trigger,
             Predicate predicate, const Side& subject, const Side& object) {
  const auto& view = article.views[sentence];
  if (is_matter(view, trigger, predicate, subject.word) ||
      is_matter(view, trigger, predicate, object.word))
    return false;
  if (subject.standing.way == Way::kTree && object.standing.way == Way::kTree) return false;
  return may_stand(article, predicate, subject.who.id, object.who.id);
}

/// The modality of what two actors' common word tells, or of the nearest word on the way to them.
Modality modality_of_pair(const ArticleView& article, std::uint32_t sentence,
                          const ActorPair& pair) {
  const auto at = [&](std::uint32_t word) { return article.proposition_at({sentence, word}); };
  if (const auto* top = at(pair.top)) return modality_of(article, *top);
  for (const auto* climb : {&pair.subject_climb, &pair.object_climb}) {
    for (auto i = climb->count; i-- > 0;) {
      if (const auto* proposition = at(climb->words[i])) return modality_of(article, *proposition);
    }
  }
  return Modality::kAsserted;
}

Modality modality_at(const ArticleView& article, std::uint32_t sentence, const Trigger& trigger) {
  const auto& view = article.views[sentence];
  auto modality = Modality::kAsserted;
  if (trigger.proposition >= 0)
    modality =
        modality_of(article, view.propositions[static_cast<std::size_t>(trigger.proposition)]);
  if (trigger.governor < 0 || trigger.kind != PredicateKind::kNoun) return modality;
  const auto outer =
      modality_of(article, view.propositions[static_cast<std::size_t>(trigger.governor)]);
  return modality == Modality::kAsserted || outer == Modality::kNegated ? outer : modality;
}

/// Whether an actor only says what the trigger tells ("exports fell, the U.S. Embassy said").
bool only_says(const ArticleView& article, std::uint32_t sentence, const Trigger& trigger,
               const Side& side) {
  return std::ranges::any_of(article.speakers, [&](const Speaker& speaker) {
    return speaker.scope_sentence == sentence && speaker.scope_first <= trigger.word &&
           trigger.word <= speaker.scope_last && speaker.sentence == sentence &&
           speaker.first <= side.word && side.word <= speaker.last;
  });
}

class Builder {
 public:
  Builder(const ArticleView& article, SentenceLinks& out, Letters letters)
      : article_(article), out_(out), letters_(letters) {}

  void open() {
    for (std::size_t t = 0; t < out_.triggers.size(); ++t) {
      if (out_.triggers[t].agreement) continue;
      const auto& sides = out_.sides[t];
      const auto modality = modality_at(article_, out_.sentence, out_.triggers[t]);
      for (const auto predicate : predicates_of(out_.triggers[t])) {
        for (const auto& s : sides) {
          if (only_says(article_, out_.sentence, out_.triggers[t], s)) continue;
          for (const auto& o : sides) {
            if (only_says(article_, out_.sentence, out_.triggers[t], o)) continue;
            if (s.who.id == o.who.id || (is_symmetric(predicate) && o.who.id < s.who.id)) continue;
            if (allowed(article_, out_.sentence, out_.triggers[t], predicate, s, o) &&
                out_.links.size() < kMostLinks)
              out_.links.push_back({&out_.triggers[t], &s, &o, predicate, modality, -1, -1});
          }
        }
      }
    }
  }

  /// Gives each link its pair; adds what the network holds for likely and nothing else proposes.
  void pairs() {
    for (auto& link : out_.links) link.pair = pair_of(*link.subject, *link.object);
    for (std::size_t i = 0; i < out_.pairs.size(); ++i) {
      for (std::size_t k = 0; k < kPairOutputs; ++k) {
        if (out_.scores[i][k] < kLeastScore) continue;
        propose(static_cast<std::int32_t>(i), static_cast<Predicate>(k));
      }
    }
  }

  /// The link that a frame's candidate tells, or a new one.
  void take(const RelationCandidate& candidate, std::int32_t index) {
    const Relation& r = candidate.relation;
    for (auto& link : out_.links) {
      if (link.trigger == nullptr || link.trigger->word != candidate.at.word ||
          link.predicate != r.predicate || link.subject->who.id != r.subject ||
          link.object->who.id != r.object)
        continue;
      if (link.candidate < 0) {
        link.candidate = index;
        link.modality = r.modality;
        // The frame's own words, where another of the same actor stands nearer ("Chile and Peru met
        // in Lima").
        const Trace& own = candidate.trace;
        if (link.subject->word != own.subject_word)
          link.subject = side(link.trigger, r.subject, own.subject_word, own.subject_how,
                              own.subject_confidence);
        if (link.object->word != own.object_word)
          link.object =
              side(link.trigger, r.object, own.object_word, own.object_how, own.object_confidence);
        return;
      }
    }
    const Trigger* trigger = nullptr;
    for (const auto& known : out_.triggers) {
      if (known.word == candidate.at.word) trigger = &known;
    }
    const Trace& trace = candidate.trace;
    out_.links.push_back(
        {trigger,
         side(trigger, r.subject, trace.subject_word, trace.subject_how, trace.subject_confidence),
         side(trigger, r.object, trace.object_word, trace.object_how, trace.object_confidence),
         r.predicate, r.modality, index});
  }

 private:
  std::int32_t pair_of(const Side& subject, const Side& object) const {
    for (std::size_t i = 0; i < out_.pairs.size(); ++i) {
      if (out_.pairs[i].subject->who.id == subject.who.id &&
          out_.pairs[i].object->who.id == object.who.id)
        return static_cast<std::int32_t>(i);
    }
    return -1;
  }

  void propose(std::int32_t index, Predicate predicate) {
    const auto& pair = out_.pairs[static_cast<std::size_t>(index)];
    const ActorId &subject = pair.subject->who.id, &object = pair.object->who.id;
    if (is_symmetric(predicate) && object < subject) return;
    if (predicate == Predicate::kHasAgreementWith ||
        !may_stand(article_, predicate, subject, object))
      return;
    const bool known = std::ranges::any_of(out_.links, [&](const Link& link) {
      return link.predicate == predicate && link.pair == index;
    });
    if (known || out_.links.size() >= kMostLinks) return;
    out_.links.push_back({nullptr, side(*pair.subject), side(*pair.object), predicate,
                          modality_of_pair(article_, out_.sentence, pair), -1, index});
  }

  const Side* side(const ActorWord& actor) {
    const auto* made = side(nullptr, actor.who.id, actor.word, actor.who.how, actor.who.confidence);
    out_.more.back()->people = actor.people;
    return made;
  }

  const Side* side(const Trigger* trigger, const ActorId& id, std::uint32_t word, How how,
                   float confidence) {
    auto made = std::make_unique<Side>();
    made->word = word;
    made->who = {id, confidence, how, {out_.sentence, word}, -1};
    if (trigger != nullptr) {
      made->standing = standing(article_, out_.sentence, *trigger, word, letters_);
    } else {
      made->standing.path = HashedText(letters_);
      made->standing.tree = HashedText(letters_);
    }
    out_.more.push_back(std::move(made));
    return out_.more.back().get();
  }

  const ArticleView& article_;
  SentenceLinks& out_;
  Letters letters_;
};

bool has_slot(std::span<const Slot> slots, const Side& side) {
  return !side.standing.slot.empty() && std::ranges::any_of(slots, [&](const Slot& slot) {
    return slot_name(slot) == side.standing.slot;
  });
}

std::vector<PairScores> scores_of(const ArticleView& article, const SentenceLinks& links,
                                  std::span<const RelationCandidate> candidates,
                                  const PairNetwork& network) {
  std::vector<PairScores> scores;
  if (links.pairs.empty()) return scores;
  const PairDescriber describer(article, links.sentence, links.actors, candidates,
                                Letters::kDropped);
  Features features(Letters::kDropped);
  for (const auto& pair : links.pairs) {
    features.clear();
    describer.describe(pair, features);
    scores.push_back(network.scores(features.keys()));
  }
  return scores;
}

/// How many of its two sides a frame has a slot for.
int fit(const Frame& frame, const Link& link) {
  const bool pair = is_symmetric(frame.entry->predicate);
  const auto subject = frame.slots(pair ? FrameRole::kPair : FrameRole::kSubject);
  const auto object = frame.slots(pair ? FrameRole::kPair : FrameRole::kObject);
  return (has_slot(subject, *link.subject) ? 1 : 0) + (has_slot(object, *link.object) ? 1 : 0);
}

}  // namespace

const Frame* frame_of(const Link& link) {
  const Frame* best = nullptr;
  int most = -1;
  for (const Frame* frame : link.trigger->frames) {
    if (frame->entry->predicate != link.predicate) continue;
    if (const int slots = fit(*frame, link); slots > most) {
      most = slots;
      best = frame;
    }
  }
  return best;
}

SentenceLinks links_of(const ArticleView& article, std::uint32_t sentence,
                       std::span<const RelationCandidate> candidates, const PairNetwork& network,
                       Letters letters) {
  SentenceLinks out;
  out.sentence = sentence;
  out.actors = actor_words(article, sentence);
  out.pairs = pairs_of(article.views[sentence], out.actors);
  out.scores = scores_of(article, out, candidates, network);
  out.triggers = triggers_of(article, sentence);
  for (const auto& trigger : out.triggers)
    out.sides.push_back(sides_of(article, sentence, trigger, out.actors, letters));
  Builder builder(article, out, letters);
  builder.open();
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].at.sentence == sentence)
      builder.take(candidates[i], static_cast<std::int32_t>(i));
  }
  builder.pairs();
  return out;
}

RelationCandidate candidate_of(const ArticleView& article, const SentenceLinks& links,
                               const Link& link) {
  RelationCandidate candidate;
  Relation& relation = candidate.relation;
  const Entry* entry = link.trigger != nullptr ? frame_of(link)->entry : nullptr;
  relation.subject = link.subject->who.id;
  relation.object = link.object->who.id;
  relation.predicate = link.predicate;
  relation.modality =
      entry != nullptr && link.modality == Modality::kAsserted ? entry->modality : link.modality;
  if (entry != nullptr && !entry->code.empty()) relation.code = entry->code;
  const auto word = link.trigger != nullptr ? link.trigger->word
                                            : links.pairs[static_cast<std::size_t>(link.pair)].top;
  candidate.at = {links.sentence, word};
  relation.attributed_to = attribution_at(article, candidate.at);
  set_time(article, entry != nullptr && entry->ends, candidate);
  relation.evidence.push_back(
      evidence_over(article, links.sentence, {word, link.subject->word, link.object->word}));
  relation.evidence.back().fields = {"object", "predicate", "subject"};
  if (link.subject->who.how == How::kCoreference || link.object->who.how == How::kCoreference)
    relation.evidence.back().origin = Origin::kInferred;
  Trace& trace = candidate.trace;
  trace.rule =
      entry != nullptr ? entry->id + "(tree)" : std::string(name_of(link.predicate)) + "(pair)";
  trace.subject_how = link.subject->who.how;
  trace.object_how = link.object->who.how;
  trace.subject_confidence = link.subject->who.confidence;
  trace.object_confidence = link.object->who.confidence;
  trace.subject_word = link.subject->word;
  trace.object_word = link.object->word;
  trace.margin = std::min(link.subject->standing.margin, link.object->standing.margin);
  trace.in_title = article.sentences[links.sentence].title;
  relation.rule = trace.rule;
  return candidate;
}

}  // namespace entente::extract::meaning
