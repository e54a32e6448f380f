#include "extract/text/dateline.h"

#include <array>
#include <vector>

#include "extract/text/characters.h"
#include "extract/text/word_tables.h"

namespace entente::extract::text {

namespace {

constexpr std::size_t kLongestName = 6;  // words of one place name

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};

// "March", "MARCH", "Mar.", "Sept."
template <std::size_t N>
bool names_one_of(std::string_view form, const std::array<std::string_view, N>& names) {
  if (!form.empty() && form.back() == '.') form.remove_suffix(1);
  if (form.size() < 3) return false;
  for (const std::string_view name : names) {
    if (equals_ignoring_case(form, name)) return true;
    if (form.size() <= 5 && equals_ignoring_case(form, name.substr(0, form.size()))) return true;
  }
  return false;
}

bool is_number(std::string_view form, std::size_t most_digits) {
  if (form.empty() || form.size() > most_digits) return false;
  for (const char c : form) {
    if (c < '0' || c > '9') return false;
  }
  return true;
}

// "2014-12-29", "12/29/2014"
bool is_numeric_date(std::string_view form) {
  int marks = 0;
  for (const char c : form) {
    if (c == '-' || c == '/' || c == '.') {
      ++marks;
    } else if (c < '0' || c > '9') {
      return false;
    }
  }
  return marks == 2 && form.size() >= 6;
}

class Matcher {
 public:
  Matcher(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {}

  std::optional<Dateline> match(bool opening, bool whole);

 private:
  bool more() const { return at_ < tokens_.size(); }
  TokenKind kind(std::size_t i) const {
    return i < tokens_.size() ? tokens_[i].kind : TokenKind::kPeriod;
  }
  std::string_view form(std::size_t i) const {
    return i < tokens_.size() ? text_of(text_, tokens_[i].span) : std::string_view{};
  }
  Span from(std::size_t first) const {
    return {tokens_[first].span.begin, tokens_[at_ - 1].span.end};
  }
  bool is_name(std::size_t i) const;
  bool name();
  bool place();
  bool date();
  bool calendar_date();
  bool agency();
  bool closing();

  std::string_view text_;
  std::span<const Token> tokens_;
  std::size_t at_ = 0;
  bool capitals_ = true;  // the place's first name is all in capitals
  bool dash_ = false;     // closed by a long dash
  Dateline found_;
};

bool Matcher::is_name(std::size_t i) const {
  if (i >= tokens_.size()) return false;
  const Token& token = tokens_[i];
  const bool wordy = token.kind == TokenKind::kWord || token.kind == TokenKind::kAcronym ||
                     token.kind == TokenKind::kAbbreviation;
  return wordy && (token.shape == Shape::kUpper || token.shape == Shape::kCapital);
}

// Capitalised words, hyphens and slashes within: "NEW YORK", "GUINEA-BISSAU", "BRUSSELS/ANKARA".
bool Matcher::name() {
  const std::size_t first = at_;
  std::size_t words = 0;
  while (is_name(at_) && words < kLongestName && !names_one_of(form(at_), kMonths) &&
         !names_one_of(form(at_), kWeekdays)) {
    ++at_;
    ++words;
    const bool joined = (kind(at_) == TokenKind::kHyphen || form(at_) == "/") &&
                        at_ + 1 < tokens_.size() && tokens_[at_].gap == Gap::kNone &&
                        tokens_[at_ + 1].gap == Gap::kNone && is_name(at_ + 1);
    if (joined) ++at_;
  }
  return at_ > first;
}

bool Matcher::place() {
  if (!is_name(0) || opener(form(0)) != Opener::kNone) return false;
  if (!name()) return false;
  for (std::size_t i = 0; i < at_; ++i) {
    const bool word = tokens_[i].kind == TokenKind::kWord;
    if (word && tokens_[i].shape != Shape::kUpper) capitals_ = false;
  }
  if (tokens_[0].span.size() < 3 && at_ == 1) return false;
  // Its region or state: ", Calif.", ", British Columbia".
  for (int region = 0; region < 2 && kind(at_) == TokenKind::kComma; ++region) {
    const std::size_t comma = at_++;
    if (!name()) {
      at_ = comma;
      break;
    }
  }
  found_.place = from(0);
  return true;
}

bool Matcher::calendar_date() {
  const std::size_t first = at_;
  if (names_one_of(form(at_), kWeekdays)) {
    ++at_;
    if (kind(at_) == TokenKind::kComma) ++at_;
  }
  if (is_numeric_date(form(at_))) {
    ++at_;
    return true;
  }
  if (names_one_of(form(at_), kMonths) && is_number(form(at_ + 1), 2)) {
    at_ += 2;
  } else if (is_number(form(at_), 2) && names_one_of(form(at_ + 1), kMonths)) {
    at_ += 2;
  } else {
    const bool weekday_only = at_ > first && kind(at_ - 1) != TokenKind::kComma;
    if (!weekday_only) at_ = first;
    return weekday_only;
  }
  const std::size_t year = kind(at_) == TokenKind::kComma ? at_ + 1 : at_;
  if (form(year).size() == 4 && is_number(form(year), 4)) at_ = year + 1;
  return true;
}

bool Matcher::date() {
  const std::size_t start = at_;
  const bool bracket = kind(at_) == TokenKind::kOpen;
  if (kind(at_) == TokenKind::kComma || bracket) ++at_;
  const std::size_t first = at_;
  if (more() && calendar_date()) {
    const Span date = from(first);
    if (!bracket || kind(at_) == TokenKind::kClose) {
      found_.date = date;
      if (bracket) ++at_;
      return true;
    }
  }
  at_ = start;
  return false;
}

// "(Reuters)", "/TASS/", "[AP]", "(Reuters/AFP)", "(Press Trust of India)".
bool Matcher::agency() {
  const std::size_t start = at_;
  const bool slash = form(at_) == "/";
  if (kind(at_) == TokenKind::kComma) ++at_;
  if (kind(at_) != TokenKind::kOpen && !slash) {
    at_ = start;
    return false;
  }
  const std::size_t first = ++at_;
  const auto is_part = [&] {  // within brackets, small words may follow the first
    return is_name(at_) || (!slash && at_ > first && kind(at_) == TokenKind::kWord);
  };
  while (at_ - first < kLongestName && is_part()) {
    ++at_;
    const bool joined = !slash && (form(at_) == "/" || kind(at_) == TokenKind::kHyphen);
    if (joined && is_name(at_ + 1)) ++at_;
  }
  const bool closed = slash ? form(at_) == "/" : kind(at_) == TokenKind::kClose;
  if (at_ == first || !closed || !more()) {
    at_ = start;
    return false;
  }
  found_.agency = from(first);
  ++at_;
  return true;
}

// The mark after it: dash, period or colon.
bool Matcher::closing() {
  if (!more()) return false;
  const bool spaced = tokens_[at_].gap != Gap::kNone;
  switch (kind(at_)) {
    case TokenKind::kDash:
      dash_ = true;
      break;
    case TokenKind::kHyphen:
      if (!spaced) return false;
      break;
    case TokenKind::kColon:
    case TokenKind::kPeriod:
      break;
    default:
      return false;
  }
  ++at_;
  return true;
}

std::optional<Dateline> Matcher::match(bool opening, bool whole) {
  if (tokens_.empty() || !place()) return std::nullopt;
  bool dated = false;
  bool signed_by = false;
  bool closed = false;
  for (int part = 0; part < 5; ++part) {
    if (!dated && date()) {
      dated = true;
    } else if (!signed_by && agency()) {
      signed_by = true;
    } else if (!closed && dated && !signed_by && kind(at_) == TokenKind::kPeriod &&
               form(at_ + 1) == "/") {
      ++at_;  // "December 29. /TASS/."
    } else {
      break;
    }
  }
  const bool ended = !more();
  closed = !ended && closing();
  const int signs = int{dated} + int{signed_by} + int{closed || ended};
  bool enough = signs >= 2 && (capitals_ || (dated || signed_by));
  if (whole && dated) enough = true;
  if (opening && capitals_ && dash_ && found_.place.size() >= 4 && (whole || more())) enough = true;
  if (!enough || (!closed && !ended && !whole)) return std::nullopt;
  found_.tokens = at_;
  found_.span = from(0);
  return found_;
}

}  // namespace

std::optional<Dateline> match_dateline(std::string_view text, std::span<const Token> tokens,
                                       bool opening) {
  return Matcher(text, tokens).match(opening, false);
}

std::optional<Dateline> read_dateline(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  return Matcher(text, tokens).match(true, true);
}

}  // namespace entente::extract::text
