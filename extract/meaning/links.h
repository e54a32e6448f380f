// Everything that might link two actors of a sentence: a word that the lexicon knows, a predicate
// that it can express, and who stands where around it, whether or not a frame's slots fit; and what
// the network over pairs (pair_network.h) holds for likely without any such word. Frames propose
// with confidence, trees and the network generously; the scorer decides over all alike.
//   for (const Link& link : links_of(article, sentence, candidates, network, letters).links) ...
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "extract/meaning/actor_pairs.h"
#include "extract/meaning/actor_words.h"
#include "extract/meaning/pair_network.h"
#include "extract/meaning/relations.h"
#include "extract/meaning/trigger.h"

namespace entente::extract::meaning {

/// An actor beside a trigger, with how it stands to it.
struct Side {
  std::uint32_t word = 0;
  Named who;
  bool people = false;
  Standing standing;
};

struct Link {
  const Trigger* trigger = nullptr;  ///< null for what an agreement implies or the network proposes
  const Side* subject = nullptr;
  const Side* object = nullptr;
  Predicate predicate = Predicate::kMeetsWith;
  Modality modality = Modality::kAsserted;
  std::int32_t candidate = -1;  ///< index of the frame's candidate, or -1 for one out of the tree
  std::int32_t pair = -1;       ///< index of the two actors' pair, or -1 where they make none
};

/// The links of one sentence; owns what they point to.
struct SentenceLinks {
  std::uint32_t sentence = 0;
  std::vector<ActorWord> actors;
  std::vector<ActorPair> pairs;
  std::vector<PairScores> scores;  ///< by pair
  std::vector<Trigger> triggers;
  std::vector<std::vector<Side>> sides;     ///< by trigger, each actor once
  std::vector<std::unique_ptr<Side>> more;  ///< of candidates whose words name nobody themselves
  std::vector<Link> links;
};

/// The links of a sentence: one for each candidate of `candidates` that stands in it, those of the
/// tree that no candidate tells, and what the network adds. `letters` are those of paths.
SentenceLinks links_of(const ArticleView& article, std::uint32_t sentence,
                       std::span<const RelationCandidate> candidates, const PairNetwork& network,
                       Letters letters);

/// The candidate that a link without one stands for, without confidence.
RelationCandidate candidate_of(const ArticleView& article, const SentenceLinks& links,
                               const Link& link);

/// The frame of the trigger for the link's predicate that fits best, or null.
const Frame* frame_of(const Link& link);

}  // namespace entente::extract::meaning
