// From a form and its tag to the lemma, by edit scripts learnt for whole words and for suffixes:
// "countries" NNS -> strip "ies", add "y". The longest suffix known under the tag decides.
//   layout: u32 bytes of the map (a multiple of 4), KeyMap (rule key -> script number from 1),
//   u32 scripts, then for each script 16 bytes: u8 letter case, u8 bytes to strip, u8 bytes to add,
//   13 bytes added
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/syntax/key_map.h"
#include "extract/syntax/tree.h"

namespace entente::extract::syntax {

/// How a lemma is made of a form: set its letters' case, strip bytes off its end, add others.
struct LemmaScript {
  enum class Case : std::uint8_t { kLower, kAsIs, kTitle };
  static constexpr std::size_t kMaxAdded = 13;

  Case letter_case = Case::kLower;
  std::uint8_t strip = 0;
  std::string added;

  friend auto operator<=>(const LemmaScript&, const LemmaScript&) = default;
};

/// Suffixes up to so many bytes are asked for.
inline constexpr std::size_t kMaxLemmaSuffix = 6;

/// The key of the rule for the last `length` bytes of a form under a tag; a whole word is a suffix
/// of length kWholeWord.
std::uint32_t lemma_rule_key(Xpos xpos, std::string_view suffix, std::size_t length);
inline constexpr std::size_t kWholeWord = 255;

class LemmaRules {
 public:
  LemmaRules() = default;
  /// A view of `bytes`, which must outlive it; throws InputError when they cannot be rules.
  explicit LemmaRules(std::span<const std::uint8_t> bytes);

  /// Writes the lemma of `form` into `out` (cleared first). A form without a rule is lowered.
  void lemma(std::string_view form, Xpos xpos, std::string& out) const;

 private:
  KeyMap rules_;
  const std::uint8_t* scripts_ = nullptr;
  std::uint32_t count_ = 0;
};

/// The bytes of rules: rule key -> script.
std::vector<std::uint8_t> build_lemma_rules(const std::map<std::uint32_t, LemmaScript>& rules);

/// The script that makes `lemma` of `form`, keeping capitals where `keep_case`; its added part may
/// be too long to be stored (kMaxAdded).
LemmaScript lemma_script(std::string_view form, std::string_view lemma, bool keep_case);

/// Applies one script; a form shorter than what is to be stripped is only put into its case.
void apply_script(const LemmaScript& script, std::string_view form, std::string& out);

}  // namespace entente::extract::syntax
