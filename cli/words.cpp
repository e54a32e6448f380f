#include "cli/words.h"

namespace entente::cli {

Words words_of(std::string_view line) {
  Words result;
  result.begin = line.size();
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (blank && result.open_quote == 0) {
      result.unfinished = false;
      result.begin = line.size();
      continue;
    }
    if (!result.unfinished) {
      if (c == '#') break;
      result.words.emplace_back();
      result.unfinished = true;
      result.begin = i;
    }
    const bool quote = c == '"' || c == '\'';
    if (quote && (result.open_quote == 0 || result.open_quote == c)) {
      result.open_quote = result.open_quote == 0 ? c : '\0';
    } else if (c == '\\' && result.open_quote != '\'' && i + 1 < line.size()) {
      result.words.back() += line[++i];
    } else {
      result.words.back() += c;
    }
  }
  return result;
}

std::string quoted_word(const std::string& word) {
  if (!word.empty() && word.find_first_of(" \t\"'\\#") == std::string::npos) return word;
  std::string text = "\"";
  for (const char c : word) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + "\"";
}

}  // namespace entente::cli
