#include "extract/meaning/coreference_shapes.h"

#include <algorithm>

#include "extract/meaning/regions.h"

namespace entente::extract::meaning {

using syntax::Deprel;

namespace {

char fold(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool has_word(std::string_view text, std::string_view word) {
  if (word.empty()) return false;
  for (std::size_t at = 0; at + word.size() <= text.size(); ++at) {
    if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '-') continue;
    std::size_t i = 0;
    while (i < word.size() && fold(text[at + i]) == fold(word[i])) ++i;
    if (i < word.size()) continue;
    const std::size_t end = at + i;
    if (end == text.size() || text[end] == ' ' || text[end] == ',') return true;
  }
  return false;
}

bool has_fact(const Discourse& discourse, const ActorId& id, std::string_view field,
              std::string_view word) {
  for (const actors::Fact& fact : discourse.gazetteer().facts(id.value)) {
    if (fact.field == field && has_word(fact.value, word)) return true;
  }
  return false;
}

bool has_name_with(const Discourse& discourse, const ActorId& id, std::string_view word) {
  return has_fact(discourse, id, "name", word) || has_fact(discourse, id, "alias", word);
}

StateShape::StateShape(const Tree& tree, std::uint32_t word) {
  read(tree, word);
  for (std::uint32_t kid : tree.children(word)) {
    const Deprel rel = tree.relation(kid);
    if (rel == Deprel::kAmod || rel == Deprel::kCompound) read(tree, kid);
  }
}

bool StateShape::bound() const {
  return !landform_.empty() || !title_.empty() || region_ != nullptr || arab_;
}

float StateShape::fit(const Discourse& discourse, const ActorId& id) const {
  if (!discourse.is_state(id)) return 0;
  float fit = 1;
  if (!landform_.empty()) {
    if (!has_fact(discourse, id, "landform", landform_)) return 0;
    fit = 2;
  }
  if (!title_.empty()) {
    // Few emirates are called so: anything but a republic or a kingdom will do.
    const bool loose = title_ != "kingdom" && !has_name_with(discourse, id, "republic") &&
                       !has_name_with(discourse, id, "kingdom");
    if (!loose && !has_name_with(discourse, id, title_)) return 0;
    fit = 1.5F;
  }
  if (arab_) {
    const auto facts = discourse.gazetteer().facts("arab-league");
    const bool member = std::any_of(facts.begin(), facts.end(), [&](const actors::Fact& fact) {
      return fact.field == "member" && fact.value == id.value;
    });
    if (!member) return 0;
    fit = 1.5F;
  }
  if (region_ != nullptr) {
    const bool in_region = has_fact(discourse, id, "region", region_->second) ||
                           has_fact(discourse, id, "region", region_->first);
    if (!in_region) return 0;
    fit = 1.5F;
  }
  return fit;
}

void StateShape::read(const Tree& tree, std::uint32_t word) {
  const std::string lemma = lower(tree.lemma(word));
  if (lemma == "island" || lemma == "archipelago" || lemma == "landlocked" ||
      lemma == "peninsula") {
    landform_ = lemma == "archipelago" ? "island" : lemma == "island" ? "island" : lemma;
  }
  if (lemma == "kingdom" || lemma == "sultanate" || lemma == "emirate") title_ = lemma;
  arab_ |= lemma == "arab";
  if (const RegionWord* region = region_word(lemma)) region_ = region;
}

}  // namespace entente::extract::meaning
