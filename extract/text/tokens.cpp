#include "extract/text/tokens.h"

#include "extract/text/characters.h"
#include "extract/text/word_scan.h"
#include "extract/text/word_tables.h"

namespace entente::extract::text {

namespace {

using enum CharClass;

class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span paragraph, std::vector<Token>& out)
      : text_(text), end_(paragraph.end), at_(paragraph.begin), out_(out) {}

  void run();

 private:
  void stretch(std::size_t limit);
  bool plain_word(std::size_t limit);
  void word(std::size_t limit);
  void mark(const Char& c, std::size_t limit);
  void stop(const Char& c, std::size_t limit);
  void apostrophe(const Char& c, std::size_t limit);
  void symbol(const Char& c, std::size_t limit);
  std::size_t run_of(char32_t code, std::size_t limit) const;
  std::size_t stretch_end() const;
  void emit(std::size_t end, TokenKind kind, Shape shape = Shape::kNone,
            std::uint8_t multiword = 0);

  std::string_view text_;
  std::size_t end_;
  std::size_t at_;
  std::vector<Token>& out_;
  Gap gap_ = Gap::kSpace;
  bool single_quote_open_ = false;
  bool may_hold_address_ = false;  // the stretch has a mark of one
};

bool opens_or_closes(TokenKind kind) {
  return kind == TokenKind::kQuote || kind == TokenKind::kOpenQuote || kind == TokenKind::kOpen ||
         kind == TokenKind::kSymbol || kind == TokenKind::kColon;
}

void Tokenizer::emit(std::size_t end, TokenKind kind, Shape shape, std::uint8_t multiword) {
  out_.push_back({{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)},
                  kind,
                  shape,
                  gap_,
                  multiword});
  gap_ = Gap::kNone;
  at_ = end;
}

void Tokenizer::run() {
  while (at_ < end_) {
    const Char c = char_at(text_, at_);
    if (c.kind == kSpace) {
      if (c.code == '\n') {
        gap_ = Gap::kLine;
      } else if (gap_ == Gap::kNone) {
        gap_ = Gap::kSpace;
      }
      at_ += c.size;
      continue;
    }
    stretch(stretch_end());
  }
}

std::size_t Tokenizer::stretch_end() const {
  std::size_t at = at_;
  while (at < end_) {
    const Char c = char_at(text_, at);
    if (c.kind == kSpace) break;
    at += c.size;
  }
  return at;
}

// Most stretches are a word of ASCII letters, perhaps with a comma after it.
bool Tokenizer::plain_word(std::size_t limit) {
  std::size_t at = at_;
  bool lower = false;
  bool upper_later = false;
  while (at < limit) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte >= 'a' && byte <= 'z') {
      lower = true;
    } else if (byte >= 'A' && byte <= 'Z') {
      upper_later |= at > at_;
    } else {
      break;
    }
    ++at;
  }
  if (at == at_ || (at < limit && text_[at] != ',')) return false;
  if (at < limit && at + 1 != limit) return false;
  const char first = text_[at_];
  const Shape shape = first >= 'a'            ? Shape::kLower
                      : upper_later && !lower ? Shape::kUpper
                                              : Shape::kCapital;
  if (const std::uint8_t split = contraction_split(text_.substr(at_, at - at_))) {
    const std::size_t middle = at_ + split;
    emit(middle, TokenKind::kWord, shape, 2);
    emit(at, TokenKind::kWord, Shape::kLower);
  } else {
    emit(at, TokenKind::kWord, shape);
  }
  if (at_ < limit) emit(limit, TokenKind::kComma);
  return true;
}

void Tokenizer::stretch(std::size_t limit) {
  if (plain_word(limit)) return;
  const std::string_view whole = text_.substr(at_, limit - at_);
  may_hold_address_ = whole.find('@') != std::string_view::npos ||
                      whole.find("://") != std::string_view::npos ||
                      whole.find("www.") != std::string_view::npos;
  while (at_ < limit) {
    const Char c = char_at(text_, at_);
    if (is_word(c.kind) || c.code == '_') {
      word(limit);
    } else {
      mark(c, limit);
    }
  }
}

