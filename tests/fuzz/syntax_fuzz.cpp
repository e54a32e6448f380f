// Any bytes give one tree with one root for each sentence, in both settings, and CoNLL-U reading
// refuses what it cannot take with an InputError.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "extract/syntax/conllu.h"
#include "extract/syntax/model.h"
#include "extract/syntax/parser.h"
#include "extract/text/text.h"
#include "knowledge/error.h"

namespace {

using namespace entente::extract;

void check_tree(const syntax::Sentence& sentence) {
  const auto size = static_cast<std::int32_t>(sentence.words.size());
  int roots = 0;
  for (const auto& word : sentence.words) {
    if (word.head < syntax::kNoHead || word.head >= size || word.lemma.empty()) std::abort();
    if (word.head == syntax::kNoHead) ++roots;
    std::int32_t at = word.head;
    for (std::int32_t steps = 0; at != syntax::kNoHead; ++steps) {
      if (steps > size) std::abort();  // a cycle
      at = sentence.words[static_cast<std::size_t>(at)].head;
    }
  }
  if (size > 0 && roots != 1) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static syntax::Parser parser(syntax::Model::embedded());
  std::vector<syntax::Sentence> sentences;
  text::split(text, {}, sentences);
  std::string conllu;
  for (auto& sentence : sentences) {
    parser.tag(sentence);
    for (const auto setting : {syntax::Setting::kFast, syntax::Setting::kCareful}) {
      parser.parse(sentence, setting);
      check_tree(sentence);
    }
    syntax::write_conllu(sentence, text, "1", conllu);
  }
  try {
    syntax::read_conllu(text, "fuzz");
  } catch (const entente::InputError&) {  // refused, and said why
  }
  return 0;
}
