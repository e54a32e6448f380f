// A question in plain English, read: whom it names, which agreement, which days, and what its words
// stand for. What is asked with them is decided in ask_rules.h.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/ids.h"
#include "knowledge/partial_date.h"

namespace entente::queries {

class World;

struct AskedActor {
  std::string words;  ///< as typed
  ActorId id;
  std::size_t at = 0;  ///< number of its first word
  std::string before;  ///< the word before it, lower case: between, with, through, without, …
};

/// Which way a date bounds the question.
enum class Bound : unsigned char { kIn, kFrom, kTo };
struct AskedDate {
  PartialDate date;
  Bound bound = Bound::kIn;
};

struct AskedQuestion {
  std::string text;
  std::vector<std::string> words;  ///< lower case, without punctuation
  std::vector<AskedActor> actors;
  std::optional<std::string> agreement;  ///< the name by which it is known, or an id
  std::vector<AskedDate> dates;
  std::optional<std::string> quoted;                     ///< the first "quoted words"
  std::map<std::string, std::vector<std::string>> says;  ///< class -> values, in order of the text
  std::map<std::string, std::size_t> said_at;  ///< "class value" -> number of its first word

  bool means(const std::string& kind, const std::string& value) const;
  bool wants(const std::string& intent) const { return means("intent", intent); }
  bool starts_with(std::initializer_list<std::string_view> words) const;
  bool has_word(std::string_view word) const;
};

/// Throws UsageError for a name that may be several.
AskedQuestion read_question(World& world, std::string_view text);

}  // namespace entente::queries
