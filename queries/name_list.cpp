#include "queries/name_list.h"

#include <algorithm>
#include <tuple>

#include "extract/actors/names.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

constexpr int kNoMatch = 3;

/// 0 for a text that begins so, 1 for one with a word that does, 2 for any other that holds it.
int rank_of(std::string_view text, std::string_view typed) {
  int rank = kNoMatch;
  for (auto at = text.find(typed); at != std::string_view::npos; at = text.find(typed, at + 1)) {
    if (at == 0) return 0;
    if (text[at - 1] == ' ') return 1;
    rank = 2;
  }
  return rank;
}

}  // namespace

NameList::NameList(World& world) {
  const graph::Graph& graph = world.graph();
  world.store().for_each_actor_names([&](const storage::ActorNames& one) {
    if (one.id.value.find('/') != std::string::npos) return;
    const auto vertex = graph.find_actor(one.id.value);
    std::vector<std::string> names{one.name, one.id.value};
    names.insert(names.end(), one.aliases.begin(), one.aliases.end());
    add(false, vertex ? static_cast<std::uint32_t>(graph.touching(*vertex).size()) : 0,
        one.id.value, std::move(names));
  });
  world.store().for_each_agreement([&](const storage::AgreementRow& row) {
    add(true, row.support.documents, row.agreement.id.value, {label(world, row.agreement)});
  });
}

void NameList::add(bool agreement, std::uint32_t weight, std::string id,
                   std::vector<std::string> names) {
  Named named{agreement, weight, std::move(id), std::move(names), {}};
  for (const std::string& name : named.names) named.folded.push_back(extract::actors::fold(name));
  all_.push_back(std::move(named));
}

std::vector<FoundName> NameList::find(std::string_view typed, std::size_t most) const {
  const std::string wanted = extract::actors::fold(typed);
  struct Match {
    int rank = kNoMatch;
    const Named* named = nullptr;
    std::size_t name = 0;
  };
  std::vector<Match> matches;
  for (const Named& named : all_) {
    Match best{kNoMatch, &named, 0};
    for (std::size_t i = 0; i < named.folded.size(); ++i) {
      const int rank = rank_of(named.folded[i], wanted);
      if (rank < best.rank) best = {rank, &named, i};
    }
    if (best.rank < kNoMatch) matches.push_back(best);
  }
  const auto kept = std::min(most, matches.size());
  std::partial_sort(matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(kept),
                    matches.end(), [](const Match& a, const Match& b) {
                      return std::tie(a.rank, a.named->agreement, b.named->weight, a.named->id) <
                             std::tie(b.rank, b.named->agreement, a.named->weight, b.named->id);
                    });
  matches.resize(kept);
  std::vector<FoundName> found;
  for (const Match& m : matches)
    found.push_back(
        {m.named->agreement, m.named->id, m.named->names.front(), m.named->names[m.name]});
  return found;
}

}  // namespace entente::queries
