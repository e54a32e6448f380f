#include "extract/meaning/proposition_words.h"

#include <stdexcept>
#include <string>
#include <unordered_map>

extern "C" const char entente_grammar_begin[];
extern "C" const char entente_grammar_end[];

namespace entente::extract::meaning {
namespace {

char fold(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

struct FoldedHash {
  std::size_t operator()(std::string_view text) const {
    std::uint64_t hash = 1469598103934665603U;
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(fold(c))) * 1099511628211U;
    return hash;
  }
};

struct FoldedEqual {
  bool operator()(std::string_view a, std::string_view b) const {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (fold(a[i]) != fold(b[i])) return false;
    }
    return true;
  }
};

/// Views of the embedded file; a bit a class.
using Table = std::unordered_map<std::string_view, std::uint64_t, FoldedHash, FoldedEqual>;

std::uint64_t bit_of(std::string_view name) {
  const auto& names = NamesOf<WordClass>::kNames;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return std::uint64_t{1} << i;
  }
  throw std::logic_error("grammar.tsv: unknown class " + std::string(name));
}

Table read_table() {
  Table table;
  std::string_view rest(entente_grammar_begin,
                        static_cast<std::size_t>(entente_grammar_end - entente_grammar_begin));
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    const std::size_t tab = line.find('\t');
    if (line.empty() || line.front() == '#') continue;
    if (tab == std::string_view::npos) throw std::logic_error("grammar.tsv: a line without a tab");
    table[line.substr(tab + 1)] |= bit_of(line.substr(0, tab));
  }
  return table;
}

const Table& table() {
  static const Table words = read_table();
  return words;
}

}  // namespace

bool in_class(std::string_view lemma, WordClass of) {
  const auto found = table().find(lemma);
  return found != table().end() && (found->second >> static_cast<unsigned>(of) & 1U) != 0;
}

std::string_view known_preposition(std::string_view text) {
  const auto found = table().find(text);
  if (found == table().end()) return {};
  const auto bit = static_cast<unsigned>(WordClass::kPreposition);
  return (found->second >> bit & 1U) != 0 ? found->first : std::string_view{};
}

std::size_t known_words() { return table().size(); }

}  // namespace entente::extract::meaning
