#include "extract/text/sentences.h"

#include "extract/text/characters.h"
#include "extract/text/word_tables.h"

namespace entente::extract::text {

namespace {

bool is_final(TokenKind kind) {
  return kind == TokenKind::kPeriod || kind == TokenKind::kQuestion || kind == TokenKind::kEllipsis;
}

bool is_closer(const Token& token, bool quote_open) {
  return token.kind == TokenKind::kClose || token.kind == TokenKind::kCloseQuote ||
         (token.kind == TokenKind::kQuote && (quote_open || token.gap == Gap::kNone));
}

class Splitter {
 public:
  Splitter(std::string_view text, std::span<const Token> tokens, AcronymCapitals capitals)
      : text_(text), tokens_(tokens), capitals_(capitals) {}

  void run(std::vector<std::uint32_t>& ends);

 private:
  std::string_view form(std::size_t i) const {
    return text_.substr(tokens_[i].span.begin, tokens_[i].span.size());
  }
  bool ends_after(std::size_t last, std::size_t next) const;
  bool opens(std::size_t word) const;
  std::size_t closed_by(std::size_t next, bool& quote_open) const;
  std::size_t trailing_date() const;

  std::string_view text_;
  std::span<const Token> tokens_;
  AcronymCapitals capitals_;
};

// Whether a capitalised word opens a sentence after an abbreviation.
bool Splitter::opens(std::size_t word) const {
  if (tokens_[word].shape == Shape::kLower) return false;
  const Opener found = opener(form(word));
  return found == Opener::kStrong ||
         (found == Opener::kWeak && capitals_ == AcronymCapitals::kMeaningful);
}

// One past the closing quotes and brackets, footnote marks and emoticons that belong to the
// sentence which ended before `next`.
std::size_t Splitter::closed_by(std::size_t next, bool& quote_open) const {
  while (next < tokens_.size()) {
    const Token& token = tokens_[next];
    if (is_closer(token, quote_open)) {
      if (token.kind == TokenKind::kQuote) quote_open = false;
      ++next;
    } else if (token.kind == TokenKind::kEmoticon) {
      ++next;
    } else if (next + 2 < tokens_.size() && token.gap == Gap::kNone && form(next) == "[" &&
               tokens_[next + 1].kind == TokenKind::kNumber &&
               tokens_[next + 2].kind == TokenKind::kClose) {
      next += 3;  // [12]
    } else {
      break;
    }
  }
  return next;
}

// Where "Tuesday, March 3, 2015" begins that closes the paragraph without a mark: a date line under
// a headline. Else 0.
std::size_t Splitter::trailing_date() const {
  if (tokens_.size() < 7) return 0;
  const std::size_t at = tokens_.size() - 6;
  const bool shaped =
      tokens_[at + 1].kind == TokenKind::kComma && tokens_[at + 2].shape == Shape::kCapital &&
      tokens_[at + 3].kind == TokenKind::kNumber && tokens_[at + 4].kind == TokenKind::kComma &&
      tokens_[at + 5].kind == TokenKind::kNumber && form(at + 5).size() == 4;
  const bool weekday = form(at).size() >= 6 && form(at).ends_with("day");
  const bool begins =
      tokens_[at].shape == Shape::kCapital && tokens_[at - 1].kind != TokenKind::kComma;
  return shaped && weekday && begins ? at : 0;
}

// `last`: the token with the final mark; `next`: the first after it and its closing quotes and
// brackets.
bool Splitter::ends_after(std::size_t last, std::size_t next) const {
  const Token& mark = tokens_[last];
  const Token& follower = tokens_[next];
  std::size_t word = next;
  while (word + 1 < tokens_.size() &&
         (tokens_[word].kind == TokenKind::kQuote || tokens_[word].kind == TokenKind::kOpenQuote ||
          tokens_[word].kind == TokenKind::kOpen || tokens_[word].kind == TokenKind::kDash ||
          tokens_[word].kind == TokenKind::kEllipsis)) {
    ++word;
  }
  const bool small = tokens_[word].shape == Shape::kLower;
  if (follower.kind == TokenKind::kComma || follower.kind == TokenKind::kSemicolon ||
      follower.kind == TokenKind::kColon || follower.kind == TokenKind::kHyphen ||
      follower.kind == TokenKind::kClose ||
      (follower.gap == Gap::kNone && is_final(follower.kind))) {
    return false;
  }
  switch (mark.kind) {
    case TokenKind::kPeriod:
      return !small || follower.gap != Gap::kNone;
    case TokenKind::kQuestion:
      return !small || next == last + 1;
    case TokenKind::kEllipsis:
      return !small;
    case TokenKind::kAcronym: {
      const std::string_view name = form(last);
      if (name.size() == 2) return false;  // an initial
      return opens(word);
    }
    case TokenKind::kAbbreviation: {
      const Abbreviation kind = abbreviation(form(last).substr(0, form(last).size() - 1));
      if (kind == Abbreviation::kTitle || kind == Abbreviation::kNumber) return false;
      if (form(last) == "etc.") return !small;
      return opens(word);
    }
    default:
      return false;
  }
}

void Splitter::run(std::vector<std::uint32_t>& ends) {
  ends.clear();
  bool quote_open = false;
  const std::size_t date = trailing_date();
  std::size_t begin = 0;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    if (token.kind == TokenKind::kQuote) quote_open = !quote_open;
    const bool full = i + 1 - begin >= kLongestSentence && tokens_[i].multiword == 0;
    if (i + 1 < tokens_.size() && (full || tokens_[i + 1].gap == Gap::kHardLine || i + 1 == date)) {
      ends.push_back(static_cast<std::uint32_t>(begin = i + 1));
      continue;
    }
    if (!is_final(token.kind) && token.kind != TokenKind::kAcronym &&
        token.kind != TokenKind::kAbbreviation) {
      continue;
    }
    bool open = quote_open;
    const std::size_t next = closed_by(i + 1, open);
    const bool numbers_item = i == begin + 1 && next == i + 1 &&
                              tokens_[begin].kind == TokenKind::kNumber &&
                              tokens_[begin].span.size() <= 2;  // "2. The parties ..."
    if (next == tokens_.size() || numbers_item || !ends_after(i, next)) continue;
    ends.push_back(static_cast<std::uint32_t>(begin = next));
    quote_open = open;
    i = next - 1;
  }
  if (begin < tokens_.size()) ends.push_back(static_cast<std::uint32_t>(tokens_.size()));
}

}  // namespace

AcronymCapitals acronym_capitals(std::string_view text, std::span<const Token> tokens) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::kAcronym || tokens[i].span.size() < 4) continue;
    const Token& next = tokens[i + 1];
    const char before_last = text[tokens[i].span.end - 2];
    const bool capital = before_last >= 'A' && before_last <= 'Z';  // U.S., not p.m.
    if (capital && next.kind == TokenKind::kWord && next.gap != Gap::kNone &&
        next.shape == Shape::kLower) {
      return AcronymCapitals::kMeaningful;
    }
  }
  return AcronymCapitals::kUnknown;
}

void find_sentence_ends(std::string_view text, std::span<const Token> tokens,
                        AcronymCapitals capitals, std::vector<std::uint32_t>& ends) {
  Splitter(text, tokens, capitals).run(ends);
}

}  // namespace entente::extract::text
