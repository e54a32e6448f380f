#include "extract/time/vocabulary.h"

#include <array>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <string>
#include <unordered_map>

extern "C" {
extern const unsigned char entente_time_words_begin[], entente_time_words_end[];
}

namespace entente::extract::time {

namespace {

// In the order of ItemKind.
constexpr std::array<std::string_view, 65> kKinds{
    "none",      "number",    "ordinal",   "article",      "vague",   "month",     "weekday",
    "unit",      "season",    "day_part",  "today",        "now",     "decade",    "numeric_date",
    "year_pair", "clock",     "modifier",  "last",         "past",    "this",      "next",
    "coming",    "that",      "following", "ago",          "later",   "earlier",   "after",
    "before",    "recent",    "recently",  "soon",         "future",  "every",     "other",
    "periodic",  "fiscal",    "half",      "quarter_name", "zone",    "hour_name", "the",
    "of",        "in",        "on",        "from",         "between", "to",        "and",
    "or",        "until",     "since",     "by",           "for",     "at",        "within",
    "over",      "during",    "per",       "hyphen",       "dash",    "slash",     "comma",
    "open",      "possessive"};
static_assert(kKinds.size() == static_cast<std::size_t>(ItemKind::kPossessive) + 1);
constexpr std::array<std::string_view, 12> kUnits{"second",  "minute", "hour",      "day",
                                                  "weekend", "week",   "fortnight", "month",
                                                  "quarter", "year",   "decade",    "century"};
constexpr std::array<std::string_view, 5> kSeasons{"none", "spring", "summer", "autumn", "winter"};
constexpr std::array<std::string_view, 7> kDayParts{"morning", "midday",   "afternoon", "evening",
                                                    "night",   "midnight", "daytime"};

template <std::size_t N>
std::optional<int> index_of(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<int>(i);
  }
  return std::nullopt;
}

std::optional<int> value_of(ItemKind kind, std::string_view text) {
  if (kind == ItemKind::kUnit || kind == ItemKind::kPeriodic) return index_of(kUnits, text);
  if (kind == ItemKind::kSeason) return index_of(kSeasons, text);
  if (kind == ItemKind::kDayPart) return index_of(kDayParts, text);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string_view take_field(std::string_view& line) {
  const std::size_t tab = line.find('\t');
  const std::string_view field = line.substr(0, tab);
  line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  return field;
}

class Vocabulary {
 public:
  Vocabulary();

  Item find(std::string_view word) const {
    if (word.empty() || !first_bytes_[static_cast<unsigned char>(word[0])]) return {};
    const auto found = words_.find(word);
    return found == words_.end() ? Item{} : found->second;
  }
  const std::string& bad_line() const { return bad_line_; }

 private:
  std::unordered_map<std::string_view, Item> words_;
  std::array<bool, 256> first_bytes_{};  // most words are told by their first letter to be none
  std::string bad_line_;
};

Vocabulary::Vocabulary() {
  std::string_view data{
      reinterpret_cast<const char*>(entente_time_words_begin),
      static_cast<std::size_t>(entente_time_words_end - entente_time_words_begin)};
  while (!data.empty()) {
    const std::size_t newline = data.find('\n');
    std::string_view line = data.substr(0, newline);
    const std::string_view whole = line;
    data.remove_prefix(newline == std::string_view::npos ? data.size() : newline + 1);
    if (line.empty() || line[0] == '#') continue;
    const std::string_view word = take_field(line);
    const auto kind = index_of(kKinds, take_field(line));
    Item item;
    if (kind) item.kind = static_cast<ItemKind>(*kind);
    const auto value = kind ? value_of(item.kind, take_field(line)) : std::nullopt;
    const std::string_view plural = take_field(line);
    if (!value || word.empty() || word.size() > kLongestTimeWord ||
        (!plural.empty() && plural != "plural")) {
      if (bad_line_.empty()) bad_line_ = whole;
      continue;
    }
    item.value = *value;
    item.plural = !plural.empty();
    words_.emplace(word, item);
    first_bytes_[static_cast<unsigned char>(word[0])] = true;
  }
}

const Vocabulary& vocabulary() {
  static const Vocabulary words;
  return words;
}

}  // namespace

Item time_word(std::string_view word) { return vocabulary().find(word); }

void check_time_words() {
  if (!vocabulary().bad_line().empty()) {
    throw std::logic_error("time_words.tsv: cannot read \"" + vocabulary().bad_line() + "\"");
  }
}

}  // namespace entente::extract::time
