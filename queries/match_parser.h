// What the two halves of the parser (clauses and patterns; expressions) share: the tokens and the
// place in them.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "queries/match_lexer.h"
#include "queries/match_syntax.h"

namespace entente::queries::match {

class TokenReader {
 public:
  explicit TokenReader(std::string_view text) : source_(text), tokens_(tokens_of(text)) {}

  const Token& now() const { return tokens_[at_]; }
  const Token& ahead(std::size_t n) const { return tokens_[std::min(at_ + n, tokens_.size() - 1)]; }
  const Token& take() { return tokens_[at_ + 1 < tokens_.size() ? at_++ : at_]; }
  bool is(std::string_view symbol) const {
    return now().kind == TokenKind::kSymbol && now().text == symbol;
  }
  bool is_word(std::string_view upper) const {
    return now().kind == TokenKind::kName && now().upper == upper;
  }
  bool take_if(std::string_view symbol);
  bool take_word(std::string_view upper);
  void expect(std::string_view symbol, std::string_view after);
  void expect_word(std::string_view upper);
  std::string expect_name(std::string_view what);
  /// The text between two tokens, as it was typed.
  std::string text_between(std::size_t first_column) const;
  std::string shown() const;  ///< the token at hand, for messages

 private:
  std::string_view source_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
};

/// Reads one expression.
Expression read_expression(TokenReader& in);
/// `{key: expression, …}`
Properties read_properties(TokenReader& in);

}  // namespace entente::queries::match
