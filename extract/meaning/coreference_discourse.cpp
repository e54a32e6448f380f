#include "extract/meaning/coreference_discourse.h"

#include <algorithm>

#include "extract/meaning/proposition_words.h"
#include "extract/meaning/regions.h"

namespace entente::extract::meaning {

using actors::LinkedMention;
using actors::MentionForm;
using syntax::Deprel;
using syntax::Upos;
using syntax::Xpos;

namespace {

constexpr int kMostSteps = 24;  ///< bound on walks upwards

std::uint64_t key_of(std::uint32_t sentence, std::uint32_t word) {
  return (std::uint64_t{sentence} << 32) | word;
}

bool is_owner_relation(const Tree& tree, std::uint32_t kid) {
  switch (tree.relation(kid)) {
    case Deprel::kNmodPoss:
    case Deprel::kAmod:
    case Deprel::kCompound:
    case Deprel::kNmodDesc:
      return true;
    case Deprel::kNmod: {
      const std::string_view preposition = tree.preposition(kid);
      return preposition == "of" || preposition == "from" || preposition == "for";
    }
    default:
      return false;
  }
}

/// Subject of a verb of speech.
bool speaks(const Tree& tree, std::uint32_t word) {
  const std::int32_t head = tree.head(word);
  return head != kNone && in_class(tree.lemma(static_cast<std::uint32_t>(head)), WordClass::kSays);
}

}  // namespace

void unite(std::vector<ActorId>& into, const std::vector<ActorId>& more) {
  for (const ActorId& id : more) {
    const auto at = std::lower_bound(into.begin(), into.end(), id);
    if (at == into.end() || *at != id) into.insert(at, id);
  }
}

Discourse::Discourse(std::span<const syntax::Sentence> sentences,
                     std::span<const std::vector<Proposition>> propositions,
                     std::span<const LinkedMention> mentions, const actors::Gazetteer& gazetteer)
    : sentences_(sentences),
      propositions_(propositions),
      mentions_(mentions),
      gazetteer_(gazetteer),
      over_(sentences.size()) {
  trees_.reserve(sentences.size());
  for (std::uint32_t s = 0; s < size(); ++s) {
    trees_.emplace_back(sentences[s]);
    over_[s].assign(sentences[s].words.size(), kNone);
    int roots = 0;
    for (const syntax::Word& word : sentences[s].words) roots += word.head < 0;
    parsed_.push_back(roots == 1);
  }
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    const LinkedMention& mention = mentions[m];
    if (mention.sentence >= size()) continue;
    auto& over = over_[mention.sentence];
    for (std::uint32_t w = mention.first; w <= mention.last && w < over.size(); ++w) {
      over[w] = static_cast<std::int32_t>(m);
    }
  }
}

const LinkedMention* Discourse::mention(std::uint32_t sentence, std::uint32_t word) const {
  const std::int32_t index = over_[sentence][word];
  return index == kNone ? nullptr : &mentions_[static_cast<std::size_t>(index)];
}

ActorId Discourse::actor_of(const LinkedMention& mention) {
  if (mention.form == MentionForm::kTreaty) return {};
  if (!mention.acts_for.empty()) return rolled_up(mention.acts_for);
  const bool state_place = mention.reading == Reading::kPlace &&
                           mention.form != MentionForm::kCity &&
                           mention.form != MentionForm::kCapital;
  return state_place ? rolled_up(mention.id) : ActorId{};
}

std::vector<ActorId> Discourse::actors(std::uint32_t sentence, std::uint32_t word) const {
  if (const LinkedMention* named = mention(sentence, word)) {
    const ActorId id = actor_of(*named);
    return id.empty() ? std::vector<ActorId>{} : std::vector<ActorId>{id};
  }
  if (const Antecedent* found = antecedent(sentence, word)) return found->actors;
  return {};
}

