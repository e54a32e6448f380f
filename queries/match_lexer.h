// Tokens of a `match` query.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente::queries::match {

enum class TokenKind : unsigned char { kEnd, kName, kNumber, kString, kSymbol };

struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::string text;   ///< a string without its quotes and escapes; a symbol as it stands
  std::string upper;  ///< of a name, for keywords
  std::size_t column = 1;
  std::size_t end = 0;  ///< byte after it
};

/// Ends with one of kind kEnd. Throws UsageError with the column. `// …` and `/* … */` are passed
/// over.
std::vector<Token> tokens_of(std::string_view text);

}  // namespace entente::queries::match
