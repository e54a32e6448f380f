#include "extract/actors/name_index.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>

#include "extract/actors/names.h"
#include "extract/actors/word_classes.h"
#include "extract/text/tokens.h"

namespace entente::extract::actors {

namespace {

constexpr std::size_t kLongestName = 24;  // tokens

/// Splits a name as a text is split; plain words, the most, without the tokenizer's care.
template <class Use>
void for_each_token(std::string_view value, Use use) {
  const bool plain = std::all_of(value.begin(), value.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ';
  });
  if (plain) {
    while (!value.empty()) {
      const std::size_t end = std::min(value.find(' '), value.size());
      if (end > 0) use(value.substr(0, end));
      value.remove_prefix(std::min(end + 1, value.size()));
    }
    return;
  }
  std::vector<text::Token> tokens;
  text::tokenize(value, {0, static_cast<std::uint32_t>(value.size())}, tokens);
  if (tokens.size() > 1 && tokens.back().kind == text::TokenKind::kPeriod) tokens.pop_back();
  for (const text::Token& token : tokens) use(text_of(value, token.span));
}

std::optional<NameField> field_of(const GazetteerEntry& entry, std::string_view field) {
  const bool names = field == "name" || field == "alias" || field == "acronym";
  if (entry.treaty) return names ? std::optional(NameField::kTreaty) : std::nullopt;
  if (entry.kind == ActorKind::kAgency && entry.id.find('/') == std::string_view::npos) {
    return names ? std::optional(NameField::kPattern) : std::nullopt;
  }
  if (names) return NameField::kName;
  if (field == "adjective") return NameField::kAdjective;
  if (field == "demonym") return NameField::kDemonym;
  if (field == "demonym_plural") return NameField::kDemonymPlural;
  if (field == "combining") return NameField::kCombining;
  if (field == "metonym") return NameField::kMetonym;
  if (field == "surname") return NameField::kSurname;
  if (entry.kind != ActorKind::kState) return std::nullopt;
  if (field == "capital") return NameField::kCapital;
  if (field == "seat") return NameField::kSeat;
  if (field == "city") return NameField::kCity;
  return std::nullopt;
}

bool plural_is_regular(std::string_view demonym) {
  static constexpr std::array<std::string_view, 5> kOwn{"s", "ese", "sh", "ch", "z"};
  return std::none_of(kOwn.begin(), kOwn.end(),
                      [&](std::string_view end) { return demonym.ends_with(end); });
}

}  // namespace

void TokenView::fill(const syntax::Sentence& of) {
  sentence = &of;
  const std::size_t count = of.words.size();
  hash.assign(count, 0);
  upper.assign(count, false);
  std::size_t lower_letters = 0, upper_letters = 0, lower_words = 0, upper_words = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view form = of.words[i].form;
    upper[i] = starts_upper(form);
    for (const char c : form) {
      lower_letters += c >= 'a' && c <= 'z';
      upper_letters += c >= 'A' && c <= 'Z';
    }
    if (form.size() > 3) (upper[i] ? upper_words : lower_words) += 1;
    // Lower-case words are hashed only when a name goes on over them.
    hash[i] = token_hash(form);
  }
  capitals = upper_letters > 3 && lower_letters * 12 < upper_letters;
  title_case = !capitals && of.title && upper_words > 2 && lower_words * 4 <= upper_words;
}

NameIndex::NameIndex(const GazetteerData& data) : data_(data), trie_(data.facts.size()) {
  added_.reserve(data.facts.size());
  for (std::uint32_t i = 0; i < data.entries.size(); ++i) {
    add_facts(i);
    if (!data.entries[i].treaty && data.entries[i].kind == ActorKind::kPerson) add_surname(i);
  }
  finish();
}

void NameIndex::add_facts(std::uint32_t actor) {
  const GazetteerEntry& entry = data_.entries[actor];
  for (std::uint32_t i = entry.begin; i < entry.end; ++i) {
    const Fact& fact = data_.facts[i];
    const std::optional<NameField> field = field_of(entry, fact.field);
    if (!field) continue;
    add(actor, i, *field, fact.value);
    if (*field == NameField::kDemonym && plural_is_regular(fact.value)) {
      add(actor, i, NameField::kDemonymPlural, std::string(fact.value) + "s");
    }
  }
}

void NameIndex::add_surname(std::uint32_t actor) {
  const GazetteerEntry& entry = data_.entries[actor];
  const auto facts = data_.facts_of(entry);
  if (std::any_of(facts.begin(), facts.end(), [](const Fact& f) { return f.field == "surname"; })) {
    return;
  }
  const std::size_t space = entry.name.rfind(' ');
  if (space == std::string_view::npos) return;
  add(actor, entry.kind_fact, NameField::kSurname, entry.name.substr(space + 1));
}

void NameIndex::add(std::uint32_t actor, std::uint32_t fact, NameField field,
                    std::string_view value) {
  NameEntry entry{.actor = actor, .fact = fact, .field = field};
  const Fact& source = data_.facts[fact];
  if (source.since) entry.since = source.since->earliest();
  if (source.until) entry.until = source.until->latest();
  entry.exact = field != NameField::kPattern &&
                (!has_lower(value) || source.field == "acronym" ||
                 (value.back() == '.' && value.find(' ') == std::string_view::npos));
  scratch_.clear();
  for_each_token(value, [&](std::string_view token) {
    if (scratch_.size() < 32 && starts_upper(token)) entry.upper |= 1U << scratch_.size();
    scratch_.push_back(token_hash(token));
  });
  if (scratch_.empty() || scratch_.size() > kLongestName) return;
  added_.emplace_back(trie_.add(scratch_), entry);
}

