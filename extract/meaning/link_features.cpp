#include "extract/meaning/link_features.h"

#include <algorithm>
#include <array>

#include "extract/meaning/feature_parts.h"
#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {
namespace {

using Part = HashedText;

bool is_between(std::uint32_t x, std::uint32_t a, std::uint32_t b) {
  return (a < x && x < b) || (b < x && x < a);
}

std::uint32_t gap(std::uint32_t a, std::uint32_t b) { return a < b ? b - a : a - b; }

/// The first member of the coordination that a word stands in.
std::uint32_t first_conjunct(const SentenceView& view, std::uint32_t word) {
  for (int i = 0; i < 32 && view.word(word).deprel == syntax::Deprel::kConj; ++i) {
    if (view.word(word).head < 0) break;
    word = static_cast<std::uint32_t>(view.word(word).head);
  }
  return word;
}

class Describer {
 public:
  Describer(const ArticleView& article, const PairContext& context, const SentenceLinks& links,
            const Link& link, std::span<const RelationCandidate> candidates, Features& out)
      : article_(article),
        context_(context),
        links_(links),
        link_(link),
        candidates_(candidates),
        view_(article.views[links.sentence]),
        symmetric_(is_symmetric(link.predicate)),
        predicate_(part_of(link.predicate)),
        way_(symmetric_ ? kSymmetric : kDirected),
        first_(link.subject),
        second_(link.object),
        out_(out) {
    // The sides of a symmetric predicate have no order but that of the text.
    if (symmetric_ && second_->word < first_->word) std::swap(first_, second_);
  }

  void all() {
    source();
    actors();
    surroundings();
    pair();
    if (link_.trigger == nullptr) return;
    trigger();
    roles();
    fit();
    geometry();
  }

 private:
  const Trigger& t() const { return *link_.trigger; }
  /// Proposed by the network alone.
  bool is_bare() const { return link_.candidate < 0 && link_.trigger == nullptr; }

  void source() {
    out_.add("p", predicate_);
    const bool framed = link_.candidate >= 0;
    if (is_bare()) out_.add("bare-pair", predicate_);
    out_.add("framed", yes_no(framed));
    out_.add("p-framed", predicate_, yes_no(framed));
    if (!framed) return;
    const auto& trace = candidates_[static_cast<std::size_t>(link_.candidate)].trace;
    out_.add("rule", Part(trace.rule));
    if (trace.frame != nullptr) out_.add("entry", Part(trace.frame->entry->id));
    if (trace.inherited) out_.add("inherited", predicate_);
    if (trace.list) out_.add("list", predicate_);
    const auto modality = candidates_[static_cast<std::size_t>(link_.candidate)].relation.modality;
    out_.add("p-modality", predicate_, part_of(modality));
  }

  void actors() {
    const Part& a = how_part(first_->who.how);
    const Part& b = how_part(second_->who.how);
    out_.add("how", way_, a, b);
    out_.add("p-how-1", predicate_, a);
    out_.add("p-how-2", predicate_, b);
    out_.add("sure", number_part(static_cast<std::size_t>(first_->who.confidence * 5)),
             number_part(static_cast<std::size_t>(second_->who.confidence * 5)));
    if (first_->people) out_.add("people-1", predicate_);
    if (second_->people) out_.add("people-2", predicate_);
    out_.add("kinds", predicate_, kind_of(*first_), kind_of(*second_));
  }

  const Part& kind_of(const Side& side) const {
    static const Part kUnknown("unknown");
    const auto kind = article_.gazetteer->kind(side.who.id.value);
    return kind ? part_of(*kind) : kUnknown;
  }

  void surroundings() {
    bool same_here = false, other_here = false;
    std::size_t same = 0, other = 0;
    for (const auto& told : context_.of(link_.subject->who.id, link_.object->who.id)) {
      const bool here = told.sentence == links_.sentence;
      const bool own = link_.candidate >= 0 && here && link_.trigger != nullptr &&
                       told.word == link_.trigger->word && told.predicate == link_.predicate;
      if (own) continue;
      const bool alike = told.predicate == link_.predicate;
      (alike ? same : other) += 1;
      if (here) (alike ? same_here : other_here) = true;
    }
    out_.add("told-here", yes_no(link_.candidate >= 0), yes_no(same_here), yes_no(other_here));
    out_.add("told", yes_no(link_.candidate >= 0), number_part(magnitude(same)),
             number_part(magnitude(other)));
    if (context_.has_agreement(link_.subject->who.id, link_.object->who.id))
      out_.add("agreement", predicate_);
    const auto& sentence = article_.sentences[links_.sentence];
    out_.add("length", number_part(magnitude(sentence.words.size())));
    out_.add("sentences", yes_no(link_.candidate >= 0),
             number_part(magnitude(article_.sentences.size())));
    out_.add("position", number_part(magnitude(links_.sentence)));
    if (sentence.title) out_.add("title", predicate_);
    out_.add("actors", number_part(links_.actors.size()));
  }

