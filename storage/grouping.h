// Which told agreements are one agreement. Pure: a function of the set of told agreements and of
// the decisions, the same for any order of its input.
//
// Told agreements meet under keys (the same parties and type, the same register number, the same
// name, the same parties and day). Within what hangs together by keys they are taken in a fixed
// order, those that say most first, and each joins the group that suits it best and contradicts it
// in nothing, or opens one. They contradict one another by parties, type, hub, dates that are too
// far apart, stages that cannot follow one another, two register numbers, or by being told apart in
// one document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "knowledge/agreement.h"
#include "storage/rows.h"

namespace entente::storage {

/// What grouping looks at.
struct ToldAgreement {
  Number number = 0;     ///< of the row; not looked at
  std::string id;        ///< told id
  std::string document;  ///< export key of its document
  Number story = 0;
  std::optional<PartialDate> reported;  ///< date of its document
  Agreement agreement;                  ///< parties mapped to the actors that decisions join
};

/// The keys under which a told agreement can meet others. Empty for one that can meet none.
std::vector<std::string> keys_of(const Agreement& agreement);

/// The name in lower case without articles and punctuation; empty for none.
std::string normalized_name(const std::optional<std::string>& name);
/// True for a name that is more than generic words ("Treaty of Friendship" is not).
bool is_distinctive(const std::string& normalized_name);

/// Decisions of a curator, as pairs of sets of told ids.
struct Links {
  struct Pair {
    std::vector<std::string> a, b;
  };
  std::vector<Pair> must, cannot;
};

struct Group {
  std::vector<std::size_t> members;  ///< indices into the input, in the order of joining
  std::vector<MergeReason> reasons;  ///< one for each member but the first
};

/// Groups in the order in which they were opened.
std::vector<Group> group_agreements(const std::vector<ToldAgreement>& told, const Links& links);

}  // namespace entente::storage
