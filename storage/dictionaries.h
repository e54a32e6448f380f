// Small tables of things that recur: rules, periods, producers. Kept in memory while writing.
#pragma once

#include <string>
#include <unordered_map>

#include "knowledge/extraction.h"
#include "storage/sqlite.h"

namespace entente::storage {

class Dictionaries {
 public:
  explicit Dictionaries(const Sqlite& db) : db_(db) {}

  std::int64_t rule(const std::string& name);
  /// Nothing for a relation without any date.
  std::optional<std::int64_t> period(const std::optional<PartialDate>& on,
                                     const std::optional<PartialDate>& since,
                                     const std::optional<PartialDate>& until);
  std::int64_t producer(const Producer& producer);
  /// After a rollback the numbers may be others.
  void forget();

 private:
  const Sqlite& db_;
  std::unordered_map<std::string, std::int64_t> rules_, periods_, producers_;
};

}  // namespace entente::storage