  /// What the network over pairs says of the predicate: every threshold that it reaches, and how
  /// many other predicates it holds for likelier.
  void pair() {
    static const Part kFramed("framed"), kTree("tree"), kBare("bare"), kNone("none");
    const Part& source = link_.candidate >= 0 ? kFramed : is_bare() ? kBare : kTree;
    if (link_.pair < 0) return out_.add("pair", source, kNone);
    const auto& scores = links_.scores[static_cast<std::size_t>(link_.pair)];
    const auto score = scores[static_cast<std::size_t>(link_.predicate)];
    std::size_t level = 0;
    while (level < kLevels.size() && score >= kLevels[level])
      out_.add("pair", source, number_part(level++));
    out_.add("p-pair", predicate_, number_part(level));
    const auto likelier = std::ranges::count_if(scores, [&](auto other) { return other > score; });
    out_.add("pair-rank", source, number_part(static_cast<std::size_t>(likelier)));
  }

  void trigger() {
    const Part lemma(t().lemma);
    const Part& kind = kind_part(t().kind);
    out_.add("lemma", lemma, kind, predicate_);
    out_.add("p-kind", predicate_, kind);
    if (t().proposition >= 0) {
      const auto& own = view_.propositions[static_cast<std::size_t>(t().proposition)];
      out_.add("modality", kind, part_of(own.modality), predicate_);
      if (own.conditional) out_.add("conditional");
      if (own.question) out_.add("question");
      if (own.quoted) out_.add("quoted");
      if (own.passive) out_.add("passive", way_);
    } else {
      out_.add("bare", kind, predicate_);
    }
    const Part preposition(case_of(view_, t().word));
    out_.add("case", kind, preposition);
    out_.add("p-case", predicate_, preposition);
    out_.add("relation", kind, part_of(view_.word(t().word).deprel));
    if (t().governor < 0) return;
    const auto& governor = view_.propositions[static_cast<std::size_t>(t().governor)];
    out_.add("governor", kind, Part(governor.lemma));
    out_.add("p-governor", predicate_, Part(governor.lemma));
    out_.add("governor-modality", part_of(governor.modality));
  }

  void roles() {
    const auto& a = first_->standing;
    const auto& b = second_->standing;
    const Part& kind = kind_part(t().kind);
    out_.add("role-1", way_, kind, a.path);
    out_.add("role-2", way_, kind, b.path);
    out_.add("roles", way_, kind, a.path, b.path);
    out_.add("p-role-1", predicate_, a.path);
    out_.add("p-role-2", predicate_, b.path);
    out_.add("p-roles", predicate_, a.path, b.path);
    out_.add("lemma-role-1", Part(t().lemma), predicate_, a.path);
    out_.add("lemma-role-2", Part(t().lemma), predicate_, b.path);
    out_.add("ways", way_, way_part(a.way), way_part(b.way));
    out_.add("p-ways", predicate_, way_part(a.way), way_part(b.way));
    out_.add("tree-1", way_, a.tree);
    out_.add("tree-2", way_, b.tree);
    out_.add("steps", number_part(a.steps), number_part(b.steps));
    const float margin = std::min(a.margin, b.margin);
    out_.add("margin", number_part(margin < 0.05F ? 0 : margin < 0.3F ? 1 : 2));
  }

  static bool has(std::span<const Slot> slots, const Side& side) {
    return !side.standing.slot.empty() && std::ranges::any_of(slots, [&](const Slot& slot) {
      return slot_name(slot) == side.standing.slot;
    });
  }

  /// Which sides the slots of the lexicon expect where they stand, and whether the other way round
  /// would fit better.
  void fit() {
    std::size_t best = 0, turned = 0;
    for (const Frame* frame : t().frames) {
      if (frame->entry->predicate != link_.predicate) continue;
      const auto s = frame->slots(symmetric_ ? FrameRole::kPair : FrameRole::kSubject);
      const auto o = frame->slots(symmetric_ ? FrameRole::kPair : FrameRole::kObject);
      best =
          std::max<std::size_t>(best, (has(s, *first_) ? 1U : 0U) + (has(o, *second_) ? 2U : 0U));
      turned =
          std::max<std::size_t>(turned, (has(s, *second_) ? 1U : 0U) + (has(o, *first_) ? 2U : 0U));
    }
    const Part& framed = yes_no(link_.candidate >= 0);
    out_.add("fit", way_, framed, number_part(best), number_part(turned));
    out_.add("p-fit", predicate_, number_part(best), number_part(turned));
    std::size_t predicates = 0;
    for (const Frame* frame : t().frames) {
      if (frame->entry->predicate != link_.predicate) ++predicates;
    }
    out_.add("ambiguous", yes_no(predicates > 0), framed);
  }

