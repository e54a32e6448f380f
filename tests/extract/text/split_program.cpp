// Reads a text on standard input and prints its sentences and words as CoNLL-U without tags or
// trees, for scripts/evaluate-tokens. With --repeat N it splits N times and prints words a second
// instead.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "extract/text/text.h"

namespace {

using entente::extract::syntax::Sentence;
using entente::extract::syntax::Word;

void print(const std::string& text, const Sentence& sentence) {
  if (sentence.new_paragraph) std::puts("# newpar");
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const Word& word = sentence.words[i];
    const std::string form(word.form);
    if (word.multiword > 0) {
      const std::size_t end = sentence.words[i + word.multiword - 1].span.end;
      const std::string whole = text.substr(word.span.begin, end - word.span.begin);
      std::printf("%zu-%zu\t%s\t_\t_\t_\t_\t_\t_\t_\t_\n", i + 1, i + word.multiword,
                  whole.c_str());
    }
    std::printf("%zu\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", i + 1, form.c_str(),
                word.space_after ? "_" : "SpaceAfter=No");
  }
  std::puts("");
}

void measure(const std::string& text, int times) {
  std::vector<Sentence> sentences;
  std::size_t words = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < times; ++i) {
    entente::extract::text::split(text, {}, sentences);
    for (const Sentence& sentence : sentences) words += sentence.words.size();
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::printf("%.0f words/s\n", static_cast<double>(words) / took.count());
}

}  // namespace

int main(int argc, char** argv) {
  const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  if (argc == 3 && std::string_view(argv[1]) == "--repeat") {
    measure(text, std::atoi(argv[2]));
    return 0;
  }
  std::vector<Sentence> sentences;
  entente::extract::text::split(text, {}, sentences);
  for (const Sentence& sentence : sentences) print(text, sentence);
  return 0;
}
