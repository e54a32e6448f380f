#include "extract/meaning/attribution_sentence.h"

#include <algorithm>
#include <optional>

#include "extract/meaning/proposition_tree.h"
#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;
using syntax::Upos;
using syntax::Xpos;

struct Range {
  std::uint32_t first = 0, last = 0;
};

/// The noun phrase of a speaker, without relative clauses, appositions and other conjuncts.
Range phrase(const Tree& tree, std::uint32_t word) {
  Range range{word, word};
  std::vector<std::uint32_t> open(1, word);
  for (std::size_t i = 0; i < open.size() && open.size() <= tree.size(); ++i) {
    for (std::uint32_t kid : tree.children(open[i])) {
      switch (tree.relation(kid)) {
        case Deprel::kAcl:
        case Deprel::kAclRelcl:
        case Deprel::kAdvcl:
        case Deprel::kAdvclRelcl:
        case Deprel::kAppos:
        case Deprel::kCc:
        case Deprel::kConj:
        case Deprel::kCop:
        case Deprel::kNsubj:
        case Deprel::kParataxis:
        case Deprel::kPunct:
          continue;
        case Deprel::kCase:
          if (i == 0 && (kid < word || tree[kid].xpos == Xpos::kPos)) continue;
          break;
        default:
          break;
      }
      open.push_back(kid);
      range.first = std::min(range.first, kid);
      range.last = std::max(range.last, kid);
    }
  }
  return range;
}

/// Reads one sentence: who says what within it.
class SentenceSpeakers {
 public:
  SentenceSpeakers(const syntax::Sentence& sentence, std::uint32_t index,
                   const std::vector<Proposition>& propositions,
                   std::span<const QuotedStretch> quotes, std::vector<Speaker>& out)
      : tree_(sentence),
        title_(sentence.title),
        index_(index),
        propositions_(propositions),
        quotes_(quotes),
        out_(out) {}

  void read() {
    if (!has_tree()) {
      read_surface();
      return;
    }
    for (const Proposition& p : propositions_) {
      if (p.kind == PredicateKind::kVerb) read_verb(p);
      if (p.kind == PredicateKind::kNoun) read_noun(p);
    }
    read_according();
    if (title_) read_title();
  }

 private:
  bool has_tree() const {
    int roots = 0;
    for (std::uint32_t w = 0; w < tree_.size() && roots < 2; ++w) roots += tree_.head(w) == kNone;
    return roots == 1;
  }

  void speak(std::uint32_t word, Range scope, bool denies, bool doubts, std::uint8_t distance) {
    const Range own = phrase(tree_, word);
    out_.push_back({index_, word, own.first, own.last, index_, scope.first, scope.last, denies,
                    doubts, distance});
  }

  /// Names, pronouns and nouns for people and bodies; "the rise shows that" has no speaker.
  bool can_speak(std::uint32_t word) const {
    if (tree_[word].xpos == Xpos::kEx) return false;
    if (tree_[word].upos != Upos::kNoun) return true;
    for (WordClass of : {WordClass::kOffice, WordClass::kPersonNoun, WordClass::kCompanyNoun,
                         WordClass::kCountryNoun, WordClass::kOrganizationNoun, WordClass::kSetNoun,
                         WordClass::kDocument, WordClass::kSpeakerNoun}) {
      if (in_class(tree_.lemma(word), of)) return true;
    }
    return false;
  }

  /// A document speaks for its author: "a ministry statement said", "a report by the Fund".
  std::uint32_t author(std::uint32_t word) const {
    if (!in_class(tree_.lemma(word), WordClass::kDocument)) return word;
    for (const Proposition& p : propositions_) {
      if (p.word != word) continue;
      for (const Argument& a : p.arguments) {
        const bool by = a.role == Role::kOblique &&
                        (a.preposition == "by" || a.preposition == "from" || a.preposition == "of");
        if (a.role == Role::kPossessor || (by && a.names == kNone)) return a.word;
      }
      for (const Argument& a : p.arguments) {
        if (a.role == Role::kModifier && tree_.is_name(a.word)) return a.word;
      }
    }
    return word;
  }

  void speakers(const Proposition& p, Role role, Range scope, bool denies, bool doubts,
                std::uint8_t distance) {
    for (const Argument& a : p.arguments) {
      if (a.role != role || a.names != kNone || tree_.is_relative(a.word)) continue;
      const bool inside = scope.first <= a.word && a.word <= scope.last && scope.first <= p.word &&
                          p.word <= scope.last;
      if (inside && tree_.relation(p.word) != Deprel::kParataxis) continue;
      const std::uint32_t word = author(a.word);
      if (can_speak(word)) speak(word, scope, denies, doubts, distance);
    }
  }

