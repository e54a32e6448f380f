#include "extract/meaning/sides_told.h"

#include <algorithm>

namespace entente::extract::meaning {
namespace {

constexpr std::uint32_t kNear = 2;     // sentences
constexpr std::uint32_t kFar = 12;     // sentences
constexpr std::size_t kMostSides = 4;  // more are a club, not sides
constexpr float kToldNear = 0.6F;
constexpr float kToldFar = 0.4F;

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

}  // namespace entente::extract::meaning
