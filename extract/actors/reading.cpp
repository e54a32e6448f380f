#include "extract/actors/reading.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <unordered_map>

#include "extract/actors/data_lines.h"
#include "extract/actors/mention_builder.h"

extern "C" const unsigned char entente_reading_weights_begin[], entente_reading_weights_end[];

namespace entente::extract::actors {

namespace {

using Weights = std::unordered_map<std::string_view, int>;  // thousandths

const Weights& weights() {
  static const Weights kWeights = [] {
    Weights read;
    for_each_line(entente_reading_weights_begin, entente_reading_weights_end,
                  [&](std::string_view line) {
                    const auto [feature, number] = at_tab(line);
                    int weight = 0;
                    std::from_chars(number.data(), number.data() + number.size(), weight);
                    read.emplace(feature, weight);
                  });
    return read;
  }();
  return kWeights;
}

/// Groups are people, not places, but those that hold a land of their own: Chechnya has Chechens.
bool is_landless(const ArticleNames& article, const FoundName& name) {
  const auto facts = article.index.data().facts_of(article.entry(name));
  return std::none_of(facts.begin(), facts.end(),
                      [](const Fact& fact) { return fact.field == "demonym"; });
}

/// Verbs whose object does what their infinitive says.
constexpr std::array<std::string_view, 22> kObjectActs{
    "allow",  "ask",  "cause",   "compel", "enable", "force", "get",    "help",
    "invite", "lead", "let",     "make",   "oblige", "order", "permit", "persuade",
    "press",  "push", "require", "tell",   "urge",   "want"};

/// "lets Lima and Quito share the water": they act, towns or not.
bool acts_in_infinitive(const ArticleNames& article, const FoundName& name) {
  const auto& words = article.sentence(name.sentence).words;
  std::uint32_t top = head_of(article.sentence(name.sentence), name.first, name.last);
  for (int steps = 0; steps < 8 && words[top].deprel == syntax::Deprel::kConj; ++steps)
    top = static_cast<std::uint32_t>(words[top].head);
  const auto verb = words[top].head;
  if (verb < 0 || words[top].deprel != syntax::Deprel::kObj) return false;
  const std::string_view lemma = words[static_cast<std::size_t>(verb)].lemma;
  if (std::find(kObjectActs.begin(), kObjectActs.end(), lemma) == kObjectActs.end()) return false;
  return std::any_of(words.begin() + top, words.end(), [&](const syntax::Word& word) {
    return word.head == verb && word.deprel == syntax::Deprel::kXcomp &&
           (word.xpos == syntax::Xpos::kVb || word.xpos == syntax::Xpos::kVbp);
  });
}

}  // namespace

float place_probability(const ArticleNames& article, const FoundName& name) {
  if (name.dateline || name.located) return 1;
  if (name.best().field == NameField::kMetonym) return 0.05F;
  const ActorKind kind = article.kind(name);
  if (kind == ActorKind::kOrganization || kind == ActorKind::kAgency) return 0.02F;
  if (kind == ActorKind::kGroup && is_landless(article, name)) return 0.02F;
  if (acts_in_infinitive(article, name)) return 0.05F;
  std::vector<std::string> features;
  reading_features(article, name, features);
  // Whole thousandths, so that the sum is the same in any order.
  int sum = 0;
  for (const std::string& feature : features) {
    if (const auto at = weights().find(feature); at != weights().end()) sum += at->second;
  }
  return 1 / (1 + std::exp(-static_cast<float>(sum) / 1000));
}

}  // namespace entente::extract::actors
