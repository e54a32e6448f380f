#include "storage/grouping_features.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <set>

namespace entente::storage {
namespace {

using Day = PartialDate::Day;

// Tolerances, in days. Reports of one signing differ by a weekend; a name that says which treaty it
// is outweighs a wrong year's end; two years without a word part two nameless agreements.
constexpr std::int64_t kSameDate = 3;
constexpr std::int64_t kSameDateNamed = 366;
constexpr std::int64_t kWindow = 731;
constexpr std::int64_t kRevival = 183;
constexpr std::int64_t kLateStage = 366;

constexpr auto kGeneric = std::to_array<std::string_view>(
    {"accord",      "accords",  "act",          "agreement",      "agreements",    "alliance",
     "an",          "and",      "arrangement",  "assistance",     "basic",         "between",
     "bilateral",   "border",   "charter",      "commerce",       "communique",    "convention",
     "cooperation", "cultural", "declaration",  "defence",        "defense",       "economic",
     "final",       "for",      "framework",    "free",           "friendship",    "general",
     "good",        "in",       "intelligence", "interim",        "joint",         "memorandum",
     "military",    "mutual",   "navigation",   "neighborliness", "nonaggression", "of",
     "on",          "pact",     "partnership",  "peace",          "protocol",      "security",
     "statement",   "status",   "strategic",    "supplementary",  "tax",           "the",
     "to",          "trade",    "treaty",       "understanding",  "with"});

constexpr auto kEmptySubjectWords = std::to_array<std::string_view>(
    {"a",       "about", "accord", "agreement", "all",     "an",     "and",         "are",
     "as",      "at",    "be",     "bilateral", "both",    "by",     "cooperation", "countries",
     "country", "deal",  "for",    "from",      "further", "has",    "in",          "information",
     "into",    "is",    "it",     "its",       "joint",   "more",   "mutual",      "nations",
     "new",     "of",    "on",     "or",        "other",   "over",   "pact",        "relations",
     "sharing", "some",  "state",  "states",    "terms",   "that",   "the",         "their",
     "them",    "they",  "this",   "to",        "trade",   "treaty", "two",         "under",
     "united",  "which", "will",   "with"});

template <std::size_t N>
bool in(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

std::vector<std::string> lower_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto flush = [&] {
    if (word.size() > 2 && word.compare(word.size() - 2, 2, "'s") == 0)
      word.resize(word.size() - 2);
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (text.compare(i, 3, "’") == 0) {
      word += '\'';
      i += 2;
    } else if (c < 0x80 && std::isalnum(c) == 0 && !(c == '\'' && !word.empty())) {
      if (c != '-' && c != '.') flush();  // non-proliferation, U.S. are one word
      if (c == '-' || c == '.') continue;
    } else {
      word += static_cast<char>(c < 0x80 ? std::tolower(c) : c);
    }
  }
  flush();
  return words;
}

/// Plurals and the commonest endings go; enough for "quotas" to meet "quota".
std::string stem(std::string word) {
  const auto ends = [&](std::string_view tail) {
    return word.size() > tail.size() + 3 && word.ends_with(tail);
  };
  for (const std::string_view tail : {"ing", "ers", "er", "es", "s"}) {
    if (ends(tail)) {
      word.resize(word.size() - tail.size());
      break;
    }
  }
  return word;
}

bool shares_any(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& x) {
    return std::binary_search(b.begin(), b.end(), x);
  });
}

std::size_t shared_count(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](const std::string& x) {
    return std::binary_search(b.begin(), b.end(), x);
  }));
}

bool shares_ref(const Agreement& a, const Agreement& b) {
  return std::any_of(a.refs.begin(), a.refs.end(), [&](const auto& ref) {
    const auto found = b.refs.find(ref.first);
    return found != b.refs.end() && found->second == ref.second;
  });
}

bool refs_differ(const Agreement& a, const Agreement& b) {
  return std::any_of(a.refs.begin(), a.refs.end(), [&](const auto& ref) {
    const auto found = b.refs.find(ref.first);
    return found != b.refs.end() && found->second != ref.second;
  });
}

/// Days between two dates; 0 where they may be the same day.
std::int64_t gap(const PartialDate& a, const PartialDate& b) {
  if (surely_before(a, b)) return std::int64_t{b.earliest()} - a.latest();
  if (surely_before(b, a)) return std::int64_t{a.earliest()} - b.latest();
  return 0;
}

bool apart(const std::optional<PartialDate>& a, const std::optional<PartialDate>& b,
           std::int64_t tolerance) {
  return a && b && gap(*a, *b) > tolerance;
}

