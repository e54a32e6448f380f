#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "extract/syntax/hashing.h"
#include "extract/syntax/lemma_rules.h"
#include "extract/syntax/training/train_tagger.h"

namespace entente::extract::syntax {

namespace {

using Votes = std::map<LemmaScript, int>;

/// The script with the most votes, the first of equals.
const LemmaScript* winner(const Votes& votes) {
  const auto best = std::max_element(
      votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == votes.end() ? nullptr : &best->first;
}

/// What the rules for suffixes of at most `longest` bytes say.
const LemmaScript* find_rule(const std::map<std::uint32_t, LemmaScript>& rules, Xpos xpos,
                             std::string_view form, std::size_t longest) {
  for (std::size_t length = std::min(longest, form.size()) + 1; length-- > 0;) {
    const auto at = rules.find(lemma_rule_key(xpos, form.substr(form.size() - length), length));
    if (at != rules.end()) return &at->second;
  }
  return nullptr;
}

struct WordVotes {
  Xpos xpos;
  std::string form;  // lowered
  Votes votes;
};

std::vector<WordVotes> count_words(std::span<const Sentence* const> sentences) {
  std::map<std::pair<Xpos, std::string>, Votes> counts;
  for (const Sentence* sentence : sentences) {
    for (const Word& word : sentence->words) {
      const bool name = word.xpos == Xpos::kNnp || word.xpos == Xpos::kNnps;
      const LemmaScript script = lemma_script(word.form, word.lemma, name);
      if (word.lemma.empty() || script.added.size() > LemmaScript::kMaxAdded) continue;
      std::string form(word.form);
      for (char& c : form) c = ascii_lower(c);
      ++counts[{word.xpos, std::move(form)}][script];
    }
  }
  std::vector<WordVotes> words;
  for (auto& [key, votes] : counts) words.push_back({key.first, key.second, std::move(votes)});
  return words;
}

}  // namespace

std::vector<std::uint8_t> train_lemmas(std::span<const Sentence* const> sentences) {
  const std::vector<WordVotes> words = count_words(sentences);
  std::map<std::uint32_t, LemmaScript> rules;
  for (std::size_t length = 0; length <= kMaxLemmaSuffix; ++length) {
    // Each word votes once, so that frequent irregular words do not rule a suffix.
    std::map<std::uint32_t, Votes> votes;
    std::map<std::uint32_t, const WordVotes*> example;
    for (const WordVotes& word : words) {
      if (word.form.size() < length) continue;
      const auto suffix = std::string_view(word.form).substr(word.form.size() - length);
      const std::uint32_t key = lemma_rule_key(word.xpos, suffix, length);
      ++votes[key][*winner(word.votes)];
      example[key] = &word;
    }
    std::map<std::uint32_t, LemmaScript> found;
    for (const auto& [key, scripts] : votes) {
      const LemmaScript* best = winner(scripts);
      const WordVotes& word = *example[key];
      const LemmaScript* shorter =
          length == 0 ? nullptr : find_rule(rules, word.xpos, word.form, length - 1);
      const bool enough = scripts.at(*best) >= 2 || length == 0;
      if (enough && (shorter == nullptr || *shorter != *best)) found[key] = *best;
    }
    rules.insert(found.begin(), found.end());
  }
  std::map<std::uint32_t, LemmaScript> exceptions;
  for (const WordVotes& word : words) {
    const LemmaScript* best = winner(word.votes);
    const LemmaScript* rule = find_rule(rules, word.xpos, word.form, kMaxLemmaSuffix);
    if (rule == nullptr || *rule != *best) {
      exceptions[lemma_rule_key(word.xpos, word.form, kWholeWord)] = *best;
    }
  }
  rules.insert(exceptions.begin(), exceptions.end());
  return build_lemma_rules(rules);
}

}  // namespace entente::extract::syntax
