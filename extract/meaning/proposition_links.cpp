// One argument with all that its noun phrase names: conjuncts, appositions, instances, partitives.
#include <algorithm>

#include "extract/meaning/proposition_builder.h"
#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {

using syntax::Deprel;

namespace {

constexpr int kDeepest = 4;                 ///< names within names within names
constexpr std::size_t kMostArguments = 64;  ///< of one proposition; lists longer than that are cut

bool of_parties(std::string_view preposition) {
  return preposition == "between" || preposition == "among" || preposition == "amongst";
}

/// A name seldom has such a phrase of its own: "an accord with Mali on trade" is on trade.
bool lifts(std::string_view preposition) {
  constexpr std::string_view kLifted[] = {
      "with", "on",   "about", "over",  "between",         "against",       "for",        "to",
      "by",   "from", "at",    "under", "in exchange for", "in return for", "concerning", "among"};
  return std::find(std::begin(kLifted), std::end(kLifted), preposition) != std::end(kLifted);
}

std::uint16_t next_group(const Proposition& p) {
  std::uint16_t most = 0;
  for (const Argument& a : p.arguments) most = std::max(most, a.group);
  return static_cast<std::uint16_t>(most + 1);
}

}  // namespace

void Builder::push(Proposition& p, std::uint32_t word, const Link& link, std::uint16_t group,
                   std::int32_t names) {
  if (p.arguments.size() >= kMostArguments || word == p.word) return;
  for (const Argument& a : p.arguments) {
    if (a.role == link.role && a.word == word && a.preposition == link.preposition) return;
  }
  Argument a;
  a.role = link.role;
  a.word = word;
  a.preposition = link.preposition;
  a.group = group;
  a.collective = link.collective;
  a.inherited = link.inherited;
  a.names = names;
  a.margin = least(link.margin, tree_[word].margin);
  p.arguments.push_back(a);
}

void Builder::add(Proposition& p, std::uint32_t word, Link link) {
  // "An accord signed by Oman ended the war" with "signed" as what ended it: the accord did.
  if (link.role <= Role::kIndirectObject && tree_.is_verb(word) && tree_.is_participle(word)) {
    for (Deprel subject : {Deprel::kNsubj, Deprel::kNsubjPass}) {
      const std::int32_t noun = tree_.child(word, subject);
      if (noun == kNone || static_cast<std::uint32_t>(noun) > word) continue;
      word = static_cast<std::uint32_t>(noun);
      break;
    }
  }
  link.collective |= of_parties(link.preposition);
  add_group(p, word, link, kNone);
}

void Builder::add_group(Proposition& p, std::uint32_t word, const Link& link, std::int32_t names) {
  if (depth_ >= kDeepest) return;
  ++depth_;
  std::vector<std::uint32_t> members;
  tree_.conjuncts(word, members);
  if (link.role != Role::kClause) {
    std::erase_if(members, [&](std::uint32_t m) { return m != word && !tree_.is_nominal(m); });
  }
  if (link.role == Role::kSubject && tree_.relation(word) == Deprel::kNsubj) {
    // "According to Tass, Oman and Qatar ..." read as one list.
    std::erase_if(members, [&](std::uint32_t m) {
      return m == word && tree_.preposition(m) == "according to";
    });
  }
  const std::uint16_t group = members.size() > 1 ? next_group(p) : std::uint16_t{0};
  for (std::uint32_t member : members) {
    Link own = link;
    if (member != word && link.role == Role::kOblique) {
      const std::string_view preposition = tree_.preposition(member);
      if (!preposition.empty()) own.preposition = preposition;
    }
    push(p, member, own, group, names);
    if (link.role != Role::kClause) add_names(p, member, own);
    lift(p, member, link.margin);
  }
  --depth_;
}

