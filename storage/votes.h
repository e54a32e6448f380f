// What most independent sources say: votes for values, a story counted once for each value.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "storage/rows.h"

namespace entente::storage {

/// `Value` needs an order. Ties go to the greater by `better`, then to the smaller value.
template <class Value>
class Votes {
 public:
  void add(const Value& value, Number story, const std::string& fact = {}) {
    Standing& standing = standings_[value];
    standing.stories.insert(story);
    if (!fact.empty()) standing.facts.insert(fact);
  }
  void add(const std::optional<Value>& value, Number story, const std::string& fact = {}) {
    if (value) add(*value, story, fact);
  }

  /// Values, the one with most sources first.
  template <class Better>
  std::vector<Value> ranked(Better better) const {
    std::vector<const typename std::map<Value, Standing>::value_type*> order;
    for (const auto& entry : standings_) order.push_back(&entry);
    std::stable_sort(order.begin(), order.end(), [&](const auto* a, const auto* b) {
      if (a->second.stories.size() != b->second.stories.size()) {
        return a->second.stories.size() > b->second.stories.size();
      }
      return better(a->first, b->first);
    });
    std::vector<Value> out;
    for (const auto* entry : order) out.push_back(entry->first);
    return out;
  }
  std::optional<Value> winner() const {
    const auto all = ranked([](const Value&, const Value&) { return false; });
    return all.empty() ? std::nullopt : std::optional(all.front());
  }
  std::size_t size() const { return standings_.size(); }

  /// Where more than one value is told: all of them, spelled by `spell`.
  template <class Spell>
  std::optional<Conflict> conflict(const std::string& field, Spell spell) const {
    if (standings_.size() < 2) return std::nullopt;
    Conflict out{field, {}};
    for (const Value& value : ranked([](const Value&, const Value&) { return false; })) {
      const Standing& standing = standings_.at(value);
      out.values.push_back({spell(value),
                            static_cast<std::uint32_t>(standing.stories.size()),
                            {standing.facts.begin(), standing.facts.end()}});
    }
    return out;
  }

 private:
  struct Standing {
    std::set<Number> stories;
    std::set<std::string> facts;
  };
  std::map<Value, Standing> standings_;
};

}  // namespace entente::storage
