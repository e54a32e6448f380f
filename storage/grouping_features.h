// What one told agreement says that matters for grouping, made ready for quick comparison.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "storage/grouping.h"

namespace entente::storage {

struct Features {
  const ToldAgreement* told = nullptr;
  std::string name;  ///< normalised
  bool distinctive = false;
  std::vector<std::string> parties;  ///< sorted ids
  std::vector<std::string> subject;  ///< its telling words, sorted
  /// Days on which it is known to be something: its own dates and its report.
  PartialDate::Day first = PartialDate::kPlusInfinity, last = PartialDate::kMinusInfinity;
  int exact_dates = 0, dates = 0;

  bool known() const { return first <= last; }
};

Features features_of(const ToldAgreement& told);

/// True for types where parties and type alone leave open which of many agreements is meant, so
/// that what it is about decides (trade, finance, …).
bool subject_decides(AgreementType type);

/// Why the two cannot be one agreement; empty where nothing speaks against it.
std::string contradiction(const Features& a, const Features& b);

/// What speaks for it, with its weight.
struct Affinity {
  int score = 0;
  std::vector<std::string> reasons;
};
/// Score 0: nothing joins them.
Affinity affinity(const Features& a, const Features& b);

}  // namespace entente::storage
