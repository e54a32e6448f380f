// The names of the world: states, organisations, groups, officials, treaties, with dates, out of
// extract/data/gazetteer/*.tsv (one fact a line: id, field, value, since, until). The embedded one
// is parsed once, on first use; a user's file adds to a copy. Implemented beside this header in
// extract/actors/.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/actor.h"
#include "knowledge/ids.h"
#include "knowledge/partial_date.h"

namespace entente::extract::actors {

struct Fact {
  std::string_view id, field, value;
  std::optional<PartialDate> since, until;
};

/// Suggestion or resolution of a name that a person typed.
struct NameMatch {
  ActorId id;
  std::string name;
  ActorKind kind = ActorKind::kState;
};

struct GazetteerData;  // gazetteer_data.h, for the sources of this folder

class Gazetteer {
 public:
  static const Gazetteer& embedded();
  /// The embedded gazetteer and a user's files. Throws InputError with file and line for a bad
  /// line.
  static Gazetteer with(std::span<const std::string> files);
  ~Gazetteer();
  Gazetteer(Gazetteer&&) noexcept;
  Gazetteer(const Gazetteer&) = delete;
  Gazetteer& operator=(Gazetteer&&) = delete;
  Gazetteer& operator=(const Gazetteer&) = delete;

  /// A hash of the data, for `producer.gazetteer`.
  const std::string& version() const;
  /// All facts of an id in file order.
  std::span<const Fact> facts(std::string_view id) const;
  std::optional<ActorKind> kind(std::string_view id) const;
  std::string_view name(std::string_view id) const;  ///< display name; the id itself where unknown
  std::vector<std::string_view> ids() const;         ///< sorted
  /// The actor with kind, name, dates, codes and continuations filled in; no mentions.
  Actor actor(const ActorId& id) const;
  /// Resolves a name as people write it (Seoul, ROK, South Korea, KOR), case-insensitive; several
  /// for an ambiguous one.
  std::vector<NameMatch> find(std::string_view name) const;
  /// The nearest names to an unknown one, best first.
  std::vector<NameMatch> suggest(std::string_view name, std::size_t most = 3) const;

  const GazetteerData& data() const { return *data_; }

 private:
  Gazetteer();
  std::unique_ptr<GazetteerData> data_;
};

}  // namespace entente::extract::actors