void Tokenizer::word(std::size_t limit) {
  if (may_hold_address_ && (gap_ != Gap::kNone || opens_or_closes(out_.back().kind))) {
    const std::size_t address = address_end(text_, at_, limit);
    if (address > at_) return emit(address, TokenKind::kAddress);
  }
  const ScannedWord scanned = scan_word(text_, at_, limit, end_);
  const std::size_t begin = at_;
  const std::string_view form = text_.substr(begin, scanned.end - begin);
  // "US$5": the currency's country belongs to its sign.
  if (form.size() <= 3 && scanned.shape == Shape::kUpper && scanned.end < limit &&
      text_[scanned.end] == '$') {
    return emit(scanned.end + 1, TokenKind::kSymbol);
  }
  const WordParts parts = split_word(form, scanned.kind);
  for (std::uint8_t i = 0; i < parts.count; ++i) {
    const bool first = i == 0;
    emit(begin + parts.ends[i], first ? scanned.kind : TokenKind::kWord,
         first ? scanned.shape : Shape::kLower,
         first && parts.multiword ? parts.count : std::uint8_t{0});
  }
}

std::size_t Tokenizer::run_of(char32_t code, std::size_t limit) const {
  std::size_t at = at_;
  while (at < limit) {
    const Char c = char_at(text_, at);
    if (c.code != code) break;
    at += c.size;
  }
  return at;
}

void Tokenizer::mark(const Char& c, std::size_t limit) {
  const std::string_view rest = text_.substr(at_, limit - at_);
  if (rest.size() >= 2 && rest.size() <= 4 && is_emoticon(rest)) {
    return emit(limit, TokenKind::kEmoticon);
  }
  switch (c.kind) {
    case kStop:
      return stop(c, limit);
    case kApostrophe:
      return apostrophe(c, limit);
    case kOpen:
      return emit(at_ + c.size, TokenKind::kOpen);
    case kClose:
      return emit(at_ + c.size, TokenKind::kClose);
    case kQuote:
      return emit(at_ + c.size, TokenKind::kQuote);
    case kOpenQuote:
      return emit(at_ + c.size, TokenKind::kOpenQuote);
    case kCloseQuote:
      return emit(at_ + c.size, TokenKind::kCloseQuote);
    case kEllipsis: {
      std::size_t end = run_of(c.code, limit);
      while (end < limit && text_[end] == '.') ++end;
      return emit(end, TokenKind::kEllipsis);
    }
    case kHyphen: {
      const std::size_t end = run_of(c.code, limit);
      return emit(end, end - at_ > c.size ? TokenKind::kDash : TokenKind::kHyphen);
    }
    case kDash:
      return emit(at_ + c.size, TokenKind::kDash);
    case kCurrency:
      return emit(at_ + c.size, TokenKind::kSymbol);
    default:
      return symbol(c, limit);
  }
}

void Tokenizer::stop(const Char& c, std::size_t limit) {
  switch (c.code) {
    case '.': {
      const std::size_t end = run_of('.', limit);
      if (end - at_ > 1) return emit(end, TokenKind::kEllipsis);
      // ".5": a number without its zero.
      if (gap_ != Gap::kNone && end < limit && char_at(text_, end).kind == kDigit) {
        const ScannedWord number = scan_word(text_, end, limit, end_);
        return emit(number.end, TokenKind::kNumber);
      }
      return emit(end, TokenKind::kPeriod);
    }
    case '?':
    case '!': {
      std::size_t end = at_;
      while (end < limit && (text_[end] == '?' || text_[end] == '!')) ++end;
      return emit(end, TokenKind::kQuestion);
    }
    case ',':
      return emit(at_ + 1, TokenKind::kComma);
    case ';':
      return emit(at_ + 1, TokenKind::kSemicolon);
    case ':':
      return emit(at_ + 1, TokenKind::kColon);
    case 0x3002:
    case 0x0964:
      return emit(at_ + c.size, TokenKind::kPeriod);
    case 0x061F:
    case 0xFF01:
    case 0xFF1F:
      return emit(at_ + c.size, TokenKind::kQuestion);
    default:
      return emit(at_ + c.size, TokenKind::kComma);
  }
}

