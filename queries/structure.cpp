#include "queries/structure.h"

namespace entente::queries {

std::vector<graph::Vertex> connected(const graph::Projection& projection) {
  std::vector<graph::Vertex> all;
  for (graph::Vertex v = 0; v < projection.vertices(); ++v) {
    if (!projection.of(v).empty()) all.push_back(v);
  }
  return all;
}

std::vector<std::string> counted_list(
    const std::vector<std::pair<std::string, std::size_t>>& counts) {
  std::vector<std::string> list;
  for (const auto& [what, count] : counts)
    list.push_back(count == 1 ? what : what + " (" + std::to_string(count) + ")");
  return list;
}

}  // namespace entente::queries
