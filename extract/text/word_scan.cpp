#include "extract/text/word_scan.h"

#include <algorithm>

#include "extract/text/characters.h"
#include "extract/text/word_tables.h"

namespace entente::extract::text {

namespace {

using enum CharClass;

constexpr std::size_t kLongestNumber = 64;  // with its marks: dates, telephone numbers

// The character at `at`, or a space at or beyond `limit`.
Char peek(std::string_view text, std::size_t at, std::size_t limit) {
  return at < limit ? char_at(text, at) : Char{};
}

// The first character at or after `at` that is neither space, quote nor bracket; a space at the
// paragraph's end.
Char next_visible(std::string_view text, std::size_t at, std::size_t paragraph_end) {
  while (at < paragraph_end) {
    const Char c = char_at(text, at);
    if (c.kind != kSpace && c.kind != kQuote && c.kind != kCloseQuote && c.kind != kClose &&
        c.kind != kApostrophe && c.kind != kOpenQuote && c.kind != kOpen) {
      return c;
    }
    at += c.size;
  }
  return {};
}

Shape shape_of(std::string_view word) {
  bool first = true;
  bool upper_first = false;
  bool lower_later = false;
  bool upper_later = false;
  for (std::size_t i = 0; i < word.size();) {
    const Char c = char_at(word, i);
    i += c.size;
    if (!is_letter(c.kind)) continue;
    const bool upper = c.kind == kUpper;
    if (first) {
      upper_first = upper;
      first = false;
    } else {
      (upper ? upper_later : lower_later) = true;
    }
  }
  if (first) return Shape::kNone;
  if (!upper_first) return Shape::kLower;
  return upper_later && !lower_later ? Shape::kUpper : Shape::kCapital;
}

// One scan; the fields are what the rules ask about the part of the word already passed.
class WordScanner {
 public:
  WordScanner(std::string_view text, std::size_t begin, std::size_t limit,
              std::size_t paragraph_end)
      : text_(text), begin_(begin), limit_(limit), paragraph_end_(paragraph_end) {}

  ScannedWord scan();

 private:
  bool goes_on_after_period(std::size_t at);
  bool own_period(std::size_t at);
  bool is_ellipsis(std::size_t at) const;
  bool keeps_hyphen(std::size_t at) const;
  bool keeps_slash(std::size_t at) const;
  bool joins(const Char& mark, std::size_t at);
  bool digit_before(std::size_t at) const {
    return at > begin_ && char_before(text_, at).kind == kDigit;
  }
  bool digit_at(std::size_t at) const { return peek(text_, at, limit_).kind == kDigit; }
  std::size_t digits_from(std::size_t at) const {
    std::size_t n = 0;
    while (digit_at(at + n)) ++n;
    return n;
  }
  std::size_t digits_to(std::size_t at) const {
    std::size_t n = 0;
    while (at > begin_ + n && text_[at - n - 1] >= '0' && text_[at - n - 1] <= '9') ++n;
    return n;
  }
  bool only_numeric(std::size_t to) const {
    return to - begin_ <= kLongestNumber &&
           std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(begin_),
                       text_.begin() + static_cast<std::ptrdiff_t>(to), [](char c) {
                         return (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '.' ||
                                c == ',';
                       });
  }

