#include "extract/actors/phrases.h"

#include "extract/actors/data_lines.h"
#include "extract/actors/names.h"
#include "extract/text/tokens.h"

extern "C" const unsigned char entente_offices_begin[], entente_offices_end[];
extern "C" const unsigned char entente_private_names_begin[], entente_private_names_end[];

namespace entente::extract::actors {

namespace {

std::vector<std::uint64_t> hashes_of(std::string_view phrase) {
  std::vector<text::Token> tokens;
  text::tokenize(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, tokens);
  if (tokens.size() > 1 && tokens.back().kind == text::TokenKind::kPeriod) tokens.pop_back();
  std::vector<std::uint64_t> hashes;
  hashes.reserve(tokens.size());
  for (const text::Token& token : tokens) hashes.push_back(token_hash(text_of(phrase, token.span)));
  return hashes;
}

/// The value and last word of the longest phrase from `first`; kNoValue for none.
std::uint32_t longest(const TokenTrie& trie, const TokenView& tokens, std::uint32_t first,
                      std::uint32_t& last) {
  std::uint32_t found = TokenTrie::kNoValue, node = TokenTrie::kRoot;
  for (std::uint32_t i = first; i < tokens.hash.size(); ++i) {
    node = trie.step(node, tokens.hash[i]);
    if (node == TokenTrie::kNone) break;
    if (trie.value(node) == TokenTrie::kNoValue) continue;
    found = trie.value(node);
    last = i;
  }
  return found;
}

}  // namespace

Phrases::Phrases() : offices_trie_(700), private_(400) {
  for_each_line(entente_offices_begin, entente_offices_end, [this](std::string_view line) {
    const auto [title, rest] = at_tab(line);
    const auto [slug, owner] = at_tab(rest);
    const auto number = static_cast<std::uint32_t>(offices_.size());
    offices_trie_.set_value(offices_trie_.add(hashes_of(title)), number);
    offices_.push_back({title, slug, owner});
  });
  for_each_line(
      entente_private_names_begin, entente_private_names_end,
      [this](std::string_view line) { private_.set_value(private_.add(hashes_of(line)), 0); });
}

const Phrases& Phrases::embedded() {
  static const Phrases phrases;
  return phrases;
}

const Office* Phrases::office(const TokenView& tokens, std::uint32_t first,
                              std::uint32_t& last) const {
  const std::uint32_t number = longest(offices_trie_, tokens, first, last);
  return number == TokenTrie::kNoValue ? nullptr : &offices_[number];
}

std::int64_t Phrases::private_name(const TokenView& tokens, std::uint32_t first) const {
  std::uint32_t last = 0;
  if (!tokens.upper[first]) return -1;
  return longest(private_, tokens, first, last) == TokenTrie::kNoValue ? -1 : std::int64_t{last};
}

}  // namespace entente::extract::actors
