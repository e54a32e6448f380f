// Makes a Graph a model of Boost's IncidenceGraph, BidirectionalGraph, AdjacencyGraph,
// VertexListGraph and EdgeListGraph, with the property maps vertex_index, edge_index and
// edge_weight (1), so that Boost's algorithms run on it as it lies:
//
//   #include "graph/boost_adjacency.h"
//   boost::breadth_first_search(graph, source, boost::visitor(…));
//
// An edge is one direction of a relation or of taking part; a symmetric relation is two edges. A
// `via` relation is written out as its two halves: the graph that Boost sees does not know that the
// second half continues the first only; paths that do are paths.h. To see it through a View, take
// boost::filtered_graph with TakenBy as edge predicate; nothing is copied.
#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstddef>
#include <tuple>
#include <utility>

#include "graph/view.h"

namespace entente::graph {

/// One direction of an arc. `position`: of the arc in the graph's array, the same for an edge seen
/// from either end's list only where both see it in the same direction; edges are equal when they
/// join the same vertices by the same relation.
struct Edge {
  Vertex source = 0, target = 0;
  std::uint32_t packed = 0;

  friend bool operator==(const Edge& a, const Edge& b) {
    return a.source == b.source && a.target == b.target &&
           ((a.packed ^ b.packed) & (Arc::kPartyBit | Arc::kIndexMask)) == 0;
  }
  friend bool operator<(const Edge& a, const Edge& b) {
    return std::tuple(a.source, a.target, a.packed & (Arc::kPartyBit | Arc::kIndexMask)) <
           std::tuple(b.source, b.target, b.packed & (Arc::kPartyBit | Arc::kIndexMask));
  }
  Arc arc() const { return {target, packed}; }
};

/// Walks a range of arcs as edges out of (or into) a vertex.
template <bool kOut>
class EdgeIterator : public boost::iterator_facade<EdgeIterator<kOut>, Edge,
                                                   boost::random_access_traversal_tag, Edge> {
 public:
  EdgeIterator() = default;
  EdgeIterator(Vertex at, const Arc* arc) : at_(at), arc_(arc) {}

 private:
  friend class boost::iterator_core_access;
  Edge dereference() const {
    return kOut ? Edge{at_, arc_->target, arc_->packed} : Edge{arc_->target, at_, arc_->packed};
  }
  bool equal(const EdgeIterator& other) const { return arc_ == other.arc_; }
  void increment() { ++arc_; }
  void decrement() { --arc_; }
  void advance(std::ptrdiff_t n) { arc_ += n; }
  std::ptrdiff_t distance_to(const EdgeIterator& other) const { return other.arc_ - arc_; }
  Vertex at_ = 0;
  const Arc* arc_ = nullptr;
};

class NeighbourIterator
    : public boost::iterator_facade<NeighbourIterator, Vertex, boost::random_access_traversal_tag,
                                    Vertex> {
 public:
  NeighbourIterator() = default;
  explicit NeighbourIterator(const Arc* arc) : arc_(arc) {}

 private:
  friend class boost::iterator_core_access;
  Vertex dereference() const { return arc_->target; }
  bool equal(const NeighbourIterator& other) const { return arc_ == other.arc_; }
  void increment() { ++arc_; }
  void decrement() { --arc_; }
  void advance(std::ptrdiff_t n) { arc_ += n; }
  std::ptrdiff_t distance_to(const NeighbourIterator& other) const { return other.arc_ - arc_; }
  const Arc* arc_ = nullptr;
};

/// Walks all edges: the out-edges of every vertex in turn.
class AllEdgesIterator
    : public boost::iterator_facade<AllEdgesIterator, Edge, boost::forward_traversal_tag, Edge> {
 public:
  AllEdgesIterator() = default;
  AllEdgesIterator(const Graph& graph, Vertex at) : graph_(&graph), at_(at) { skip_empty(); }

 private:
  friend class boost::iterator_core_access;
  Edge dereference() const {
    const Arc& arc = graph_->out(at_)[index_];
    return {at_, arc.target, arc.packed};
  }
  bool equal(const AllEdgesIterator& other) const {
    return at_ == other.at_ && index_ == other.index_;
  }
  void increment() {
    ++index_;
    skip_empty();
  }
  void skip_empty() {
    while (at_ < graph_->vertices() && index_ == graph_->out(at_).size()) ++at_, index_ = 0;
  }
  const Graph* graph_ = nullptr;
  Vertex at_ = 0;
  std::size_t index_ = 0;
};

struct TraversalCategory : virtual boost::bidirectional_graph_tag,
                           virtual boost::adjacency_graph_tag,
                           virtual boost::vertex_list_graph_tag,
                           virtual boost::edge_list_graph_tag {};

/// Edge predicate for boost::filtered_graph: the edges that a view takes.
struct TakenBy {
  const View* view = nullptr;
  bool operator()(const Edge& edge) const { return view->takes(edge.arc()); }
};

// --- the free functions that Boost finds by the argument's namespace
// ---------------------------------------------------------

inline Vertex source(const Edge& e, const Graph&) { return e.source; }
inline Vertex target(const Edge& e, const Graph&) { return e.target; }

inline std::pair<EdgeIterator<true>, EdgeIterator<true>> out_edges(Vertex v, const Graph& g) {
  const auto arcs = g.out(v);
  return {{v, arcs.data()}, {v, arcs.data() + arcs.size()}};
}
inline std::pair<EdgeIterator<false>, EdgeIterator<false>> in_edges(Vertex v, const Graph& g) {
  const auto arcs = g.in(v);
  return {{v, arcs.data()}, {v, arcs.data() + arcs.size()}};
}
inline std::pair<NeighbourIterator, NeighbourIterator> adjacent_vertices(Vertex v, const Graph& g) {
  const auto arcs = g.out(v);
  return {NeighbourIterator(arcs.data()), NeighbourIterator(arcs.data() + arcs.size())};
}
inline std::size_t out_degree(Vertex v, const Graph& g) { return g.out(v).size(); }
inline std::size_t in_degree(Vertex v, const Graph& g) { return g.in(v).size(); }
inline std::size_t degree(Vertex v, const Graph& g) { return g.out(v).size() + g.in(v).size(); }
inline std::pair<boost::counting_iterator<Vertex>, boost::counting_iterator<Vertex>> vertices(
    const Graph& g) {
  return {boost::counting_iterator<Vertex>(0), boost::counting_iterator<Vertex>(g.vertices())};
}
inline std::size_t num_vertices(const Graph& g) { return g.vertices(); }
inline std::pair<AllEdgesIterator, AllEdgesIterator> edges(const Graph& g) {
  return {{g, 0}, {g, g.vertices()}};
}
inline std::size_t num_edges(const Graph& g) {
  std::size_t count = 0;
  for (Vertex v = 0; v < g.vertices(); ++v) count += g.out(v).size();
  return count;
}
inline boost::typed_identity_property_map<Vertex> get(boost::vertex_index_t, const Graph&) {
  return {};
}
inline Vertex get(boost::vertex_index_t, const Graph&, Vertex v) { return v; }
inline boost::static_property_map<int, Edge> get(boost::edge_weight_t, const Graph&) {
  return boost::static_property_map<int, Edge>(1);
}
inline int get(boost::edge_weight_t, const Graph&, const Edge&) { return 1; }

/// The number of the relation (or of the taking part) behind an edge, as a property map.
struct EdgeIndexMap {
  using key_type = Edge;
  using value_type = std::uint32_t;
  using reference = std::uint32_t;
  using category = boost::readable_property_map_tag;
  friend std::uint32_t get(const EdgeIndexMap&, const Edge& e) { return e.arc().index(); }
};
inline EdgeIndexMap get(boost::edge_index_t, const Graph&) { return {}; }
inline std::uint32_t get(boost::edge_index_t, const Graph&, const Edge& e) {
  return e.arc().index();
}

}  // namespace entente::graph

