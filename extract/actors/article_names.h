// What the steps of linking share: an article's sentences as tokens, the names found in them, and
// who each may be. A step narrows candidates, marks names as nobody's, or joins them into officials
// and organs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actors/linker.h"
#include "extract/actors/name_index.h"
#include "extract/actors/word_classes.h"

namespace entente::extract::actors {

/// One of those whom a name may mean.
struct Candidate {
  std::uint32_t actor = 0;  ///< index into GazetteerData::entries
  NameField field = NameField::kName;
  float score = 0;
  bool adjective = false;  ///< the word is an adjective of its too: U.S., Soviet
};

/// A name in the text.
struct FoundName {
  std::uint32_t sentence = 0, first = 0, last = 0;
  std::vector<Candidate> candidates{};  ///< best first after disambiguate()
  float confidence = 1;
  bool dropped = false;   ///< part of another name: no mention at all
  bool nobody = false;    ///< a name of theirs, but it does not act for them
  bool dateline = false;  ///< stands in the dateline
  bool located = false;   ///< says where a town is: "Moscow, Idaho"

  const Candidate& best() const { return candidates.front(); }
};

struct ArticleNames {
  const LinkInput& input;
  const NameIndex& index;
  const WordClasses& classes;
  std::optional<PartialDate::Day> day;                               ///< of the article
  std::vector<TokenView> tokens;                                     ///< by sentence
  std::vector<FoundName> found;                                      ///< in order of the text
  std::vector<std::pair<std::uint32_t, std::uint32_t>> of_sentence;  ///< [begin, end) of found

  const syntax::Sentence& sentence(std::uint32_t s) const { return input.sentences[s]; }
  const syntax::Word& word(std::uint32_t s, std::uint32_t w) const {
    return input.sentences[s].words[w];
  }
  const GazetteerEntry& entry(std::uint32_t actor) const { return index.data().entries[actor]; }
  const GazetteerEntry& entry(const FoundName& name) const { return entry(name.best().actor); }
  ActorKind kind(const FoundName& name) const { return entry(name).kind; }
  bool is(std::uint32_t s, std::uint32_t w, WordClass word_class) const {
    return classes.is(tokens[s].hash[w], word_class);
  }
  bool is_word(std::uint32_t s, std::uint32_t w, std::string_view lower) const;

  /// The name that ends, or begins, at a word; null for none.
  const FoundName* ending_at(std::uint32_t s, std::uint32_t w) const;
  const FoundName* beginning_at(std::uint32_t s, std::uint32_t w) const;
  const FoundName* covering(std::uint32_t s, std::uint32_t w) const;

  /// Whether a name stands for a state, organisation or group, or an organ of one.
  bool is_actor(const FoundName& name) const;
  /// Whether a name becomes part of the official or organ that it owns: "the Japanese minister",
  /// "the U.S. Treasury", but not "Japan's minister", where Japan is a mention of its own.
  bool joins(const FoundName& name) const;
  /// The state or organisation of a name: itself, or the owner of an organ.
  std::string_view owner(const FoundName& name) const;
};

/// An article about to be linked, with nothing found yet.
ArticleNames article_names(const LinkInput& input, const NameIndex& index);

/// Finds all names of the article and scores their candidates by the article's date.
void find_names(ArticleNames& article);

/// Settles who is meant where a name has several bearers (Georgia, Moscow in 1987, Congo), and
/// drops names inside longer ones that are nobody's ("Michael Jordan", "Lebanon, Pa.").
void disambiguate(ArticleNames& article);

}  // namespace entente::extract::actors
