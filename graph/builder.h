// Makes a Graph of plain rows. Actors come first, sorted by id; then agreements, also sorted by id;
// then relations in any order, which name both by their numbers. Days are PartialDate's.
//
//   Builder builder;
//   const Vertex korea = builder.add_actor({"KOR"});  …
//   builder.add_link({.subject = korea, .object = japan, .via = america, .predicate =
//   Predicate::kSharesIntelligenceWith}); Graph graph = builder.finish();
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "graph/agreement_time.h"
#include "graph/graph.h"
#include "knowledge/large_vector.h"

namespace entente::graph {

struct ActorRow {
  std::string id;
  ActorKind kind = ActorKind::kState;
  /// Days on which it may have ceased to be; its relations end with it.
  Day gone_first = PartialDate::kPlusInfinity, gone_last = PartialDate::kPlusInfinity;
};

struct PartyRow {
  Vertex actor = 0;
  Participation time;
};

struct PactRow {
  std::string id;
  AgreementType type = AgreementType::kOther;
  Modality modality = Modality::kAsserted;
  Vertex hub = kNone;  ///< an actor
  std::vector<PartyRow> parties;
  std::vector<Phase> phases;
  std::uint16_t confidence = 1000;  ///< thousandths
  std::uint32_t sources = 1;
  Day told_last = PartialDate::kMinusInfinity;
  std::uint32_t row = 0;
};

struct LinkRow {
  Vertex subject = 0, object = 0, via = kNone;
  std::uint32_t under = kNone;  ///< the n-th agreement
  Predicate predicate = Predicate::kMeetsWith;
  Modality modality = Modality::kAsserted;
  std::uint16_t confidence = 1000;  ///< thousandths
  std::uint32_t sources = 1;
  Day begin = PartialDate::kMinusInfinity, end = PartialDate::kPlusInfinity;
  Day over = PartialDate::kPlusInfinity;  ///< first day on which it may be over
  bool undated = false;                   ///< `begin` is only the day of a report
  Day told_last = PartialDate::kMinusInfinity;
  std::uint32_t row = 0;
};

/// A relation's days from what is told: acts lie in [on], states of affairs reach from `since` to
/// `until`; without a date of its own either is counted from the first report on. Days not told are
/// −∞ (first) and +∞ (last).
struct ToldDays {
  Day on_first = PartialDate::kMinusInfinity, on_last = PartialDate::kPlusInfinity;
  Day since_first = PartialDate::kMinusInfinity, since_last = PartialDate::kPlusInfinity;
  Day until_first = PartialDate::kMinusInfinity, until_last = PartialDate::kPlusInfinity;
  Day reported = PartialDate::kPlusInfinity;  ///< first report, +∞ where no report has a date
};
void set_days(LinkRow& row, const ToldDays& told);

class Builder {
 public:
  Builder();
  ~Builder();
  Builder(const Builder&) = delete;
  Builder& operator=(const Builder&) = delete;

  /// Returns the actor's vertex. Throws std::invalid_argument where ids do not rise.
  Vertex add_actor(const ActorRow& actor);
  /// Returns the agreement's number, from 0 (its vertex is that + the number of actors).
  std::uint32_t add_pact(const PactRow& pact);

  /// Relations of one thread.
  class Links;
  /// A state of affairs under an agreement with a hub, between two others of its parties, runs
  /// through that hub; one without dates begins with its arrangement. A relation of an actor with
  /// itself is kept, but is no edge.
  void add_link(const LinkRow& link);
  /// Batches for at most so many relations each: they will follow each other, after what is there.
  /// Several threads may add at one time, each to a batch of its own, once all actors and
  /// agreements are there; `append` ends that and takes all batches back.
  std::vector<Links> batches(std::span<const std::size_t> most);
  void add_link(const LinkRow& link, Links& batch) const;
  void append(std::vector<Links> batches);
  /// The graph; the builder is empty afterwards.
  Graph finish();

 private:
  struct Data;
  std::unique_ptr<Data> data_;
  struct Gone {
    Day first, last;
  };
  LargeVector<Gone> gone_;  ///< by actor
  std::vector<bool> ends_;  ///< whether its days of going are told: few are, and this stays near
};

class Builder::Links {
  friend class Builder;
  std::span<Link> room_;  ///< of the builder's own, so that nothing is moved later
  std::uint32_t size_ = 0;
  LargeVector<Extra> extras_;
  /// First day on which a link may be over, where it is told; what it means waits for the horizon.
  LargeVector<std::pair<std::uint32_t, Day>> over_;
  Day horizon_ = PartialDate::kMinusInfinity;
};

}  // namespace entente::graph