std::vector<ActorId> Discourse::owners(std::uint32_t sentence, std::uint32_t word) const {
  std::vector<ActorId> found;
  const Tree& t = tree(sentence);
  std::vector<std::uint32_t> members;
  for (std::uint32_t kid : t.children(word)) {
    if (!is_owner_relation(t, kid)) continue;
    t.conjuncts(kid, members);
    for (std::uint32_t member : members) unite(found, actors(sentence, member));
    // "Japanese government officials" with the state hung on the government.
    if (t.relation(kid) == Deprel::kCompound && mention(sentence, kid) == nullptr && kid < word) {
      unite(found, owners(sentence, kid));
    }
  }
  return found;
}

bool Discourse::owned(std::uint32_t sentence, std::uint32_t word) const {
  const Tree& t = tree(sentence);
  for (std::uint32_t kid : t.children(word)) {
    if (!is_owner_relation(t, kid)) continue;
    const Deprel rel = t.relation(kid);
    if (rel == Deprel::kNmodPoss || rel == Deprel::kNmod) return true;
    // "the Gulf state", "the Pacific island nation": where it lies, not whose it is.
    if (in_class(t.lemma(word), WordClass::kCountryNoun) && region_word(lower(t.lemma(kid))))
      continue;
    // "Siemens officials", but not the first half of "Foreign Ministry".
    const bool firm = t.is_name(kid) && !t.is_name(word) && rel != Deprel::kAmod &&
                      !in_class(lower(t.lemma(kid)), WordClass::kCountryNoun) &&
                      !in_class(t.lemma(kid), WordClass::kGovernmentNoun);
    if (mention(sentence, kid) != nullptr || firm) return true;
    if (rel == Deprel::kCompound && kid < word && owned(sentence, kid)) return true;
  }
  return false;
}

bool Discourse::is_state(const ActorId& id) const {
  return gazetteer_.kind(id.value) == ActorKind::kState;
}

bool Discourse::is_organization(const ActorId& id) const {
  return gazetteer_.kind(id.value) == ActorKind::kOrganization;
}

void Discourse::note(std::uint32_t sentence, std::uint32_t word, Antecedent antecedent) {
  std::sort(antecedent.actors.begin(), antecedent.actors.end());
  antecedents_.insert_or_assign(key_of(sentence, word), std::move(antecedent));
}

const Antecedent* Discourse::antecedent(std::uint32_t sentence, std::uint32_t word) const {
  const auto found = antecedents_.find(key_of(sentence, word));
  return found == antecedents_.end() ? nullptr : &found->second;
}

void Discourse::weigh(NounPhrase& phrase) const {
  // Lappin & Leass (1994): recency 100, subject 80, object 50, other 40, no part of another
  // phrase 80.
  phrase.weight = 100;
  if (!parsed(phrase.sentence)) {
    phrase.weight += 60;
    return;
  }
  const Tree& t = tree(phrase.sentence);
  switch (t.relation(t.first_conjunct(phrase.word))) {
    case Deprel::kNsubj:
    case Deprel::kNsubjPass:
    case Deprel::kNsubjOuter:
      phrase.weight += 160;
      break;
    case Deprel::kRoot:
      phrase.weight += 120;
      break;
    case Deprel::kObj:
      phrase.weight += 130;
      break;
    case Deprel::kIobj:
    case Deprel::kObl:
    case Deprel::kOblAgent:
      phrase.weight += 120;
      break;
    case Deprel::kNmodPoss:
      phrase.weight += 60;
      break;
    case Deprel::kNmod:
      phrase.weight += 40;
      break;
    case Deprel::kCompound:
    case Deprel::kAmod:
      phrase.weight -= 40;
      break;
    default:
      break;
  }
  if (phrase.place) phrase.weight *= 0.3F;
}

