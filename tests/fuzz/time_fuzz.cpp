// Any bytes, split and searched for times with and without an article's date: mentions are ordered,
// lie in their sentences and in the text, and no input hangs or crashes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "extract/text/text.h"
#include "extract/time/times.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<entente::extract::syntax::Sentence> sentences;
  entente::extract::text::split(text, {}, sentences);
  for (const char* given : {"", "2014", "1987-03", "2014-12-29"}) {
    const auto date = entente::extract::time::article_date(text, std::string_view(given),
                                                           std::nullopt, sentences);
    std::uint32_t at = 0;
    for (const auto& mention : entente::extract::time::find_times(text, date.date, sentences)) {
      const auto& words = sentences.at(mention.sentence).words;
      if (mention.first > mention.last || mention.last >= words.size()) std::abort();
      if (mention.span.begin < at || mention.span.end > text.size()) std::abort();
      if (mention.span.begin != words[mention.first].span.begin) std::abort();
      if (mention.value.empty()) std::abort();
      at = mention.span.end;
    }
  }
  return 0;
}
