#include "extract/meaning/pair_features.h"

#include <algorithm>
#include <bit>

#include "extract/meaning/feature_parts.h"

namespace entente::extract::meaning {
namespace {

using Part = HashedText;
using syntax::Deprel;
using syntax::Upos;

constexpr std::uint32_t kAgreementBit = 1U << count_of<Predicate>();
constexpr std::uint32_t kEventBit = kAgreementBit << 1;

bool is_open(Upos upos) {
  return upos == Upos::kVerb || upos == Upos::kNoun || upos == Upos::kAdj || upos == Upos::kPropn ||
         upos == Upos::kAdv;
}

const Part& meaning_part(int bit) {
  static const Part kAgreement("agreement"), kEvent("event");
  if (bit < static_cast<int>(count_of<Predicate>())) return part_of(static_cast<Predicate>(bit));
  return (1U << bit) == kAgreementBit ? kAgreement : kEvent;
}

template <class Take>
void for_each_meaning(std::uint32_t meanings, Take take) {
  for (; meanings != 0; meanings &= meanings - 1) take(meaning_part(std::countr_zero(meanings)));
}

/// Small words beside a verb that change what it says.
bool colours(Deprel relation) {
  return relation == Deprel::kAux || relation == Deprel::kAuxPass || relation == Deprel::kAdvmod ||
         relation == Deprel::kCompoundPrt || relation == Deprel::kMark;
}

bool is_on(const ActorPair& pair, std::uint32_t word) {
  const auto climbs = [&](const Climb& climb) {
    return std::ranges::find(climb.all(), word) != climb.all().end();
  };
  return word == pair.top || climbs(pair.subject_climb) || climbs(pair.object_climb);
}

}  // namespace

/// The names of one side's templates.
struct PairDescriber::Side {
  const ActorWord& actor;
  const Climb& climb;
  Template word, meaning, edge, chain, highest, lowest, length, kind, how, form;
};

PairDescriber::PairDescriber(const ArticleView& article, std::uint32_t sentence,
                             std::span<const ActorWord> actors,
                             std::span<const RelationCandidate> candidates, Letters letters)
    : article_(article),
      view_(article.views[sentence]),
      sentence_(sentence),
      actors_(actors.size()),
      letters_(letters) {
  const auto count = view_.tree->words.size();
  words_.reserve(count);
  for (std::uint32_t w = 0; w < count; ++w) words_.push_back(parts_of(w));
  for (const auto& candidate : candidates) {
    if (candidate.at.sentence == sentence) candidates_.push_back(&candidate);
  }
}

PairDescriber::WordParts PairDescriber::parts_of(std::uint32_t word) const {
  const auto& w = view_.word(word);
  WordParts parts{false, 0, HashedText(letters_), HashedText(letters_)};
  parts.content = is_open(w.upos) && view_.mention_over[word] < 0;
  parts.lemma << w.lemma;
  parts.edge << entente::name_of(w.deprel);
  if (const auto preposition = case_of(view_, word); !preposition.empty())
    parts.edge << ":" << preposition;
  if (parts.content) parts.meanings = meanings_of(word);
  return parts;
}

std::uint32_t PairDescriber::meanings_of(std::uint32_t word) const {
  std::uint32_t meanings = 0;
  for (const auto kind : {PredicateKind::kVerb, PredicateKind::kNoun, PredicateKind::kAdjective}) {
    for (const Frame* frame : article_.lexicon->frames(kind, view_.word(word).lemma)) {
      const Entry& entry = *frame->entry;
      if (entry.kind == EntryKind::kPredicate)
        meanings |= 1U << static_cast<unsigned>(entry.predicate);
      if (entry.kind == EntryKind::kForm) meanings |= kAgreementBit;
      if (entry.kind == EntryKind::kEvent) meanings |= kEventBit;
    }
  }
  return meanings;
}

HashedText PairDescriber::chain_of(const Climb& climb) const {
  HashedText chain(letters_);
  for (std::size_t i = climb.count; i-- > 0;) {
    if (view_.word(climb.words[i]).deprel == Deprel::kConj) continue;
    chain << "/";
    chain << entente::name_of(view_.word(climb.words[i]).deprel);
    if (const auto preposition = case_of(view_, climb.words[i]); !preposition.empty())
      chain << ":" << preposition;
  }
  return chain;
}

void PairDescriber::side(const Side& side, Features& out) const {
  static const Part kUnknown("unknown"), kPeople("people");
  std::uint32_t meanings = 0;
  for (const auto word : side.climb.all()) {
    const auto& parts = words_[word];
    if (parts.content) {
      meanings |= parts.meanings;
      out.add(side.word, parts.lemma);
    }
    out.add(side.edge, parts.edge);
  }
  for_each_meaning(meanings, [&](const Part& meaning) { out.add(side.meaning, meaning); });
  out.add(side.chain, chain_of(side.climb));
  if (side.climb.count > 0) {
    out.add(side.highest, words_[side.climb.words[side.climb.count - 1]].edge);
    out.add(side.lowest, words_[side.climb.words[0]].edge);
  }
  out.add(side.length, number_part(side.climb.count));
  const auto kind = article_.gazetteer->kind(side.actor.who.id.value);
  out.add(side.kind, kind ? part_of(*kind) : kUnknown);
  out.add(side.how, side.actor.people ? kPeople : how_part(side.actor.who.how));
  out.add(side.form, words_[side.actor.word].lemma,
          yes_no(view_.mention_over[side.actor.word] >= 0));
}

/// The word above both, and what hangs on it beside the ways.
void PairDescriber::top(const ActorPair& pair, Features& out) const {
  const auto& parts = words_[pair.top];
  const Part subject = chain_of(pair.subject_climb), object = chain_of(pair.object_climb);
  out.add("chains", subject, object);
  if (parts.content) {
    out.add("top", parts.lemma);
    for_each_meaning(parts.meanings, [&](const Part& meaning) {
      out.add("top-means", meaning);
      out.add("top-means-chains", meaning, subject, object);
    });
  }
  out.add("top-tag", part_of(view_.word(pair.top).xpos));
}

void PairDescriber::around(const ActorPair& pair, Features& out) const {
  std::uint32_t meanings = 0;
  for (const auto child : view_.children_of(pair.top)) {
    if (is_on(pair, child)) continue;
    const auto& parts = words_[child];
    const auto relation = view_.word(child).deprel;
    if (parts.content) {
      meanings |= parts.meanings;
      out.add("child", part_of(relation), parts.lemma);
    } else if (colours(relation)) {
      out.add("child-small", parts.lemma);
    }
  }
  for_each_meaning(meanings, [&](const Part& meaning) { out.add("child-means", meaning); });
}

/// What the words between both mean, and those before and after.
void PairDescriber::between(const ActorPair& pair, Features& out) const {
  const auto [first, last] = std::minmax(pair.subject->word, pair.object->word);
  std::uint32_t inside = 0, outside = 0;
  for (std::uint32_t w = 0; w < words_.size(); ++w)
    (first < w && w < last ? inside : outside) |= words_[w].meanings;
  for_each_meaning(inside, [&](const Part& meaning) { out.add("between-means", meaning); });
  for_each_meaning(outside, [&](const Part& meaning) { out.add("outside-means", meaning); });
  out.add("subject-first", yes_no(pair.subject->word < pair.object->word));
  out.add("distance", number_part(magnitude(last - first)));
  out.add("actors", number_part(actors_));
  if (article_.sentences[sentence_].title) out.add("title");
}

void PairDescriber::framed(const ActorPair& pair, Features& out) const {
  std::uint32_t same = 0, turned = 0;
  for (const auto* candidate : candidates_) {
    const auto& r = candidate->relation;
    const auto bit = 1U << static_cast<unsigned>(r.predicate);
    const bool forth = r.subject == pair.subject->who.id && r.object == pair.object->who.id;
    const bool back = r.subject == pair.object->who.id && r.object == pair.subject->who.id;
    if (forth || (back && is_symmetric(r.predicate))) same |= bit;
    if (back && !is_symmetric(r.predicate)) turned |= bit;
  }
  for_each_meaning(same, [&](const Part& meaning) { out.add("framed", meaning); });
  for_each_meaning(turned, [&](const Part& meaning) { out.add("framed-back", meaning); });
}

void PairDescriber::describe(const ActorPair& pair, Features& out) const {
  side({*pair.subject, pair.subject_climb, "s-word", "s-means", "s-edge", "s-chain", "s-high",
        "s-low", "s-length", "s-kind", "s-how", "s-form"},
       out);
  side({*pair.object, pair.object_climb, "o-word", "o-means", "o-edge", "o-chain", "o-high",
        "o-low", "o-length", "o-kind", "o-how", "o-form"},
       out);
  top(pair, out);
  around(pair, out);
  between(pair, out);
  framed(pair, out);
}

}  // namespace entente::extract::meaning
