#include "extract/actors/word_classes.h"

#include "extract/actors/data_lines.h"
#include "extract/actors/names.h"

extern "C" const unsigned char entente_actor_classes_begin[], entente_actor_classes_end[];

namespace entente::extract::actors {

WordClasses::WordClasses() {
  for_each_line(entente_actor_classes_begin, entente_actor_classes_end,
                [this](std::string_view line) {
                  const auto [name, word] = at_tab(line);
                  if (const auto word_class = from_name<WordClass>(name)) {
                    classes_[token_hash(word)] |= 1U << static_cast<unsigned>(*word_class);
                  }
                });
}

const WordClasses& WordClasses::embedded() {
  static const WordClasses classes;
  return classes;
}

bool WordClasses::is(std::string_view word, WordClass word_class) const {
  return is(token_hash(word), word_class);
}

std::uint32_t WordClasses::bits(std::string_view word) const {
  const auto at = classes_.find(token_hash(word));
  return at == classes_.end() ? 0 : at->second;
}

}  // namespace entente::extract::actors
