// Who held which office when, by the gazetteer, and the people whom an article introduces by title
// or full name, so that a later surname finds them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/actors/article_names.h"
#include "knowledge/ids.h"

namespace entente::extract::actors {

/// A term of office of the gazetteer.
struct Term {
  std::uint32_t actor = 0;  ///< the person
  std::string_view owner;   ///< USA
  std::string_view office;  ///< president
  PartialDate::Day since = PartialDate::kMinusInfinity, until = PartialDate::kPlusInfinity;

  bool covers(PartialDate::Day day) const { return since <= day && day <= until; }
};

class OfficeHolders {
 public:
  explicit OfficeHolders(const GazetteerData& data);

  /// The terms of a person, in the order of the gazetteer.
  std::vector<const Term*> terms_of(std::uint32_t actor) const;
  /// Who held an office of `owner` on a day; null where nobody or more than one is known.
  const Term* holder(std::string_view owner, std::string_view office, PartialDate::Day day) const;
  /// For whom a person acts on a day: the owner of an office then held; empty for nobody. Without a
  /// day, of the last office.
  std::string_view acts_for(std::uint32_t actor, std::optional<PartialDate::Day> day) const;

 private:
  std::vector<Term> terms_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> of_person_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> of_office_;  // by hash
};

/// Somebody whom the article introduces.
struct Introduced {
  std::uint64_t key = 0;  ///< hash of the surname as the text would repeat it
  ActorId id, acts_for;
  std::uint32_t sentence = 0;
  float confidence = 1;
};

}  // namespace entente::extract::actors
