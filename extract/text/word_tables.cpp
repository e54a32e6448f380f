#include "extract/text/word_tables.h"

#include <array>
#include <bit>
#include <charconv>
#include <cstddef>
#include <optional>
#include <vector>

#include "extract/text/characters.h"

extern "C" {
extern const unsigned char entente_text_abbreviations_begin[], entente_text_abbreviations_end[];
extern const unsigned char entente_text_hyphen_prefixes_begin[], entente_text_hyphen_prefixes_end[];
extern const unsigned char entente_text_units_begin[], entente_text_units_end[];
extern const unsigned char entente_text_contractions_begin[], entente_text_contractions_end[];
extern const unsigned char entente_text_emoticons_begin[], entente_text_emoticons_end[];
extern const unsigned char entente_text_starters_begin[], entente_text_starters_end[];
}

namespace entente::extract::text {

namespace {

constexpr std::size_t kLongestWord = 16;  // of all lists; a longer word is in none

std::string_view bytes_between(const unsigned char* begin, const unsigned char* end) {
  return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)};
}

// Words of one list and a small value for each; open addressing, at most half full.
class WordTable {
 public:
  // Lines "word" or "word TAB value"; '#' opens a comment line.
  template <class ValueOf>
  WordTable(std::string_view data, ValueOf value_of) {
    std::vector<Slot> words;
    while (!data.empty()) {
      const std::size_t newline = data.find('\n');
      const std::string_view line = data.substr(0, newline);
      data.remove_prefix(newline == std::string_view::npos ? data.size() : newline + 1);
      if (line.empty() || line.substr(0, 2) == "# ") continue;
      const std::size_t tab = line.find('\t');
      const std::string_view value =
          tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1);
      words.push_back({line.substr(0, tab), value_of(value)});
    }
    slots_.resize(std::bit_ceil(words.size() * 2 + 1));
    for (const Slot& word : words) slots_[slot_of(word.word)] = word;
  }

  std::uint8_t find(std::string_view word) const {
    return word.size() > kLongestWord ? std::uint8_t{0} : slots_[slot_of(word)].value;
  }

 private:
  struct Slot {
    std::string_view word;
    std::uint8_t value = 0;
  };

  std::size_t slot_of(std::string_view word) const {
    std::uint32_t hash = 2166136261U;  // FNV-1a
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    std::size_t at = (hash ^ (hash >> 15)) & (slots_.size() - 1);
    while (!slots_[at].word.empty() && slots_[at].word != word) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  std::vector<Slot> slots_;
};

std::uint8_t present(std::string_view) { return 1; }

std::uint8_t number(std::string_view text) {
  std::uint8_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::uint8_t abbreviation_class(std::string_view name) {
  constexpr std::array<std::string_view, 8> kNames{"none",    "title", "month",  "weekday",
                                                   "company", "state", "number", "general"};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<std::uint8_t>(i);
  }
  return 0;
}

// The word in small letters, in a buffer of the caller's; nothing when it is too long for any list.
std::optional<std::string_view> lowered(std::string_view word,
                                        std::array<char, kLongestWord>& buffer) {
  if (word.size() > buffer.size()) return std::nullopt;
  for (std::size_t i = 0; i < word.size(); ++i) buffer[i] = ascii_lower(word[i]);
  return std::string_view(buffer.data(), word.size());
}

bool all_capitals(std::string_view word) {
  for (const char c : word) {
    if (c < 'A' || c > 'Z') return false;
  }
  return word.size() > 1;
}

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  static const WordTable table(
      bytes_between(entente_text_abbreviations_begin, entente_text_abbreviations_end),
      abbreviation_class);
  if (const std::uint8_t found = table.find(word)) return static_cast<Abbreviation>(found);
  if (!all_capitals(word)) return Abbreviation::kNone;
  std::array<char, kLongestWord> buffer{};
  const auto lower = lowered(word, buffer);
  if (!lower) return Abbreviation::kNone;
  buffer[0] = word[0];
  return static_cast<Abbreviation>(table.find(*lower));
}

bool is_hyphen_prefix(std::string_view word) {
  static const WordTable table(
      bytes_between(entente_text_hyphen_prefixes_begin, entente_text_hyphen_prefixes_end), present);
  std::array<char, kLongestWord> buffer{};
  const auto lower = lowered(word, buffer);
  return lower && table.find(*lower) != 0;
}

bool is_unit(std::string_view word) {
  static const WordTable table(bytes_between(entente_text_units_begin, entente_text_units_end),
                               present);
  return table.find(word) != 0;
}

std::uint8_t contraction_split(std::string_view word) {
  static const WordTable table(
      bytes_between(entente_text_contractions_begin, entente_text_contractions_end), number);
  std::array<char, kLongestWord> buffer{};
  const auto lower = lowered(word, buffer);
  return lower ? table.find(*lower) : std::uint8_t{0};
}

bool is_emoticon(std::string_view word) {
  static const WordTable table(
      bytes_between(entente_text_emoticons_begin, entente_text_emoticons_end), present);
  return table.find(word) != 0;
}

Opener opener(std::string_view word) {
  static const WordTable table(
      bytes_between(entente_text_starters_begin, entente_text_starters_end),
      [](std::string_view strength) {
        return static_cast<std::uint8_t>(strength == "strong" ? Opener::kStrong : Opener::kWeak);
      });
  return static_cast<Opener>(table.find(word));
}

}  // namespace entente::extract::text