  void geometry() {
    const auto a = first_->word, b = second_->word, w = t().word;
    const std::size_t order = w < std::min(a, b) ? 0 : w > std::max(a, b) ? 2 : 1;
    const Part& turned = yes_no(b < a);
    out_.add("order", way_, kind_part(t().kind), number_part(order), turned);
    out_.add("p-order", predicate_, number_part(order), turned);
    out_.add("gap", number_part(magnitude(gap(a, w))), number_part(magnitude(gap(b, w))));
    const bool listed = first_conjunct(view_, a) == first_conjunct(view_, b);
    out_.add("conjuncts", predicate_, yes_no(listed));
    if (listed) out_.add("conjuncts-roles", way_, first_->standing.path);
    std::size_t between_1 = 0, between_2 = 0, verbs = 0;
    for (const auto& actor : links_.actors) {
      if (actor.who.id == first_->who.id || actor.who.id == second_->who.id) continue;
      if (is_between(actor.word, a, w)) ++between_1;
      if (is_between(actor.word, b, w)) ++between_2;
    }
    for (std::uint32_t i = std::min(a, b); i < std::max(a, b); ++i) {
      if (i != w && view_.word(i).upos == syntax::Upos::kVerb) ++verbs;
    }
    out_.add("between", way_, number_part(between_1), number_part(between_2));
    out_.add("verbs-between", way_, number_part(verbs));
  }

  static constexpr std::array<std::int32_t, 10> kLevels{-6000, -4500, -3500, -2700, -2000,
                                                        -1300, -600,  100,   900,   2000};
  static inline const Part kSymmetric{"pair"}, kDirected{"arrow"};

  const ArticleView& article_;
  const PairContext& context_;
  const SentenceLinks& links_;
  const Link& link_;
  std::span<const RelationCandidate> candidates_;
  const SentenceView& view_;
  bool symmetric_;
  const Part& predicate_;
  const Part& way_;
  const Side* first_;
  const Side* second_;
  Features& out_;
};

}  // namespace

std::size_t market_level(const ArticleView& article) {
  constexpr std::array<std::size_t, 4> kPerThousand{10, 20, 40, 70};
  std::size_t words = 0, market = 0;
  for (const auto& sentence : article.sentences) {
    words += sentence.words.size();
    market += static_cast<std::size_t>(std::ranges::count_if(sentence.words, [](const auto& word) {
      return in_class(word.lemma, WordClass::kMarketNoun);
    }));
  }
  if (market == 0) return 0;
  const auto rate = market * 1000 / words;
  return 1 + static_cast<std::size_t>(std::ranges::upper_bound(kPerThousand, rate) -
                                      kPerThousand.begin());
}

PairContext::Pair PairContext::pair_of(const ActorId& a, const ActorId& b) {
  return a < b ? Pair(a.value, b.value) : Pair(b.value, a.value);
}

PairContext::PairContext(const ArticleView& article, std::span<const RelationCandidate> candidates)
    : market_(market_level(article)) {
  for (const auto& c : candidates)
    told_[pair_of(c.relation.subject, c.relation.object)].push_back(
        {c.at.sentence, c.at.word, c.relation.predicate});
  for (const auto& [at, parties] : article.thing_parties) {
    for (std::size_t i = 0; i < parties.size(); ++i) {
      for (std::size_t j = i + 1; j < parties.size() && parties.size() <= 6; ++j)
        agreement_[pair_of(parties[i], parties[j])] = true;
    }
  }
}

std::span<const PairContext::Told> PairContext::of(const ActorId& a, const ActorId& b) const {
  const auto found = told_.find(pair_of(a, b));
  if (found == told_.end()) return {};
  return found->second;
}

bool PairContext::has_agreement(const ActorId& a, const ActorId& b) const {
  return agreement_.contains(pair_of(a, b));
}

void add_features(const ArticleView& article, const PairContext& context,
                  const SentenceLinks& links, const Link& link,
                  std::span<const RelationCandidate> candidates, Features& out) {
  Describer(article, context, links, link, candidates, out).all();
}

}  // namespace entente::extract::meaning