  std::optional<Range> scope_of(const Proposition& p) const {
    std::optional<Range> scope;
    for (const Argument& a : p.arguments) {
      if (a.role != Role::kClause || !a.preposition.empty()) continue;
      // "threatened to attack" is an act, "claims to have attacked" a word.
      const bool act = tree_.relation(tree_.first_conjunct(a.word)) != Deprel::kCcomp;
      if (act && p.lemma != "claim" && p.lemma != "deny" && p.lemma != "profess" &&
          p.lemma != "admit" && p.lemma != "acknowledge") {
        continue;
      }
      const Range own{tree_.first_of(a.word), tree_.last_of(a.word)};
      if (!scope) {
        scope = own;
      } else {
        scope = Range{std::min(scope->first, own.first), std::max(scope->last, own.last)};
      }
    }
    if (scope) return scope;
    // "Oman, the ministry said, has signed": the verb hangs on what it reports.
    if (tree_.relation(p.word) == Deprel::kParataxis && tree_.head(p.word) != kNone) {
      const auto host = static_cast<std::uint32_t>(tree_.head(p.word));
      Range whole{tree_.first_of(host), tree_.last_of(host)};
      const Range own{tree_.first_of(p.word), tree_.last_of(p.word)};
      if (own.last >= whole.last && own.first > whole.first) whole.last = own.first - 1;
      if (own.first <= whole.first && own.last < whole.last) whole.first = own.last + 1;
      return whole;
    }
    // A quotation beside it that the tree does not tie to it.
    for (const QuotedStretch& quote : quotes_) {
      const bool holds = quote.first <= p.word && p.word <= quote.last;
      if (!holds && quote.last - quote.first >= 3) return Range{quote.first, quote.last};
    }
    return std::nullopt;
  }

  void read_verb(const Proposition& p) {
    const bool denies = in_class(p.lemma, WordClass::kDenies);
    const bool doubts =
        in_class(p.lemma, WordClass::kDoubts) || (p.lemma == "ask" && has_question(p));
    if (!denies && !doubts && !in_class(p.lemma, WordClass::kSays)) return;
    if (p.modality == Modality::kNegated && !denies && !doubts) return;
    std::optional<Range> scope = scope_of(p);
    if (!scope && denies) {
      // "denied involvement in", "rejected the charge": the object is in doubt.
      for (const Argument& a : p.arguments) {
        if (a.role != Role::kObject || p.passive || tree_[a.word].upos != Upos::kNoun) continue;
        scope = Range{tree_.first_of(a.word), tree_.last_of(a.word)};
        break;
      }
    }
    if (!scope) return;
    if (scope->first <= p.word && p.word <= scope->last &&
        tree_.relation(p.word) != Deprel::kParataxis) {
      return;
    }
    std::uint8_t distance = 0;
    if (read_source(p, *scope)) distance = 1;
    speakers(p, Role::kSubject, *scope, denies, doubts, distance);
    read_quoter(p, *scope);
  }

  bool has_question(const Proposition& p) const {
    for (const Proposition& inner : propositions_) {
      if (inner.question && inner.governor >= 0 &&
          &propositions_[static_cast<std::size_t>(inner.governor)] == &p) {
        return true;
      }
    }
    return false;
  }

  /// "the agency said, citing officials": the officials stand nearer to what is said.
  bool read_source(const Proposition& p, Range scope) {
    for (std::uint32_t kid : tree_.children(p.word)) {
      const bool cites = tree_.relation(kid) == Deprel::kAdvcl &&
                         (tree_.lemma(kid) == "cite" || tree_.lemma(kid) == "quote");
      if (!cites) continue;
      for (const Proposition& inner : propositions_) {
        if (inner.word != kid) continue;
        speakers(inner, Role::kObject, scope, false, false, 0);
        return true;
      }
    }
    return false;
  }

  /// "was quoted by the agency as saying", "the agency quoted him as saying".
  void read_quoter(const Proposition& p, Range scope) {
    const std::int32_t head = tree_.head(p.word);
    if (head == kNone) return;
    for (const Proposition& outer : propositions_) {
      if (static_cast<std::int32_t>(outer.word) != head) continue;
      if (outer.lemma == "quote" || outer.lemma == "report" || outer.lemma == "cite") {
        const bool as = tree_.relation(p.word) == Deprel::kAdvcl;
        if (as) speakers(outer, Role::kSubject, scope, false, false, 1);
      } else if (in_class(outer.lemma, WordClass::kSays) &&
                 tree_.relation(p.word) == Deprel::kCcomp) {
        speakers(outer, Role::kSubject, scope, false, false, 1);
      }
    }
  }

