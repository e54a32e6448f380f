#include "extract/syntax/training/train_tagger.h"

#include <algorithm>
#include <array>
#include <map>

#include "extract/syntax/hashing.h"
#include "extract/syntax/model.h"
#include "extract/syntax/tagger.h"
#include "extract/syntax/training/perceptron.h"
#include "extract/syntax/training/random.h"

namespace entente::extract::syntax {

namespace {

JointTag tag_of(const Word& word) { return {word.upos, word.xpos}; }

std::vector<JointTag> tags_of(std::span<const Sentence* const> sentences) {
  std::map<JointTag, int> counts;
  for (const Sentence* sentence : sentences) {
    for (const Word& word : sentence->words) ++counts[tag_of(word)];
  }
  std::vector<JointTag> tags;
  for (const auto& [tag, count] : counts) {
    if (count > 3) tags.push_back(tag);  // rarer ones are slips of annotation
  }
  return tags;
}

/// The ambiguity class of each word seen often: a hash of the tags that are not slips.
std::vector<std::uint8_t> word_classes_of(std::span<const Sentence* const> sentences,
                                          const std::map<std::uint32_t, std::uint32_t>& lexicon) {
  constexpr int kOften = 4, kSlip = 25;
  std::map<std::uint32_t, std::map<JointTag, int>> seen;
  for (const Sentence* sentence : sentences) {
    for (const Word& word : sentence->words) ++seen[hash_word(word.form)][tag_of(word)];
  }
  std::map<std::uint32_t, std::uint32_t> classes = lexicon;
  for (const auto& [word, tags] : seen) {
    int total = 0;
    for (const auto& [tag, count] : tags) total += count;
    if (total < kOften) continue;
    std::uint32_t cls = 17;
    for (const auto& [tag, count] : tags) {
      if (count * kSlip < total) continue;
      cls =
          mix(mix(cls, static_cast<std::uint32_t>(tag.upos)), static_cast<std::uint32_t>(tag.xpos));
    }
    classes[word] = cls;
  }
  return build_key_map(classes);
}

class TaggerTrainer {
 public:
  TaggerTrainer(std::vector<JointTag> tags, std::span<const std::uint8_t> word_classes)
      : tags_(std::move(tags)), word_classes_(word_classes) {}

  void learn(const Sentence& sentence) {
    input_.reset(sentence, word_classes_);
    std::int32_t previous = -1, before = -1;
    for (std::int32_t at = 0; at < input_.size(); ++at) {
      const std::size_t count = input_.features(at, previous, before, keys_);
      const std::span<const std::uint32_t> keys(keys_.data(), count);
      std::array<std::int32_t, kScoreSlots> scores{};
      perceptron_.score(keys, scores.data());
      const auto end = scores.begin() + static_cast<std::ptrdiff_t>(tags_.size());
      const auto guess = std::max_element(scores.begin(), end) - scores.begin();
      const auto gold = std::find(tags_.begin(), tags_.end(),
                                  tag_of(sentence.words[static_cast<std::size_t>(at)])) -
                        tags_.begin();
      if (gold != guess && gold < static_cast<std::ptrdiff_t>(tags_.size())) {
        perceptron_.update(keys, static_cast<std::uint8_t>(gold), static_cast<std::uint8_t>(guess));
      }
      perceptron_.tick();
      before = previous;
      previous = static_cast<std::int32_t>(guess);  // learn to go on after one's own errors
    }
  }

  const Perceptron& perceptron() const { return perceptron_; }

 private:
  std::vector<JointTag> tags_;
  KeyMap word_classes_;
  TaggerInput input_;
  Perceptron perceptron_;
  std::array<std::uint32_t, kMaxTagFeatures> keys_{};
};

}  // namespace

TaggerSections train_tagger(std::span<const Sentence* const> sentences,
                            const TaggerOptions& options) {
  TaggerSections sections;
  const std::vector<JointTag> tags = tags_of(sentences);
  sections.tags = pack_tags(tags);
  sections.word_classes = word_classes_of(sentences, options.lexicon);
  sections.lemmas = train_lemmas(sentences);
  TaggerTrainer trainer(tags, sections.word_classes);
  std::vector<const Sentence*> order(sentences.begin(), sentences.end());
  Random random(1);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    random.shuffle(order);
    for (const Sentence* sentence : order) trainer.learn(*sentence);
  }
  sections.tagger = build_feature_table(trainer.perceptron().averaged(options.min_updates),
                                        static_cast<std::uint32_t>(tags.size()));
  return sections;
}

}  // namespace entente::extract::syntax
