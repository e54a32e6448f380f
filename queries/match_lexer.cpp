#include "queries/match_lexer.h"

#include <array>
#include <cctype>

#include "queries/match_syntax.h"

namespace entente::queries::match {
namespace {

bool is_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    for (skip_blank(); at_ < text_.size(); skip_blank()) {
      const std::size_t start = at_;
      Token token = next();
      token.column = start + 1;
      token.end = at_;
      tokens_.push_back(std::move(token));
    }
    Token end;
    end.column = text_.size() + 1;
    end.end = text_.size();
    tokens_.push_back(end);
    return std::move(tokens_);
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  void skip_blank() {
    while (at_ < text_.size()) {
      if (std::isspace(static_cast<unsigned char>(peek())) != 0) {
        ++at_;
      } else if (peek() == '/' && peek(1) == '/') {
        while (at_ < text_.size() && peek() != '\n') ++at_;
      } else if (peek() == '/' && peek(1) == '*') {
        const auto end = text_.find("*/", at_ + 2);
        if (end == std::string_view::npos) fail(at_ + 1, "a comment is opened and never closed");
        at_ = end + 2;
      } else {
        return;
      }
    }
  }

  Token next() {
    const char c = peek();
    if (c == '\'' || c == '"') return string(c);
    if (c == '`') return escaped_name();
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) return number();
    if (is_name(c)) return name();
    static constexpr std::array<std::string_view, 5> kLong{"<>", "<=", ">=", "..", "=~"};
    for (const std::string_view symbol : kLong) {
      if (text_.substr(at_, 2) == symbol) return take(TokenKind::kSymbol, 2);
    }
    if (std::string_view("()[]{}:,.|*-<>=+/%$;^").find(c) == std::string_view::npos)
      fail(at_ + 1, std::string("the character ") + c + " means nothing here");
    return take(TokenKind::kSymbol, 1);
  }

  Token take(TokenKind kind, std::size_t size) {
    Token token{kind, std::string(text_.substr(at_, size)), {}};
    at_ += size;
    return token;
  }

  Token string(char quote) {
    const std::size_t start = at_++;
    Token token{TokenKind::kString, {}, {}};
    for (; peek() != quote; ++at_) {
      if (at_ >= text_.size()) fail(start + 1, "a string is opened and never closed");
      if (peek() == '\\') {
        ++at_;
        const char c = peek();
        token.text += c == 'n' ? '\n' : c == 't' ? '\t' : c;
      } else {
        token.text += peek();
      }
    }
    ++at_;
    return token;
  }

  Token escaped_name() {
    const auto end = text_.find('`', at_ + 1);
    if (end == std::string_view::npos) fail(at_ + 1, "a name in ` is opened and never closed");
    Token token{TokenKind::kName, std::string(text_.substr(at_ + 1, end - at_ - 1)), {}};
    at_ = end + 1;
    return token;
  }

  Token number() {
    std::size_t size = 0;
    const auto digits = [&] {
      while (std::isdigit(static_cast<unsigned char>(peek(size))) != 0) ++size;
    };
    digits();
    if (peek(size) == '.' && std::isdigit(static_cast<unsigned char>(peek(size + 1))) != 0) {
      ++size;
      digits();
    }
    if ((peek(size) == 'e' || peek(size) == 'E') &&
        (std::isdigit(static_cast<unsigned char>(peek(size + 1))) != 0 || peek(size + 1) == '-')) {
      size += 2;
      digits();
    }
    if (is_name(peek(size))) fail(at_ + size + 1, "a number runs into a name");
    return take(TokenKind::kNumber, size);
  }

  Token name() {
    std::size_t size = 0;
    while (is_name(peek(size))) ++size;
    Token token = take(TokenKind::kName, size);
    for (const char c : token.text)
      token.upper += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return token;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view text) { return Lexer(text).run(); }

}  // namespace entente::queries::match
