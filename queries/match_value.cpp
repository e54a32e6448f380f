#include "queries/match_value.h"

#include <algorithm>
#include <tuple>

namespace entente::queries::match {

std::optional<double> Cell::number() const {
  if (const auto* whole = as<std::int64_t>()) return static_cast<double>(*whole);
  if (const auto* real = as<double>()) return *real;
  return std::nullopt;
}

Truth equal(const Cell& a, const Cell& b) {
  if (a.null() || b.null()) return std::nullopt;
  if (a.number() && b.number()) return *a.number() == *b.number();
  if (a.value.index() != b.value.index()) return false;
  if (const auto* list = a.as<List>()) {
    const List& other = *b.as<List>();
    if (list->size() != other.size()) return false;
    Truth all = true;
    for (std::size_t i = 0; i < list->size(); ++i) {
      const Truth one = equal((*list)[i], other[i]);
      if (one == false) return false;
      if (!one) all = std::nullopt;
    }
    return all;
  }
  return order(a, b) == 0;
}

std::optional<int> compare(const Cell& a, const Cell& b) {
  if (a.null() || b.null()) return std::nullopt;
  if ((a.number() && b.number()) || a.value.index() == b.value.index()) return order(a, b);
  return std::nullopt;
}

namespace {

template <class T>
int three_way(const T& a, const T& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

int rank(const Cell& c) {
  return c.null() ? 100 : c.number() ? 2 : static_cast<int>(c.value.index());
}

}  // namespace

int order(const Cell& a, const Cell& b) {
  if (rank(a) != rank(b)) return three_way(rank(a), rank(b));
  if (a.null()) return 0;
  if (a.as<std::int64_t>() && b.as<std::int64_t>())
    return three_way(*a.as<std::int64_t>(), *b.as<std::int64_t>());
  if (a.number()) return three_way(*a.number(), *b.number());
  if (const auto* flag = a.as<bool>()) return three_way(*flag, *b.as<bool>());
  if (const auto* text = a.as<std::string>()) return three_way(*text, *b.as<std::string>());
  if (const auto* node = a.as<Node>()) return three_way(node->vertex, b.as<Node>()->vertex);
  if (const auto* tie = a.as<Tie>())
    return three_way(std::tuple(tie->party, tie->index),
                     std::tuple(b.as<Tie>()->party, b.as<Tie>()->index));
  if (const auto* walk = a.as<Walk>()) {
    const Walk& other = *b.as<Walk>();
    if (walk->nodes.size() != other.nodes.size())
      return three_way(walk->nodes.size(), other.nodes.size());
    for (std::size_t i = 0; i < walk->nodes.size(); ++i) {
      if (const int o = three_way(walk->nodes[i].vertex, other.nodes[i].vertex); o != 0) return o;
    }
    for (std::size_t i = 0; i < walk->ties.size(); ++i) {
      if (const int o = order(Cell{walk->ties[i]}, Cell{other.ties[i]}); o != 0) return o;
    }
    return 0;
  }
  const List &x = *a.as<List>(), &y = *b.as<List>();
  for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i) {
    if (const int o = order(x[i], y[i]); o != 0) return o;
  }
  return three_way(x.size(), y.size());
}

}  // namespace entente::queries::match
