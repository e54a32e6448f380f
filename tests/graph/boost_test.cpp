// Boost's own algorithms run on the graph as it lies, and agree with ours where both answer the
// same question.
#include <doctest/doctest.h>

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/astar_search.hpp>
#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/copy.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/floyd_warshall_shortest.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/kruskal_min_spanning_tree.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/sequential_vertex_coloring.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <limits>
#include <numeric>
#include <random>
#include <set>

#include "graph/boost_adjacency.h"
#include "graph/centrality.h"
#include "graph/cohesion.h"
#include "tests/graph/random_world.h"

namespace entente::graph {
namespace {

using testing::random_filter;
using testing::random_world;

BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::VertexAndEdgeListGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<Graph, Edge, boost::edge_weight_t>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<Graph, Vertex, boost::vertex_index_t>));

Graph some_graph(std::uint32_t seed) {
  std::mt19937 random(seed);
  return random_world(random, 10).graph();
}

/// The hops by which a plain breadth-first search over adjacent_vertices reaches each vertex.
std::vector<int> plain_distances(const Graph& g, Vertex from) {
  std::vector<int> distance(g.vertices(), -1);
  std::vector<Vertex> queue{from};
  distance[from] = 0;
  for (std::size_t i = 0; i < queue.size(); ++i) {
    for (auto [w, end] = adjacent_vertices(queue[i], g); w != end; ++w) {
      if (distance[*w] < 0) distance[*w] = distance[queue[i]] + 1, queue.push_back(*w);
    }
  }
  return distance;
}

TEST_CASE("the arcs that leave and the arcs that arrive are the same edges") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph g = some_graph(seed);
    std::multiset<Edge> leaving, arriving, listed;
    for (auto [v, end] = vertices(g); v != end; ++v) {
      for (auto [e, last] = out_edges(*v, g); e != last; ++e) leaving.insert(*e);
      for (auto [e, last] = in_edges(*v, g); e != last; ++e) arriving.insert(*e);
    }
    for (auto [e, last] = edges(g); e != last; ++e) listed.insert(*e);
    REQUIRE(leaving == arriving);
    REQUIRE(leaving == listed);
    REQUIRE(num_edges(g) == listed.size());
  }
}

TEST_CASE(
    "Boost's breadth-first search, Dijkstra and Bellman-Ford give the distances of a plain "
    "search") {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const Graph g = some_graph(seed);
    const auto expected = plain_distances(g, 0);
    std::vector<int> bfs(g.vertices(), -1), dijkstra(g.vertices()),
        bellman(g.vertices(), std::numeric_limits<int>::max());
    bfs[0] = 0;
    boost::breadth_first_search(g, 0,
                                boost::visitor(boost::make_bfs_visitor(
                                    boost::record_distances(bfs.data(), boost::on_tree_edge()))));
    boost::dijkstra_shortest_paths(g, 0, boost::distance_map(dijkstra.data()));
    bellman[0] = 0;
    boost::bellman_ford_shortest_paths(g, static_cast<int>(num_vertices(g)),
                                       boost::root_vertex(Vertex{0}).distance_map(bellman.data()));
    for (Vertex v = 0; v < g.vertices(); ++v) {
      REQUIRE(bfs[v] == expected[v]);
      REQUIRE((dijkstra[v] == std::numeric_limits<int>::max() ? -1 : dijkstra[v]) == expected[v]);
      REQUIRE((bellman[v] == std::numeric_limits<int>::max() ? -1 : bellman[v]) == expected[v]);
    }
  }
}

TEST_CASE("a view filters the graph for Boost without copying it") {
  std::mt19937 random(3);
  for (int n = 0; n < 200; ++n) {
    const Graph g = random_world(random, 8).graph();
    const View view(g, random_filter(random));
    const boost::filtered_graph<Graph, TakenBy> seen(g, TakenBy{&view});
    std::size_t expected = 0, found = 0;
    for (auto [e, end] = edges(g); e != end; ++e) expected += view.takes((*e).arc());
    for (auto [e, end] = edges(seen); e != end; ++e) ++found;
    REQUIRE(found == expected);
    std::vector<int> distance(g.vertices(), -1);
    distance[0] = 0;
    boost::breadth_first_search(seen, Vertex{0},
                                boost::visitor(boost::make_bfs_visitor(boost::record_distances(
                                    distance.data(), boost::on_tree_edge()))));
  }
}

