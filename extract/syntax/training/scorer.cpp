#include "extract/syntax/training/scorer.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "knowledge/error.h"

namespace entente::extract::syntax {

namespace {

/// A word with its place among the characters that are no white space.
struct Placed {
  std::size_t begin, end;
  const Word* word;
  const Sentence* sentence;
};

struct Side {
  std::string characters;  // the text without white space
  std::vector<Placed> words;
  std::vector<std::pair<std::size_t, std::size_t>> tokens, sentences;
};

Side place(const Treebank& treebank) {
  Side side;
  for (const Sentence& sentence : treebank.sentences) {
    const std::size_t sentence_begin = side.characters.size();
    std::size_t token_begin = 0, token_left = 0;
    for (const Word& word : sentence.words) {
      const std::size_t begin = side.characters.size();
      for (const char c : word.form) {
        if (c != ' ' && c != '\n' && c != '\t') side.characters += c;
      }
      side.words.push_back({begin, side.characters.size(), &word, &sentence});
      if (token_left == 0) {
        token_begin = begin;
        token_left = std::max<std::size_t>(1, word.multiword);
      }
      if (--token_left == 0) side.tokens.emplace_back(token_begin, side.characters.size());
    }
    side.sentences.emplace_back(sentence_begin, side.characters.size());
  }
  return side;
}

/// Spans that both sides have.
Measure common(const std::vector<std::pair<std::size_t, std::size_t>>& gold,
               const std::vector<std::pair<std::size_t, std::size_t>>& system) {
  Measure measure{0, static_cast<std::int64_t>(gold.size()),
                  static_cast<std::int64_t>(system.size())};
  for (std::size_t g = 0, s = 0; g < gold.size() && s < system.size();) {
    if (gold[g] == system[s]) {
      ++measure.correct;
      ++g, ++s;
    } else {
      gold[g] < system[s] ? ++g : ++s;
    }
  }
  return measure;
}

bool is_agreement_noun(std::string_view lemma) {
  static constexpr std::array<std::string_view, 22> kNouns{
      "accord",      "agreement",   "alliance",    "arrangement",  "ceasefire", "contract",
      "convention",  "cooperation", "deal",        "declaration",  "dialogue",  "memorandum",
      "negotiation", "pact",        "partnership", "protocol",     "relation",  "summit",
      "talk",        "treaty",      "truce",       "understanding"};
  return std::binary_search(kNouns.begin(), kNouns.end(), lemma);
}

std::string_view main_part(Deprel deprel) {
  const std::string_view name = name_of(deprel);
  return name.substr(0, name.find(':'));
}

const Word* head_of(const Placed& placed) {
  const std::int32_t head = placed.word->head;
  return head == kNoHead ? nullptr : &placed.sentence->words[static_cast<std::size_t>(head)];
}

bool is_agreement_nmod(const Placed& placed) {
  const Word* head = head_of(placed);
  return placed.word->deprel == Deprel::kNmod && head != nullptr && is_agreement_noun(head->lemma);
}

/// Counts one aligned pair whose heads are (or are not) the same word.
void count_pair(const Placed& gold, const Placed& system, bool same_head, Score& score) {
  const Word &g = *gold.word, &s = *system.word;
  score.words.correct += 1;
  score.upos.correct += g.upos == s.upos;
  score.xpos.correct += g.xpos == s.xpos;
  score.lemmas.correct += g.lemma == s.lemma || g.lemma == "_";
  score.uas.correct += same_head;
  score.las.correct += same_head && main_part(g.deprel) == main_part(s.deprel);
  if (!same_head || g.deprel != s.deprel) return;
  score.las_whole.correct += 1;
  score.relations[static_cast<std::size_t>(g.deprel)].correct += 1;
  score.agreement_nmod.correct += is_agreement_nmod(gold);
}

}  // namespace

Score score_treebank(const Treebank& gold_treebank, const Treebank& system_treebank) {
  const Side gold = place(gold_treebank), system = place(system_treebank);
  if (gold.characters != system.characters) {
    throw InputError("score: the two files do not hold the same text");
  }
  Score score;
  score.tokens = common(gold.tokens, system.tokens);
  score.sentences = common(gold.sentences, system.sentences);
  for (Measure* m : {&score.words, &score.upos, &score.xpos, &score.lemmas, &score.uas, &score.las,
                     &score.las_whole}) {
    m->gold = static_cast<std::int64_t>(gold.words.size());
    m->system = static_cast<std::int64_t>(system.words.size());
  }
  for (const Placed& word : gold.words) {
    score.relations[static_cast<std::size_t>(word.word->deprel)].gold += 1;
    score.agreement_nmod.gold += is_agreement_nmod(word);
  }
  for (const Placed& word : system.words) {
    score.relations[static_cast<std::size_t>(word.word->deprel)].system += 1;
    score.agreement_nmod.system += is_agreement_nmod(word);
  }
  // Aligned words stand at the same characters; heads are the same if they are aligned.
  std::vector<std::pair<const Placed*, const Placed*>> pairs;
  std::vector<const Word*> gold_of(system.words.size(), nullptr);
  for (std::size_t g = 0, s = 0; g < gold.words.size() && s < system.words.size();) {
    const Placed &a = gold.words[g], &b = system.words[s];
    if (a.begin == b.begin && a.end == b.end) {
      gold_of[s] = a.word;
      pairs.emplace_back(&a, &b);
      ++g, ++s;
    } else {
      std::pair(a.begin, a.end) < std::pair(b.begin, b.end) ? ++g : ++s;
    }
  }
  for (const auto& [a, b] : pairs) {
    const Word *gold_head = head_of(*a), *system_head = head_of(*b);
    bool same_head = gold_head == nullptr && system_head == nullptr;
    if (gold_head != nullptr && system_head != nullptr) {
      const Placed* placed_head = b + (system_head - b->word);  // words of a sentence lie together
      same_head = gold_of[static_cast<std::size_t>(placed_head - system.words.data())] == gold_head;
    }
    count_pair(*a, *b, same_head, score);
  }
  return score;
}

std::string to_text(const Score& score) {
  std::string out;
  const auto line = [&out](std::string_view name, const Measure& measure) {
    std::array<char, 120> text{};
    std::snprintf(text.data(), text.size(), "%-18s %6.2f  (P %6.2f  R %6.2f  of %lld)\n",
                  std::string(name).c_str(), measure.f1(), measure.precision(), measure.recall(),
                  static_cast<long long>(measure.gold));
    out += text.data();
  };
  line("Tokens", score.tokens);
  line("Sentences", score.sentences);
  line("Words", score.words);
  line("UPOS", score.upos);
  line("XPOS", score.xpos);
  line("Lemmas", score.lemmas);
  line("UAS", score.uas);
  line("LAS", score.las);
  line("LAS, subtypes too", score.las_whole);
  for (std::size_t i = 0; i < score.relations.size(); ++i) {
    const Measure& measure = score.relations[i];
    if (measure.gold + measure.system == 0) continue;
    line("  " + std::string(name_of(static_cast<Deprel>(i))), measure);
  }
  line("  nmod: agreements", score.agreement_nmod);
  return out;
}

}  // namespace entente::extract::syntax
