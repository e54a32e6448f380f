#include "extract/meaning/actor_pairs.h"

#include <algorithm>
#include <optional>

namespace entente::extract::meaning {
namespace {

constexpr std::size_t kMostActors = 10;  // of a sentence

int depth_of(const SentenceView& view, std::uint32_t word) {
  int depth = 0;
  for (auto h = view.word(word).head; h >= 0; h = view.word(static_cast<std::uint32_t>(h)).head)
    ++depth;
  return depth;
}

/// Climbs from both words until they meet; nothing where the way is too long.
std::optional<ActorPair> meet(const SentenceView& view, const ActorWord& subject,
                              const ActorWord& object) {
  ActorPair pair;
  pair.subject = &subject;
  pair.object = &object;
  auto s = subject.word, o = object.word;
  int s_depth = depth_of(view, s), o_depth = depth_of(view, o);
  while (s != o) {
    if (pair.subject_climb.count + pair.object_climb.count >= Climb::kMost) return std::nullopt;
    const bool up = s_depth >= o_depth;
    auto& climb = up ? pair.subject_climb : pair.object_climb;
    auto& at = up ? s : o;
    climb.words[climb.count++] = at;
    at = static_cast<std::uint32_t>(view.word(at).head);
    --(up ? s_depth : o_depth);
  }
  pair.top = s;
  return pair;
}

std::size_t length(const ActorPair& pair) {
  return pair.subject_climb.count + pair.object_climb.count;
}

ActorPair turned(const ActorPair& pair) {
  return {pair.object, pair.subject, pair.top, pair.object_climb, pair.subject_climb};
}

}  // namespace

std::vector<ActorPair> pairs_of(const SentenceView& view, std::span<const ActorWord> actors) {
  std::vector<const ActorWord*> first;  // of each actor its first word
  for (const auto& actor : actors) {
    const bool known = std::ranges::any_of(
        first, [&](const ActorWord* other) { return other->who.id == actor.who.id; });
    if (!known && first.size() < kMostActors) first.push_back(&actor);
  }
  std::vector<ActorPair> pairs;
  for (std::size_t i = 0; i < first.size(); ++i) {
    for (std::size_t j = i + 1; j < first.size(); ++j) {
      std::optional<ActorPair> best;
      for (const auto& s : actors) {
        if (s.who.id != first[i]->who.id) continue;
        for (const auto& o : actors) {
          if (o.who.id != first[j]->who.id || o.word == s.word) continue;
          const auto pair = meet(view, s, o);
          if (pair && (!best || length(*pair) < length(*best))) best = pair;
        }
      }
      if (!best) continue;
      pairs.push_back(*best);
      pairs.push_back(turned(*best));
    }
  }
  return pairs;
}

}  // namespace entente::extract::meaning
