#include "extract/text/text.h"

#include <algorithm>

#include "extract/text/dateline.h"
#include "extract/text/paragraphs.h"
#include "extract/text/sentences.h"
#include "extract/text/tokens.h"
#include "extract/text/word_tables.h"

namespace entente::extract::text {

namespace {

constexpr int kOpeningParagraphs =
    4;  // a crumb, a subtitle and a caption may stand before the dateline

// Writes sentences over those already in `out`, so that their words' memory is used again.
class Writer {
 public:
  Writer(std::string_view text, std::vector<syntax::Sentence>& out) : text_(text), out_(out) {}

  syntax::Sentence& sentence(std::span<const Token> tokens, bool new_paragraph);
  void finish() { out_.resize(count_); }

 private:
  void end_abbreviation(syntax::Sentence& sentence, std::span<const Token> tokens);

  std::string_view text_;
  std::vector<syntax::Sentence>& out_;
  std::size_t count_ = 0;
};

syntax::Sentence& Writer::sentence(std::span<const Token> tokens, bool new_paragraph) {
  if (count_ == out_.size()) out_.emplace_back();
  syntax::Sentence& sentence = out_[count_++];
  sentence.span = {tokens.front().span.begin, tokens.back().span.end};
  sentence.new_paragraph = new_paragraph;
  sentence.title = false;
  sentence.dateline = false;
  sentence.words.clear();
  sentence.words.reserve(tokens.size() + 1);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    syntax::Word& word = sentence.words.emplace_back();
    word.span = tokens[i].span;
    word.form = text_of(text_, tokens[i].span);
    word.multiword = tokens[i].multiword;
    word.space_after = i + 1 == tokens.size() || tokens[i + 1].gap != Gap::kNone;
  }
  end_abbreviation(sentence, tokens);
  return sentence;
}

// "…, etc." at a sentence's end: the period is the sentence's; "U.S." keeps its own.
void Writer::end_abbreviation(syntax::Sentence& sentence, std::span<const Token> tokens) {
  std::size_t last = tokens.size() - 1;
  while (last > 0 &&
         (tokens[last].kind == TokenKind::kClose || tokens[last].kind == TokenKind::kQuote ||
          tokens[last].kind == TokenKind::kCloseQuote))
    --last;
  if (tokens[last].kind != TokenKind::kAbbreviation || tokens.size() == 1) return;
  syntax::Word& word = sentence.words[last];
  if (abbreviation(word.form.substr(0, word.form.size() - 1)) != Abbreviation::kGeneral) return;
  syntax::Word period = word;
  period.span.begin = word.span.end - 1;
  period.form = text_of(text_, period.span);
  word.span.end = period.span.begin;
  word.form = text_of(text_, word.span);
  word.space_after = false;
  sentence.words.insert(sentence.words.begin() + static_cast<std::ptrdiff_t>(last) + 1, period);
}

// One document: its tokens, and where its paragraphs begin among them.
class Splitter {
 public:
  Splitter(std::string_view text, std::vector<syntax::Sentence>& out)
      : text_(text), writer_(text, out) {}

  void run(bool has_title);

 private:
  void tokenize_paragraphs();
  void title(std::span<const Token> tokens);

  std::string_view text_;
  Writer writer_;
  std::vector<Token> tokens_;
  std::vector<std::size_t> begins_;
  std::vector<std::uint32_t> ends_;
};

void Splitter::tokenize_paragraphs() {
  tokens_.reserve(text_.size() / 4 + 16);
  for (Span span = next_paragraph(text_, 0); !span.empty();
       span = next_paragraph(text_, span.end)) {
    const std::size_t first = tokens_.size();
    tokenize(text_, span, tokens_);
    if (tokens_.size() == first) continue;
    begins_.push_back(first);
    mark_hard_lines(text_, span, std::span(tokens_).subspan(first));
  }
}

void Splitter::title(std::span<const Token> tokens) {
  bool first = true;
  while (!tokens.empty()) {
    const std::size_t size = std::min(tokens.size(), kLongestSentence);
    writer_.sentence(tokens.first(size), first).title = true;
    tokens = tokens.subspan(size);
    first = false;
  }
}

void Splitter::run(bool has_title) {
  tokenize_paragraphs();
  const AcronymCapitals capitals = acronym_capitals(text_, tokens_);
  int number = 0;
  for (std::size_t i = 0; i < begins_.size(); ++i) {
    const std::size_t end = i + 1 < begins_.size() ? begins_[i + 1] : tokens_.size();
    std::span<const Token> tokens = std::span(tokens_).subspan(begins_[i], end - begins_[i]);
    if (i == 0 && has_title) {
      title(tokens);
      continue;
    }
    bool first = true;
    if (const auto dateline = match_dateline(text_, tokens, number++ < kOpeningParagraphs)) {
      writer_.sentence(tokens.first(dateline->tokens), true).dateline = true;
      tokens = tokens.subspan(dateline->tokens);
      first = false;
    }
    find_sentence_ends(text_, tokens, capitals, ends_);
    std::uint32_t begin = 0;
    for (const std::uint32_t sentence_end : ends_) {
      writer_.sentence(tokens.subspan(begin, sentence_end - begin), first);
      first = false;
      begin = sentence_end;
    }
  }
  writer_.finish();
}

}  // namespace

void split(std::string_view text, const SplitOptions& options, std::vector<syntax::Sentence>& out) {
  Splitter(text, out).run(options.has_title);
}

}  // namespace entente::extract::text
