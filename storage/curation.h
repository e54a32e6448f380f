// The decisions in force, read once and made ready for merging: what is taken out, what is
// confirmed, which agreements belong together or apart, which actors are one.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "storage/decisions.h"
#include "storage/grouping.h"
#include "storage/sqlite.h"

namespace entente::storage {

struct Curation {
  std::vector<Decision> all;                 ///< by date, then id
  std::set<std::string> rejected, accepted;  ///< told ids
  Links links;
  std::map<std::string, std::string> actors;  ///< actor id -> the one it goes to, followed through
  std::multimap<std::string, std::string> aliases;  ///< actor id -> name

  static Curation read(const Sqlite& db);
  bool is_accepted(const std::vector<std::string>& told_ids) const;
};

/// The actor that facts of `id` go to.
const std::string& canonical_actor(const Curation& curation, const std::string& id);

}  // namespace entente::storage
