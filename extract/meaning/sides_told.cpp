#include "extract/meaning/sides_told.h"

#include <algorithm>

namespace entente::extract::meaning {
namespace {

constexpr std::uint32_t kNear = 2;     // sentences
constexpr std::uint32_t kFar = 12;     // sentences
constexpr std::size_t kMostSides = 4;  // more are a club, not sides
constexpr float kToldNear = 0.6F;
constexpr float kToldFar = 0.4F;
constexpr float kSameDeed = 0.5F;
constexpr float kDealtWith = 0.3F;
constexpr float kDoneTo = 0.1F;

using Ids = std::vector<ActorId>;

bool holds(const Ids& ids, const ActorId& id) { return std::ranges::find(ids, id) != ids.end(); }

bool are_sides(const Ids& ids) { return ids.size() >= 2 && ids.size() <= kMostSides; }

Ids without(const Ids& ids, const Ids& besides) {
  Ids rest;
  for (const auto& id : ids) {
    if (!holds(besides, id)) rest.push_back(id);
  }
  return rest;
}

/// The last agreement told of before a word, or after it in its own sentence.
Ids of_agreement(const ArticleView& article, WordAt at, const Ids& besides, std::uint32_t back) {
  Ids sides;
  for (const auto& [where, who] : article.thing_parties) {
    if (where.sentence > at.sentence) break;
    if (where > at && !sides.empty()) break;
    if (where.sentence + back < at.sentence) continue;
    if (auto rest = without(who, besides); are_sides(rest)) sides = std::move(rest);
  }
  return sides;
}

/// What sets two against or beside each other; an attack is told of one of them.
bool joins(Predicate predicate) {
  return is_symmetric(predicate) || predicate == Predicate::kAttacks;
}

Ids of_relation(WordAt at, const Ids& besides, const std::vector<RelationCandidate>& told,
                std::uint32_t back) {
  for (auto last = told.rbegin(); last != told.rend(); ++last) {
    const Relation& relation = last->relation;
    if (last->at.sentence + back < at.sentence) break;
    if (!joins(relation.predicate) || holds(besides, relation.subject) ||
        holds(besides, relation.object))
      continue;
    return {relation.subject, relation.object};
  }
  return {};
}

/// Looks for the object of a deed among what was told before, the last first.
class TargetFinder {
 public:
  TargetFinder(WordAt at, Predicate predicate, const Ids& doers,
               const std::vector<RelationCandidate>& told)
      : at_(at), predicate_(predicate), doers_(doers), told_(told) {}

  /// To whom others did the same; nobody new where the doers are already told to have done it.
  Ids by_same() const {
    const auto same = [&](const Relation& r) {
      return r.predicate == predicate_ && !holds(doers_, r.object);
    };
    const auto own = [&](const Relation& r) { return same(r) && holds(doers_, r.subject); };
    auto before = objects(own, kFar);
    return !before.empty() ? before : objects(same, kNear);
  }

  Ids dealt_with() const {
    for (const Relation* r : recent()) {
      if (holds(doers_, r->subject) != holds(doers_, r->object) && agrees(r->predicate))
        return {holds(doers_, r->subject) ? r->object : r->subject};
    }
    return {};
  }

  Ids done_to() const {
    return objects(
        [&](const Relation& r) {
          const bool suffers = r.predicate == Predicate::kAttacks;
          return !is_symmetric(r.predicate) && !holds(doers_, r.object) &&
                 !holds(doers_, r.subject) && (agrees(r.predicate) || suffers);
        },
        kNear);
  }

 private:
  static bool is_hostile(Predicate predicate) {
    return predicate == Predicate::kSanctions || predicate == Predicate::kAttacks ||
           predicate == Predicate::kCriticizes || predicate == Predicate::kThreatens ||
           predicate == Predicate::kDisputesWith;
  }

  /// Whether the deed goes with what was told: no aid to whom one has just threatened.
  bool agrees(Predicate before) const { return is_hostile(predicate_) == is_hostile(before); }

  std::vector<const Relation*> recent() const {
    std::vector<const Relation*> found;
    for (auto one = told_.rbegin(); one != told_.rend(); ++one) {
      if (one->at.sentence + kNear < at_.sentence) break;
      if (one->at != at_) found.push_back(&one->relation);
    }
    return found;
  }

  /// Those of the last word that fits.
  template <class Fits>
  Ids objects(Fits fits, std::uint32_t back) const {
    Ids found;
    WordAt last;
    for (auto one = told_.rbegin(); one != told_.rend(); ++one) {
      if (one->at.sentence + back < at_.sentence) break;
      if (one->at == at_ || !fits(one->relation)) continue;
      if (!found.empty() && one->at != last) break;
      last = one->at;
      if (!holds(found, one->relation.object)) found.push_back(one->relation.object);
    }
    return found;
  }

  const WordAt at_;
  const Predicate predicate_;
  const Ids& doers_;
  const std::vector<RelationCandidate>& told_;
};

}  // namespace

SidesTold sides_told(const ArticleView& article, WordAt at, const std::vector<ActorId>& besides,
                     const std::vector<RelationCandidate>& told) {
  for (const auto& [back, confidence] : {std::pair(kNear, kToldNear), std::pair(kFar, kToldFar)}) {
    if (auto sides = of_agreement(article, at, besides, back); !sides.empty())
      return {std::move(sides), confidence};
    if (auto sides = of_relation(at, besides, told, back); !sides.empty())
      return {std::move(sides), confidence};
  }
  return {};
}

SidesTold parties_told(const ArticleView& article, WordAt at, const std::vector<ActorId>& besides) {
  if (auto near = of_agreement(article, at, besides, kNear); !near.empty())
    return {std::move(near), kToldNear};
  if (auto far = of_agreement(article, at, besides, kFar); !far.empty())
    return {std::move(far), kToldFar};
  return {};
}

SidesTold asker_told(WordAt at, const std::vector<ActorId>& doers,
                     const std::vector<RelationCandidate>& told) {
  constexpr std::uint32_t kBack = 1;
  SidesTold asked{{}, kSameDeed};
  WordAt last;
  for (auto one = told.rbegin(); one != told.rend(); ++one) {
    const Relation& r = one->relation;
    if (one->at.sentence + kBack < at.sentence) break;
    const bool asks = r.predicate == Predicate::kRequests || r.predicate == Predicate::kCriticizes;
    if (!asks || one->at >= at || !holds(doers, r.object) || holds(doers, r.subject)) continue;
    if (!asked.sides.empty() && one->at != last) break;
    last = one->at;
    if (!holds(asked.sides, r.subject)) asked.sides.push_back(r.subject);
  }
  return asked;
}

bool may_be_elsewhere(Predicate predicate) {
  return predicate == Predicate::kSanctions || predicate == Predicate::kAids ||
         predicate == Predicate::kRecognizes || predicate == Predicate::kSupports ||
         predicate == Predicate::kCriticizes || predicate == Predicate::kRejects;
}

SidesTold target_told(WordAt at, Predicate predicate, bool reaches,
                      const std::vector<ActorId>& doers,
                      const std::vector<RelationCandidate>& told) {
  const TargetFinder find(at, predicate, doers, told);
  if (auto same = find.by_same(); !same.empty()) return {std::move(same), kSameDeed};
  if (!reaches) return {};
  if (auto other = find.dealt_with(); !other.empty()) return {std::move(other), kDealtWith};
  if (auto last = find.done_to(); !last.empty()) return {std::move(last), kDoneTo};
  return {};
}

}  // namespace entente::extract::meaning
