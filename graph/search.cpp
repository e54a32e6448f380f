#include "graph/search.h"

namespace entente::graph {
namespace {

bool holds(const std::vector<Vertex>& list, Vertex v) {
  return std::find(list.begin(), list.end(), v) != list.end();
}

}  // namespace

bool Path::touches(Vertex v) const { return holds(stops, v) || holds(vias, v); }

bool Bans::forbid(const Move& move, Vertex reached) const {
  if (holds(actors, reached) || (move.via != kNone && holds(actors, move.via))) return true;
  return holds(stops, reached) || std::find(moves.begin(), moves.end(), move) != moves.end();
}

}  // namespace entente::graph
