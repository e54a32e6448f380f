#include "extract/meaning/proposition_builder.h"

#include <algorithm>
#include <tuple>

#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {

using syntax::Deprel;
using syntax::Upos;
using syntax::Xpos;

Builder::Builder(const syntax::Sentence& sentence, std::uint32_t index,
                 std::vector<Proposition>& out)
    : tree_(sentence),
      index_(index),
      out_(out),
      at_(sentence.words.size(), kNone),
      title_(sentence.title) {}

void Builder::run() {
  out_.clear();
  mark_quotes();
  choose_predicates();
  for (std::uint32_t word : tree_.top_down()) {
    Proposition* p = at(word);
    if (p == nullptr || p->word != word) continue;
    p->governor = governor_of(word);
    switch (p->kind) {
      case PredicateKind::kVerb:
        read_verb(word, *p);
        find_subject(word, *p);
        read_modality(word, *p);
        break;
      case PredicateKind::kNoun:
        read_noun(word, *p);
        noun_modality(word, *p);
        support(word, *p);
        break;
      case PredicateKind::kAdjective:
        is_stance(word) ? read_stance(word, *p) : read_adjective(word, *p);
        break;
    }
  }
  share_back();
  finish();
}

void Builder::make(std::uint32_t word, PredicateKind kind) {
  if (at_[word] != kNone) return;
  at_[word] = static_cast<std::int32_t>(out_.size());
  Proposition& p = out_.emplace_back();
  p.sentence = index_;
  p.word = word;
  p.kind = kind;
  p.quoted = quoted_[word];
  p.question = question_;
}

void Builder::choose_predicates() {
  for (std::uint32_t word = 0; word < tree_.size(); ++word) {
    const Deprel rel = tree_.relation(word);
    if (is_stance(word)) make(word, PredicateKind::kAdjective);
    if (rel == Deprel::kFixed || rel == Deprel::kFlat || rel == Deprel::kGoeswith ||
        rel == Deprel::kCase || rel == Deprel::kMark || rel == Deprel::kPunct) {
      continue;
    }
    const Upos upos = tree_[word].upos;
    if (tree_.is_verb(word)) {
      make(word, PredicateKind::kVerb);
    } else if (upos == Upos::kNoun || upos == Upos::kPropn) {
      make(word, PredicateKind::kNoun);
    } else if (upos == Upos::kAdj) {
      const bool bare = rel == Deprel::kAmod && !tree_.has(word, Deprel::kObl) &&
                        !tree_.has(word, Deprel::kXcomp) && !tree_.has(word, Deprel::kCcomp);
      if (!bare) make(word, PredicateKind::kAdjective);
    }
  }
}

void Builder::mark_quotes() {
  quoted_.assign(tree_.size(), false);
  bool inside = false;
  bool seen = false;
  for (std::uint32_t word = 0; word < tree_.size(); ++word) {
    const std::string_view form = tree_[word].form;
    const Xpos tag = tree_[word].xpos;
    const bool either = form == "\"" || form == "``" || form == "''";
    const bool opens = form == "\xE2\x80\x9C" || (either && tag == Xpos::kOpenQuote);
    const bool closes = form == "\xE2\x80\x9D" || (either && tag == Xpos::kCloseQuote);
    if (opens || closes || either) {
      // A quotation that began in an earlier sentence shows by its end alone.
      if (closes && !inside && !seen) std::fill(quoted_.begin(), quoted_.begin() + word, true);
      inside = !inside && !closes;
      seen = true;
    } else {
      quoted_[word] = inside;
    }
    if (form == "?") question_ = word + 3 >= tree_.size();
  }
}

void Builder::finish() {
  // Empty ones go; governors are told by their new index.
  std::vector<std::int32_t> moved(out_.size(), kNone);
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < out_.size(); ++i) {
    const Proposition& p = out_[i];
    const bool names_nothing = p.arguments.empty() && p.support == kNone;
    if (!names_nothing) order.push_back(i);
  }
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return out_[a].word < out_[b].word; });
  std::vector<Proposition> kept;
  kept.reserve(order.size());
  for (std::uint32_t i : order) {
    moved[i] = static_cast<std::int32_t>(kept.size());
    kept.push_back(std::move(out_[i]));
  }
  for (Proposition& p : kept) {
    if (p.governor != kNone) p.governor = moved[static_cast<std::size_t>(p.governor)];
    std::stable_sort(p.arguments.begin(), p.arguments.end(),
                     [](const Argument& a, const Argument& b) {
                       return std::tie(a.role, a.word) < std::tie(b.role, b.word);
                     });
  }
  out_ = std::move(kept);
}

void find_propositions(const syntax::Sentence& sentence, std::uint32_t index,
                       std::vector<Proposition>& out) {
  Builder(sentence, index, out).run();
}

}  // namespace entente::extract::meaning