template <>
struct boost::graph_traits<entente::graph::Graph> {
  using vertex_descriptor = entente::graph::Vertex;
  using edge_descriptor = entente::graph::Edge;
  using directed_category = boost::bidirectional_tag;
  using edge_parallel_category = boost::allow_parallel_edge_tag;
  using traversal_category = entente::graph::TraversalCategory;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = boost::counting_iterator<vertex_descriptor>;
  using edge_iterator = entente::graph::AllEdgesIterator;
  using out_edge_iterator = entente::graph::EdgeIterator<true>;
  using in_edge_iterator = entente::graph::EdgeIterator<false>;
  using adjacency_iterator = entente::graph::NeighbourIterator;
  static vertex_descriptor null_vertex() { return entente::graph::kNone; }
};

template <>
struct boost::graph_traits<const entente::graph::Graph>
    : boost::graph_traits<entente::graph::Graph> {};

template <>
struct boost::property_map<entente::graph::Graph, boost::vertex_index_t> {
  using type = boost::typed_identity_property_map<entente::graph::Vertex>;
  using const_type = type;
};
template <>
struct boost::property_map<entente::graph::Graph, boost::edge_weight_t> {
  using type = boost::static_property_map<int, entente::graph::Edge>;
  using const_type = type;
};
template <>
struct boost::property_map<entente::graph::Graph, boost::edge_index_t> {
  using type = entente::graph::EdgeIndexMap;
  using const_type = type;
};
