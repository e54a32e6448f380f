#include "extract/meaning/owner_words.h"

namespace entente::extract::meaning {

bool is_owner_preposition(std::string_view preposition) {
  return preposition == "of" || preposition == "by" || preposition == "from" ||
         preposition == "between" || preposition == "among";
}

bool is_topic_preposition(std::string_view preposition) {
  return preposition == "for" || preposition == "with" || preposition == "to" ||
         preposition == "in" || preposition == "on" || preposition == "against" ||
         preposition == "about" || preposition == "over" || preposition == "toward" ||
         preposition == "towards";
}

bool is_place_preposition(std::string_view preposition) {
  return preposition == "in" || preposition == "at" || preposition == "near" ||
         preposition == "inside" || preposition == "on";
}

bool is_undergone(const Lexicon& lexicon, std::string_view noun, std::string_view preposition) {
  return (preposition == "of" && lexicon.in_class("undergone", noun)) ||
         (preposition == "from" && lexicon.in_class("leaving", noun));
}

}  // namespace entente::extract::meaning
