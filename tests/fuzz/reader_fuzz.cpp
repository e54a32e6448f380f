// Any bytes given to the reader ENTENTE_FORMAT give articles with text or refusals with a reason,
// never neither and never a crash.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "extract/reader/reader.h"
#include "extract/reader/utf8.h"
#include "knowledge/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace reader = entente::extract::reader;
  reader::Taker taker;
  std::size_t taken = 0;
  taker.article = [&](entente::Article&& article, const std::string&) {
    ++taken;
    if (article.body.empty() || article.id.empty() || article.key.empty()) std::abort();
    if (reader::first_bad_byte(article.body) != article.body.size()) std::abort();
    if (article.title && article.title->find('\n') != std::string::npos) std::abort();
    return true;
  };
  taker.refusal = [&](const reader::Refusal& refusal) {
    ++taken;
    if (refusal.place.empty() || refusal.reason.empty()) std::abort();
  };
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const auto& format : reader::formats()) {
    if (format->name() != ENTENTE_FORMAT) continue;
    reader::Input input{"fuzz", bytes};
    input.head = reader::head_of(bytes);
    if (!format->recognises(input)) return 0;
    try {
      format->read(input, taker);
    } catch (const entente::InputError&) {  // refused, and said why
    }
    return 0;
  }
  std::abort();  // no such format
}