void Builder::add_names(Proposition& p, std::uint32_t word, const Link& link) {
  const auto self = static_cast<std::int32_t>(word);
  const bool common = !tree_.is_name(word);
  const bool transparent = common && in_class(tree_.lemma(word), WordClass::kTransparent);
  Link named = link;
  named.inherited = true;
  for (std::uint32_t kid : tree_.children(word)) {
    const Deprel rel = tree_.relation(kid);
    if (rel == Deprel::kAppos && tree_.is_name(kid)) {
      const bool plain_name = !common && !in_class(tree_.lemma(word), WordClass::kOffice);
      if (!plain_name) add_group(p, kid, named, self);
    }
    if ((rel == Deprel::kNmod || rel == Deprel::kAppos || rel == Deprel::kConj) && kid > word) {
      const std::string_view preposition = tree_.preposition(kid);
      // "Oman, along with Qatar, signed": both do.
      if (link.role == Role::kSubject &&
          (preposition == "along with" || preposition == "together with" ||
           preposition == "as well as" || preposition == "alongside")) {
        named.collective = true;
        add_group(p, kid, named, kNone);
        named.collective = link.collective;
        continue;
      }
      if (rel != Deprel::kNmod) continue;
      const bool part = transparent && preposition == "of";
      if (part || (common && in_class(preposition, WordClass::kInstance))) {
        add_group(p, kid, named, self);
      }
    }
  }
  // "Oman, a state which ...": what the apposition does, Oman does.
  if (tree_.relation(word) == Deprel::kAppos && common) {
    const std::int32_t head = tree_.head(word);
    if (head != kNone && tree_.is_name(static_cast<std::uint32_t>(head))) {
      push(p, static_cast<std::uint32_t>(head), named, 0, self);
    }
  }
}

void Builder::lift(Proposition& p, std::uint32_t name, float margin) {
  const std::string_view lemma = tree_.lemma(name);
  const bool office = in_class(lemma, WordClass::kOffice);
  // "the visit of the president to Mali", but "the ambassador to Mali".
  const bool sent = lemma == "ambassador" || lemma == "envoy" || lemma == "representative" ||
                    lemma == "delegate" || lemma == "adviser" || lemma == "mission";
  const bool person = in_class(lemma, WordClass::kPersonNoun) && !sent;
  if (!person && (office || !tree_.is_name(name))) return;
  for (std::uint32_t kid : tree_.children(name)) {
    if (tree_.relation(kid) != Deprel::kNmod || kid < name) continue;
    const std::string_view preposition = tree_.preposition(kid);
    if (!lifts(preposition)) continue;
    Link link{Role::kOblique, preposition, true, of_parties(preposition), margin};
    add_group(p, kid, link, kNone);
  }
}

void Builder::copy(const Proposition& from, Role what, Proposition& to, Role as, float margin) {
  const auto shift = static_cast<std::uint16_t>(next_group(to) - 1);
  const std::size_t count = from.arguments.size();  // `from` may be `to`
  for (std::size_t i = 0; i < count; ++i) {
    const Argument a = from.arguments[i];
    if (a.role != what) continue;
    const auto group = static_cast<std::uint16_t>(a.group == 0 ? 0 : a.group + shift);
    Link link{as, {}, true, a.collective, least(margin, a.margin)};
    push(to, a.word, link, group, a.names);
  }
}

void Builder::copy_obliques(const Proposition& from, Proposition& to, std::uint32_t besides,
                            float margin, bool parties_only) {
  const auto shift = static_cast<std::uint16_t>(next_group(to) - 1);
  for (const Argument& a : from.arguments) {
    if (a.role != Role::kOblique || a.word == besides || a.word == to.word) continue;
    if (a.names != kNone && static_cast<std::uint32_t>(a.names) == besides) continue;
    const bool party = a.preposition == "with" || of_parties(a.preposition);
    if (parties_only && !party) continue;
    const auto group = static_cast<std::uint16_t>(a.group == 0 ? 0 : a.group + shift);
    push(to, a.word, {Role::kOblique, a.preposition, true, a.collective, least(margin, a.margin)},
         group, a.names);
  }
}

void Builder::repair_between(Proposition& p) {
  // "talks between Oman and Qatar" with Qatar hung elsewhere: between needs two.
  for (std::size_t i = 0; i < p.arguments.size(); ++i) {
    const Argument a = p.arguments[i];
    if (a.preposition != "between" || a.group != 0 || a.names != kNone || !tree_.is_name(a.word)) {
      continue;
    }
    const std::uint32_t end = std::min(tree_.size(), a.word + 12);
    for (std::uint32_t word = a.word + 1; word < end; ++word) {
      if (tree_.is_verb(word)) break;
      if (tree_.relation(word) != Deprel::kCc || !tree_.is(word, "and")) continue;
      const std::int32_t other = tree_.head(word);
      if (other == kNone || static_cast<std::uint32_t>(other) < word) break;
      const auto second = static_cast<std::uint32_t>(other);
      if (!tree_.is_nominal(second) || second == p.word) break;
      const std::uint16_t group = next_group(p);
      p.arguments[i].group = group;
      push(p, second, {Role::kOblique, a.preposition, true, true, a.margin}, group, kNone);
      break;
    }
  }
}

}  // namespace entente::extract::meaning
