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
  Splitter(std::string_view text, const std::vector<Token>& tokens)
      : text_(text), tokens_(tokens) {}

  void run(std::vector<std::uint32_t>& ends);

 private:
  std::string_view form(std::size_t i) const {
    return text_.substr(tokens_[i].span.begin, tokens_[i].span.size());
  }
  bool ends_after(std::size_t last, std::size_t next) const;

  std::string_view text_;
  const std::vector<Token>& tokens_;
};

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
      follower.kind == TokenKind::kClose) {
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
      return !small && opens_sentence(form(word));
    }
    case TokenKind::kAbbreviation: {
      const Abbreviation kind = abbreviation(form(last).substr(0, form(last).size() - 1));
      if (kind == Abbreviation::kTitle || kind == Abbreviation::kNumber) return false;
      return !small && opens_sentence(form(word));
    }
    default:
      return false;
  }
}

void Splitter::run(std::vector<std::uint32_t>& ends) {
  ends.clear();
  bool quote_open = false;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    if (token.kind == TokenKind::kQuote) quote_open = !quote_open;
    const bool full = i + 1 - begin >= kLongestSentence && tokens_[i].multiword == 0;
    if (i + 1 < tokens_.size() && (full || tokens_[i + 1].gap == Gap::kHardLine)) {
      ends.push_back(static_cast<std::uint32_t>(begin = i + 1));
      continue;
    }
    if (!is_final(token.kind) && token.kind != TokenKind::kAcronym &&
        token.kind != TokenKind::kAbbreviation) {
      continue;
    }
    std::size_t next = i + 1;
    bool open = quote_open;
    while (next < tokens_.size() && is_closer(tokens_[next], open)) {
      if (tokens_[next].kind == TokenKind::kQuote) open = false;
      ++next;
    }
    if (next == tokens_.size() || !ends_after(i, next)) continue;
    ends.push_back(static_cast<std::uint32_t>(begin = next));
    quote_open = open;
    i = next - 1;
  }
  if (begin < tokens_.size()) ends.push_back(static_cast<std::uint32_t>(tokens_.size()));
}

}  // namespace

void find_sentence_ends(std::string_view text, const std::vector<Token>& tokens,
                        std::vector<std::uint32_t>& ends) {
  Splitter(text, tokens).run(ends);
}

}  // namespace entente::extract::text
