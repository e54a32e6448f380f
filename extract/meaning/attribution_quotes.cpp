#include "extract/meaning/attribution_quotes.h"

#include <string_view>

namespace entente::extract::meaning {
namespace {

enum class Mark : std::uint8_t { kNone, kOpens, kCloses, kEither };

Mark mark_of(std::string_view form) {
  if (form == "\xE2\x80\x9C" || form == "``" || form == "\xC2\xAB") return Mark::kOpens;
  if (form == "\xE2\x80\x9D" || form == "\xC2\xBB") return Mark::kCloses;
  if (form == "\"" || form == "''") return Mark::kEither;
  return Mark::kNone;
}

/// Walks the words with the state of the quotation.
class Quotations {
 public:
  void sentence(const syntax::Sentence& sentence, std::uint32_t index) {
    const auto n = static_cast<std::uint32_t>(sentence.words.size());
    if (n == 0) return;
    const bool reopens = inside_ && sentence.new_paragraph;
    if (reopens && mark_of(sentence.words[0].form) == Mark::kNone) inside_ = false;
    std::uint32_t from = 0;
    for (std::uint32_t w = 0; w < n; ++w) {
      const Mark mark = mark_of(sentence.words[w].form);
      if (mark == Mark::kNone) continue;
      if (inside_ && !(reopens && w == 0)) {
        close(index, from, w);
        inside_ = mark == Mark::kOpens;  // a second opening: the first was never closed
        if (inside_) ++quotation_;
      } else if (!inside_ && mark != Mark::kCloses) {
        inside_ = true;
        ++quotation_;
      }
      from = w + 1;
    }
    if (inside_) close(index, from, n);
  }

  std::vector<QuotedStretch> take() { return std::move(stretches_); }

 private:
  void close(std::uint32_t sentence, std::uint32_t from, std::uint32_t end) {
    if (end > from) stretches_.push_back({sentence, from, end - 1, quotation_});
  }

  bool inside_ = false;
  std::uint32_t quotation_ = 0;
  std::vector<QuotedStretch> stretches_;
};

}  // namespace

std::vector<QuotedStretch> find_quotations(std::span<const syntax::Sentence> sentences) {
  Quotations quotations;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) quotations.sentence(sentences[s], s);
  return quotations.take();
}

}  // namespace entente::extract::meaning
