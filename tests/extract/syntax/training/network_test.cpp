// The neural parser in floats against the one in fixed point, on a toy language.
#include "extract/syntax/network.h"

#include <doctest/doctest.h>

#include <cmath>

#include "extract/syntax/biaffine.h"
#include "extract/syntax/encoder.h"
#include "extract/syntax/training/pack_network.h"
#include "extract/syntax/training/train_network.h"
#include "knowledge/error.h"
#include "tests/extract/syntax/sentences.h"

using namespace entente::extract::syntax;

namespace {

NetworkSizes small_sizes() {
  NetworkSizes sizes;
  sizes.vector = 8;
  sizes.words = 10;
  sizes.affixes = 16;
  sizes.input = sizes.hidden = sizes.arc = sizes.label = 16;
  return sizes;
}

constexpr float kScale = 1.0F / 42;

std::vector<std::int8_t> vector_bytes() {
  std::vector<std::int8_t> bytes(8 * 5);
  Random random(71);
  for (auto& byte : bytes)
    byte = static_cast<std::int8_t>(static_cast<int>(random.below(120)) - 60);
  return bytes;
}

/// Row 0, then the vectors.
std::vector<float> vector_values() {
  std::vector<float> values(8);
  for (const std::int8_t byte : vector_bytes()) values.push_back(static_cast<float>(byte) * kScale);
  return values;
}

/// Each word hangs on the word before it, with a relation that its form tells; the first is the
/// root.
NetworkExample chain(std::size_t length, Random& random) {
  NetworkExample example;
  for (std::size_t at = 0; at < length; ++at) {
    NetworkWord word;
    word.word = static_cast<std::uint32_t>(1 + random.below(10));
    word.vector = static_cast<std::uint32_t>(random.below(6));
    word.affixes = {word.word, 3, 4, 5};
    example.words.push_back(word);
    example.heads.push_back(at == 0 ? kNoHead : static_cast<std::int32_t>(at) - 1);
    example.labels.push_back(static_cast<std::uint8_t>(1 + word.word));
  }
  return example;
}

struct Trained {
  NetworkLayout layout{small_sizes()};
  std::vector<float> vectors = vector_values();
  std::vector<WeightedExample> examples;
  std::vector<float> parameters;

  Trained() {
    Random random(72);
    for (int i = 0; i < 120; ++i) examples.push_back({chain(1 + random.below(9), random), 1});
    NetworkOptions options;
    options.epochs = 60;
    options.batch_words = 60;
    options.rate = 1e-2;
    options.average = 0.9;
    options.dropout = {0, 0, 0, 0, 0, 0, 0};
    parameters = train_network(examples, layout, vectors, options, [](int, double) {});
  }
};

const Trained& trained() {
  static const Trained kTrained;
  return kTrained;
}

struct Packed {
  std::vector<std::uint8_t> vector_section, network_section;
  WordVectors vectors;
  Network network;

  explicit Packed(std::span<const float> parameters) {
    const std::array<std::uint32_t, 5> words{1, 2, 3, 4, 5};
    vector_section = build_word_vectors(words, vector_bytes(), 8, kScale);
    network_section =
        pack_network(NetworkLayout(small_sizes()), parameters, {{1, 1}, {2, 2}}, kScale);
    vectors = WordVectors(vector_section);
    network = Network(network_section);
  }
};

}  // namespace

TEST_CASE("learning gives the same parameters each time and learns a toy language") {
  const Trained again;
  CHECK(again.parameters == trained().parameters);
  NetworkFactors factors;
  factors.pack(trained().layout, trained().parameters);
  factors.pack_lstm(trained().layout, trained().parameters);
  NetworkGradient gradient(trained().layout, trained().vectors);
  Random random(73);
  const NetworkExample unseen = chain(8, random);
  const NetworkExample* const batch = &unseen;
  const NetworkLoss loss = gradient.measure({&batch, 1}, trained().parameters, factors);
  CHECK(loss.heads_right == 8);
  CHECK(loss.arcs_right == 8);
}

TEST_CASE("the network in fixed point chooses as the one in floats does") {
  const Packed packed(trained().parameters);
  Encoder encoder;
  Biaffine biaffine;
  Random random(74);
  for (int round = 0; round < 20; ++round) {
    const NetworkExample example = chain(1 + random.below(9), random);
    std::vector<Word> words(example.words.size());
    biaffine.parse(packed.network, encoder.run(packed.network, packed.vectors, example.words),
                   words);
    for (std::size_t at = 0; at < words.size(); ++at) {
      CHECK(words[at].head == example.heads[at]);
      if (at > 0) CHECK(words[at].deprel == static_cast<Deprel>(example.labels[at]));
      CHECK(words[at].margin > 0.5F);
      CHECK(words[at].margin <= 1);
    }
  }
}

TEST_CASE("random networks give one tree and margins between 0 and 1") {
  Random random(75);
  Encoder encoder;
  Biaffine biaffine;
  for (int round = 0; round < 30; ++round) {
    std::vector<float> parameters(NetworkLayout(small_sizes()).size);
    const double spread = round % 3 == 0 ? 15 : 1;  // as great as weights can be, and common ones
    for (float& value : parameters) {
      value = static_cast<float>((static_cast<double>(random.below(2001)) / 1000 - 1) * spread);
    }
    const Packed packed(parameters);
    const NetworkExample example = chain(1 + random.below(30), random);
    Sentence sentence;
    sentence.words.resize(example.words.size());
    biaffine.parse(packed.network, encoder.run(packed.network, packed.vectors, example.words),
                   sentence.words);
    CHECK(testing::is_tree(sentence));
    for (const Word& word : sentence.words) {
      CHECK(word.margin >= 0);
      CHECK(word.margin <= 1);
      CHECK((word.deprel == Deprel::kRoot) == (word.head == kNoHead));
    }
  }
}

TEST_CASE("a network that is cut short is refused, none is none") {
  const Packed packed(trained().parameters);
  const std::span<const std::uint8_t> bytes(packed.network_section);
  for (const std::size_t size : {std::size_t{8}, std::size_t{40}, bytes.size() / 2}) {
    CHECK_THROWS_AS(Network(bytes.first(size)), entente::InputError);
  }
  CHECK_FALSE(Network(bytes.first(0)).exists());
}

TEST_CASE("a weight too great for fixed point is refused") {
  std::vector<float> parameters = trained().parameters;
  parameters[trained().layout.heads.offset] = 17;
  CHECK_THROWS_AS(pack_network(trained().layout, parameters, {}, kScale), entente::Error);
}
