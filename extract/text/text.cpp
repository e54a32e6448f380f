#include "extract/text/text.h"

#include "extract/text/paragraphs.h"
#include "extract/text/sentences.h"
#include "extract/text/tokens.h"

namespace entente::extract::text {

namespace {

// Writes sentences over those already in `out`, so that their words' memory is used again.
class Writer {
 public:
  Writer(std::string_view text, std::vector<syntax::Sentence>& out) : text_(text), out_(out) {}

  void sentence(const Token* first, const Token* last, bool new_paragraph, bool title);
  void finish() { out_.resize(count_); }

 private:
  std::string_view text_;
  std::vector<syntax::Sentence>& out_;
  std::size_t count_ = 0;
};

void Writer::sentence(const Token* first, const Token* last, bool new_paragraph, bool title) {
  if (count_ == out_.size()) out_.emplace_back();
  syntax::Sentence& sentence = out_[count_++];
  sentence.span = {first->span.begin, (last - 1)->span.end};
  sentence.new_paragraph = new_paragraph;
  sentence.title = title;
  sentence.dateline = false;
  sentence.words.clear();
  sentence.words.reserve(static_cast<std::size_t>(last - first) + 1);
  for (const Token* token = first; token != last; ++token) {
    syntax::Word& word = sentence.words.emplace_back();
    word.span = token->span;
    word.form = text_of(text_, token->span);
    word.multiword = token->multiword;
    word.space_after = token + 1 == last || token[1].gap != Gap::kNone;
  }
}

}  // namespace

void split(std::string_view text, const SplitOptions& options, std::vector<syntax::Sentence>& out) {
  std::vector<Token> tokens;
  std::vector<std::uint32_t> ends;
  Writer writer(text, out);
  bool title = options.has_title;
  for (Span paragraph = next_paragraph(text, 0); !paragraph.empty();
       paragraph = next_paragraph(text, paragraph.end)) {
    tokens.clear();
    tokenize(text, paragraph, tokens);
    if (tokens.empty()) continue;
    if (title) {
      writer.sentence(tokens.data(), tokens.data() + tokens.size(), true, true);
      title = false;
      continue;
    }
    mark_hard_lines(text, paragraph, tokens);
    find_sentence_ends(text, tokens, ends);
    std::uint32_t begin = 0;
    for (const std::uint32_t end : ends) {
      writer.sentence(tokens.data() + begin, tokens.data() + end, begin == 0, false);
      begin = end;
    }
  }
  writer.finish();
}

}  // namespace entente::extract::text
