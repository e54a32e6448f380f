#include "extract/syntax/training/pipeline.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "extract/syntax/hashing.h"
#include "extract/syntax/model.h"
#include "extract/syntax/network_input.h"
#include "extract/syntax/parser.h"
#include "extract/syntax/training/pack_network.h"
#include "extract/syntax/training/pretrained_vectors.h"

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
  return build_model({sections.tags,
                      sections.word_classes,
                      sections.tagger,
                      sections.lemmas,
                      pack_transitions(moves),
                      no_weights,
                      build_word_vectors({}, {}, 0, 1),
                      {}});
}

std::string percent(double share) { return std::to_string(share * 100).substr(0, 6) + " %"; }

/// A sentence with the tags that its parsers learn from; the tagger's lemmas do not outlive it.
struct TaggedSentence {
  Sentence sentence;
  std::deque<std::string> lemmas;

  void keep(Sentence from) {
    sentence = std::move(from);
    for (Word& word : sentence.words) word.lemma = lemmas.emplace_back(word.lemma);
  }
};

/// Tags the fold's sentences with a tagger that learnt from the others.
void tag_fold(const TrainingSet& set, std::size_t fold, const PipelineOptions& options,
              std::vector<TaggedSentence>& tagged, const Report& report) {
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
    Sentence sentence = set.sentences[i];
    parser.tag(sentence);
    for (std::size_t w = 0; w < sentence.words.size(); ++w, ++words) {
      right += sentence.words[w].xpos == set.sentences[i].words[w].xpos;
    }
    tagged[i].keep(std::move(sentence));
  }
  report(
      "fold " + std::to_string(fold + 1) + ": XPOS " +
      percent(static_cast<double>(right) / static_cast<double>(std::max<std::int64_t>(1, words))));
}

ParserSections train_fast_parser(const TrainingSet& set, const std::vector<TaggedSentence>& tagged,
                                 const PipelineOptions& options, const Report& report) {
  std::vector<ParserExample> examples(set.sentences.size());
  for (std::size_t i = 0; i < set.sentences.size(); ++i) {
    to_parser_words(tagged[i].sentence, examples[i].words);
    examples[i].times = set.times[i];
    examples[i].gold = gold_arcs(set.sentences[i]);
  }
  return train_parser(examples, options.parser, [&](int pass, double right) {
    report("parser, pass " + std::to_string(pass) + ": " + percent(right));
  });
}

/// The rows of the forms that are seen three times and more: hash_word -> row, from 1.
std::map<std::uint32_t, std::uint32_t> frequent_forms(const TrainingSet& set) {
  constexpr int kFrequent = 3;
  std::map<std::uint32_t, int> counts;
  for (const Sentence& sentence : set.sentences) {
    for (const Word& word : sentence.words) ++counts[hash_word(word.form)];
  }
  std::map<std::uint32_t, std::uint32_t> rows;
  for (const auto& [form, count] : counts) {
    if (count >= kFrequent) rows.emplace(form, static_cast<std::uint32_t>(rows.size() + 1));
  }
  return rows;
}

struct NetworkSections {
  std::vector<std::uint8_t> vectors = build_word_vectors({}, {}, 0, 1), network;
};

NetworkSections train_neural_parser(const TrainingSet& set,
                                    const std::vector<TaggedSentence>& tagged,
                                    const PipelineOptions& options, const Report& report) {
  constexpr std::size_t kMaxWords = 200;
  NetworkSections sections;
  if (options.vectors.empty()) return sections;
  std::set<std::uint32_t> forms;
  for (const Sentence& sentence : set.sentences) {
    for (const Word& word : sentence.words) forms.insert(hash_word(word.form));
  }
  const PretrainedVectors pretrained =
      read_pretrained_vectors(options.vectors, options.frequent_words, forms);
  sections.vectors = build_word_vectors(pretrained.words, pretrained.values,
                                        PretrainedVectors::kDimensions, pretrained.scale);
  const WordVectors vectors(sections.vectors);
  std::vector<float> values(PretrainedVectors::kDimensions);  // row 0: no vector
  for (const std::int8_t value : pretrained.values) {
    values.push_back(static_cast<float>(value) * pretrained.scale);
  }
  const auto rows = frequent_forms(set);
  const std::vector<std::uint8_t> row_bytes = build_key_map(rows);
  NetworkOptions network = options.network;
  network.sizes.vector = PretrainedVectors::kDimensions;
  network.sizes.words = rows.size();
  std::vector<WeightedExample> examples;
  for (std::size_t i = 0; i < set.sentences.size(); ++i) {
    if (set.sentences[i].words.size() > kMaxWords) continue;
    WeightedExample& weighted = examples.emplace_back();
    weighted.times = set.times[i];
    to_network_words(tagged[i].sentence, vectors.places(), KeyMap(row_bytes),
                     static_cast<std::uint32_t>(network.sizes.affixes), weighted.example.words);
    for (const Word& word : set.sentences[i].words) {
      weighted.example.heads.push_back(word.head);
      weighted.example.labels.push_back(static_cast<std::uint8_t>(word.deprel));
    }
  }
  const NetworkLayout layout(network.sizes);
  const std::vector<float> parameters =
      train_network(examples, layout, values, network, [&](int pass, double loss) {
        report("network, pass " + std::to_string(pass) + ": loss " + std::to_string(loss));
      });
  sections.network = pack_network(layout, parameters, rows, pretrained.scale);
  return sections;
}

}  // namespace

std::vector<std::uint8_t> train_model(TrainingSet set, const PipelineOptions& options,
                                      const Report& report) {
  add_headline_copies(set, options.copies);
  std::vector<TaggedSentence> tagged(set.sentences.size());
  std::vector<const Sentence*> sentences;
  for (std::size_t i = 0; i < set.sentences.size(); ++i) {
    sentences.insert(sentences.end(), set.times[i], &set.sentences[i]);
  }
  for (std::size_t fold = 0; fold < static_cast<std::size_t>(options.folds); ++fold) {
    tag_fold(set, fold, options, tagged, report);
  }
  const TaggerSections tagger = train_tagger(sentences, options.tagger);
  const ParserSections parser = train_fast_parser(set, tagged, options, report);
  const NetworkSections network = train_neural_parser(set, tagged, options, report);
  const std::vector<std::vector<std::uint8_t>> sections{
      tagger.tags,        tagger.word_classes, tagger.tagger,   tagger.lemmas,
      parser.transitions, parser.parser,       network.vectors, network.network};
  for (const auto& section : sections) report(std::to_string(section.size()) + " bytes");
  return build_model(sections);
}

}  // namespace entente::extract::syntax
