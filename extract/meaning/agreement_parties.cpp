#include "extract/meaning/agreement_parties.h"

#include <algorithm>

namespace entente::extract::meaning {
namespace {

using actors::MentionForm;
using syntax::Deprel;

constexpr int kTopicDepth = 2;  // words between a pact's topic and its sides
constexpr int kClimb = 6;       // heads from an agreement up to the clause that it stands in

bool links(std::string_view preposition) {
  return preposition == "with" || preposition == "between" || preposition == "among" ||
         preposition == "to" || preposition == "from" || preposition == "against";
}

/// Whether a word stands in the phrase that names a speaker.
bool speaks(const ArticleView& article, WordAt at) {
  return std::ranges::any_of(article.speakers, [&](const Speaker& speaker) {
    return speaker.sentence == at.sentence && at.word >= speaker.first && at.word <= speaker.last;
  });
}

/// "the Berne Agreement", "the London talks": the town where it was made, not a party, unless
/// others stand beside it ("the Seoul-Tokyo accord").
bool names_place(const ArticleView& article, WordAt noun, std::uint32_t modifier) {
  const auto* mention = article.mention_at({noun.sentence, modifier});
  if (mention == nullptr ||
      (mention->form != MentionForm::kCapital && mention->form != MentionForm::kCity))
    return false;
  const auto& view = article.views[noun.sentence];
  const auto relation = view.word(modifier).deprel;
  if (relation != Deprel::kCompound && relation != Deprel::kAmod && relation != Deprel::kNmodDesc)
    return false;
  return conjuncts_of(view, modifier).empty() && modifier + 1 == noun.word;
}

/// The actors that a subject stands for; of "the quarrel between A and B" its sides.
void sides(const ArticleView& article, WordAt at, std::vector<Named>& out) {
  if (speaks(article, at)) return;
  for (auto& who : who_is(article, at, {.owners = false})) add_party(out, std::move(who));
  const auto* noun = article.proposition_at(at);
  if (noun == nullptr || noun->kind != PredicateKind::kNoun) return;
  for (const auto& argument : noun->arguments) {
    if (argument.role != Role::kOblique ||
        (argument.preposition != "between" && argument.preposition != "among"))
      continue;
    for (auto& who :
         who_is(article, {at.sentence, argument.word}, {.owners = false, .places = true}))
      add_party(out, std::move(who));
  }
}

/// A bank, a company by its name: a side of an agreement that the graph does not know.
bool is_private(const ArticleView& article, WordAt at) {
  const auto& word = article.word(at);
  if (article.lexicon->in_class("private", lower(word.lemma))) return true;
  return word.upos == syntax::Upos::kPropn && article.views[at.sentence].mention_over[at.word] < 0;
}

/// Whom a verb acts on.
void partners(const ArticleView& article, const Proposition& verb, std::uint32_t agreement,
              std::vector<Named>& out) {
  const auto take = [&](std::uint32_t word) {
    for (auto& who : who_is(article, {verb.sentence, word}, {.owners = false, .places = true}))
      add_party(out, std::move(who));
  };
  for (const auto& argument : verb.arguments) {
    if (argument.word == agreement) continue;
    if (argument.role == Role::kIndirectObject ||
        (argument.role == Role::kOblique && links(argument.preposition)))
      take(argument.word);
    if (argument.role != Role::kObject) continue;
    take(argument.word);
    const auto* noun = article.proposition_at({verb.sentence, argument.word});
    if (noun == nullptr || noun->kind != PredicateKind::kNoun) continue;
    for (const auto& inner : noun->arguments) {
      if (inner.role == Role::kPossessor ||
          (inner.role == Role::kOblique && links(inner.preposition)))
        take(inner.word);
    }
  }
}

}  // namespace

void take_parties(const ArticleView& article, WordAt at, std::uint32_t word, bool places,
                  AgreementMention& mention) {
  for (auto& who : who_is(article, {at.sentence, word}, {.owners = false, .places = places})) {
    mention.party_words.push_back({at.sentence, word});
    add_party(mention.parties, std::move(who));
  }
}

namespace {

/// The sides below what a pact is about, down to some depth ("on the exchange of data with Laos").
void take_sides(const ArticleView& article, std::uint32_t topic, int depth,
                AgreementMention& mention) {
  const WordAt at = mention.at;
  const auto& view = article.views[at.sentence];
  for (const auto side : view.children_of(topic)) {
    const auto preposition = case_of(view, side);
    if (preposition == "between" || preposition == "among" || preposition == "with") {
      take_parties(article, at, side, true, mention);
      for (const auto other : conjuncts_of(view, side))
        take_parties(article, at, other, true, mention);
    } else if (depth > 0 && view.word(side).deprel == Deprel::kNmod) {
      take_sides(article, side, depth - 1, mention);
    }
  }
}

/// "the treaty of 1961 between Laos and Thailand", "an accord on water between", "its treaty of
/// 1961 with Laos": parsers hang the sides on what stands before them.
void take_parties_below(const ArticleView& article, AgreementMention& mention) {
  const auto& view = article.views[mention.at.sentence];
  for (const auto child : view.children_of(mention.at.word)) {
    if (child > mention.at.word && view.word(child).deprel == Deprel::kNmod)
      take_sides(article, child, kTopicDepth, mention);
  }
}

}  // namespace

void add_told_parties(const SentenceTold& told, AgreementMention& mention) {
  const auto found = told.parties.find(mention.at.word);
  if (found == told.parties.end()) return;
  for (const auto& who : found->second) {
    mention.party_words.push_back(who.at);
    add_party(mention.parties, who);
  }
}

void find_parties(const ArticleView& article, const SentenceTold& told, AgreementMention& mention) {
  const auto& lexicon = *article.lexicon;
  const WordAt at = mention.at;
  const auto* proposition = article.proposition_at(at);
  if (proposition != nullptr && proposition->kind == PredicateKind::kNoun) {
    const bool supported =
        proposition->support >= 0 &&
        lexicon.in_class(
            "party_verb",
            article.word({at.sentence, static_cast<std::uint32_t>(proposition->support)}).lemma);
    for (const auto& argument : proposition->arguments) {
      const bool takes = argument.role == Role::kPossessor || argument.role == Role::kModifier ||
                         (argument.role == Role::kOblique &&
                          lexicon.in_class("party_preposition", argument.preposition)) ||
                         (argument.role == Role::kSubject && supported);
      if (!takes || names_place(article, at, argument.word)) continue;
      const auto before = mention.parties.size();
      take_parties(article, at, argument.word, true, mention);
      if (argument.role == Role::kOblique && mention.parties.size() == before &&
          is_private(article, {at.sentence, argument.word}))
        mention.private_side = true;
    }
  }
  if (mention.parties.size() < 2) take_parties_below(article, mention);
  add_told_parties(told, mention);
}

std::vector<Named> actors_around(const ArticleView& article, const AgreementMention& mention) {
  const WordAt at = mention.at;
  const auto& view = article.views[at.sentence];
  std::vector<Named> around;
  std::uint32_t below = at.word;
  std::int32_t word = view.word(at.word).head;
  for (int steps = 0; word >= 0 && steps < kClimb && around.size() < 2; ++steps) {
    const auto here = static_cast<std::uint32_t>(word);
    const auto* proposition = article.proposition_at({at.sentence, here});
    if (proposition != nullptr && proposition->kind == PredicateKind::kVerb) {
      if (article.lexicon->in_class("outsider_verb", proposition->lemma)) break;
      around.clear();
      bool oblique = false;
      for (const auto& argument : proposition->arguments) {
        if (argument.role == Role::kSubject) sides(article, {at.sentence, argument.word}, around);
        // "is bound to Togo by a pact"
        const bool by = argument.role == Role::kSubject && proposition->passive;
        oblique = oblique || (argument.word == below && (by || argument.role == Role::kOblique));
      }
      if (oblique) partners(article, *proposition, below, around);
    }
    below = here;
    word = view.word(here).head;
  }
  return around;
}

std::vector<Named> actors_speaking(const ArticleView& article, const AgreementMention& mention) {
  const auto& view = article.views[mention.at.sentence];
  std::vector<Named> speaking;
  const bool with_somebody = std::ranges::any_of(mention.party_words, [&](const WordAt& at) {
    return at.sentence == mention.at.sentence && case_of(view, at.word) == "with";
  });
  if (!with_somebody) return speaking;
  for (const auto& speaker : article.speakers) {
    if (speaker.scope_sentence != mention.at.sentence || speaker.distance > 0 ||
        mention.at.word < speaker.scope_first || mention.at.word > speaker.scope_last)
      continue;
    for (auto& who : who_is(article, {speaker.sentence, speaker.word}, {.owners = false}))
      add_party(speaking, std::move(who));
  }
  return speaking;
}

std::vector<Named> actors_inside(const ArticleView& article, const AgreementMention& mention) {
  const auto& view = article.views[mention.at.sentence];
  std::vector<Named> inside;
  for (const auto child : view.children_of(mention.at.word)) {
    if (view.word(child).deprel != Deprel::kAclRelcl && view.word(child).deprel != Deprel::kAcl)
      continue;
    const auto* clause = article.proposition_at({mention.at.sentence, child});
    if (clause == nullptr) continue;
    for (const auto& argument : clause->arguments) {
      if (argument.word == mention.at.word ||
          (argument.role == Role::kOblique && !links(argument.preposition)))
        continue;
      for (auto& who : who_is(article, {mention.at.sentence, argument.word}, {.owners = false}))
        add_party(inside, std::move(who));
    }
  }
  return inside;
}

std::vector<Named> actors_of_sentence(const ArticleView& article, std::uint32_t sentence) {
  std::vector<Named> found;
  for (std::size_t i = 0; i < article.mentions.size(); ++i) {
    const auto& mention = article.mentions[i];
    if (mention.sentence != sentence || mention.form == MentionForm::kTreaty ||
        mention.acts_for.empty() || mention.reading != Reading::kActor)
      continue;
    if (speaks(article, {sentence, mention.head}) ||
        article.gazetteer->kind(rolled_up(mention.acts_for).value) == ActorKind::kPlace)
      continue;
    add_party(found, {rolled_up(mention.acts_for),
                      mention.confidence,
                      How::kRegister,
                      {sentence, mention.head},
                      static_cast<std::int32_t>(i)});
  }
  return found;
}

}  // namespace entente::extract::meaning