  std::string_view text_;
  std::size_t begin_, limit_, paragraph_end_;
  std::size_t segment_ = 0;  // where the part after the last inner mark begins
  bool short_segments_ =
      true;  // so far each part between periods is one letter or few (U.S., Ph.D.)
  bool inner_period_ = false;
};

ScannedWord WordScanner::scan() {
  segment_ = begin_;
  TokenKind kind = TokenKind::kWord;
  std::size_t at = begin_;
  while (at < limit_) {
    const Char c = char_at(text_, at);
    if (is_word(c.kind) || c.code == '_') {
      at += c.size;
      continue;
    }
    if (c.code == '.') {
      if (is_word(peek(text_, at + 1, limit_).kind)) {
        if (!goes_on_after_period(at)) break;
        inner_period_ = true;
        segment_ = ++at;
        continue;
      }
      if (!is_ellipsis(at) && own_period(at)) {
        kind = short_segments_ && (inner_period_ || at - begin_ <= 2) ? TokenKind::kAcronym
                                                                      : TokenKind::kAbbreviation;
        ++at;
      }
      break;
    }
    if (!joins(c, at)) break;
    at += c.size;
    if (c.code != '\'' && c.kind != kApostrophe) segment_ = at;
  }
  if (at == begin_) at += char_at(text_, begin_).size;
  const std::string_view word = text_.substr(begin_, at - begin_);
  if (kind == TokenKind::kWord && char_at(text_, begin_).kind == kDigit) kind = TokenKind::kNumber;
  return {at, kind, shape_of(word)};
}

// Whether a mark other than a period is inside the word.
bool WordScanner::joins(const Char& mark, std::size_t at) {
  const Char next = peek(text_, at + mark.size, limit_);
  if (mark.kind == kApostrophe) return mark.code != '`' && is_letter(next.kind);
  switch (mark.code) {
    case ',':  // 1,850 but not "1,2"
      return digit_before(at) && digits_from(at + 1) == 3;
    case ':':  // 5:30
      return digit_before(at) && digits_from(at + 1) == 2;
    case '&': {  // AT&T
      const std::size_t left = at - segment_;
      return left <= 3 && is_letter(char_before(text_, at).kind) && is_letter(next.kind) &&
             !is_letter(peek(text_, at + 1 + 3, limit_).kind);
    }
    case '+':
      return at == begin_ + 1 && char_before(text_, at).kind == kUpper && !is_word(next.kind) &&
             next.code != '+';
    case '/':
      return keeps_slash(at);
    default:
      return mark.kind == kHyphen && keeps_hyphen(at);
  }
}

// A period before a letter or digit: inside the word, or does the word end here?
bool WordScanner::goes_on_after_period(std::size_t at) {
  const std::size_t left = at - segment_;
  const Char next = char_at(text_, at + 1);
  if (digit_before(at)) {
    if (next.kind == kDigit) return true;
    // "2.The", "1987.He": a sentence ends without a space.
    short_segments_ = false;
    return next.kind == kLower;
  }
  if (left == 1) return true;
  const std::string_view part = text_.substr(segment_, left);
  const char32_t second = peek(text_, at + 2, limit_).code;
  if (left == 2 && second == '.' && short_segments_) return true;  // Ph.D.
  if (next.kind == kDigit) {
    short_segments_ = false;
    return false;
  }
  if (abbreviation(part) != Abbreviation::kNone && next.kind == kUpper) return false;
  short_segments_ = false;
  // "end.The" is two words; "Compaq.com", "comp.sources" are one.
  return next.kind != kUpper || shape_of(part) == Shape::kUpper;
}

// Two periods after an abbreviation are its own and the sentence's.
bool WordScanner::is_ellipsis(std::size_t at) const {
  if (peek(text_, at + 1, limit_).code != '.') return false;
  return peek(text_, at + 2, limit_).code == '.' ||
         (!inner_period_ && abbreviation(text_.substr(begin_, at - begin_)) == Abbreviation::kNone);
}

// A period before anything but a letter or digit: the word's own?
bool WordScanner::own_period(std::size_t at) {
  const std::size_t left = at - segment_;
  const Char next = next_visible(text_, at + 1, paragraph_end_);
  const bool last = next.kind == kSpace;
  const std::string_view part = text_.substr(segment_, left);
  if (inner_period_) {
    if (!short_segments_) return false;
    return left <= 2 && is_letter(char_at(text_, segment_).kind);
  }
  if (next.code == '.') return true;
  if (part == "al") return true;  // et al.
  if (part.size() != at - begin_)
    return !last && segment_ != begin_ && abbreviation(part) == Abbreviation::kTitle;
  const Abbreviation kind = abbreviation(part);
  if (left == 1 && part[0] >= 'A' && part[0] <= 'Z') {
    if (last || next.kind == kLower)
      return !last && next.kind == kLower && part != "I" && part != "A";
    return part != "I" || next.kind != kUpper;
  }
  switch (kind) {
    case Abbreviation::kTitle:
      return !last;
    case Abbreviation::kMonth:
    case Abbreviation::kWeekday:
      return !last &&
             (next.kind != kUpper || part == "Sept" || part == "Dec" || part == "Nov" ||
              part == "Oct" || part == "Feb" || part == "Aug" || part == "Thurs" || part == "Tues");
    case Abbreviation::kNumber:
      return next.kind == kDigit || next.code == '#';
    case Abbreviation::kCompany:
    case Abbreviation::kState:
    case Abbreviation::kGeneral:
      return !last;
    case Abbreviation::kNone:
      return false;
  }
  return false;
}

bool WordScanner::keeps_hyphen(std::size_t at) const {
  const Char next = peek(text_, at + 1, limit_);
  const std::size_t left = digits_to(at);
  if (next.kind == kDigit && left > 0) {
    // Telephone numbers and dates: three groups, or 345-9945.
    if (!only_numeric(at)) return false;
    const std::size_t right = digits_from(at + char_at(text_, at).size);
    const std::size_t after = at + char_at(text_, at).size + right;
    const bool third = peek(text_, after, limit_).code == '-' && digits_from(after + 1) > 0;
    return third || text_.substr(begin_, at - begin_).find('-') != std::string_view::npos ||
           (left == 3 && right == 4);
  }
  if (segment_ != begin_ && !is_hyphen_prefix(text_.substr(begin_, at - begin_))) return false;
  const std::string_view part = text_.substr(begin_, at - begin_);
  if (!is_hyphen_prefix(part)) return false;
  if (next.kind == kDigit)
    return equals_ignoring_case(part, "mid") || equals_ignoring_case(part, "pre");
  return is_letter(next.kind) || next.kind == kSpace || next.code == ',';
}

bool WordScanner::keeps_slash(std::size_t at) const {
  const Char next = peek(text_, at + 1, limit_);
  if (next.kind == kDigit) return digit_before(at) && only_numeric(at);
  // "w/o", "I/C", "s/he"; but "and/or".
  const std::size_t left = at - begin_;
  if (left != 1 || !is_letter(next.kind)) return false;
  std::size_t right = at + 1;
  while (is_letter(peek(text_, right, limit_).kind)) right += char_at(text_, right).size;
  return right - at - 1 <= 2 && peek(text_, right, limit_).code != '/' &&
         char_before(text_, at).kind != kDigit;
}

bool is_clitic(std::string_view tail) {
  for (const std::string_view clitic : {"s", "m", "d", "re", "ve", "ll"}) {
    if (equals_ignoring_case(tail, clitic)) return true;
  }
  return false;
}

std::size_t unit_begin(std::string_view word) {
  std::size_t at = 0;
  while (at < word.size() && ((word[at] >= '0' && word[at] <= '9') || word[at] == '.' ||
                              word[at] == ',' || word[at] == ':')) {
    ++at;
  }
  return at;
}

}  // namespace

ScannedWord scan_word(std::string_view text, std::size_t begin, std::size_t limit,
                      std::size_t paragraph_end) {
  return WordScanner(text, begin, limit, paragraph_end).scan();
}

std::size_t address_end(std::string_view text, std::size_t begin, std::size_t limit) {
  // What makes an address stands near its beginning; a stretch of any length costs no more.
  const std::string_view head = text.substr(begin, std::min<std::size_t>(limit - begin, 256));
  const std::size_t mail = head.find('@');
  const bool web = head.substr(0, 12).find("://") != std::string_view::npos ||
                   head.starts_with("www.") || head.starts_with("WWW.");
  const bool named = mail != std::string_view::npos && mail > 0 && begin + mail + 1 < limit &&
                     is_word(char_at(text, begin + mail + 1).kind);
  if (!web && !named) return begin;
  std::size_t end = begin;
  while (end < limit) {
    const Char c = char_at(text, end);
    if (c.code == '<' || c.code == '>' || c.kind == kQuote || c.kind == kOpenQuote ||
        c.kind == kCloseQuote || c.code == '|') {
      break;
    }
    if (!web && (c.kind == kOpen || c.kind == kClose || c.code == ',' || c.code == ';')) break;
    end += c.size;
  }
  // Punctuation at the end is the sentence's; a closing bracket unless one was opened.
  const bool opened = text.substr(begin, end - begin).find('(') != std::string_view::npos;
  while (end > begin) {
    const Char c = char_before(text, end);
    if (c.kind != kStop && c.kind != kApostrophe && (c.kind != kClose || opened)) break;
    end -= c.size;
  }
  if (!web && end <= begin + mail) return begin;
  return end;
}

WordParts split_word(std::string_view word, TokenKind kind) {
  const auto size = static_cast<std::uint32_t>(word.size());
  WordParts parts;
  parts.ends[0] = size;
  if (kind == TokenKind::kNumber) {
    const std::size_t unit = unit_begin(word);
    if (unit < word.size() && is_unit(word.substr(unit))) {
      parts.ends = {static_cast<std::uint32_t>(unit), size, 0};
      parts.count = 2;
      return parts;
    }
  }
  std::size_t mark = std::string_view::npos;
  std::size_t mark_size = 1;
  for (std::size_t i = 0; i < word.size();) {
    const Char c = char_at(word, i);
    if (c.kind == kApostrophe) {
      mark = i;
      mark_size = c.size;
    }
    i += c.size;
  }
  if (mark == std::string_view::npos) {
    if (const std::uint8_t first = contraction_split(word)) {
      parts = {{first, size, 0}, 2, true};
    }
    return parts;
  }
  if (mark == 0) return parts;
  const std::string_view tail = word.substr(mark + mark_size);
  std::size_t split = mark;
  if (equals_ignoring_case(tail, "t") && mark >= 2 && ascii_lower(word[mark - 1]) == 'n') {
    split = mark - 1;  // do n't
  } else if (!is_clitic(tail)) {
    return parts;
  } else if (kind == TokenKind::kNumber && word[mark - 1] == '0' && mark <= 4 &&
             equals_ignoring_case(tail, "s")) {
    return parts;  // the 1990's
  }
  parts = {{static_cast<std::uint32_t>(split), size, 0}, 2, true};
  return parts;
}

}  // namespace entente::extract::text