void Discourse::speak(std::uint32_t sentence, std::uint32_t word) {
  const Tree& t = tree(sentence);
  const LinkedMention* named = mention(sentence, word);
  if (named != nullptr && named->head != word) return;
  const Upos upos = t[word].upos;
  const bool noun = upos == Upos::kNoun || upos == Upos::kPropn;
  const Antecedent* found = antecedent(sentence, word);
  if (named == nullptr && found == nullptr && !noun) return;
  const Deprel rel = t.relation(word);
  if (named == nullptr && (rel == Deprel::kFlat || rel == Deprel::kCompound ||
                           rel == Deprel::kOblUnmarked || rel == Deprel::kNmodUnmarked)) {
    return;
  }
  NounPhrase phrase;
  phrase.sentence = sentence;
  phrase.word = word;
  phrase.key = t.lemma(word);
  const bool many = t[word].xpos == Xpos::kNns || t[word].xpos == Xpos::kNnps;
  phrase.plural = many;
  phrase.singular = !many;
  if (named != nullptr) {
    const ActorId id = actor_of(*named);
    if (!id.empty()) phrase.actors = {id};
    phrase.place = named->reading == Reading::kPlace;
    phrase.agent = !id.empty();
    const bool name = named->form == MentionForm::kName || named->form == MentionForm::kCapital;
    phrase.person = named->form == MentionForm::kOfficial && !many;
    if (name) phrase.plural = !id.empty() && gazetteer_.kind(id.value) == ActorKind::kGroup;
    if (name || named->form == MentionForm::kAdjective) phrase.singular = true;
    if (named->form == MentionForm::kDemonym) phrase.plural = true;
    if (named->form == MentionForm::kTreaty) phrase.agent = false;
  } else {
    if (found != nullptr) phrase.actors = found->actors;
    const bool office =
        in_class(phrase.key, WordClass::kOffice) || in_class(phrase.key, WordClass::kPersonNoun);
    if (phrase.actors.empty() && office) phrase.actors = owners(sentence, word);
    phrase.person = in_class(phrase.key, WordClass::kPersonNoun) ||
                    (upos == Upos::kPropn && (t.has(word, Deprel::kFlat) || found != nullptr ||
                                              (rel == Deprel::kNsubj && speaks(t, word))));
    phrase.agent = !phrase.actors.empty() || phrase.person || office || upos == Upos::kPropn ||
                   in_class(phrase.key, WordClass::kCompanyNoun) ||
                   in_class(phrase.key, WordClass::kCountryNoun) ||
                   in_class(phrase.key, WordClass::kOrganizationNoun);
    if (phrase.actors.size() > 1) {
      phrase.group = phrase.plural = true;
      phrase.singular = false;
    }
    if (t[word].xpos == Xpos::kPrp || t[word].xpos == Xpos::kPrpPoss) {
      phrase.person = t.is(word, "he") || t.is(word, "she") || t.is(word, "his") ||
                      t.is(word, "him") || t.is(word, "her");
    }
  }
  weigh(phrase);
  spoken_.push_back(std::move(phrase));
  if (t.has(word, Deprel::kConj)) speak_group(sentence, word);
}

void Discourse::speak_group(std::uint32_t sentence, std::uint32_t word) {
  std::vector<std::uint32_t> members;
  const Tree& t = tree(sentence);
  t.conjuncts(word, members);
  NounPhrase group;
  group.sentence = sentence;
  group.word = word;
  group.key = t.lemma(word);
  group.plural = group.group = true;
  group.singular = false;
  bool all = true;
  for (std::uint32_t member : members) {
    std::vector<ActorId> own = actors(sentence, member);
    if (own.empty() && in_class(t.lemma(member), WordClass::kOffice)) {
      own = owners(sentence, member);
    }
    all &= !own.empty();
    unite(group.actors, own);
    if (const LinkedMention* named = mention(sentence, member)) {
      group.place |= named->reading == Reading::kPlace;
    }
  }
  if (!all || group.actors.size() < 2) group.actors.clear();
  group.agent = !group.actors.empty();
  weigh(group);
  spoken_.push_back(std::move(group));
}

