#include "tests/extract/syntax/sentences.h"

namespace entente::extract::syntax::testing {

Sentence words_of(std::string_view text) {
  Sentence sentence;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    Word word;
    word.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    word.form = text.substr(at, end - at);
    if (end > at) sentence.words.push_back(word);
    at = end + 1;
  }
  sentence.span = {0, static_cast<std::uint32_t>(text.size())};
  return sentence;
}

bool is_tree(const Sentence& sentence) {
  const auto size = static_cast<std::int32_t>(sentence.words.size());
  std::int32_t roots = 0;
  std::vector<char> good(sentence.words.size(), 0);  // leads to the root
  std::vector<std::int32_t> path;
  for (std::int32_t start = 0; start < size; ++start) {
    path.clear();
    std::int32_t at = start;
    while (at != kNoHead && good[at] == 0) {
      if (at < 0 || at >= size || path.size() > sentence.words.size()) return false;
      path.push_back(at);
      at = sentence.words[at].head;
    }
    for (const std::int32_t word : path) good[word] = 1;
  }
  for (const Word& word : sentence.words) {
    if ((word.head == kNoHead) != (word.deprel == Deprel::kRoot)) return false;
    roots += word.head == kNoHead;
  }
  return size == 0 || roots == 1;
}

std::string arcs_of(const Sentence& sentence) {
  std::string out;
  for (const Word& word : sentence.words) {
    if (!out.empty()) out += ' ';
    out += std::to_string(word.head + 1) + ":" + std::string(name_of(word.deprel));
  }
  return out;
}

}  // namespace entente::extract::syntax::testing
