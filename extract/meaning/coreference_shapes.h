// What a description asks of its state: "island nation", "Gulf emirate", "Arab republic", against
// what the gazetteer knows of landforms, names, regions and members.
//   const StateShape shape(tree, word);
//   if (shape.bound() && shape.fit(discourse, id) > 0) ...
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "extract/meaning/coreference_discourse.h"
#include "extract/meaning/proposition_tree.h"

namespace entente::extract::meaning {

/// Case-blind search for a whole word.
bool has_word(std::string_view text, std::string_view word);

/// Whether a fact of this field has the word in its value.
bool has_fact(const Discourse& discourse, const ActorId& id, std::string_view field,
              std::string_view word);

/// Whether one of an actor's names has the word.
bool has_name_with(const Discourse& discourse, const ActorId& id, std::string_view word);

class StateShape {
 public:
  /// Of a noun and the adjectives and nouns before it.
  StateShape(const Tree& tree, std::uint32_t word);

  /// Whether the words ask for anything.
  bool bound() const;
  /// 0 when it cannot be, more the better it fits.
  float fit(const Discourse& discourse, const ActorId& id) const;

 private:
  void read(const Tree& tree, std::uint32_t word);

  std::string landform_, title_;
  bool arab_ = false;
  const std::pair<std::string_view, std::string_view>* region_ = nullptr;
};

}  // namespace entente::extract::meaning
