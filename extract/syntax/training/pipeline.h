// From gold sentences to the bytes of a model file: headline copies, lemma rules, tagger, the
// tagger's own tags for the parsers to learn from (jackknifed), the fast parser, the neural parser.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "extract/syntax/training/train_network.h"
#include "extract/syntax/training/train_parser.h"
#include "extract/syntax/training/train_tagger.h"
#include "extract/syntax/training/training_set.h"

namespace entente::extract::syntax {

struct PipelineOptions {
  CopyShares copies;
  TaggerOptions tagger;
  ParserOptions parser;
  NetworkOptions network;
  std::string vectors;  ///< the file of pretrained vectors; empty for a model without a network
  std::size_t frequent_words = 38'000;  ///< that have a pretrained vector besides the treebanks'
  int folds = 5;                        ///< each part is tagged by a tagger that did not see it
};

/// The bytes of the model. `report` gets lines of progress. Deterministic.
std::vector<std::uint8_t> train_model(TrainingSet set, const PipelineOptions& options,
                                      const std::function<void(const std::string&)>& report);

}  // namespace entente::extract::syntax