/// Which vertices a walk of at least one arc leads to, from each.
std::vector<std::vector<bool>> plain_reach(const Graph& g) {
  std::vector<std::vector<bool>> reach(g.vertices(), std::vector<bool>(g.vertices(), false));
  for (Vertex v = 0; v < g.vertices(); ++v) {
    for (auto [w, end] = adjacent_vertices(v, g); w != end; ++w) {
      const auto distance = plain_distances(g, *w);
      for (Vertex to = 0; to < g.vertices(); ++to) reach[v][to] = reach[v][to] || distance[to] >= 0;
    }
  }
  return reach;
}

TEST_CASE("Boost's strong components, colouring and topological order on it are right") {
  std::size_t cyclic = 0;
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const Graph g = some_graph(seed);
    const auto reach = plain_reach(g);
    std::vector<int> part(g.vertices());
    boost::strong_components(
        g, boost::make_iterator_property_map(part.begin(), get(boost::vertex_index, g)));
    std::vector<std::size_t> colour(g.vertices());
    boost::sequential_vertex_coloring(
        g, boost::make_iterator_property_map(colour.begin(), get(boost::vertex_index, g)));
    bool has_cycle = false;
    for (Vertex v = 0; v < g.vertices(); ++v) {
      has_cycle = has_cycle || reach[v][v];
      for (Vertex w = 0; w < g.vertices(); ++w)
        REQUIRE((part[v] == part[w]) == (v == w || (reach[v][w] && reach[w][v])));
      // Colours are given in the order of the vertices, each seeing those that it points to.
      for (auto [w, end] = adjacent_vertices(v, g); w != end; ++w) {
        if (*w < v) REQUIRE(colour[v] != colour[*w]);
      }
    }
    std::vector<Vertex> order;
    cyclic += has_cycle ? 1 : 0;
    if (has_cycle) {
      REQUIRE_THROWS_AS(boost::topological_sort(g, std::back_inserter(order)), boost::not_a_dag);
      continue;
    }
    boost::topological_sort(g, std::back_inserter(order));
    for (std::size_t a = 0; a < order.size(); ++a) {
      for (std::size_t b = a + 1; b < order.size(); ++b) REQUIRE_FALSE(reach[order[a]][order[b]]);
    }
  }
  CHECK(cyclic > 0);
}

TEST_CASE("Boost's all-pairs distances, A* and betweenness on it are right") {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const Graph g = some_graph(seed);
    std::vector<std::vector<int>> all(g.vertices(), std::vector<int>(g.vertices()));
    boost::floyd_warshall_all_pairs_shortest_paths(g, all);
    double passed = 0;
    for (Vertex v = 0; v < g.vertices(); ++v) {
      const auto expected = plain_distances(g, v);
      std::vector<int> found(g.vertices());
      boost::astar_search(
          g, v, [](Vertex) { return 0; },
          boost::distance_map(found.data()).visitor(boost::default_astar_visitor()));
      for (Vertex w = 0; w < g.vertices(); ++w) {
        const bool none = expected[w] < 0;
        REQUIRE((all[v][w] == std::numeric_limits<int>::max()) == none);
        REQUIRE((found[w] == std::numeric_limits<int>::max()) == none);
        if (none) continue;
        REQUIRE(all[v][w] == expected[w]);
        REQUIRE(found[w] == expected[w]);
        passed += std::max(0, expected[w] - 1);
      }
    }
    // Each shortest path of n hops passes n − 1 vertices, however many share its ends.
    std::vector<double> scores(g.vertices(), 0);
    boost::brandes_betweenness_centrality(
        g, boost::make_iterator_property_map(scores.begin(), get(boost::vertex_index, g)));
    REQUIRE(std::accumulate(scores.begin(), scores.end(), 0.0) == doctest::Approx(passed));
  }
}

