// A graph and our answers about it as plain text, so that other libraries can be asked the same and
// compared (bench/compare).
//
// arcs.txt: the moves that a path may make, as arcs of a plain directed graph, "from to" a line: a
// relation or agreement is an arc between two actors, a `via` relation two arcs by a vertex of its
// own (numbered after the actors), since its second hop continues only its own relation. Between
// actors that are nobody's hub, the shortest paths of that graph are ours.
// pairs.txt: "from to hops" a line, hops −1 where there is no path; actors that are nobody's hub.
// edges.txt: the undirected projection, "a b weight" a line. cuts.txt: its articulation points.
// scores.txt: betweenness of each actor. blocs.txt: the community of each actor.
#pragma once

#include <filesystem>

#include "graph/view.h"

namespace entente::bench {

void export_arcs(const graph::View& view, const std::filesystem::path& file);

/// Pairs of actors drawn with that seed, and the hops of our shortest path between them.
void export_pairs(const graph::View& view, std::size_t count, const std::filesystem::path& file);

/// The projection and the measures on it.
void export_structure(const graph::View& view, const std::filesystem::path& folder);

}  // namespace entente::bench
