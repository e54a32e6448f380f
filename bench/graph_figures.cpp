// graph_figures DATABASE [PAIRS] [FOLDER]: what loading and asking cost on that database, one
// figure a line: paths by the clock, all else in processor time (loading in both). With a third
// argument the graph and our answers are written to that folder (graph_export.h), for
// bench/compare.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <random>
#include <vector>

#include "bench/graph_export.h"
#include "graph/centrality.h"
#include "graph/cohesion.h"
#include "graph/communities.h"
#include "graph/image.h"
#include "graph/paths.h"
#include "graph/projection.h"
#include "queries/load.h"
#include "queries/session.h"

namespace {

using namespace entente;
using Clock = std::chrono::steady_clock;

/// Up to so many actors, measures that take every pair are taken.
constexpr graph::Vertex kMostForStructure = 5'000;

double microseconds(const std::function<void()>& work) {
  const auto start = Clock::now();
  work();
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

/// Processor time, which other programs on the machine do not lengthen.
double milliseconds(const std::function<void()>& work) {
  const std::clock_t start = std::clock();
  work();
  return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void figure(const char* what, double value, const char* unit) {
  std::printf("%-34s %12.3f %s\n", what, value, unit);
}

void spread(const char* what, std::vector<double> times) {
  if (times.empty()) return;
  std::sort(times.begin(), times.end());
  std::printf("%-34s %12.3f µs median %12.3f µs p95 %12.3f µs most\n", what,
              times[times.size() / 2], times[times.size() * 95 / 100], times.back());
}

void ask_paths(const graph::Graph& g, const char* what, const graph::Filter& filter,
               std::size_t pairs) {
  const graph::View view(g, filter);
  graph::PathFinder finder(view);
  std::mt19937 random(7);
  std::vector<double> times;
  std::size_t found = 0, hops = 0;
  for (std::size_t i = 0; i < 2 * pairs; ++i) {
    const auto a = static_cast<graph::Vertex>(random() % g.actors()),
               b = static_cast<graph::Vertex>(random() % g.actors());
    std::optional<graph::Path> path;
    const double time = microseconds([&] { path = finder.shortest(a, b); });
    if (i < pairs) continue;  // as many others before: the caches are warm, the image's pages there
    times.push_back(time);
    found += path.has_value();
    hops += path ? path->hops : 0;
  }
  spread(what, times);
  std::printf("%-34s %12zu of %zu, %.2f hops\n", "  found", found, pairs,
              found > 0 ? static_cast<double>(hops) / static_cast<double>(found) : 0.0);
}

void structure(const graph::Graph& g) {
  const graph::View view(g, {});
  std::optional<graph::Projection> p;
  figure("projection", milliseconds([&] { p.emplace(view, graph::Way::kBoth); }), "ms");
  graph::Components parts;
  figure("components", milliseconds([&] { parts = graph::components(*p); }), "ms");
  figure("articulation points", milliseconds([&] { (void)graph::articulation_points(*p); }), "ms");
  figure("PageRank", milliseconds([&] {
           (void)graph::pagerank(graph::Projection(view, graph::Way::kForward));
         }),
         "ms");
  graph::Communities blocs;
  figure("communities",
         milliseconds([&] { blocs = graph::find_communities(*p, p->arcs() > 400'000 ? 1 : 8); }),
         "ms");
  figure("  modularity", blocs.modularity, "");
  if (p->vertices() <= kMostForStructure)
    figure("betweenness", milliseconds([&] { (void)graph::betweenness(*p); }), "ms");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "use: graph_figures DATABASE [PAIRS] [FOLDER]\n");
    return 2;
  }
  const std::size_t pairs = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 2000;
  const auto store = storage::Store::open(argv[1], storage::Access::kReadOnly);
  (void)store.stats();
  std::size_t rows = 0;
  {
    const storage::EdgeScan edges = store.edge_scan();
    const auto scan = [&] {
      edges.relations(
          [&](std::size_t, std::span<const storage::EdgeRow> some) { rows += some.size(); });
    };
    scan();
    figure("scan of the relations", milliseconds(scan), "ms");
  }
  graph::Graph g;
  const auto load = [&] { g = queries::build_graph(store); };
  figure("load from SQLite", milliseconds(load), "ms");
  figure("  by the clock", microseconds(load) / 1000, "ms");
  std::printf("%-34s %12u actors, %u agreements, %u relations\n", "graph", g.actors(),
              g.agreements(), g.links());
  figure("graph in memory", static_cast<double>(g.bytes()) / 1e6, "MB");
  const auto image = queries::image_file(argv[1]);
  figure("image written", milliseconds([&] { graph::write_image(image, g, store.stamp()); }), "ms");
  std::optional<graph::Graph> mapped;
  figure("image opened", milliseconds([&] { mapped = graph::open_image(image, store.stamp()); }),
         "ms");
  figure("image verified", milliseconds([&] { (void)graph::verify_image(image); }), "ms");
  ask_paths(g, "path", {}, pairs);
  if (mapped) ask_paths(*mapped, "path, mapped image", {}, pairs);
  graph::Filter dated;
  dated.as_of = graph::DayRange{3650, 3650};
  ask_paths(g, "path --as-of 1979-12-30", dated, pairs / 4);
  graph::Filter shares;
  shares.predicates = graph::predicate_bit(Predicate::kSharesIntelligenceWith);
  ask_paths(g, "path --predicate shares_…", shares, pairs / 4);
  structure(g);
  if (argc > 3) {
    const std::filesystem::path folder(argv[3]);
    const graph::View view(g, {});
    bench::export_arcs(view, folder / "arcs.txt");
    bench::export_pairs(view, pairs, folder / "pairs.txt");
    if (g.actors() <= kMostForStructure) bench::export_structure(view, folder);
  }
  return 0;
}