TEST_CASE("Boost's PageRank on it is the sum that its definition gives") {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const Graph g = some_graph(seed);
    const double n = g.vertices();
    std::vector<double> rank(g.vertices()), expected(g.vertices(), 1 / n);
    boost::graph::page_rank(
        g, boost::make_iterator_property_map(rank.begin(), get(boost::vertex_index, g)),
        boost::graph::n_iterations(20), 0.85);
    for (int round = 0; round < 20; ++round) {
      std::vector<double> next(g.vertices(), 0.15);
      for (auto [e, end] = edges(g); e != end; ++e) {
        const Edge edge = *e;
        next[edge.target] +=
            0.85 * expected[edge.source] / static_cast<double>(out_degree(edge.source, g));
      }
      expected = next;
    }
    for (Vertex v = 0; v < g.vertices(); ++v) REQUIRE(rank[v] == doctest::Approx(expected[v]));
  }
}

TEST_CASE(
    "Boost's depth-first search, reversal, core numbers, spanning tree and copies run on it") {
  const Graph g = some_graph(5);
  std::vector<boost::default_color_type> seen(g.vertices());
  boost::depth_first_search(g, boost::color_map(boost::make_iterator_property_map(
                                   seen.begin(), get(boost::vertex_index, g))));
  CHECK(std::count(seen.begin(), seen.end(), boost::black_color) == g.vertices());
  const auto reversed = boost::make_reverse_graph(g);
  for (Vertex v = 0; v < g.vertices(); ++v) CHECK(out_degree(v, reversed) == in_degree(v, g));
  std::vector<int> core(g.vertices());
  boost::core_numbers(g,
                      boost::make_iterator_property_map(core.begin(), get(boost::vertex_index, g)));
  for (Vertex v = 0; v < g.vertices(); ++v) CHECK(core[v] <= static_cast<int>(in_degree(v, g)));
  std::vector<Edge> tree;
  boost::kruskal_minimum_spanning_tree(g, std::back_inserter(tree));
  CHECK(tree.size() < g.vertices());
  boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> copy;
  boost::copy_graph(g, copy,
                    boost::vertex_copy([](Vertex, auto) {}).edge_copy([](const Edge&, auto) {}));
  CHECK(boost::num_edges(copy) == num_edges(g));
}

using Undirected =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                          boost::property<boost::edge_index_t, std::size_t>>;

Undirected boost_copy(const Projection& p) {
  Undirected copy(p.vertices());
  std::size_t number = 0;
  for (Vertex v = 0; v < p.vertices(); ++v) {
    for (const Neighbour& n : p.of(v)) {
      if (v < n.vertex) boost::add_edge(v, n.vertex, number++, copy);
    }
  }
  return copy;
}

TEST_CASE(
    "betweenness, components and articulation points are those of Boost, on 1,000 random worlds "
    "with dates, hubs and filters") {
  std::mt19937 random(99);
  for (int n = 0; n < 1000; ++n) {
    CAPTURE(n);
    const Graph g = random_world(random, 3 + static_cast<std::uint32_t>(random() % 8)).graph();
    const View view(g, random_filter(random));
    const Projection p(view, Way::kBoth);
    const Undirected copy = boost_copy(p);
    std::vector<double> scores(p.vertices(), 0);
    boost::brandes_betweenness_centrality(
        copy, boost::make_iterator_property_map(scores.begin(), get(boost::vertex_index, copy)));
    const auto ours = betweenness(p);
    const double count = p.vertices();
    for (Vertex v = 0; v < p.vertices(); ++v) {
      REQUIRE(ours.scores[v] ==
              doctest::Approx(count > 2 ? 2 * scores[v] / ((count - 1) * (count - 2)) : 0));
    }
    std::vector<std::uint32_t> part(p.vertices());
    const auto parts = boost::connected_components(copy, part.data());
    REQUIRE(components(p).sizes.size() == static_cast<std::size_t>(parts));
    REQUIRE(components(p).part == part);
    std::vector<std::size_t> cuts;
    boost::articulation_points(copy, std::back_inserter(cuts));
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    const auto found = articulation_points(p);
    REQUIRE(std::vector<std::size_t>(found.begin(), found.end()) == cuts);
  }
}

}  // namespace
}  // namespace entente::graph