// Apostrophes open and close quotations, stand for left-out letters ('80s, workers') or are doubled
// for a double quote.
void Tokenizer::apostrophe(const Char& c, std::size_t limit) {
  const std::size_t next = at_ + c.size;
  if (next < limit && char_at(text_, next).code == c.code) {  // `` '' ’’
    const bool opens = c.code == '`' || c.code == 0x2018;
    return emit(next + c.size, opens ? TokenKind::kOpenQuote : TokenKind::kQuote);
  }
  const bool attached = gap_ == Gap::kNone && !out_.empty();
  const Char after = next < limit ? char_at(text_, next) : Char{};
  if (attached && !is_word(after.kind) && c.code != 0x2018 && c.code != '`') {
    Token& before = out_.back();
    const bool after_word = before.kind == TokenKind::kWord || before.kind == TokenKind::kAcronym;
    const char last = text_[before.span.end - 1];
    if (after_word && before.multiword == 0 && !single_quote_open_ &&
        (last == 's' || last == 'S' || last == 'z' || last == 'x')) {
      before.multiword = 2;  // the workers'
      return emit(next, TokenKind::kWord, Shape::kLower);
    }
    single_quote_open_ = false;
    return emit(next, TokenKind::kCloseQuote);
  }
  if (!attached && after.kind == kDigit) {  // '80s
    const ScannedWord number = scan_word(text_, next, limit, end_);
    if (number.end - next <= 3) return emit(number.end, TokenKind::kNumber);
  }
  if (is_letter(after.kind)) {
    const ScannedWord rest = scan_word(text_, next, limit, end_);
    const std::string_view tail = text_.substr(next, rest.end - next);
    for (const std::string_view clitic :
         {"s", "ll", "re", "ve", "m", "d", "em", "til", "cause", "n"}) {
      if (equals_ignoring_case(tail, clitic) &&
          (attached || clitic.size() < 3 || rest.end == limit)) {
        return emit(rest.end, TokenKind::kWord, Shape::kLower);
      }
    }
    single_quote_open_ = true;
    return emit(next, TokenKind::kOpenQuote);
  }
  const bool opens = !attached && next < limit;
  single_quote_open_ = opens;
  emit(next, opens || c.code == 0x2018 ? TokenKind::kOpenQuote : TokenKind::kCloseQuote);
}

void Tokenizer::symbol(const Char& c, std::size_t limit) {
  if ((c.code == '#' || c.code == '@') && at_ + 1 < limit &&
      is_letter(char_at(text_, at_ + 1).kind)) {
    return emit(scan_word(text_, at_ + 1, limit, end_).end, TokenKind::kAddress);
  }
  // A stretch of nothing but signs is one word: "=====", "|---+--->".
  if (gap_ != Gap::kNone && limit - at_ >= 3) {
    std::size_t end = at_;
    while (end < limit) {
      const Char sign = char_at(text_, end);
      if (sign.kind != kSymbol && sign.kind != kHyphen) break;
      end += sign.size;
    }
    if (end == limit) return emit(limit, TokenKind::kSymbol);
  }
  emit(run_of(c.code, limit), TokenKind::kSymbol);
}

}  // namespace

void tokenize(std::string_view text, Span paragraph, std::vector<Token>& out) {
  Tokenizer(text, paragraph, out).run();
}

}  // namespace entente::extract::text
