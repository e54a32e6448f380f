#include "extract/meaning/asides.h"

#include <string_view>
#include <vector>

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;
using syntax::Sentence;
using syntax::Upos;
using syntax::Word;

constexpr std::size_t kLongest = 40;  // words of an aside

/// The aside with its two marks.
struct Aside {
  std::uint32_t first = 0, last = 0;
  bool says = false;  ///< who says the rest
};

bool is_dash(std::string_view form) {
  return form == "--" || form == "\xE2\x80\x94" || form == "\xE2\x80\x93" || form == " - ";
}

/// The word that closes the aside opened at `open`, or 0.
std::uint32_t close_of(const Sentence& sentence, std::uint32_t open) {
  const auto& words = sentence.words;
  const bool dash = is_dash(words[open].form);
  if (!dash && words[open].form != "(") return 0;
  for (auto i = open + 1; i < words.size() && i - open <= kLongest + 1; ++i) {
    if (dash ? is_dash(words[i].form) : words[i].form == ")") return i - open > 1 ? i : 0;
    if (!dash && words[i].form == "(") return 0;
  }
  return 0;
}

bool is_finite(const Word& word) {
  using syntax::Xpos;
  return word.xpos == Xpos::kVbd || word.xpos == Xpos::kVbz || word.xpos == Xpos::kVbp ||
         word.xpos == Xpos::kMd;
}

bool is_verb(const Word& word) { return word.upos == Upos::kVerb || word.upos == Upos::kAux; }

/// "Oman, the ministry said on Monday, has signed": the comma that closes a clause of saying
/// between a subject and its verb, opened by the comma at `open`; or 0.
std::uint32_t close_of_saying(const Sentence& sentence, std::uint32_t open) {
  constexpr std::uint32_t kMost = 12;
  const auto& words = sentence.words;
  if (words[open].form != ",") return 0;
  for (std::uint32_t i = 0; i < open; ++i) {
    if (is_verb(words[i]) || words[i].form == ",") return 0;
  }
  bool says = false, who = false;
  for (auto i = open + 1; i + 1 < words.size() && i - open <= kMost; ++i) {
    const Word& word = words[i];
    if (word.form == ",") return says && who && is_finite(words[i + 1]) ? i : 0;
    if (word.upos == Upos::kSconj || word.upos == Upos::kCconj) return 0;
    if (is_verb(word)) {
      if (says || (word.form != "said" && word.form != "says")) return 0;
      says = true;
    }
    who |= word.upos == Upos::kNoun || word.upos == Upos::kPropn || word.upos == Upos::kPron;
  }
  return 0;
}

std::vector<Aside> find_asides(const Sentence& sentence) {
  std::vector<Aside> asides;
  const auto count = static_cast<std::uint32_t>(sentence.words.size());
  for (std::uint32_t i = 1; i + 1 < count; ++i) {
    auto close = close_of(sentence, i);
    const bool says = close == 0;
    if (says) close = close_of_saying(sentence, i);
    if (close == 0 || close + 1 >= count) continue;  // one at the end breaks nothing
    asides.push_back({i, close, says});
    i = close;
  }
  return asides;
}

/// Parses the words given by their places and writes heads and relations back.
std::uint32_t parse_part(syntax::Parser& parser, Sentence& whole,
                         const std::vector<std::uint32_t>& places, syntax::Setting setting) {
  Sentence part;
  part.title = whole.title;
  for (const auto place : places) part.words.push_back(whole.words[place]);
  parser.parse(part, setting);
  std::uint32_t root = places.front();
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Word& parsed = part.words[i];
    Word& word = whole.words[places[i]];
    word.deprel = parsed.deprel;
    word.margin = parsed.margin;
    word.head = parsed.head < 0
                    ? syntax::kNoHead
                    : static_cast<std::int32_t>(places[static_cast<std::size_t>(parsed.head)]);
    if (parsed.head < 0) root = places[i];
  }
  return root;
}

/// The noun that the aside explains: the head of the phrase that ends before it.
std::uint32_t anchor_of(const Sentence& sentence, std::uint32_t first) {
  std::uint32_t anchor = first - 1;
  for (int steps = 0; steps < 6; ++steps) {
    const Word& word = sentence.words[anchor];
    const bool inside = word.deprel == Deprel::kFlat || word.deprel == Deprel::kCompound ||
                        word.deprel == Deprel::kPunct || word.deprel == Deprel::kCase;
    if (!inside || word.head < 0 || static_cast<std::uint32_t>(word.head) >= first) break;
    anchor = static_cast<std::uint32_t>(word.head);
  }
  return anchor;
}

bool nominal(const Word& word) {
  return word.upos == Upos::kNoun || word.upos == Upos::kPropn || word.upos == Upos::kNum ||
         word.upos == Upos::kPron;
}

}  // namespace

void parse_with_asides(syntax::Parser& parser, Sentence& sentence, syntax::Setting setting) {
  const auto asides = find_asides(sentence);
  if (asides.empty()) return parser.parse(sentence, setting);
  std::vector<std::uint32_t> rest, inside;
  std::uint32_t next = 0;
  for (const auto& aside : asides) {
    for (; next < aside.first; ++next) rest.push_back(next);
    next = aside.last + 1;
  }
  for (; next < sentence.words.size(); ++next) rest.push_back(next);
  const auto whole = parse_part(parser, sentence, rest, setting);
  for (const auto& aside : asides) {
    inside.clear();
    for (auto i = aside.first + 1; i < aside.last; ++i) inside.push_back(i);
    const auto root = parse_part(parser, sentence, inside, setting);
    const auto anchor = aside.says ? whole : anchor_of(sentence, aside.first);
    sentence.words[root].head = static_cast<std::int32_t>(anchor);
    sentence.words[root].deprel = nominal(sentence.words[root]) && nominal(sentence.words[anchor])
                                      ? Deprel::kAppos
                                      : Deprel::kParataxis;
    for (const auto mark : {aside.first, aside.last}) {
      sentence.words[mark].head = static_cast<std::int32_t>(root);
      sentence.words[mark].deprel = Deprel::kPunct;
    }
  }
}

}  // namespace entente::extract::meaning
