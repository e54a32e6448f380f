// Names of states inside what is nobody's: companies, currencies, private people.
#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/actors/mention_builder.h"
#include "extract/actors/organs.h"
#include "extract/actors/phrases.h"

namespace entente::extract::actors {

namespace {

bool is_noun(const syntax::Word& word) {
  return word.upos == syntax::Upos::kNoun || word.upos == syntax::Upos::kPropn;
}

/// "automakers", "chip-makers": makers of anything are companies.
bool is_maker(std::string_view form) {
  return form.size() > 6 && (form.ends_with("maker") || form.ends_with("makers")) &&
         !form.starts_with("policy") && !form.starts_with("peace") && !form.starts_with("law");
}

bool is_private(const ArticleNames& article, std::uint32_t s, std::uint32_t w) {
  return article.is(s, w, WordClass::kPrivateNoun) || is_maker(article.word(s, w).form);
}

/// Whether the capitalised words that follow make it a company's or person's name.
bool in_proper_name(const ArticleNames& article, const FoundName& name) {
  const std::uint32_t s = name.sentence;
  const TokenView& tokens = article.tokens[s];
  const auto count = static_cast<std::uint32_t>(tokens.hash.size());
  std::uint32_t w = name.last + 1;
  const std::uint32_t begin = w;
  while (w < count && article.word(s, w - 1).space_after && tokens.upper[w] &&
         article.covering(s, w) == nullptr) {
    std::uint32_t title_end = w;
    if (Phrases::embedded().office(tokens, w, title_end) != nullptr) break;
    if (article.is(s, w, WordClass::kWeekdayMonth)) break;
    ++w;
  }
  if (w == begin) return false;
  // After "U.S." wires write a capital: "U.S. Arms control officials".
  const bool abbreviated = article.word(s, name.last).form.back() == '.';
  if (abbreviated && w == begin + 1) return false;
  // In a headline the run does not end where the name does.
  if (tokens.capitals || tokens.title_case) w = begin + 1;
  const bool suffix = article.is(s, w - 1, WordClass::kPrivateSuffix);
  if (suffix && !article.is(s, begin, WordClass::kPublicWord)) return true;
  if (tokens.capitals || tokens.title_case) return false;
  if (article.is(s, begin, WordClass::kPublicWord)) return false;
  // Without the tagger's word for it, a capital may be a common noun.
  for (std::uint32_t i = begin + (abbreviated ? 1 : 0); i < w; ++i) {
    if (article.word(s, i).upos != syntax::Upos::kPropn) return false;
  }
  return true;
}

/// "Bank of Japan Corp", "First Boston": a capitalised private word right before, by "of" or not.
bool after_private_name(const ArticleNames& article, const FoundName& name) {
  const std::uint32_t s = name.sentence;
  const TokenView& tokens = article.tokens[s];
  if (name.first < 2 || tokens.capitals || !article.is_word(s, name.first - 1, "of")) return false;
  const std::uint32_t before = name.first - 2;
  const std::string_view form = article.word(s, before).form;
  if (!tokens.upper[before] || article.covering(s, before) != nullptr) return false;
  return form == "Bank" || form == "University" || form == "Institute" || form == "Museum" ||
         form == "College" || form == "Archbishop" || form == "Bishop" || form == "Duke" ||
         form == "Earl" || form == "Port";
}

/// An adjective or the name of a people, which can be somebody's surname.
bool is_peoples(const FoundName& name) {
  const NameField field = name.best().field;
  return name.first == name.last &&
         (field == NameField::kAdjective || field == NameField::kDemonym);
}

/// "Glenn English", "Mr. Irish": a state's adjective as a surname, told by what stands before it.
bool is_surname(const ArticleNames& article, const FoundName& name) {
  const std::uint32_t s = name.sentence;
  const TokenView& tokens = article.tokens[s];
  if (!is_peoples(name) || name.first == 0 || tokens.capitals || tokens.title_case ||
      modified_noun(article, name) >= 0)
    return false;
  const std::uint32_t before = name.first - 1;
  const std::string_view form = article.word(s, before).form;
  if (form == "Mr." || form == "Mrs." || form == "Ms." || form == "Dr.") return true;
  return before > 0 && tokens.upper[before] && form.size() > 2 && form.back() != '.' &&
         article.word(s, before).upos == syntax::Upos::kPropn &&
         article.covering(s, before) == nullptr &&
         !article.is(s, before, WordClass::kWeekdayMonth) &&
         !article.is(s, before, WordClass::kPublicWord);
}

/// "English has agreed": without an article or a noun, where somebody of that surname is known.
bool stands_alone(const ArticleNames& article, const FoundName& name) {
  return !article.tokens[name.sentence].capitals &&
         (name.first == 0 || !article.is_word(name.sentence, name.first - 1, "the")) &&
         modified_noun(article, name) < 0;
}

/// Marks surnames that are spelt as adjectives of states, wherever the article repeats them.
void mark_surnames(ArticleNames& article) {
  std::vector<std::uint32_t> people;
  for (const FoundName& name : article.found) {
    if (!name.dropped && is_surname(article, name)) people.push_back(name.best().actor);
  }
  if (people.empty()) return;
  for (FoundName& name : article.found) {
    if (name.dropped || !is_peoples(name)) continue;
    if (std::ranges::find(people, name.best().actor) != people.end() && stands_alone(article, name))
      name.nobody = true;
  }
}

/// "ethnic Albanians in Serbia", "Serbia's ethnic Albanian minority": another state's citizens.
bool is_ethnic(const ArticleNames& article, const FoundName& name) {
  const bool people = is_peoples(name) || name.best().field == NameField::kDemonymPlural;
  if (!people || name.first == 0) return false;
  const std::string_view before = article.word(name.sentence, name.first - 1).form;
  return before == "ethnic" || before == "Ethnic" || before == "ETHNIC";
}

bool modifies(const FoundName& name) {
  return name.best().field == NameField::kAdjective || name.best().field == NameField::kDemonym ||
         name.best().field == NameField::kName || name.best().field == NameField::kCapital;
}

}  // namespace

std::int64_t modified_noun(const ArticleNames& article, const FoundName& name) {
  const std::uint32_t s = name.sentence;
  const syntax::Sentence& sentence = article.sentence(s);
  if (is_parsed(sentence)) {
    const syntax::Word& head = sentence.words[head_of(sentence, name.first, name.last)];
    switch (head.deprel) {
      case syntax::Deprel::kAmod:
      case syntax::Deprel::kCompound:
      case syntax::Deprel::kNmodPoss:
      case syntax::Deprel::kNmodDesc:
      case syntax::Deprel::kNmodUnmarked:
        return head.head;
      default:
        break;
    }
    if (name.best().field != NameField::kAdjective) return -1;
  }
  std::int64_t noun = -1;
  for (std::uint32_t w = name.last + 1; w < sentence.words.size(); ++w) {
    const syntax::Word& word = sentence.words[w];
    const bool open = is_noun(word) || word.upos == syntax::Upos::kAdj || word.form == "-" ||
                      word.form == "'s" || word.upos == syntax::Upos::kNum;
    if (!open || word.form == ",") break;
    if (is_noun(word)) noun = w;
  }
  return noun;
}

void mark_bystanders(ArticleNames& article) {
  mark_surnames(article);
  for (FoundName& name : article.found) {
    if (name.dropped || name.nobody) continue;
    if (is_ethnic(article, name)) name.nobody = true;
    if (name.nobody || !modifies(name) || !article.is_actor(name)) continue;
    if (in_proper_name(article, name) || after_private_name(article, name)) {
      name.nobody = true;
      continue;
    }
    const std::int64_t noun = modified_noun(article, name);
    const FoundName* organ =
        noun < 0 ? nullptr : article.covering(name.sentence, static_cast<std::uint32_t>(noun));
    if (organ != nullptr && organ != &name) continue;  // "the Brazilian central bank"
    if (noun >= 0 && is_private(article, name.sentence, static_cast<std::uint32_t>(noun))) {
      name.nobody = true;
    }
  }
}

}  // namespace entente::extract::actors
