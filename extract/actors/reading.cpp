#include "extract/actors/reading.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_map>

#include "extract/actors/data_lines.h"

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

}  // namespace

float place_probability(const ArticleNames& article, const FoundName& name) {
  if (name.dateline || name.located) return 1;
  if (name.best().field == NameField::kMetonym) return 0.05F;
  const ActorKind kind = article.kind(name);
  if (kind == ActorKind::kOrganization || kind == ActorKind::kAgency) return 0.02F;
  if (kind == ActorKind::kGroup && is_landless(article, name)) return 0.02F;
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
