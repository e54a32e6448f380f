// The questions of people: which actor is meant by a name, and what did they mean by an unknown
// one.
#include <algorithm>
#include <tuple>

#include "extract/actors/gazetteer.h"
#include "extract/actors/gazetteer_data.h"
#include "extract/actors/names.h"

namespace entente::extract::actors {

namespace {

constexpr std::uint8_t kNoRank = 255;

std::uint8_t rank_of(std::string_view field) {
  if (field == "name") return 1;
  if (field == "alias" || field == "acronym") return 2;
  if (field == "capital" || field == "seat" || field == "metonym" || field == "adjective" ||
      field == "demonym" || field == "demonym_plural" || field == "surname") {
    return 3;
  }
  return kNoRank;
}

/// The key under which a name is looked up: folded, without an article and without the periods of
/// initials.
std::string key_of(std::string_view name) {
  std::string folded = fold(name);
  if (folded.starts_with("the ")) folded.erase(0, 4);
  std::erase(folded, '.');
  return folded;
}

std::uint64_t hash_of(std::string_view name) { return token_hash(key_of(name)); }

bool is_pattern(const GazetteerEntry& entry) {
  return entry.kind == ActorKind::kAgency && entry.id.find('/') == std::string_view::npos;
}

}  // namespace

const std::vector<AskedName>& GazetteerData::names() const {
  std::call_once(names_once, [this] {
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
      const GazetteerEntry& entry = entries[i];
      if (entry.treaty || is_pattern(entry)) continue;
      const bool alive = !facts[entry.kind_fact].until;
      names_index.push_back({hash_of(entry.id), entry.id, i, 0, alive});
      for (const Fact& fact : facts_of(entry)) {
        const std::uint8_t rank = rank_of(fact.field);
        // The seat of an organisation is not its name.
        const bool seat = fact.field == "seat" && entry.kind != ActorKind::kState;
        if (rank == kNoRank || seat) continue;
        names_index.push_back({hash_of(fact.value), fact.value, i, rank, alive && !fact.until});
      }
    }
    std::stable_sort(names_index.begin(), names_index.end(),
                     [](const AskedName& a, const AskedName& b) { return a.key < b.key; });
  });
  return names_index;
}

std::vector<NameMatch> Gazetteer::find(std::string_view name) const {
  const GazetteerEntry* exact = data_->entry(name);
  if (exact != nullptr && !exact->treaty && !is_pattern(*exact)) {
    return {{ActorId(exact->id), std::string(exact->name), exact->kind}};
  }
  const std::string key = key_of(name);
  const auto& names = data_->names();
  const auto begin =
      std::lower_bound(names.begin(), names.end(), token_hash(key),
                       [](const AskedName& asked, std::uint64_t hash) { return asked.key < hash; });
  std::vector<std::tuple<bool, bool, std::uint8_t, std::uint32_t>> found;
  for (auto at = begin; at != names.end() && at->key == begin->key; ++at) {
    const AskedName& asked = *at;
    if (key_of(asked.text) != key) continue;
    // A place is meant only when nobody who acts is.
    const bool place = data_->entries[asked.entry].kind == ActorKind::kPlace;
    found.emplace_back(place, !asked.current, asked.rank, asked.entry);
  }
  std::sort(found.begin(), found.end());
  std::vector<NameMatch> matches;
  for (const auto& [place, past, rank, number] : found) {
    // Those of today before those of yesterday; ids and names before capitals and peoples.
    const auto& [first_place, first_past, first_rank, first_number] = found.front();
    if (place != first_place || past != first_past || (rank == 3) != (first_rank == 3)) break;
    const GazetteerEntry& entry = data_->entries[number];
    const bool known = std::any_of(matches.begin(), matches.end(),
                                   [&](const NameMatch& m) { return m.id.value == entry.id; });
    if (!known) matches.push_back({ActorId(entry.id), std::string(entry.name), entry.kind});
  }
  return matches;
}

std::vector<NameMatch> Gazetteer::suggest(std::string_view name, std::size_t most) const {
  const std::string key = key_of(name);
  if (key.empty()) return {};
  const std::size_t bound = std::max<std::size_t>(1, key.size() / 3);
  std::vector<std::tuple<std::size_t, bool, std::uint8_t, std::string_view, std::uint32_t>> near;
  for (const AskedName& asked : data_->names()) {
    const std::string known = key_of(asked.text);
    std::size_t distance = edit_distance(key, known, bound);
    // What begins so is near too, the shorter the rest the nearer.
    if (distance > bound && key.size() >= 3 && known.starts_with(key)) distance = bound;
    if (distance > bound) continue;
    near.emplace_back(distance, !asked.current, asked.rank, data_->entries[asked.entry].name,
                      asked.entry);
  }
  std::sort(near.begin(), near.end());
  std::vector<NameMatch> matches;
  for (const auto& candidate : near) {
    if (matches.size() == most) break;
    const GazetteerEntry& entry = data_->entries[std::get<4>(candidate)];
    const bool known = std::any_of(matches.begin(), matches.end(),
                                   [&](const NameMatch& m) { return m.id.value == entry.id; });
    if (!known) matches.push_back({ActorId(entry.id), std::string(entry.name), entry.kind});
  }
  return matches;
}

}  // namespace entente::extract::actors
