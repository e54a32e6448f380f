#include "extract/meaning/lemma_mending.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <unordered_map>

#include "extract/meaning/proposition_tree.h"

extern "C" const char entente_irregular_verbs_begin[];
extern "C" const char entente_irregular_verbs_end[];

namespace entente::extract::meaning {
namespace {

using syntax::Upos;
using syntax::Word;

using Irregular = std::unordered_map<std::string_view, std::string_view>;

Irregular read_irregular() {
  Irregular verbs;
  std::string_view rest(
      entente_irregular_verbs_begin,
      static_cast<std::size_t>(entente_irregular_verbs_end - entente_irregular_verbs_begin));
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    const std::size_t tab = line.find('\t');
    if (line.empty() || line.front() == '#') continue;
    if (tab == std::string_view::npos)
      throw std::logic_error("irregular_verbs.tsv: a line without a tab");
    verbs.emplace(line.substr(0, tab), line.substr(tab + 1));
  }
  return verbs;
}

/// The lemma of "froze", "withdrew", "shut"; empty for forms that endings tell.
std::string_view irregular(std::string_view form) {
  static const Irregular verbs = read_irregular();
  const auto found = verbs.find(form);
  return found == verbs.end() ? std::string_view{} : found->second;
}

/// The base forms that a regular ending may hide, the likeliest first.
template <class Known>
std::string_view base_of(std::string_view form, std::string_view ending, Known known) {
  if (!form.ends_with(ending) || form.size() < ending.size() + 3) return {};
  std::string stem(form.substr(0, form.size() - ending.size()));
  if (const auto found = known(stem); !found.empty()) return found;
  if (stem.ends_with("i")) {
    std::string other = stem;
    other.back() = 'y';
    if (const auto found = known(other); !found.empty()) return found;
  }
  if (const auto found = known(stem + "e"); !found.empty()) return found;
  if (stem[stem.size() - 1] == stem[stem.size() - 2]) {
    stem.pop_back();
    return known(stem);
  }
  return {};
}

std::string_view verb_of(const std::string& form, const Lexicon& lexicon) {
  const auto known = [&](std::string_view base) { return lexicon.verb(base); };
  for (const std::string_view ending : {"ed", "ing", "es", "s"}) {
    if (const auto found = base_of(form, ending, known); !found.empty()) return found;
  }
  return {};
}

std::string_view noun_of(const std::string& form, const Lexicon& lexicon) {
  const auto known = [&](std::string_view base) { return lexicon.noun(base); };
  if (const auto found = known(form); !found.empty()) return found;
  for (const std::string_view ending : {"s", "es"}) {
    if (const auto found = base_of(form, ending, known); !found.empty()) return found;
  }
  return {};
}

/// "cease-fire" of three words: the last stands for the whole where the lexicon knows it.
std::string_view hyphened_noun(const syntax::Sentence& sentence, std::size_t at,
                               const Lexicon& lexicon) {
  if (at < 2 || sentence.words[at - 1].form != "-") return {};
  const std::string form =
      lower(sentence.words[at - 2].form) + "-" + lower(sentence.words[at].form);
  return noun_of(form, lexicon);
}

bool has_child(const syntax::Sentence& sentence, std::size_t at, syntax::Deprel relation) {
  return std::ranges::any_of(sentence.words, [&](const Word& other) {
    return other.head == static_cast<std::int32_t>(at) && other.deprel == relation;
  });
}

/// The form of a verb that an adjective, adverb or noun with an object is, if it looks like one.
std::optional<syntax::Xpos> verbal(const Word& word, const std::string& form) {
  using syntax::Xpos;
  if (word.xpos == Xpos::kNns && form.ends_with("s")) return Xpos::kVbz;
  if (word.xpos == Xpos::kJj && form.ends_with("ing")) return Xpos::kVbg;
  const bool open = word.xpos == Xpos::kJj || word.xpos == Xpos::kRb || word.xpos == Xpos::kNn ||
                    word.xpos == Xpos::kCc;
  const bool past = form.ends_with("ed") || !irregular(form).empty();
  if (open && past) return Xpos::kVbd;
  return std::nullopt;
}

/// "joined Oman in welcoming the pact", "bulldozers demolished homes", "guards shot dead a trader",
/// "Navy Shoots Two" with an adjective, adverb or noun: what has an object is a verb, a finite one
/// where it has a subject.
void mend_verb(syntax::Sentence& sentence, std::size_t at, const Lexicon& lexicon) {
  Word& word = sentence.words[at];
  const std::string form = lower(word.form);
  const auto xpos = verbal(word, form);
  if (!xpos || !has_child(sentence, at, syntax::Deprel::kObj) ||
      (xpos != syntax::Xpos::kVbg && !has_child(sentence, at, syntax::Deprel::kNsubj)))
    return;
  auto base = xpos == syntax::Xpos::kVbd ? irregular(form) : std::string_view{};
  if (base.empty()) base = verb_of(form, lexicon);
  if (base.empty()) return;
  word.xpos = *xpos;
  word.upos = Upos::kVerb;
  word.lemma = base;
}

/// "sealed off the border" with the particle before its noun as a preposition, where the lexicon
/// knows the two as one verb: seal_off; and a preposition with its noun as an object.
void mend_particle(syntax::Sentence& sentence, std::size_t at, const Lexicon& lexicon) {
  using syntax::Deprel;
  Word& particle = sentence.words[at];
  if (at == 0 || particle.deprel != Deprel::kCase || particle.head <= static_cast<std::int32_t>(at))
    return;
  const std::string form = lower(particle.form);
  if (form != "off" && form != "up" && form != "down" && form != "over" && form != "away" &&
      form != "back")
    return;
  const auto verb = at - 1;
  Word& noun = sentence.words[static_cast<std::size_t>(particle.head)];
  if (sentence.words[verb].upos != Upos::kVerb || noun.head != static_cast<std::int32_t>(verb) ||
      (noun.deprel != Deprel::kObl && noun.deprel != Deprel::kObj) ||
      (noun.deprel == Deprel::kObl && has_child(sentence, verb, Deprel::kObj)))
    return;
  const std::string joined = std::string(sentence.words[verb].lemma) + "_" + form;
  if (lexicon.frames(PredicateKind::kVerb, joined).empty()) {
    noun.deprel = Deprel::kObl;  // "sank off Oman"
    return;
  }
  particle.head = static_cast<std::int32_t>(verb);
  particle.deprel = Deprel::kCompoundPrt;
  noun.deprel = Deprel::kObj;
}

/// "asked Oman to free the crew" with an adjective: after "to" what has an object is a verb.
void mend_infinitive(syntax::Sentence& sentence, std::size_t at, const Lexicon& lexicon) {
  using syntax::Deprel;
  Word& word = sentence.words[at];
  if (at == 0 || word.xpos != syntax::Xpos::kJj || lower(sentence.words[at - 1].form) != "to" ||
      sentence.words[at - 1].head != static_cast<std::int32_t>(at))
    return;
  const auto base = lexicon.verb(lower(word.form));
  const bool has_object = std::ranges::any_of(sentence.words, [&](const Word& other) {
    return other.head == static_cast<std::int32_t>(at) && other.deprel == Deprel::kObj;
  });
  if (base.empty() || !has_object) return;
  word.xpos = syntax::Xpos::kVb;
  word.upos = Upos::kVerb;
  word.lemma = base;
  if (word.deprel == Deprel::kObl) word.deprel = Deprel::kXcomp;
  if (word.deprel == Deprel::kNmod) word.deprel = Deprel::kAcl;
  Word& to = sentence.words[at - 1];
  to.deprel = Deprel::kMark;
  to.xpos = syntax::Xpos::kTo;
  to.upos = Upos::kPart;
}

/// "Oman backs Mali in the dispute" with backs as a plural and Mali as its object: what has an
/// object is a verb, the name right before it its subject, and what hangs on it hangs on a verb.
void mend_plural(syntax::Sentence& sentence, std::size_t at, const Lexicon& lexicon) {
  using syntax::Deprel;
  Word& word = sentence.words[at];
  if (at == 0 || word.xpos != syntax::Xpos::kNns || word.deprel != Deprel::kRoot) return;
  const auto self = static_cast<std::int32_t>(at);
  Word& subject = sentence.words[at - 1];
  const bool named = subject.head == self && subject.upos == Upos::kPropn &&
                     (subject.deprel == Deprel::kCompound || subject.deprel == Deprel::kNsubj);
  const auto base = verb_of(lower(word.form), lexicon);
  const bool has_object = std::ranges::any_of(sentence.words, [&](const Word& other) {
    return other.head == self && other.deprel == Deprel::kObj;
  });
  if (!named || base.empty() || !has_object) return;
  word.xpos = syntax::Xpos::kVbz;
  word.upos = Upos::kVerb;
  word.lemma = base;
  subject.deprel = Deprel::kNsubj;
  for (Word& other : sentence.words) {
    if (other.head == self && other.deprel == Deprel::kNmod) other.deprel = Deprel::kObl;
  }
}

}  // namespace

void mend_lemmas(syntax::Sentence& sentence, const Lexicon& lexicon) {
  for (std::size_t at = 0; at < sentence.words.size(); ++at) {
    Word& word = sentence.words[at];
    mend_verb(sentence, at, lexicon);
    mend_particle(sentence, at, lexicon);
    mend_infinitive(sentence, at, lexicon);
    mend_plural(sentence, at, lexicon);
    const bool noun = word.upos == Upos::kNoun || word.upos == Upos::kPropn;
    if (const auto whole = noun ? hyphened_noun(sentence, at, lexicon) : std::string_view{};
        !whole.empty()) {
      word.lemma = whole;
    } else if (word.upos == Upos::kVerb) {
      const std::string form = lower(word.form);
      auto base = irregular(form);
      if (base.empty() && lexicon.verb(word.lemma).empty()) base = verb_of(form, lexicon);
      if (!base.empty()) word.lemma = base;
    } else if (word.upos == Upos::kPropn ||
               (word.upos == Upos::kNoun && word.form.ends_with("ies") &&
                lexicon.noun(word.lemma).empty())) {
      const auto base = noun_of(lower(word.form), lexicon);
      if (!base.empty()) word.lemma = base;
    }
  }
}

}  // namespace entente::extract::meaning
