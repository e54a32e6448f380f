// The inside of a Gazetteer: facts in one array grouped by id, and the indices over it. For the
// sources of this folder only.
#pragma once

#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actors/gazetteer.h"

namespace entente::extract::actors {

/// One id: its facts are [begin, end) of Data::facts.
struct GazetteerEntry {
  std::string_view id{};
  std::uint32_t begin = 0, end = 0;
  ActorKind kind = ActorKind::kState;
  bool treaty = false;          ///< a treaty is no actor
  std::string_view name{};      ///< display name; the id where none is given
  std::uint32_t kind_fact = 0;  ///< carries the actor's own life
};

/// A folded name and whose it is, for people's questions.
struct AskedName {
  std::uint64_t key = 0;    ///< hash of the folded name
  std::string_view text{};  ///< the name itself
  std::uint32_t entry = 0;
  std::uint8_t rank = 0;  ///< 0 id, 1 name, 2 alias and acronym, 3 capital, seat, metonym, people
  bool current = true;    ///< the name, and its bearer, hold today
};

struct GazetteerData {
  std::deque<std::string> buffers;  ///< what a user's files hold; facts view them
  std::vector<Fact> facts;
  std::vector<GazetteerEntry> entries;  ///< by id

  const GazetteerEntry* entry(std::string_view id) const;
  std::span<const Fact> facts_of(const GazetteerEntry& entry) const {
    return {facts.data() + entry.begin, facts.data() + entry.end};
  }
  /// The index of names, made when first asked for.
  const std::vector<AskedName>& names() const;  // by key

  std::vector<std::string_view> sources;  ///< the bytes read, for the version
  mutable std::once_flag names_once, version_once;
  mutable std::vector<AskedName> names_index;
  mutable std::string version;
};

}  // namespace entente::extract::actors
