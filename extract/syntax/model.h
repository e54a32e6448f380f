// The trained model: tags, lemma rules, transitions, weights and word vectors, read in place from
// one block of bytes (docs/model.md describes the format). Model::embedded() is the one inside the
// program; at start only the network's matrices are laid out anew, in a millisecond. Read-only,
// shared by all threads.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/syntax/feature_table.h"
#include "extract/syntax/key_map.h"
#include "extract/syntax/lemma_rules.h"
#include "extract/syntax/network.h"
#include "extract/syntax/transitions.h"
#include "extract/syntax/tree.h"
#include "extract/syntax/word_vectors.h"

namespace entente::extract::syntax {

/// The tagger's classes: a UPOS and an XPOS chosen together.
struct JointTag {
  Upos upos = Upos::kX;
  Xpos xpos = Xpos::kXx;
  friend auto operator<=>(const JointTag&, const JointTag&) = default;
};

/// The parts of a model file, in this order.
enum class Section : std::uint32_t {
  kTags,         ///< JointTag pairs (u8 upos, u8 xpos)
  kWordClasses,  ///< KeyMap: word hash -> ambiguity class
  kTagger,       ///< FeatureTable over the tags
  kLemmas,       ///< LemmaRules
  kTransitions,  ///< Transition pairs (u8 move, u8 deprel)
  kParser,       ///< FeatureTable over the transitions, for the fast setting
  kVectors,      ///< WordVectors
  kNetwork,      ///< Network, for the careful setting; empty if there is none
  kCount
};

inline constexpr std::uint32_t kModelVersion = 3;

class Model {
 public:
  /// The model in `bytes`, which must outlive it and start at a multiple of 8. Throws InputError
  /// for another format or version; does not read the weights (see verify).
  explicit Model(std::span<const std::uint8_t> bytes);

  /// The model inside the program.
  static const Model& embedded();

  /// Reads every byte and throws InputError if the checksum is not that of the header.
  void verify() const;

  /// The checksum as 16 hexadecimal digits: the model's name in `producer`.
  std::string name() const;

  std::span<const JointTag> tags() const { return tags_; }
  std::span<const Transition> transitions() const { return transitions_; }
  const KeyMap& word_classes() const { return word_classes_; }
  const FeatureTable& tagger() const { return tagger_; }
  const LemmaRules& lemmas() const { return lemmas_; }
  const FeatureTable& parser() const { return parser_; }
  const WordVectors& vectors() const { return vectors_; }
  const Network& network() const { return network_; }

  /// The pretrained vector of a form in small letters, empty if it has none; a value is its byte
  /// times vectors().scale().
  std::span<const std::int8_t> vector_of(std::string_view form) const {
    return vectors_.vector_of(form);
  }

  std::span<const std::uint8_t> section(Section section) const;
  std::span<const std::uint8_t> bytes() const { return bytes_; }

 private:
  std::span<const std::uint8_t> bytes_;
  std::vector<JointTag> tags_;
  std::vector<Transition> transitions_;
  KeyMap word_classes_;
  FeatureTable tagger_;
  LemmaRules lemmas_;
  FeatureTable parser_;
  WordVectors vectors_;
  Network network_;
};

/// The bytes of a model file with these sections, in the order of Section.
std::vector<std::uint8_t> build_model(const std::vector<std::vector<std::uint8_t>>& sections);

std::vector<std::uint8_t> pack_tags(std::span<const JointTag> tags);
std::vector<std::uint8_t> pack_transitions(std::span<const Transition> transitions);
/// Stops at what is no transition.
std::vector<Transition> unpack_transitions(std::span<const std::uint8_t> bytes);

}  // namespace entente::extract::syntax
