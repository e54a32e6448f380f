#include "extract/actors/mention_builder.h"

#include <algorithm>

#include "extract/actors/names.h"

namespace entente::extract::actors {

bool is_parsed(const syntax::Sentence& sentence) {
  return std::any_of(sentence.words.begin(), sentence.words.end(),
                     [](const syntax::Word& word) { return word.head >= 0; });
}

std::uint32_t head_of(const syntax::Sentence& sentence, std::uint32_t first, std::uint32_t last) {
  if (!is_parsed(sentence)) return last;
  for (std::uint32_t w = first; w <= last; ++w) {
    const std::int32_t head = sentence.words[w].head;
    const bool inside =
        head >= static_cast<std::int32_t>(first) && head <= static_cast<std::int32_t>(last);
    if (!inside && sentence.words[w].deprel != syntax::Deprel::kPunct &&
        sentence.words[w].deprel != syntax::Deprel::kCase) {
      return w;
    }
  }
  return last;
}

LinkedMention mention_of(const ArticleNames& article, std::uint32_t s, std::uint32_t first,
                         std::uint32_t last) {
  LinkedMention mention;
  mention.sentence = s;
  mention.first = first;
  mention.last = last;
  mention.span = {article.word(s, first).span.begin, article.word(s, last).span.end};
  mention.head = head_of(article.sentence(s), first, last);
  return mention;
}

std::string slug_of(std::string_view name) {
  std::string slug;
  for (const char c : fold(name)) {
    const bool letter =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      slug.push_back(c);
    } else if (!slug.empty() && slug.back() != '-' && c != '\'' && c != '.') {
      slug.push_back('-');
    }
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

}  // namespace entente::extract::actors
