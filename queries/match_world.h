// What `match` ranges over: every actor and agreement as a node, every relation and every taking
// part as a tie, whatever its date or modality, with the properties of the JSON contract.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "queries/match_deadline.h"
#include "queries/match_value.h"
#include "queries/world.h"

namespace entente::queries::match {

class MatchWorld {
 public:
  /// The deadline must outlive it.
  MatchWorld(World& world, Deadline& deadline)
      : world_(world), graph_(world.graph()), deadline_(deadline) {}

  Deadline& deadline() { return deadline_; }

  const graph::Graph& graph() const { return graph_; }
  /// "State", "Organization", …, "Agreement".
  std::string label(Node node) const;
  /// Whether a label fits: its kind, or "Actor". Labels in any case.
  bool has_label(Node node, std::string_view label) const;
  static bool known_label(std::string_view label);
  /// A predicate, or "party_to".
  std::string_view type(const Tie& tie) const;
  static bool known_type(std::string_view type);

  /// Null for what is not known; throws nothing for an unknown key.
  Cell property(Node node, std::string_view key);
  Cell property(const Tie& tie, std::string_view key);
  /// The ties at a node that a pattern may walk: outwards, inwards or both. A symmetric relation
  /// goes both ways. Relations through a hub join their two ends; the hub is their property `via`.
  std::vector<Tie> ties(Node node, bool outward, bool inward) const;

  /// For people: "South Korea", "allied_with 3f2a…", "South Korea -allied_with- United States".
  std::string text(const Cell& cell);

 private:
  World& world_;
  const graph::Graph& graph_;
  Deadline& deadline_;
  std::unordered_map<std::uint32_t, storage::RelationRow> relations_;
  std::unordered_map<std::uint32_t, storage::AgreementRow> agreements_;
};

}  // namespace entente::queries::match
