// Arcs in the order of the graph: by the vertex that they leave from, there by run, there by
// target. They are first dealt out to sheaves of neighbouring vertices, so that what follows stays
// in the near caches, by two threads where there are many.
//
//   ArcLayout layout(vertices, parts);
//   for each part: layout.count(part, from);              // each arc once
//   layout.prepare();
//   for each part: layout.put(part, from, run, {to, packed});
//   layout.finish(in_threads);                            // layout.runs, layout.arcs
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/records.h"
#include "knowledge/large_vector.h"

namespace entente::graph {

/// In which run of its vertex an arc stands.
enum Run : std::uint8_t { kOutOnly, kBothWays, kInOnly };

class ArcLayout {
 public:
  ArcLayout(std::size_t vertices, std::size_t parts);

  /// Counts an arc that `part` will put. Each part may have a thread of its own, here and in put().
  void count(std::size_t part, Vertex from) { ++next_[part * stride_ + (from >> kSheafBits)]; }
  /// All is counted.
  void prepare();
  void put(std::size_t part, Vertex from, Run run, const Arc& arc) {
    const std::uint32_t at = next_[part * stride_ + (from >> kSheafBits)]++;
    arcs[at] = arc;
    runs_in_sheaf_[at] = static_cast<std::uint16_t>(3 * (from & kInSheaf) + run);
  }
  /// All is put.
  void finish(bool in_threads);

  LargeVector<std::uint32_t> runs;  ///< 3 · vertices + 1: where each run begins
  LargeVector<Arc> arcs;

 private:
  static constexpr unsigned kSheafBits = 12;
  static constexpr std::uint32_t kVertices = 1U << kSheafBits, kInSheaf = kVertices - 1;
  std::size_t arcs_of(std::size_t sheaf) const { return begins_[sheaf + 1] - begins_[sheaf]; }
  /// The sheaf's arcs stand in `room` while they change places.
  void lay_out(std::size_t sheaf, std::span<Arc> room);

  std::size_t vertices_, parts_, sheaves_, stride_;
  std::vector<std::uint32_t> begins_;  ///< of each sheaf, and the end
  std::vector<std::uint32_t> next_;    ///< by part and sheaf: first a count, then a place
  /// By arc, while they only lie by sheaf: 3 · (vertex − the sheaf's first) + Run.
  LargeVector<std::uint16_t> runs_in_sheaf_;
};

}  // namespace entente::graph
