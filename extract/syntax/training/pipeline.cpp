#include "extract/syntax/training/pipeline.h"

#include <algorithm>
#include <future>
#include <mutex>

#include "extract/syntax/model.h"
#include "extract/syntax/parser.h"
#include "extract/syntax/training/train_beam.h"

namespace entente::extract::syntax {

namespace {

using Report = std::function<void(const std::string&)>;

/// A model that can only tag: its parser knows the moves and no weights.
std::vector<std::uint8_t> tagging_model(const TaggerSections& sections) {
  const std::vector<Transition> moves{{Move::kShift, Deprel::kDep},
                                      {Move::kLeft, Deprel::kDep},
                                      {Move::kLeft, Deprel::kRoot},
                                      {Move::kRight, Deprel::kDep}};
  const auto no_weights = build_feature_table({}, static_cast<std::uint32_t>(moves.size()));
  return build_model({sections.tags, sections.word_classes, sections.tagger, sections.lemmas,
                      pack_transitions(moves), no_weights, no_weights});
}

std::string percent(double share) { return std::to_string(share * 100).substr(0, 6) + " %"; }

/// Tags the fold's sentences with a tagger that learnt from the others.
void tag_fold(const TrainingSet& set, std::size_t fold, const PipelineOptions& options,
              std::vector<ParserExample>& examples, const Report& report) {
  const auto folds = static_cast<std::size_t>(options.folds);
  std::vector<const Sentence*> others;
  for (std::size_t i = 0; i < set.sentences.size(); ++i) {
    if (i / 16 % folds != fold) others.insert(others.end(), set.times[i], &set.sentences[i]);
  }
  const auto bytes = tagging_model(train_tagger(others, options.tagger));
  const Model model(bytes);
  Parser parser(model);
  std::int64_t words = 0, right = 0;
  for (std::size_t i = 0; i < set.sentences.size(); ++i) {
    if (i / 16 % folds != fold) continue;
    Sentence tagged = set.sentences[i];
    parser.tag(tagged);
    to_parser_words(tagged, examples[i].words);
    for (std::size_t w = 0; w < tagged.words.size(); ++w, ++words) {
      right += tagged.words[w].xpos == set.sentences[i].words[w].xpos;
    }
  }
  report(
      "fold " + std::to_string(fold + 1) + ": XPOS " +
      percent(static_cast<double>(right) / static_cast<double>(std::max<std::int64_t>(1, words))));
}

}  // namespace

std::vector<std::uint8_t> train_model(TrainingSet set, const PipelineOptions& options,
                                      const Report& report) {
  add_headline_copies(set, options.copies);
  std::vector<ParserExample> examples(set.sentences.size());
  std::vector<const Sentence*> sentences;
  for (std::size_t i = 0; i < set.sentences.size(); ++i) {
    sentences.insert(sentences.end(), set.times[i], &set.sentences[i]);
    examples[i].times = set.times[i];
    examples[i].gold = gold_arcs(set.sentences[i]);
  }
  for (std::size_t fold = 0; fold < static_cast<std::size_t>(options.folds); ++fold) {
    tag_fold(set, fold, options, examples, report);
  }
  const TaggerSections tagger = train_tagger(sentences, options.tagger);
  report("tagger: " + std::to_string(tagger.tagger.size()) + " bytes");
  // The two settings learn side by side; neither depends on the other.
  std::mutex reporting;
  const auto report_pass = [&](const std::string& what, int pass, double share) {
    const std::lock_guard lock(reporting);
    report(what + ", pass " + std::to_string(pass) + ": " + percent(share));
  };
  auto beam = std::async(std::launch::async, [&] {
    return train_beam(examples, transitions_of(examples), options.parser,
                      [&](int pass, double right) { report_pass("beam", pass, right); });
  });
  const ParserSections parser = train_parser(examples, options.parser, [&](int pass, double right) {
    report_pass("parser", pass, right);
  });
  const std::vector<std::uint8_t> beam_section = beam.get();
  report("parser: " + std::to_string(parser.parser.size()) +
         " bytes, beam: " + std::to_string(beam_section.size()) + " bytes");
  return build_model({tagger.tags, tagger.word_classes, tagger.tagger, tagger.lemmas,
                      parser.transitions, parser.parser, beam_section});
}

}  // namespace entente::extract::syntax
