// Tags and parses sentences with the embedded model. One Parser a thread; the model behind it is
// shared and read-only.
//   Parser parser(Model::embedded());
//   for (auto& sentence : sentences) parser.parse(sentence);   // fills xpos, upos, lemma, head,
//   deprel, margin
#pragma once

#include <memory>

#include "extract/syntax/tree.h"

namespace entente::extract::syntax {

class Model;

enum class Setting {
  kFast,    ///< greedy transitions with linear weights
  kCareful  ///< the neural parser, over twice as slow; beyond 250 words as kFast
};

class Parser {
 public:
  explicit Parser(const Model& model);
  ~Parser();
  Parser(Parser&&) noexcept;
  Parser& operator=(Parser&&) noexcept;
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  /// Fills xpos, upos and lemma of every word. Lemmas live as long as this Parser.
  void tag(Sentence& sentence);
  /// Fills head, deprel and margin of a tagged sentence: always one tree with one root, whatever
  /// the length.
  void parse(Sentence& sentence, Setting setting = Setting::kFast);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace entente::extract::syntax
