// The graph of actors and agreements as compact arrays: per vertex a row of arcs in three runs
// (only out, both ways, only in), so that the arcs that leave, that arrive and that touch are each
// one contiguous range.
//
//   Builder builder(actors);  builder.add(…);  Graph graph = builder.finish();     // builder.h
//   for (const Arc& arc : graph.out(v)) … graph.link(arc.index()) …
//
// A Graph is a value that shares its arrays; they are its own or a mapped image (image.h), and
// never change. What a question may see of it is a View's matter (view.h). Boost's algorithms take
// it with boost_adjacency.h.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "graph/records.h"
#include "knowledge/actor.h"

namespace entente::graph {

/// The arrays of a graph, borrowed. The order is that of the image's sections.
struct Arrays {
  std::span<const char> id_bytes;
  std::span<const std::uint32_t> id_offsets;  ///< vertices + 1
  std::span<const std::uint8_t> actor_kinds;
  std::span<const std::uint32_t> runs;  ///< 3 · vertices + 1: where each run of arcs begins
  std::span<const Arc> arcs;
  std::span<const Link> links;
  std::span<const Extra> extras;  ///< sorted by link
  std::span<const Pact> pacts;
  std::span<const Party> parties;
  std::span<const Phase> phases;
  Day horizon = PartialDate::kMinusInfinity;  ///< day of the last report of all
};

class Graph {
 public:
  Graph() = default;
  /// `owner` keeps the arrays alive.
  Graph(const Arrays& arrays, std::shared_ptr<const void> owner)
      : a_(arrays),
        owner_(std::move(owner)),
        vertices_(static_cast<Vertex>(a_.id_offsets.empty() ? 0 : a_.id_offsets.size() - 1)) {}

  Vertex vertices() const { return vertices_; }
  Vertex actors() const { return static_cast<Vertex>(a_.actor_kinds.size()); }
  Vertex agreements() const { return static_cast<Vertex>(a_.pacts.size()); }
  std::uint32_t links() const { return static_cast<std::uint32_t>(a_.links.size()); }
  bool is_actor(Vertex v) const { return v < actors(); }

  std::string_view id(Vertex v) const {
    return {a_.id_bytes.data() + a_.id_offsets[v], a_.id_offsets[v + 1] - a_.id_offsets[v]};
  }
  /// By binary search in the sorted ids.
  std::optional<Vertex> find_actor(std::string_view id) const { return find(id, 0, actors()); }
  std::optional<Vertex> find_agreement(std::string_view id) const {
    return find(id, actors(), vertices_);
  }
  ActorKind kind(Vertex actor) const { return static_cast<ActorKind>(a_.actor_kinds[actor]); }

  std::span<const Arc> out(Vertex v) const {
    return run(3 * std::size_t{v}, 3 * std::size_t{v} + 2);
  }
  std::span<const Arc> in(Vertex v) const {
    return run(3 * std::size_t{v} + 1, 3 * std::size_t{v} + 3);
  }
  std::span<const Arc> touching(Vertex v) const {
    return run(3 * std::size_t{v}, 3 * std::size_t{v} + 3);
  }

  const Link& link(std::uint32_t index) const { return a_.links[index]; }
  /// The `via` and `under` of a link; both kNone where it has none. O(log extras).
  Extra extra(std::uint32_t link) const;
  const Pact& pact(Vertex agreement) const { return a_.pacts[agreement - actors()]; }
  const Party& party(std::uint32_t index) const { return a_.parties[index]; }
  std::span<const Party> parties_of(const Pact& p) const {
    return part(a_.parties, p.first_party, p.parties);
  }
  std::span<const Phase> phases_of(const Pact& p) const {
    return part(a_.phases, p.first_phase, p.phases);
  }

  /// Day of the last report: what "now" means to a question without a date.
  Day horizon() const { return a_.horizon; }
  const Arrays& arrays() const { return a_; }
  /// Bytes of all arrays.
  std::size_t bytes() const;
  /// False where an index of the arrays points outside of them: a damaged image. O(size).
  bool consistent() const;

 private:
  std::span<const Arc> run(std::size_t from, std::size_t to) const {
    return a_.arcs.subspan(a_.runs[from], a_.runs[to] - a_.runs[from]);
  }
  /// Nothing where the part lies outside: a damaged image.
  template <class T>
  static std::span<const T> part(std::span<const T> all, std::size_t first, std::size_t count) {
    return first + count <= all.size() ? all.subspan(first, count) : std::span<const T>();
  }
  std::optional<Vertex> find(std::string_view id, Vertex from, Vertex to) const;

  Arrays a_;
  std::shared_ptr<const void> owner_;
  Vertex vertices_ = 0;
};

}  // namespace entente::graph
