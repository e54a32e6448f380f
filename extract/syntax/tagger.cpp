#include "extract/syntax/tagger.h"

#include <algorithm>

#include "extract/syntax/hashing.h"

namespace entente::extract::syntax {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// Xx for capitals and letters, 0 for digits, other ASCII as it is, u for other bytes; a run of the
/// same counts as at most two.
std::uint32_t shape_of(std::string_view form) {
  std::uint32_t hash = 2166136261U;
  char last = 0, before = 0;
  for (const char c : form) {
    char kind = c;
    if (is_upper(c)) kind = 'X';
    if (is_lower(c)) kind = 'x';
    if (c >= '0' && c <= '9') kind = '0';
    if (static_cast<unsigned char>(c) >= 0x80) kind = 'u';
    if (kind == last && kind == before) continue;
    before = last;
    last = kind;
    hash = (hash ^ static_cast<std::uint8_t>(kind)) * 16777619U;
  }
  return hash;
}

}  // namespace

TaggerWord tagger_word(std::string_view form, Lettering lettering) {
  TaggerWord word;
  word.form = hash_word(form);
  word.raw = lettering == Lettering::kMixed ? hash_bytes(form) : word.form;
  word.shape = mix(shape_of(form), static_cast<std::uint32_t>(lettering));
  std::uint32_t hash = 7;
  for (std::size_t n = 0; n < 5; ++n) {
    hash = mix(hash, n < form.size()
                         ? static_cast<std::uint8_t>(ascii_lower(form[form.size() - 1 - n]))
                         : 256U);
    word.suffix[n] = hash;
  }
  hash = 9;
  for (std::size_t n = 0; n < 3; ++n) {
    hash = mix(hash, n < form.size() ? static_cast<std::uint8_t>(ascii_lower(form[n])) : 256U);
    word.prefix[n] = hash;
  }
  return word;
}

Lettering lettering_of(const Sentence& sentence) {
  std::size_t capital_words = 0, words = 0, lower = 0, upper = 0;
  for (const Word& word : sentence.words) {
    const auto low = std::count_if(word.form.begin(), word.form.end(), is_lower);
    const auto up = std::count_if(word.form.begin(), word.form.end(), is_upper);
    lower += static_cast<std::size_t>(low);
    upper += static_cast<std::size_t>(up);
    if (low + up < 4) continue;  // small words stay small in titles
    ++words;
    if (is_upper(word.form.front())) ++capital_words;
  }
  if (upper > 6 * lower && upper > 5) return Lettering::kCapitals;
  return words >= 3 && capital_words * 10 >= words * 9 ? Lettering::kTitle : Lettering::kMixed;
}

void TaggerInput::reset(const Sentence& sentence, const KeyMap& word_classes) {
  lettering_ = lettering_of(sentence);
  words_.clear();
  words_.resize(2);
  for (const Word& word : sentence.words) {
    words_.push_back(tagger_word(word.form, lettering_));
    words_.back().cls = word_classes.find(words_.back().form);
  }
  words_.resize(words_.size() + 2);
}

std::size_t TaggerInput::features(std::int32_t at, std::int32_t previous,
                                  std::int32_t before_previous,
                                  std::span<std::uint32_t, kMaxTagFeatures> keys) const {
  const TaggerWord* const w = &words_[static_cast<std::size_t>(at) + 2];
  const auto t1 = static_cast<std::uint32_t>(previous);
  const auto t2 = static_cast<std::uint32_t>(before_previous);
  const auto first = static_cast<std::uint32_t>(at == 0);
  std::size_t count = 0;
  const auto add = [&](auto... atoms) {
    keys[count] = feature_key(static_cast<std::uint32_t>(1000 + count), atoms...);
    ++count;
  };
  add(1);
  add(w[0].form);
  add(w[0].raw, first);
  add(w[-1].form);
  add(w[1].form);
  add(w[-2].form);
  add(w[2].form);
  for (const std::uint32_t suffix : w[0].suffix) add(suffix);
  for (const std::uint32_t prefix : w[0].prefix) add(prefix);
  add(w[0].shape, first);
  add(w[0].shape, w[-1].shape);
  add(w[0].shape, w[1].shape);
  add(w[0].shape, w[0].suffix[1]);
  add(w[-1].suffix[2]);
  add(w[1].suffix[2]);
  add(w[0].cls);
  add(w[1].cls);
  add(w[0].cls, w[1].cls);
  add(w[1].cls, w[2].cls);
  add(w[0].cls, w[1].cls, w[2].cls);
  add(t1);
  add(t1, t2);
  add(t1, w[0].form);
  add(t1, w[0].cls);
  add(t1, t2, w[0].cls);
  add(t1, w[0].cls, w[1].cls);
  add(t1, w[0].suffix[2]);
  add(t1, w[1].form);
  add(w[-1].form, w[0].form);
  add(w[0].form, w[1].form);
  add(w[-1].form, w[1].form);
  add(w[0].cls, w[1].suffix[1]);
  add(w[0].suffix[2], w[1].suffix[2]);
  add(t1, w[0].shape, first);
  return count;
}

}  // namespace entente::extract::syntax
