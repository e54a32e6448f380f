// One article with all that the layers below found in it, indexed for reading: what word is which
// mention, which words hang on which, which propositions a word heads. Built once an article;
// everything above reads from it and changes nothing.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actors/gazetteer.h"
#include "extract/actors/linker.h"
#include "extract/meaning/attribution.h"
#include "extract/meaning/coreference.h"
#include "extract/meaning/lexicon.h"
#include "extract/meaning/proposition.h"
#include "extract/meaning/proposition_tree.h"
#include "extract/syntax/tree.h"
#include "extract/time/times.h"

namespace entente::extract::meaning {

/// A word of a sentence of the article.
struct WordAt {
  std::uint32_t sentence = 0, word = 0;

  friend bool operator==(const WordAt&, const WordAt&) = default;
  friend auto operator<=>(const WordAt&, const WordAt&) = default;
};

/// One sentence of the view.
struct SentenceView {
  const syntax::Sentence* tree = nullptr;
  bool parsed = false;                        ///< without a tree it has no propositions either
  std::span<const Proposition> propositions;  ///< in order of their words
  std::vector<std::int32_t> proposition_at;   ///< word -> index into propositions, or -1
  std::vector<std::int32_t>
      mention_at;  ///< word -> index into the article's mentions whose head it is, or -1
  std::vector<std::int32_t> mention_over;  ///< word -> index of the mention that covers it, or -1
  std::vector<std::uint32_t>
      child_begin;  ///< word -> first of its children in `children`; one more entry than words
  std::vector<std::uint32_t> children;  ///< words grouped by head, in order of the text

  std::span<const std::uint32_t> children_of(std::uint32_t word) const {
    return {children.data() + child_begin[word], children.data() + child_begin[word + 1]};
  }
  const syntax::Word& word(std::uint32_t i) const { return tree->words[i]; }
};

struct ArticleView {
  std::string_view text;
  std::optional<PartialDate> date;
  std::span<const syntax::Sentence> sentences;
  std::span<const actors::LinkedMention> mentions;  ///< sorted by span
  std::span<const time::TimeMention> times;         ///< sorted by span
  std::span<const Speaker> speakers;                ///< sorted by scope
  const Coreference* coreference = nullptr;
  const actors::Gazetteer* gazetteer = nullptr;
  const Lexicon* lexicon = nullptr;
  bool projection = true;           ///< things stand for their owners
  bool nominal = true;              ///< nouns have frames
  std::vector<SentenceView> views;  ///< one a sentence
  std::map<WordAt, std::vector<ActorId>>
      thing_parties;  ///< words that stand for an agreement of the register -> its parties

  const syntax::Word& word(WordAt at) const { return sentences[at.sentence].words[at.word]; }
  const actors::LinkedMention* mention_at(WordAt at) const {
    const auto i = views[at.sentence].mention_at[at.word];
    return i < 0 ? nullptr : &mentions[static_cast<std::size_t>(i)];
  }
  const Proposition* proposition_at(WordAt at) const {
    const auto& view = views[at.sentence];
    const auto i = view.proposition_at[at.word];
    return i < 0 ? nullptr : &view.propositions[static_cast<std::size_t>(i)];
  }
};

/// Fills `views` of a view whose other members are set. `parsed[i]` tells which sentences have
/// trees, `propositions` what stands in them; these must outlive the view.
void index_article(ArticleView& article, const std::vector<bool>& parsed,
                   std::span<const std::vector<Proposition>> propositions);

/// The span of a noun phrase: its head with all that hangs on it, without relative clauses and
/// appositions after it.
Span phrase_span(const ArticleView& article, WordAt head);

/// The other members of the coordination that a word heads (not the word itself), in order of the
/// text.
std::vector<std::uint32_t> conjuncts_of(const SentenceView& view, std::uint32_t word);

/// The lower-case preposition that marks a word ("between", "on behalf of"), or empty.
std::string_view case_of(const SentenceView& view, std::uint32_t word);

/// True where one of the words' own dependents has this lower-case form.
bool has_child(const SentenceView& view, std::uint32_t word, std::string_view form);

}  // namespace entente::extract::meaning
