#include "extract/meaning/agreement_borrowing.h"

#include <algorithm>
#include <utility>

#include "extract/meaning/agreement_parties.h"
#include "extract/meaning/agreement_told.h"
#include "extract/meaning/agreement_treaties.h"

namespace entente::extract::meaning {
namespace {

/// "EC ministers met", "the leaders of NATO": it is told of by those who sit in it.
bool has_assembled(const ArticleView& article, const Named& organization) {
  const WordAt at = organization.at;
  const auto& view = article.views[at.sentence];
  const auto is_assembly = [&](std::uint32_t word) {
    return view.word(word).xpos == syntax::Xpos::kNns &&
           article.lexicon->in_class("assembled", lower(view.word(word).lemma));
  };
  const auto head = view.word(at.word).head;
  return is_assembly(at.word) || (head >= 0 && is_assembly(static_cast<std::uint32_t>(head)));
}

/// "The Federal Government and Bavaria": what a state settles with its own province.
bool is_domestic(const ArticleView& article, const std::vector<Named>& parties) {
  if (parties.size() != 2) return false;
  const auto is_in = [&](const Named& part, const Named& whole) {
    if (article.gazetteer->kind(part.id.value) != ActorKind::kSubnational) return false;
    return std::ranges::any_of(article.gazetteer->facts(part.id.value), [&](const auto& fact) {
      return fact.field == "in" && fact.value == whole.id.value;
    });
  };
  return is_in(parties[0], parties[1]) || is_in(parties[1], parties[0]);
}

/// How much an actor is spoken of: once in this sentence outweighs all elsewhere, and of two
/// named as often the first comes first.
std::pair<std::ptrdiff_t, std::ptrdiff_t> spoken_of(const ArticleView& article, const ActorId& id,
                                                    std::uint32_t sentence) {
  constexpr std::ptrdiff_t kHere = 1000;
  std::ptrdiff_t count = 0, first = 0;
  for (const auto& named : article.mentions) {
    if (rolled_up(named.acts_for) != id) continue;
    if (count == 0) first = static_cast<std::ptrdiff_t>(named.span.begin);
    count += named.sentence == sentence ? kHere : 1;
  }
  return {count, -first};
}

}  // namespace

bool of_members(const ArticleView& article, const Named& organization) {
  return !article.lexicon->types_of("party:" + lower(organization.id.value)).empty() ||
         has_assembled(article, organization);
}

bool has_party(const std::vector<Named>& parties, const ActorId& id) {
  return std::ranges::any_of(parties, [&](const Named& p) { return p.id == id; });
}

bool enough(const ArticleView& article, const std::vector<Named>& parties) {
  if (parties.size() != 1) return parties.size() > 1 && !is_domestic(article, parties);
  const auto& id = parties.front().id.value;
  return article.gazetteer->kind(id) == ActorKind::kOrganization &&
         !article.lexicon->in_class("lender", lower(id));
}

void complete_parties(const ArticleView& article, const RegisteredAgreement* compared,
                      AgreementMention& mention) {
  if (!mention.fresh || mention.parties.size() != 1 || compared == nullptr) return;
  if (has_party(compared->parties, mention.parties.front().id)) return;
  const auto base = compared->mentions.back().base;
  const Named* most = nullptr;
  std::pair<std::ptrdiff_t, std::ptrdiff_t> most_count;
  for (const auto& party : compared->parties) {
    if (!base.empty() && party.id != base) continue;
    const auto count = spoken_of(article, party.id, mention.at.sentence);
    if (most == nullptr || count > most_count) {
      most = &party;
      most_count = count;
    }
  }
  if (most == nullptr) return;
  mention.parties.push_back(*most);
  mention.parties.back().how = How::kRegister;
  mention.base = most->id;
}

namespace {

void try_sources(const ArticleView& article, const RegisteredAgreement* last,
                 AgreementMention& mention) {
  const auto try_source = [&](std::vector<Named> others, PartySource source, std::size_t most) {
    if (enough(article, mention.parties)) return;
    auto all = mention.parties;
    if (!mention.treaty.empty()) others = known_parties(article, mention.treaty, std::move(others));
    for (auto& who : others) add_party(all, std::move(who));
    if (!enough(article, all) || all.size() > most) return;
    if (source > PartySource::kInside && all.size() < 2 && !of_members(article, all.front()))
      return;
    mention.parties = std::move(all);
    mention.source = source;
  };
  constexpr std::size_t kAny = 100;
  if (mention.same_sides) {
    if (last != nullptr) try_source(last->parties, PartySource::kBefore, kAny);
    return;
  }
  try_source(actors_around(article, mention), PartySource::kAround, kAny);
  try_source(actors_inside(article, mention), PartySource::kInside, 4);
  if (mention.parties.size() == 1)
    try_source(actors_speaking(article, mention), PartySource::kInside, 2);
  if (enough(article, mention.parties)) return;
  if (last != nullptr && (mention.fresh || mention.of_date) &&
      std::ranges::all_of(mention.parties,
                          [&](const Named& p) { return has_party(last->parties, p.id); }))
    try_source(last->parties, PartySource::kBefore, kAny);
  try_source(actors_of_sentence(article, mention.at.sentence), PartySource::kSentence, 2);
  if (mention.definite || last == nullptr) {
    if (article.sentences.front().title)
      try_source(actors_of_sentence(article, 0), PartySource::kTitle, 2);
    if (mention.at.sentence > 0)
      try_source(actors_of_sentence(article, mention.at.sentence - 1), PartySource::kBefore, 2);
  }
}

}  // namespace

void borrow_parties(const ArticleView& article, const RegisteredAgreement* last,
                    AgreementMention& mention) {
  const auto own = mention.parties.size();
  try_sources(article, last, mention);
  // "similar pacts with A, and one with B": what the next one shares.
  if (mention.fresh && own == 1 && mention.parties.size() == 2)
    mention.base = mention.parties.back().id;
}

}  // namespace entente::extract::meaning