/// `later` begins only when `earlier` must be over.
bool too_late(const std::optional<PartialDate>& earlier, const std::optional<PartialDate>& later,
              std::int64_t tolerance) {
  return earlier && later && surely_before(*earlier, *later) && gap(*earlier, *later) > tolerance;
}

bool same_date(const std::optional<PartialDate>& a, const std::optional<PartialDate>& b) {
  return a && b && a->is_day() && b->is_day() && a->earliest() == b->earliest();
}

bool compatible_date(const std::optional<PartialDate>& a, const std::optional<PartialDate>& b) {
  return a && b && (inside(*a, *b) || inside(*b, *a));
}

bool is_early(AgreementStatus status) {
  return status == AgreementStatus::kProposed || status == AgreementStatus::kNegotiating;
}
bool is_over(AgreementStatus status) {
  return status == AgreementStatus::kTerminated || status == AgreementStatus::kRejected;
}
bool is_alive(AgreementStatus status) {
  return !is_over(status) && status != AgreementStatus::kUnknown;
}

/// The day by which it stood so: its date for an end, else the report.
std::optional<PartialDate> over_by(const Features& f) {
  if (f.told->agreement.dates.ended) return f.told->agreement.dates.ended;
  return is_over(f.told->agreement.status) ? f.told->reported : std::nullopt;
}

/// The earliest moment at which it is told to be alive.
std::optional<PartialDate> alive_since(const Features& f) {
  const Agreement& a = f.told->agreement;
  if (a.dates.signed_on) return a.dates.signed_on;
  if (a.dates.in_force) return a.dates.in_force;
  return is_alive(a.status) ? f.told->reported : std::nullopt;
}

std::string stage_contradiction(const Features& a, const Features& b) {
  const Agreement &x = a.told->agreement, &y = b.told->agreement;
  if (too_late(over_by(a), alive_since(b), kRevival)) return "one was over before the other began";
  const auto begun = x.dates.in_force ? x.dates.in_force : x.dates.signed_on;
  if (is_early(y.status) && !y.dates.signed_on && !y.dates.in_force &&
      too_late(begun, b.told->reported, kLateStage)) {
    return "one was concluded long before the other was negotiated";
  }
  return {};
}

std::string date_contradiction(const Features& a, const Features& b, bool named) {
  const AgreementDates &x = a.told->agreement.dates, &y = b.told->agreement.dates;
  const std::int64_t tolerance = named ? kSameDateNamed : kSameDate;
  if (apart(x.signed_on, y.signed_on, tolerance)) return "they were signed on different dates";
  if (apart(x.in_force, y.in_force, tolerance)) return "they came into force on different dates";
  if (apart(x.ended, y.ended, tolerance)) return "they ended on different dates";
  if (too_late(x.in_force, y.signed_on, tolerance) ||
      too_late(y.in_force, x.signed_on, tolerance)) {
    return "one was in force before the other was signed";
  }
  return {};
}

bool parties_suit(const Features& a, const Features& b) {
  if (a.parties == b.parties) return true;
  if (a.name.empty() || a.name != b.name) return false;
  if (a.distinctive) return true;
  const std::size_t common = shared_count(a.parties, b.parties);
  return common == std::min(a.parties.size(), b.parties.size());
}

}  // namespace

std::string normalized_name(const std::optional<std::string>& name) {
  std::string out;
  if (!name) return out;
  for (const std::string& word : lower_words(*name)) {
    if (word == "the" || word == "a" || word == "an") continue;
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

bool is_distinctive(const std::string& normalized) {
  const auto words = lower_words(normalized);
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    const bool number = std::all_of(word.begin(), word.end(), [](char c) {
      return std::isdigit(static_cast<unsigned char>(c));
    });
    return !number && !in(kGeneric, word);
  });
}

bool subject_decides(AgreementType type) {
  switch (type) {
    case AgreementType::kTrade:
    case AgreementType::kFinance:
    case AgreementType::kCommodity:
    case AgreementType::kEnergy:
    case AgreementType::kTransport:
    case AgreementType::kScience:
    case AgreementType::kOther:
      return true;
    default:
      return false;
  }
}

