#include "extract/meaning/lexicon.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "extract/meaning/lexicon_file.h"
#include "knowledge/content_id.h"
#include "knowledge/error.h"

extern "C" {
extern const char entente_lexicon_begin[];
extern const char entente_lexicon_end[];
}

namespace entente::extract::meaning {

Lexicon::Lexicon() : data_(std::make_unique<Data>()) {}
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;

namespace {

std::string_view embedded_text() {
  return {entente_lexicon_begin,
          static_cast<std::size_t>(entente_lexicon_end - entente_lexicon_begin)};
}

}  // namespace

const Lexicon& Lexicon::embedded() {
  static const Lexicon lexicon = with({});
  return lexicon;
}

Lexicon Lexicon::with(std::span<const std::string> files) {
  Lexicon lexicon;
  std::string all(embedded_text());
  read_lexicon(embedded_text(), "lexicon", *lexicon.data_);
  for (const std::string& file : files) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw InputError(file + ": cannot be read as a lexicon");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    read_lexicon(text, file, *lexicon.data_);
    all += text;
  }
  lexicon.data_->version = sha256_hex(all).substr(0, 12);
  return lexicon;
}

const std::string& Lexicon::version() const { return data_->version; }

std::span<const Frame* const> Lexicon::frames(PredicateKind kind, std::string_view lemma) const {
  const auto& words = data_->words[static_cast<std::size_t>(kind)];
  const auto found = words.find(lemma);
  if (found == words.end()) return {};
  return found->second;
}

std::string_view Lexicon::verb(std::string_view lemma) const {
  const auto& verbs = data_->words[static_cast<std::size_t>(PredicateKind::kVerb)];
  const auto found = verbs.find(lemma);
  return found == verbs.end() ? std::string_view() : found->first;
}

std::string_view Lexicon::noun(std::string_view lemma) const {
  const auto& nouns = data_->words[static_cast<std::size_t>(PredicateKind::kNoun)];
  if (const auto found = nouns.find(lemma); found != nouns.end()) return found->first;
  for (const std::string_view name :
       {"official", "policy", "deed", "proposal", "private", "rebel"}) {
    const auto words = data_->classes.find(name);
    if (words == data_->classes.end()) continue;
    if (const auto word = words->second.find(lemma); word != words->second.end()) return *word;
  }
  return {};
}

std::span<const TypeWord> Lexicon::types_of(std::string_view word) const {
  const auto found = data_->types.find(word);
  if (found == data_->types.end()) return {};
  return found->second;
}

bool Lexicon::in_class(std::string_view name, std::string_view word) const {
  const auto found = data_->classes.find(name);
  return found != data_->classes.end() && found->second.contains(word);
}

std::span<const std::unique_ptr<Entry>> Lexicon::entries() const { return data_->entries; }

}  // namespace entente::extract::meaning
