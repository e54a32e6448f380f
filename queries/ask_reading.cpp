#include "queries/ask_reading.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>

#include "extract/actors/gazetteer.h"
#include "extract/text/text.h"
#include "extract/time/times.h"
#include "knowledge/error.h"
#include "queries/fact_rows.h"

extern "C" const unsigned char entente_ask_words_begin[], entente_ask_words_end[];

namespace entente::queries {
namespace {

namespace text = extract::text;
namespace time = extract::time;
using extract::syntax::Sentence;

constexpr std::size_t kLongestPhrase = 6;

std::string lower(std::string_view s) {
  std::string result(s);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

struct Meaning {
  std::string kind, value;
};

/// Phrase -> what it may stand for.
const std::unordered_map<std::string, std::vector<Meaning>>& vocabulary() {
  static const auto kWords = [] {
    std::unordered_map<std::string, std::vector<Meaning>> words;
    std::string_view rest(
        reinterpret_cast<const char*>(entente_ask_words_begin),
        static_cast<std::size_t>(entente_ask_words_end - entente_ask_words_begin));
    while (!rest.empty()) {
      std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
      if (line.empty() || line[0] == '#') continue;
      std::vector<std::string> columns(1);
      for (const char c : line) {
        if (c == '\t') {
          columns.emplace_back();
        } else {
          columns.back() += c;
        }
      }
      for (std::size_t i = 2; i < columns.size(); ++i)
        words[columns[i]].push_back({columns[0], columns[1]});
    }
    return words;
  }();
  return kWords;
}

/// Words that are never a name by themselves, however the gazetteer may know them ("us", "who",
/// "turkey" stays).
const std::set<std::string>& never_names() {
  static const std::set<std::string> kWords{
      "a",     "about", "all",     "am",      "an",    "and",   "any",  "are",     "as",    "at",
      "be",    "been",  "before",  "by",      "can",   "could", "did",  "do",      "does",  "ever",
      "for",   "from",  "had",     "has",     "have",  "her",   "how",  "i",       "if",    "in",
      "into",  "is",    "it",      "its",     "may",   "me",    "most", "no",      "not",   "of",
      "on",    "or",    "our",     "out",     "per",   "show",  "so",   "some",    "than",  "that",
      "the",   "their", "them",    "then",    "there", "these", "they", "this",    "to",    "under",
      "up",    "us",    "was",     "we",      "were",  "what",  "when", "where",   "which", "who",
      "whom",  "whose", "why",     "will",    "with",  "would", "you",  "through", "via",   "after",
      "since", "until", "between", "without", "side",  "world", "list"};
  return kWords;
}

class Reading {
 public:
  Reading(World& world, std::string_view question) : world_(world), source_(question) {
    q_.text = question;
  }

  AskedQuestion run() {
    find_quoted();
    text::split(source_, {}, sentences_);
    for (const Sentence& sentence : sentences_) {
      for (const auto& word : sentence.words) words_.push_back(&word);
    }
    taken_.assign(words_.size(), false);
    for (const auto* word : words_) {
      lower_.push_back(lower(word->form));
      const bool spoken = std::any_of(word->form.begin(), word->form.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c >= 0x80;
      });
      if (spoken) q_.words.push_back(lower_.back());
    }
    find_dates();
    find_agreement();
    find_actors();
    find_meanings();
    return std::move(q_);
  }

 private:
  void find_quoted() {
    const auto open = source_.find('"');
    if (open == std::string::npos) return;
    const auto close = source_.find('"', open + 1);
    if (close != std::string::npos) q_.quoted = source_.substr(open + 1, close - open - 1);
  }

  std::string_view slice(std::size_t first, std::size_t last) const {
    return std::string_view(source_).substr(words_[first]->span.begin,
                                            words_[last]->span.end - words_[first]->span.begin);
  }
  bool free(std::size_t first, std::size_t last) const {
    return std::none_of(taken_.begin() + static_cast<std::ptrdiff_t>(first),
                        taken_.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                        [](bool t) { return t; });
  }
  void take(std::size_t first, std::size_t last) {
    std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(first),
              taken_.begin() + static_cast<std::ptrdiff_t>(last) + 1, true);
  }
  std::string word_before(std::size_t at) const {
    while (at > 0 && (lower_[at - 1] == "the" || lower_[at - 1] == "a")) --at;
    return at > 0 ? lower_[at - 1] : std::string();
  }

  void find_dates() {
    const auto horizon = world_.graph().horizon();
    std::optional<PartialDate> today;
    if (horizon != PartialDate::kMinusInfinity) today = PartialDate::from_day(horizon);
    bool between = false;
    for (const auto& mention : time::find_times(source_, today, sentences_)) {
      if (!mention.date || mention.type == time::TimeType::kDuration ||
          mention.type == time::TimeType::kSet)
        continue;
      std::size_t first = words_.size(), last = 0;
      for (std::size_t i = 0; i < words_.size(); ++i) {
        if (mention.span.contains(words_[i]->span)) first = std::min(first, i), last = i;
      }
      if (first > last || first == words_.size()) continue;
      take(first, last);
      const std::string before = first > 0 ? lower_[first - 1] : std::string();
      Bound bound = Bound::kIn;
      if (before == "since" || before == "from" || before == "after") bound = Bound::kFrom;
      if (before == "before" || before == "until" || before == "till" || before == "to" ||
          before == "by")
        bound = Bound::kTo;
      if (before == "between") bound = Bound::kFrom, between = true;
      if (before == "and" && between) bound = Bound::kTo;
      add_date(*mention.date, bound, before);
    }
  }