Features features_of(const ToldAgreement& told) {
  Features f;
  f.told = &told;
  const Agreement& a = told.agreement;
  f.name = normalized_name(a.name);
  f.distinctive = is_distinctive(f.name);
  for (const ActorId& party : a.parties) f.parties.push_back(party.value);
  std::sort(f.parties.begin(), f.parties.end());
  std::set<std::string> subject;
  for (std::string& word : lower_words(a.subject.value_or(""))) {
    if (!in(kEmptySubjectWords, word)) subject.insert(stem(std::move(word)));
  }
  f.subject.assign(subject.begin(), subject.end());
  const auto know = [&](const std::optional<PartialDate>& date) {
    if (!date) return;
    if (date->earliest() != PartialDate::kMinusInfinity)
      f.first = std::min(f.first, date->earliest());
    if (date->latest() != PartialDate::kPlusInfinity) f.last = std::max(f.last, date->latest());
  };
  know(told.reported);
  for (const auto* date : {&a.dates.signed_on, &a.dates.in_force, &a.dates.ended}) {
    know(*date);
    if (*date) ++f.dates;
    if (*date && (*date)->is_day()) ++f.exact_dates;
  }
  return f;
}

std::string contradiction(const Features& a, const Features& b) {
  const Agreement &x = a.told->agreement, &y = b.told->agreement;
  if (shares_ref(x, y)) return {};  // a register's number settles it
  if (refs_differ(x, y)) return "registers number them differently";
  if (!parties_suit(a, b)) return "their parties differ";
  const bool named = !a.name.empty() && a.name == b.name;
  if (!a.name.empty() && !b.name.empty() && !named && a.distinctive && b.distinctive) {
    return "their names differ";
  }
  if (x.hub && y.hub && *x.hub != *y.hub) return "their hubs differ";
  const bool date_shared = same_date(x.dates.signed_on, y.dates.signed_on) ||
                           same_date(x.dates.in_force, y.dates.in_force);
  if (x.type != y.type && !named &&
      !(date_shared && (x.type == AgreementType::kOther || y.type == AgreementType::kOther))) {
    return "their types differ";
  }
  const bool surely_named = named && a.distinctive;
  if (auto why = date_contradiction(a, b, surely_named); !why.empty()) return why;
  if (surely_named) return {};
  if (auto why = stage_contradiction(a, b); !why.empty()) return why;
  if (auto why = stage_contradiction(b, a); !why.empty()) return why;
  const bool dates_agree = compatible_date(x.dates.signed_on, y.dates.signed_on) ||
                           compatible_date(x.dates.in_force, y.dates.in_force);
  if (!dates_agree && a.known() && b.known()) {
    const std::int64_t between =
        std::max<std::int64_t>(std::int64_t{a.first} - b.last, std::int64_t{b.first} - a.last);
    if (between > kWindow) return "they are told of years apart";
  }
  if (!date_shared && subject_decides(x.type) && !a.subject.empty() && !b.subject.empty() &&
      !shares_any(a.subject, b.subject)) {
    return "they are about different things";
  }
  return {};
}

Affinity affinity(const Features& a, const Features& b) {
  const Agreement &x = a.told->agreement, &y = b.told->agreement;
  Affinity out;
  const auto say = [&](int weight, std::string reason) {
    out.score += weight;
    out.reasons.push_back(std::move(reason));
  };
  if (a.told->id == b.told->id) say(4, "told in the same terms");
  if (shares_ref(x, y)) say(64, "the same register number");
  if (!a.name.empty() && a.name == b.name) say(a.distinctive ? 32 : 8, "the same name: " + *x.name);
  const bool same_parties = a.parties == b.parties && !a.parties.empty();
  const bool same_type = x.type == y.type;
  if (same_date(x.dates.signed_on, y.dates.signed_on) && same_parties) {
    say(16, "signed on the same day");
  } else if (compatible_date(x.dates.signed_on, y.dates.signed_on) && same_parties) {
    say(6, "signing dates agree");
  }
  if (same_date(x.dates.in_force, y.dates.in_force) && same_parties) {
    say(16, "in force from the same day");
  } else if (compatible_date(x.dates.in_force, y.dates.in_force) && same_parties) {
    say(6, "dates of entry into force agree");
  }
  // One party alone says little: then something else has to join them.
  if (same_parties && same_type &&
      (a.parties.size() > 1 || out.score > 0 || shares_any(a.subject, b.subject))) {
    say(4, "the same parties and type");
  }
  if (out.score == 0) return out;
  if (x.hub && y.hub && *x.hub == *y.hub) say(4, "the same hub");
  if (const auto common = shared_count(a.subject, b.subject); common > 0) {
    say(static_cast<int>(std::min<std::size_t>(common, 4)) * 2, "about the same thing");
  }
  if (a.known() && b.known()) {
    const std::int64_t between =
        std::max<std::int64_t>(std::int64_t{a.first} - b.last, std::int64_t{b.first} - a.last);
    if (between <= 31) {
      say(2, "told of at the same time");
    } else if (between <= 183) {
      out.score += 1;
    }
  }
  return out;
}

}  // namespace entente::storage