void NameIndex::finish() {
  // Counting sort by node; within a node in the order of the gazetteer.
  std::vector<std::uint32_t> at(trie_.nodes() + 1);
  for (const auto& [node, entry] : added_) ++at[node + 1];
  std::partial_sum(at.begin(), at.end(), at.begin());
  entries_.resize(added_.size());
  for (std::uint32_t node = 0; node + 1 < at.size(); ++node) {
    if (at[node] == at[node + 1]) continue;
    trie_.set_value(node, static_cast<std::uint32_t>(groups_.size()));
    groups_.emplace_back(at[node], at[node + 1]);
  }
  for (const auto& [node, entry] : added_) entries_[at[node]++] = entry;
  added_ = {};
}

bool NameIndex::agrees(const NameEntry& entry, const TokenView& tokens, std::uint32_t first) const {
  const syntax::Sentence& sentence = *tokens.sentence;
  if (tokens.capitals) {
    // "US", "WHO": the word more often than the name.
    return !WordClasses::embedded().is(tokens.hash[first], WordClass::kCapitalsWord) ||
           sentence.words[first].form.find('.') != std::string_view::npos || entry.upper > 1;
  }
  if (entry.exact) {
    std::string_view value = data_.facts[entry.fact].value;
    for (std::uint32_t i = first; !value.empty() && i < sentence.words.size(); ++i) {
      std::string_view form = sentence.words[i].form;
      // "U.S" for "U.S.", where the period ended the sentence; not "Miss" for "Miss.".
      if (value.size() == form.size() + 1 && value.starts_with(form) &&
          form.find('.') != std::string_view::npos) {
        return true;
      }
      if (!value.starts_with(form)) return false;
      value.remove_prefix(form.size());
      while (value.starts_with(' ')) value.remove_prefix(1);
    }
    return value.empty();
  }
  // "GAO" is not the town of Gao, but a dateline writes "ROME".
  const std::string_view opening = sentence.words[first].form;
  if (opening.size() > 1 && opening.size() < 5 && !sentence.dateline && !has_lower(opening) &&
      starts_upper(opening) && (entry.upper & 1U) != 0) {
    const std::string_view value = data_.facts[entry.fact].value;
    if (has_lower(value.substr(0, std::min(value.find(' '), value.size())))) return false;
  }
  std::uint32_t have = 0;
  const std::size_t count = std::min<std::size_t>(32, sentence.words.size() - first);
  for (std::size_t i = 0; i < count; ++i) have |= tokens.upper[first + i] ? 1U << i : 0U;
  return (entry.upper & ~have) == 0;
}

bool NameIndex::longest(const TokenView& tokens, std::uint32_t first, NameHit& hit) const {
  std::array<std::pair<std::uint32_t, std::uint32_t>, kLongestName> ends;  // last word, group
  std::size_t count = 0;
  std::uint32_t node = TokenTrie::kRoot;
  for (std::uint32_t i = first; i < tokens.hash.size() && count < ends.size(); ++i) {
    node = trie_.step(node, tokens.hash[i]);
    if (node == TokenTrie::kNone) break;
    if (trie_.value(node) != TokenTrie::kNoValue) ends[count++] = {i, trie_.value(node)};
  }
  while (count-- > 0) {
    const auto [begin, end] = groups_[ends[count].second];
    const std::span<const NameEntry> entries(entries_.data() + begin, entries_.data() + end);
    if (std::any_of(entries.begin(), entries.end(),
                    [&](const NameEntry& e) { return agrees(e, tokens, first); })) {
      hit = {ends[count].first, entries};
      return true;
    }
  }
  return false;
}

std::size_t NameIndex::count_actors(const syntax::Sentence& sentence, TokenView& tokens,
                                    std::size_t most) const {
  // Only what begins with a capital begins a name; the rest of the sentence is not looked at.
  bool filled = false;
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < sentence.words.size() && count < most; ++i) {
    const std::string_view form = sentence.words[i].form;
    const auto lead = static_cast<unsigned char>(form.empty() ? ' ' : form.front());
    if (lead < 0x80 && !(lead >= 'A' && lead <= 'Z')) continue;
    if (trie_.step(TokenTrie::kRoot, token_hash(form)) == TokenTrie::kNone) continue;
    if (!filled) tokens.fill(sentence);
    filled = true;
    NameHit hit;
    if (!longest(tokens, i, hit)) continue;
    for (const NameEntry& entry : hit.entries) {
      const GazetteerEntry& actor = data_.entries[entry.actor];
      const bool place = actor.kind == ActorKind::kPlace && !actor.treaty;
      if (!place && entry.field != NameField::kPattern && entry.field != NameField::kCity &&
          agrees(entry, tokens, i)) {
        ++count;
        break;
      }
    }
    i = hit.last;
  }
  return count;
}

}  // namespace entente::extract::actors