  void read_noun(const Proposition& p) {
    if (!in_class(p.lemma, WordClass::kSaysNoun)) return;
    for (const Argument& a : p.arguments) {
      if (a.role != Role::kClause) continue;
      const bool that = tree_.has(a.word, Deprel::kNsubj) || tree_.has(a.word, Deprel::kNsubjPass);
      if (!that) continue;
      const Range scope{tree_.first_of(a.word), tree_.last_of(a.word)};
      const bool denies = p.lemma == "denial", doubts = p.lemma == "doubt";
      const std::size_t before = out_.size();
      speakers(p, Role::kPossessor, scope, denies, doubts, 0);
      if (out_.size() == before) {
        for (const Argument& by : p.arguments) {
          const bool source =
              by.role == Role::kOblique && by.names == kNone &&
              (by.preposition == "by" || by.preposition == "from" || by.preposition == "of");
          if (source) speak(by.word, scope, denies, doubts, 0);
        }
      }
      if (out_.size() == before) speakers(p, Role::kSubject, scope, denies, doubts, 0);
    }
  }

  void read_according() {
    for (const std::uint32_t word : tree_.top_down()) {
      const Deprel rel = tree_.relation(word);
      if (rel != Deprel::kObl && rel != Deprel::kNmod) continue;
      if (tree_.preposition(word) != "according to" || tree_.head(word) == kNone) continue;
      const auto host = static_cast<std::uint32_t>(tree_.head(word));
      Range scope{tree_.first_of(host), tree_.last_of(host)};
      const Range own{tree_.first_of(word), tree_.last_of(word)};
      if (own.last >= scope.last && own.first > scope.first) scope.last = own.first - 1;
      if (own.first <= scope.first && own.last < scope.last) scope.first = own.last + 1;
      std::vector<std::uint32_t> members;
      tree_.conjuncts(word, members);
      for (std::uint32_t member : members) speak(author(member), scope, false, false, 0);
    }
  }

  /// "RUBBER EXPORTS FALL - MINISTRY": who says so stands after the dash, a few words without verb.
  void read_title() {
    constexpr std::uint32_t kMost = 4;
    std::uint32_t dash = tree_.size() - 1;
    while (dash > 0 && !tree_.is(dash, "-") && !tree_.is(dash, "--")) --dash;
    const std::uint32_t first = dash + 1, last = tree_.size() - 1;
    if (dash < 2 || first > last || last - first >= kMost) return;
    // "the U.S.-led force": a hyphen without spaces joins words.
    if (tree_[dash - 1].span.end == tree_[dash].span.begin &&
        tree_[dash].span.end == tree_[first].span.begin)
      return;
    for (std::uint32_t w = first; w <= last; ++w) {
      if (tree_[w].upos == Upos::kVerb || tree_[w].upos == Upos::kAdp) return;
    }
    if (!can_speak(last) && !tree_.is_name(last)) return;
    out_.push_back({index_, last, first, last, index_, 0, dash - 1, false, false, 0});
  }

  /// Without a tree: "..., said Shultz" or "..., he said" beside a quotation or after a comma.
  void read_surface() {
    for (std::uint32_t w = 1; w + 1 < tree_.size(); ++w) {
      const bool said = tree_[w].xpos == Xpos::kVbd || tree_[w].xpos == Xpos::kVbz;
      if (!said || !in_class(tree_.lemma(w), WordClass::kSays)) continue;
      const auto names = [&](std::uint32_t at) {
        return tree_.is_name(at) || tree_[at].xpos == Xpos::kPrp;
      };
      std::optional<std::uint32_t> who;
      if (names(w - 1)) who = w - 1;
      if (!who && w + 1 < tree_.size() && tree_.is_name(w + 1)) who = w + 1;
      if (!who) return;
      std::uint32_t first = *who, last = *who;
      while (first > 0 && tree_.is_name(*who) && tree_.is_name(first - 1)) --first;
      while (last + 1 < tree_.size() && tree_.is_name(*who) && tree_.is_name(last + 1)) ++last;
      const bool before = first > 3;
      const Range scope =
          before ? Range{0, first - 1}
                 : Range{std::min(std::max(w, last) + 1, tree_.size() - 1), tree_.size() - 1};
      out_.push_back({index_, last, first, last, index_, scope.first, scope.last, false, false, 0});
      return;
    }
  }

  const Tree tree_;
  const bool title_;
  const std::uint32_t index_;
  const std::vector<Proposition>& propositions_;
  std::span<const QuotedStretch> quotes_;
  std::vector<Speaker>& out_;
};

}  // namespace

void find_speakers_within(const syntax::Sentence& sentence, std::uint32_t index,
                          const std::vector<Proposition>& propositions,
                          std::span<const QuotedStretch> quotes, std::vector<Speaker>& out) {
  SentenceSpeakers(sentence, index, propositions, quotes, out).read();
}

}  // namespace entente::extract::meaning
