#include "extract/meaning/scorer_weights.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <string>
#include <unordered_map>

extern "C" {
extern const char entente_scorer_begin[];
extern const char entente_scorer_end[];
}

namespace entente::extract::meaning {
namespace {

using Weights = std::unordered_map<std::string_view, double>;

Weights read_weights() {
  Weights weights;
  std::string_view text{entente_scorer_begin,
                        static_cast<std::size_t>(entente_scorer_end - entente_scorer_begin)};
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    const auto tab = line.find('\t');
    if (tab != std::string_view::npos) {
      double weight = 0;
      std::from_chars(line.data() + tab + 1, line.data() + line.size(), weight);
      weights.emplace(line.substr(0, tab), weight);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return weights;
}

}  // namespace

double scorer_weight(std::string_view feature) {
  static const Weights weights = read_weights();
  const auto found = weights.find(feature);
  return found == weights.end() ? 0 : found->second;
}

}  // namespace entente::extract::meaning
