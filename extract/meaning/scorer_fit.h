// Fits the scorer: logistic regression over sparse features with L2 (AdaGrad in a fixed order, so
// that the same examples give the same weights), cross-validated by document. What was held out
// chooses the cut for F1 and the calibration (isotonic regression: Zadrozny & Elkan 2002), and both
// are of triples, each counted once a document with its best candidate, as they are told.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente::extract::meaning {

struct Instance {
  std::vector<std::uint32_t> features;
  bool right = false;
  std::uint32_t document = 0;
  std::uint32_t told = 0;    ///< which triple of which document
  std::uint32_t rivals = 0;  ///< candidates with one number exclude one another; 0 for none
};

/// Instances of one kind, document after document.
class Instances {
 public:
  static constexpr std::uint32_t kFolds = 5;  ///< a document's number divided by it is its fold

  /// A new document of the set with that number.
  void begin_document(int set);
  /// A triple that the gold requires of the document.
  void want(const std::string& triple);
  void add(const std::vector<std::string>& features, bool right, const std::string& triple,
           const std::string& rivals);

  const std::vector<Instance>& all() const { return all_; }
  const std::vector<std::string>& names() const { return names_; }
  const std::vector<int>& sets() const { return sets_; }      ///< by document
  const std::vector<int>& wanted() const { return wanted_; }  ///< triples required, by document

 private:
  std::uint32_t number(const std::string& text);

  std::vector<Instance> all_;
  std::vector<std::string> names_;
  std::unordered_map<std::string, std::uint32_t> ids_, numbers_;
  std::vector<int> sets_, wanted_;
};

/// Fits, prints what cross-validation says, and adds the lines of scorer.tsv: weights, cut and
/// calibration, in thousandths. All sets teach; those numbered below `choosing` choose the cut and
/// the calibration; of cuts whose F1 is within `slack` of the best the highest is taken.
void fit(const std::string& kind, const Instances& examples, int choosing, double slack,
         std::map<std::string, long>& lines);

}  // namespace entente::extract::meaning