  /// "before 1980" ends the day before; "after 1980" begins the day after.
  void add_date(const PartialDate& date, Bound bound, const std::string& before) {
    const bool range = date.text().find('/') != std::string::npos;
    if (!range && before == "before" && date.earliest() > PartialDate::kMinusInfinity) {
      q_.dates.push_back({PartialDate::from_day(date.earliest() - 1), Bound::kTo});
    } else if (!range && before == "after" && date.latest() < PartialDate::kPlusInfinity) {
      q_.dates.push_back({PartialDate::from_day(date.latest() + 1), Bound::kFrom});
    } else if (range) {
      if (date.earliest() != PartialDate::kMinusInfinity)
        q_.dates.push_back({PartialDate::from_day(date.earliest()), Bound::kFrom});
      if (date.latest() != PartialDate::kPlusInfinity)
        q_.dates.push_back({PartialDate::from_day(date.latest()), Bound::kTo});
    } else {
      q_.dates.push_back({date, bound});
    }
  }

  /// The longest proper name of an agreement in the store that the question holds.
  void find_agreement() {
    const std::string whole = lower(source_);
    std::string best;
    std::size_t at = 0;
    world_.store().for_each_agreement([&](const storage::AgreementRow& row) {
      for (const std::string& name : row.names) {
        const std::string low = lower(name);
        const auto found = whole.find(low);
        if (found != std::string::npos && low.size() > best.size()) best = name, at = found;
      }
    });
    if (best.empty()) return;
    q_.agreement = best;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i]->span.begin >= at && words_[i]->span.end <= at + best.size()) taken_[i] = true;
    }
  }

  void find_actors() {
    for (std::size_t first = 0; first < words_.size(); ++first) {
      for (std::size_t size = std::min(kLongestPhrase, words_.size() - first); size > 0; --size) {
        if (actor_at(first, first + size - 1)) {
          first += size - 1;
          break;
        }
      }
    }
  }

  bool actor_at(std::size_t first, std::size_t last) {
    if (!free(first, last)) return false;
    const std::string_view name = slice(first, last);
    const auto spoken = [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; };
    if (!std::any_of(lower_[last].begin(), lower_[last].end(), spoken)) return false;
    const bool plain_word = never_names().count(lower_[first]) > 0;
    if (first == last) {
      const bool capital = std::isupper(static_cast<unsigned char>(name.front())) != 0;
      const bool acronym =
          name.size() > 1 && std::all_of(name.begin(), name.end(), [](unsigned char c) {
            return std::isupper(c) != 0 || c == '.';
          });
      if (!acronym &&
          (name.size() < 4 || plain_word || lower_[first] == "state" || lower_[first] == "states"))
        return false;
      if (!capital && vocabulary().count(lower_[first]) > 0) return false;
    } else if (plain_word || never_names().count(lower_[last]) > 0) {
      return false;
    }
    const auto matches = extract::actors::Gazetteer::embedded().find(name);
    if (matches.empty()) return false;
    if (matches.size() > 1) (void)world_.actor_id(name);  // says which it may be
    take(first, last);
    q_.actors.push_back(
        {std::string(name), rolled_up(matches.front().id), first, word_before(first)});
    return true;
  }

  void find_meanings() {
    for (std::size_t first = 0; first < words_.size(); ++first) {
      std::string phrase;
      for (std::size_t size = 1; size <= kLongestPhrase && first + size <= words_.size(); ++size) {
        if (taken_[first + size - 1]) break;
        phrase += (size > 1 ? " " : "") + lower_[first + size - 1];
        const auto found = vocabulary().find(phrase);
        if (found == vocabulary().end()) continue;
        for (const Meaning& meaning : found->second) {
          auto& values = q_.says[meaning.kind];
          if (std::find(values.begin(), values.end(), meaning.value) == values.end())
            values.push_back(meaning.value);
          q_.said_at.try_emplace(meaning.kind + " " + meaning.value, first);
        }
      }
    }
  }

  World& world_;
  std::string source_;
  AskedQuestion q_;
  std::vector<Sentence> sentences_;
  std::vector<const extract::syntax::Word*> words_;
  std::vector<std::string> lower_;
  std::vector<bool> taken_;
};

}  // namespace

bool AskedQuestion::means(const std::string& kind, const std::string& value) const {
  const auto found = says.find(kind);
  return found != says.end() &&
         std::find(found->second.begin(), found->second.end(), value) != found->second.end();
}

bool AskedQuestion::has_word(std::string_view word) const {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool AskedQuestion::starts_with(std::initializer_list<std::string_view> beginning) const {
  return !words.empty() &&
         std::find(beginning.begin(), beginning.end(), words.front()) != beginning.end();
}

AskedQuestion read_question(World& world, std::string_view text) {
  return Reading(world, text).run();
}

}  // namespace entente::queries
