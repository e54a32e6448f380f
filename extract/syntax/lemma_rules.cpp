#include "extract/syntax/lemma_rules.h"

#include <algorithm>
#include <cstring>

#include "extract/syntax/hashing.h"
#include "knowledge/error.h"

namespace entente::extract::syntax {

namespace {

constexpr std::size_t kScriptBytes = 16;

std::uint32_t read_u32(std::span<const std::uint8_t> bytes, std::size_t at) {
  std::uint32_t value = 0;
  if (at + 4 <= bytes.size()) std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

void append_u32(std::vector<std::uint8_t>& out, std::size_t value) {
  for (int byte = 0; byte < 4; ++byte) out.push_back(static_cast<std::uint8_t>(value >> 8 * byte));
}

void set_case(std::string_view form, LemmaScript::Case letter_case, std::string& out) {
  out.assign(form);
  if (letter_case == LemmaScript::Case::kAsIs) return;
  const std::size_t first = letter_case == LemmaScript::Case::kTitle ? 1 : 0;
  for (std::size_t i = first; i < out.size(); ++i) out[i] = ascii_lower(out[i]);
}

/// A rule of endings must not cut a letter of several bytes in two ("attaché").
void edit(std::string& word, std::size_t strip, std::string_view added) {
  if (strip > word.size() || (strip == word.size() && added.empty())) return;
  const std::size_t kept = word.size() - strip;
  constexpr unsigned kContinues = 0xC0, kContinuation = 0x80;
  if (kept < word.size() && (static_cast<unsigned char>(word[kept]) & kContinues) == kContinuation)
    return;
  word.resize(word.size() - strip);
  word.append(added);
}

}  // namespace

std::uint32_t lemma_rule_key(Xpos xpos, std::string_view suffix, std::size_t length) {
  std::uint32_t key = feature_key(static_cast<std::uint32_t>(length), xpos);
  for (const char c : suffix) key = mix(key, static_cast<std::uint8_t>(ascii_lower(c)));
  return key == 0 ? 1 : key;
}

LemmaRules::LemmaRules(std::span<const std::uint8_t> bytes) {
  const std::size_t map_bytes = read_u32(bytes, 0);
  if (bytes.size() < 8 || map_bytes > bytes.size() - 8 || map_bytes % 4 != 0) {
    throw InputError("model: the lemma rules are cut short");
  }
  rules_ = KeyMap(bytes.subspan(4, map_bytes));
  count_ = read_u32(bytes, 4 + map_bytes);
  if (bytes.size() < 8 + map_bytes + kScriptBytes * std::size_t{count_}) {
    throw InputError("model: the lemma scripts are cut short");
  }
  scripts_ = bytes.data() + 8 + map_bytes;
}

void LemmaRules::lemma(std::string_view form, Xpos xpos, std::string& out) const {
  std::uint32_t script = rules_.find(lemma_rule_key(xpos, form, kWholeWord));
  for (std::size_t length = std::min(kMaxLemmaSuffix, form.size()) + 1;
       script == KeyMap::kNone && length-- > 0;) {
    script = rules_.find(lemma_rule_key(xpos, form.substr(form.size() - length), length));
  }
  if (script == KeyMap::kNone || script > count_) {
    set_case(form, LemmaScript::Case::kLower, out);
    return;
  }
  const std::uint8_t* at = scripts_ + kScriptBytes * (script - 1);
  set_case(form, static_cast<LemmaScript::Case>(at[0]), out);
  edit(out, at[1],
       {reinterpret_cast<const char*>(at + 3),
        std::min<std::size_t>(at[2], LemmaScript::kMaxAdded)});
}

std::vector<std::uint8_t> build_lemma_rules(const std::map<std::uint32_t, LemmaScript>& rules) {
  std::map<LemmaScript, std::uint32_t> numbers;
  std::vector<const LemmaScript*> scripts;
  std::map<std::uint32_t, std::uint32_t> entries;
  for (const auto& [key, script] : rules) {
    const auto [at, added] =
        numbers.try_emplace(script, static_cast<std::uint32_t>(scripts.size() + 1));
    if (added) scripts.push_back(&at->first);
    entries[key] = at->second;
  }
  const std::vector<std::uint8_t> map = build_key_map(entries);
  std::vector<std::uint8_t> out;
  append_u32(out, map.size());
  out.insert(out.end(), map.begin(), map.end());
  append_u32(out, scripts.size());
  for (const LemmaScript* script : scripts) {
    out.push_back(static_cast<std::uint8_t>(script->letter_case));
    out.push_back(script->strip);
    out.push_back(static_cast<std::uint8_t>(script->added.size()));
    for (std::size_t i = 0; i < LemmaScript::kMaxAdded; ++i) {
      out.push_back(i < script->added.size() ? static_cast<std::uint8_t>(script->added[i]) : 0);
    }
  }
  return out;
}

LemmaScript lemma_script(std::string_view form, std::string_view lemma, bool keep_case) {
  using Case = LemmaScript::Case;
  LemmaScript best;
  std::size_t fewest = form.size() + lemma.size() + 1;
  const auto order = keep_case ? std::array{Case::kAsIs, Case::kTitle, Case::kLower}
                               : std::array{Case::kLower, Case::kAsIs, Case::kTitle};
  for (const Case letter_case : order) {
    std::string cased;
    set_case(form, letter_case, cased);
    const auto same = static_cast<std::size_t>(
        std::mismatch(cased.begin(), cased.end(), lemma.begin(), lemma.end()).first -
        cased.begin());
    const std::size_t edits = form.size() - same + lemma.size() - same;
    if (edits >= fewest || form.size() - same > 255) continue;
    fewest = edits;
    best = {letter_case, static_cast<std::uint8_t>(form.size() - same),
            std::string(lemma.substr(same))};
  }
  return best;
}

void apply_script(const LemmaScript& script, std::string_view form, std::string& out) {
  set_case(form, script.letter_case, out);
  edit(out, script.strip, script.added);
}

}  // namespace entente::extract::syntax
