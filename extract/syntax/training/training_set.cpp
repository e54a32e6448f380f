#include "extract/syntax/training/training_set.h"

#include "extract/syntax/hashing.h"
#include "extract/syntax/training/random.h"

namespace entente::extract::syntax {

namespace {

enum class Style { kCapitals, kTitle, kLower };

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::string restyled(const Word& word, Style style) {
  std::string form(word.form);
  if (style == Style::kTitle) {
    // Titles leave articles, conjunctions and short prepositions small.
    const bool small = (word.upos == Upos::kAdp || word.upos == Upos::kDet ||
                        word.upos == Upos::kCconj || word.upos == Upos::kPart) &&
                       form.size() < 5;
    if (!small) form[0] = upper(form[0]);
    return form;
  }
  for (char& c : form) c = style == Style::kCapitals ? upper(c) : ascii_lower(c);
  return form;
}

void add_copy(TrainingSet& set, std::size_t number, Style style) {
  Sentence copy = set.sentences[number];
  for (Word& word : copy.words) word.form = set.forms.emplace_back(restyled(word, style));
  set.sentences.push_back(std::move(copy));
  set.times.push_back(1);
}

}  // namespace

void add_headline_copies(TrainingSet& set, const CopyShares& shares) {
  Random random(11);
  const std::size_t originals = set.sentences.size();
  for (std::size_t number = 0; number < originals; ++number) {
    if (random.percent(shares.capitals)) add_copy(set, number, Style::kCapitals);
    if (random.percent(shares.titles)) add_copy(set, number, Style::kTitle);
    if (random.percent(shares.lower)) add_copy(set, number, Style::kLower);
  }
}

}  // namespace entente::extract::syntax
