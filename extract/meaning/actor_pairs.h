// Every two actors of a sentence, in both directions, with the way between them through the tree:
// from each of the two words up to the first word that stands above both.
//   for (const ActorPair& pair : pairs_of(view, actors)) ...
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/meaning/actor_words.h"
#include "extract/meaning/article_view.h"

namespace entente::extract::meaning {

/// The words from an actor's own upwards, without the one above both.
struct Climb {
  static constexpr std::size_t kMost = 12;
  std::array<std::uint32_t, kMost> words{};
  std::size_t count = 0;

  std::span<const std::uint32_t> all() const { return {words.data(), count}; }
};

struct ActorPair {
  const ActorWord* subject = nullptr;
  const ActorWord* object = nullptr;
  std::uint32_t top = 0;  ///< the lowest word above both, or one of the two
  Climb subject_climb, object_climb;
};

/// Pairs of different actors, each by those of their words that stand nearest to each other in the
/// tree; pairs farther apart than Climb::kMost edges are left out. `actors` must outlive them.
std::vector<ActorPair> pairs_of(const SentenceView& view, std::span<const ActorWord> actors);

}  // namespace entente::extract::meaning
