#include "storage/curation.h"

#include <algorithm>

namespace entente::storage {
namespace {

/// Follows chains (A goes to B, B to C) and leaves circles where they began.
void follow_through(std::map<std::string, std::string>& actors) {
  for (auto& [from, to] : actors) {
    std::set<std::string> seen{from};
    for (auto next = actors.find(to); next != actors.end() && seen.insert(to).second;
         next = actors.find(to)) {
      to = next->second;
    }
  }
  std::erase_if(actors, [](const auto& entry) { return entry.first == entry.second; });
}

}  // namespace

Curation Curation::read(const Sqlite& db) {
  Curation out;
  db.each("SELECT body FROM decisions ORDER BY date, id",
          [&](Row row) { out.all.push_back(decision_from_json(row.view(0))); });
  for (const Decision& d : out.all) {
    switch (d.kind) {
      case DecisionKind::kMerge:
        if (d.value == "actor") {
          out.actors[d.others.at(0)] = d.subjects.at(0);
        } else {
          out.links.must.push_back({d.subjects, d.others});
        }
        break;
      case DecisionKind::kSplit:
        out.links.cannot.push_back({d.subjects, d.others});
        break;
      case DecisionKind::kAlias:
        out.aliases.emplace(d.subjects.at(0), d.value);
        break;
      case DecisionKind::kReject:
        out.rejected.insert(d.subjects.begin(), d.subjects.end());
        break;
      case DecisionKind::kAccept:
        out.accepted.insert(d.subjects.begin(), d.subjects.end());
        break;
      case DecisionKind::kNote:
        break;
    }
  }
  follow_through(out.actors);
  return out;
}

bool Curation::is_accepted(const std::vector<std::string>& told_ids) const {
  return !accepted.empty() && std::any_of(told_ids.begin(), told_ids.end(),
                                          [&](const auto& id) { return accepted.count(id) > 0; });
}

const std::string& canonical_actor(const Curation& curation, const std::string& id) {
  const auto found = curation.actors.find(id);
  return found == curation.actors.end() ? id : found->second;
}

}  // namespace entente::storage
