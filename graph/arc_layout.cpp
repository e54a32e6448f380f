#include "graph/arc_layout.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <span>
#include <utility>

#include "graph/in_two.h"

namespace entente::graph {
namespace {

/// Counters between those of two parts, so that threads do not share a line of the cache.
constexpr std::size_t kApart = 32;

/// By target first: whoever walks the arcs in order does so in an order that only ids decide.
std::uint64_t place(const Arc& arc) { return std::uint64_t{arc.target} << 32U | arc.packed; }

}  // namespace

ArcLayout::ArcLayout(std::size_t vertices, std::size_t parts)
    : vertices_(vertices),
      parts_(parts),
      sheaves_((vertices >> kSheafBits) + 1),
      stride_(sheaves_ + kApart),
      begins_(sheaves_ + 1),
      next_(parts * stride_) {}

void ArcLayout::prepare() {
  std::uint32_t at = 0;
  for (std::size_t sheaf = 0; sheaf < sheaves_; ++sheaf) {
    begins_[sheaf] = at;
    for (std::size_t part = 0; part < parts_; ++part) {
      std::uint32_t& next = next_[part * stride_ + sheaf];
      at += std::exchange(next, at);
    }
  }
  begins_[sheaves_] = at;
  runs_in_sheaf_.resize(at);
  arcs.resize(at);
  runs.resize(3 * vertices_ + 1);
  runs[0] = 0;
}

/// Arcs of one sheaf, counted by run and put into their places.
void ArcLayout::lay_out(std::size_t sheaf, std::span<Arc> room) {
  constexpr std::size_t kRuns = std::size_t{3} * kVertices;
  std::array<std::uint32_t, kRuns> next{};
  const std::size_t first = sheaf * kRuns, last = std::min(first + kRuns, 3 * vertices_);
  const auto ours = std::span(arcs).subspan(begins_[sheaf], arcs_of(sheaf));
  const auto run_of = std::span(runs_in_sheaf_).subspan(begins_[sheaf], ours.size());
  for (const std::uint16_t run : run_of) ++next[run];
  std::uint32_t at = begins_[sheaf];
  for (std::size_t run = first; run < last; ++run) {
    at += std::exchange(next[run - first], at);
    runs[run + 1] = at;
  }
  std::copy(ours.begin(), ours.end(), room.begin());
  for (std::size_t i = 0; i < ours.size(); ++i) arcs[next[run_of[i]]++] = room[i];
  std::uint32_t begin = begins_[sheaf];
  for (std::size_t run = first; run < last; ++run) {
    const std::uint32_t end = runs[run + 1];
    std::sort(arcs.begin() + begin, arcs.begin() + end,
              [](const Arc& a, const Arc& b) { return place(a) < place(b); });
    begin = end;
  }
}

void ArcLayout::finish(bool in_threads) {
  std::size_t most = 0;
  for (std::size_t sheaf = 0; sheaf < sheaves_; ++sheaf) most = std::max(most, arcs_of(sheaf));
  std::array<LargeVector<Arc>, 2> rooms{LargeVector<Arc>(most), LargeVector<Arc>(most)};
  std::atomic<std::size_t> next{0};
  in_two(in_threads, [&](std::size_t half) {
    for (std::size_t sheaf = next++; sheaf < sheaves_; sheaf = next++) lay_out(sheaf, rooms[half]);
  });
  runs_in_sheaf_ = {};
}

}  // namespace entente::graph
