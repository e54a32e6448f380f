// Any bytes are split into sentences and words whose spans are ordered and say what the text says.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "extract/text/dateline.h"
#include "extract/text/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const bool has_title = (data[0] & 1) != 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  std::vector<entente::extract::syntax::Sentence> sentences;
  entente::extract::text::split(text, {has_title}, sentences);
  std::size_t at = 0;
  for (const auto& sentence : sentences) {
    if (sentence.words.empty() || sentence.words.size() > 2003) std::abort();
    for (const auto& word : sentence.words) {
      if (word.span.begin < at || word.span.empty() || word.span.end > text.size()) std::abort();
      if (word.form != entente::text_of(text, word.span)) std::abort();
      at = word.span.end;
    }
  }
  entente::extract::text::read_dateline(text);
  return 0;
}
