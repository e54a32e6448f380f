// CoNLL-U in and out (universaldependencies.org/format.html). Reading builds the text anew from
// forms and SpaceAfter, so that the words' spans and forms are those of a stored text; writing
// gives `# sent_id`, `# text` and each word's byte offsets in MISC. Empty nodes and enhanced
// dependencies are skipped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/syntax/tree.h"

namespace entente::extract::syntax {

/// Sentences with the text that their forms view and the lemmas that their lemmas view. Movable
/// only: a copy's views would look into the original.
struct Treebank {
  std::string
      text;  ///< sentences joined by a space, paragraphs (# newpar, # newdoc) by an empty line
  std::string lemmas;  ///< all lemmas, one after another
  std::vector<Sentence> sentences;
  std::vector<std::string> sentence_ids;  ///< # sent_id of each sentence, perhaps empty

  Treebank() = default;
  ~Treebank() = default;
  Treebank(Treebank&&) = default;
  Treebank& operator=(Treebank&&) = default;
  Treebank(const Treebank&) = delete;
  Treebank& operator=(const Treebank&) = delete;
};

/// Reads CoNLL-U. `name` stands in messages. An unknown relation is read as its part before the
/// colon or else as `dep`, unknown tags as X and XX. The underscores of unannotated files are taken
/// as X, XX, dep and no head. Throws InputError (with the line) for what is no CoNLL-U: too few
/// columns, ids out of order, a head outside the sentence, invalid numbers.
Treebank read_conllu(std::string_view bytes, std::string_view name);

/// Appends one sentence: comments, multiword tokens, words, an empty line. `text` is the stored
/// text; an offset `Begin=,End=` pair goes to each word's MISC.
void write_conllu(const Sentence& sentence, std::string_view text, std::string_view sentence_id,
                  std::string& out);

}  // namespace entente::extract::syntax