std::uint32_t Discourse::clause(std::uint32_t sentence, std::uint32_t word) const {
  const Tree& t = tree(sentence);
  for (int i = 0; i < kMostSteps && t.head(word) != kNone; ++i) {
    word = static_cast<std::uint32_t>(t.head(word));
    if (t.is_verb(word) || t.has(word, Deprel::kNsubj) || t.has(word, Deprel::kCop)) break;
  }
  return word;
}

std::int32_t Discourse::subject(std::uint32_t sentence, std::uint32_t clause) const {
  const auto& all = propositions(sentence);
  const auto p = std::lower_bound(all.begin(), all.end(), clause,
                                  [](const Proposition& a, std::uint32_t w) { return a.word < w; });
  if (p == all.end() || p->word != clause) return kNone;
  const Role role = p->passive ? Role::kObject : Role::kSubject;
  for (const Argument& a : p->arguments) {
    if (a.role == role && a.names == kNone) return static_cast<std::int32_t>(a.word);
  }
  return kNone;
}

std::vector<ActorId> Discourse::rivals(std::uint32_t sentence, std::uint32_t word) const {
  std::vector<ActorId> found;
  const Tree& t = tree(sentence);
  std::vector<std::uint32_t> members;
  const auto beside = [&](std::uint32_t head) {
    for (std::uint32_t kid : t.children(head)) {
      if (kid == word) continue;
      const Deprel rel = t.relation(kid);
      const bool argument = rel == Deprel::kObj || rel == Deprel::kIobj || rel == Deprel::kObl ||
                            rel == Deprel::kOblAgent || rel == Deprel::kNmod ||
                            rel == Deprel::kNsubj || rel == Deprel::kNsubjPass;
      if (!argument) continue;
      t.conjuncts(kid, members);
      for (std::uint32_t member : members) {
        const LinkedMention* named = mention(sentence, member);
        if (named != nullptr && named->reading == Reading::kPlace) continue;
        unite(found, actors(sentence, member));
        if (in_class(t.lemma(member), WordClass::kOffice)) unite(found, owners(sentence, member));
      }
      // "It signed a pact with Oman": so it is not Oman.
      if (rel != Deprel::kObj && rel != Deprel::kNsubjPass) continue;
      for (std::uint32_t inner : t.children(kid)) {
        if (t.relation(inner) != Deprel::kNmod) continue;
        const std::string_view preposition = t.preposition(inner);
        if (preposition == "in" || preposition == "of") continue;
        t.conjuncts(inner, members);
        for (std::uint32_t member : members) unite(found, actors(sentence, member));
      }
    }
  };
  const std::int32_t head = t.head(t.first_conjunct(word));
  if (head == kNone) return found;
  const auto up = static_cast<std::uint32_t>(head);
  const bool possessive = t.relation(word) == Deprel::kNmodPoss;
  if (possessive) {
    // "its attack on Oman": not Oman's.
    for (std::uint32_t kid : t.children(up)) {
      if (t.relation(kid) != Deprel::kNmod || kid < up) continue;
      const std::string_view preposition = t.preposition(kid);
      if (preposition == "in" || preposition == "of") continue;
      t.conjuncts(kid, members);
      for (std::uint32_t member : members) unite(found, actors(sentence, member));
    }
    return found;
  }
  beside(up);
  // The subject of the clause, when it comes by control.
  const std::int32_t own = subject(sentence, up);
  if (own != kNone && static_cast<std::uint32_t>(own) != word && t.is_verb(up) &&
      t.relation(word) != Deprel::kNsubj && t.relation(word) != Deprel::kNsubjPass) {
    t.conjuncts(static_cast<std::uint32_t>(own), members);
    for (std::uint32_t member : members) unite(found, actors(sentence, member));
  }
  return found;
}

}  // namespace entente::extract::meaning
