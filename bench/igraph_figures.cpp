// igraph_figures FOLDER [PAIRS]: the questions of graph_figures put to igraph (the C library) on
// the graph that graph_figures wrote to that folder; figures as "name value unit" lines. Exit
// status 1 where an answer differs from ours.
#include <igraph/igraph.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(const std::function<void()>& work) {
  const auto start = Clock::now();
  work();
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::vector<double> numbers(const std::string& file) {
  std::ifstream in(file);
  std::vector<double> all;
  for (double number = 0; in >> number;) all.push_back(number);
  return all;
}

/// A graph of an edge list; every `stride` numbers are an edge.
class Graph {
 public:
  Graph(const std::vector<double>& list, std::size_t stride, bool directed, std::size_t least) {
    igraph_vector_int_t edges;
    auto vertices = static_cast<igraph_integer_t>(least);
    igraph_vector_int_init(&edges, static_cast<igraph_integer_t>(list.size() / stride * 2));
    for (std::size_t i = 0, at = 0; i + stride <= list.size(); i += stride) {
      for (std::size_t end = 0; end < 2; ++end) {
        const auto vertex = static_cast<igraph_integer_t>(list[i + end]);
        VECTOR(edges)[at++] = vertex;
        vertices = std::max(vertices, vertex + 1);
      }
    }
    build_ms = milliseconds([&] {
      igraph_create(&graph_, &edges, vertices, directed ? IGRAPH_DIRECTED : IGRAPH_UNDIRECTED);
    });
    igraph_vector_int_destroy(&edges);
  }
  ~Graph() { igraph_destroy(&graph_); }
  Graph(const Graph&) = delete;
  Graph& operator=(const Graph&) = delete;
  const igraph_t* operator*() const { return &graph_; }
  double build_ms = 0;

 private:
  igraph_t graph_{};
};

int report(const char* what, std::size_t differing, std::size_t of) {
  std::printf("%s %zu of %zu\n", what, of - differing, of);
  return differing == 0 ? 0 : 1;
}

int paths(const std::string& folder, std::size_t most) {
  const auto pairs = numbers(folder + "/pairs.txt");
  if (pairs.empty()) return 0;
  const Graph graph(numbers(folder + "/arcs.txt"), 2, true, 0);
  std::printf("igraph.load_ms %.1f\n", graph.build_ms);
  std::vector<double> times;
  std::size_t differing = 0;
  igraph_vector_int_t edges;
  igraph_vector_int_init(&edges, 0);
  igraph_set_warning_handler(igraph_warning_handler_ignore);
  for (std::size_t i = 0; i + 3 <= pairs.size() && times.size() < most; i += 3) {
    const auto from = static_cast<igraph_integer_t>(pairs[i]),
               to = static_cast<igraph_integer_t>(pairs[i + 1]);
    if (from >= igraph_vcount(*graph) || to >= igraph_vcount(*graph)) continue;
    times.push_back(milliseconds(
        [&] { igraph_get_shortest_path(*graph, nullptr, &edges, from, to, IGRAPH_OUT); }));
    const bool none = igraph_vector_int_size(&edges) == 0 && from != to;
    const double hops = none ? -1 : static_cast<double>(igraph_vector_int_size(&edges));
    differing += hops != pairs[i + 2] ? 1 : 0;
  }
  igraph_vector_int_destroy(&edges);
  std::sort(times.begin(), times.end());
  std::printf("igraph.path_median_us %.1f\nigraph.path_p95_us %.1f\n",
              1000 * times[times.size() / 2], 1000 * times[times.size() * 95 / 100]);
  return report("igraph.paths_agree", differing, times.size());
}

int structure(const std::string& folder) {
  const auto scores = numbers(folder + "/scores.txt");
  const auto list = numbers(folder + "/edges.txt");
  if (scores.empty() || list.empty()) return 0;
  const Graph graph(list, 3, false, scores.size());
  igraph_vector_t theirs, weights;
  igraph_vector_init(&theirs, 0);
  igraph_vector_init(&weights, static_cast<igraph_integer_t>(list.size() / 3));
  for (std::size_t i = 0; i < list.size() / 3; ++i) VECTOR(weights)[i] = list[3 * i + 2];
  std::printf("igraph.betweenness_ms %.1f\n", milliseconds([&] {
                igraph_betweenness(*graph, &theirs, igraph_vss_all(), IGRAPH_UNDIRECTED, nullptr);
              }));
  const auto n = static_cast<double>(scores.size());
  std::size_t differing = 0;
  for (std::size_t v = 0; v < scores.size(); ++v) {
    const double expected = n > 2 ? 2 * VECTOR(theirs)[v] / ((n - 1) * (n - 2)) : 0;
    differing += std::abs(expected - scores[v]) > 1e-9 ? 1 : 0;
  }
  int status = report("igraph.betweenness_agree", differing, scores.size());
  igraph_vector_int_t cuts, member;
  igraph_vector_int_init(&cuts, 0);
  igraph_vector_int_init(&member, 0);
  std::printf("igraph.articulation_ms %.1f\n",
              milliseconds([&] { igraph_articulation_points(*graph, &cuts); }));
  igraph_vector_int_sort(&cuts);
  const auto ours = numbers(folder + "/cuts.txt");
  const bool same =
      ours.size() == static_cast<std::size_t>(igraph_vector_int_size(&cuts)) &&
      std::equal(ours.begin(), ours.end(), VECTOR(cuts), [](double a, igraph_integer_t b) {
        return static_cast<igraph_integer_t>(a) == b;
      });
  status |= report("igraph.articulation_agree", same ? 0 : 1, 1);
  igraph_real_t best = 0, modularity = 0;
  igraph_vector_t levels;
  igraph_vector_init(&levels, 0);
  std::printf("igraph.communities_ms %.1f\n", milliseconds([&] {
                igraph_community_multilevel(*graph, &weights, 1, &member, nullptr, &levels);
              }));
  if (igraph_vector_size(&levels) > 0) best = igraph_vector_max(&levels);
  const auto blocs = numbers(folder + "/blocs.txt");
  igraph_vector_int_resize(&member, static_cast<igraph_integer_t>(blocs.size()));
  for (std::size_t v = 0; v < blocs.size(); ++v)
    VECTOR(member)[v] = static_cast<igraph_integer_t>(blocs[v]);
  igraph_modularity(*graph, &member, &weights, 1, IGRAPH_UNDIRECTED, &modularity);
  std::printf("igraph.modularity %.4f\nours.modularity %.4f\n", best, modularity);
  status |= report("igraph.modularity_within_2_percent", modularity >= 0.98 * best ? 0 : 1, 1);
  igraph_vector_destroy(&levels);
  igraph_vector_int_destroy(&cuts);
  igraph_vector_int_destroy(&member);
  igraph_vector_destroy(&theirs);
  igraph_vector_destroy(&weights);
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "use: igraph_figures FOLDER [PAIRS]\n");
    return 2;
  }
  const std::size_t most = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 200;
  return paths(argv[1], most) | structure(argv[1]);
}
