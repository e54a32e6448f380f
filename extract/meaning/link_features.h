// What the scorer sees of a link: trigger, roles by argument structure and by tree, how far the
// lexicon's slots fit, order and distance, how each actor was named, what else the article says of
// the pair. Names are "template|part|part"; `predicates` of both directions share what is general.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>

#include "extract/meaning/agreement_register.h"
#include "extract/meaning/hashed_text.h"
#include "extract/meaning/links.h"

namespace entente::extract::meaning {

/// What the lexicon's frames say of the pairs of an article, before anything is scored.
/// How thick an article's words of markets and companies stand, from 0 (none) to 5 (one in
/// fourteen): such stories name states all over, most of them as places and origins.
std::size_t market_level(const ArticleView& article);

class PairContext {
 public:
  PairContext(const ArticleView& article, std::span<const RelationCandidate> candidates);

  struct Told {
    std::uint32_t sentence = 0;
    std::uint32_t word = 0;
    Predicate predicate = Predicate::kMeetsWith;
  };
  /// What frames tell of a pair; either order.
  std::span<const Told> of(const ActorId& a, const ActorId& b) const;
  bool has_agreement(const ActorId& a, const ActorId& b) const;
  /// The article's market_level().
  std::size_t market() const { return market_; }

 private:
  using Pair = std::pair<std::string_view, std::string_view>;
  static Pair pair_of(const ActorId& a, const ActorId& b);
  std::map<Pair, std::vector<Told>> told_;
  std::map<Pair, bool> agreement_;
  std::size_t market_ = 0;
};

/// Adds the features of a link to `out`, in a fixed order.
void add_features(const ArticleView& article, const PairContext& context,
                  const SentenceLinks& links, const Link& link,
                  std::span<const RelationCandidate> candidates, Features& out);

}  // namespace entente::extract::meaning
