#include "extract/meaning/agreement_ellipses.h"

#include <algorithm>

#include "extract/meaning/agreement_matter.h"
#include "extract/meaning/agreement_parties.h"
#include "extract/meaning/agreement_told.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;

bool takes_up_one(const syntax::Word& word) {
  const bool another = word.form == "another" || word.form == "Another";
  return word.form == "one" || word.form == "One" || (another && word.deprel != Deprel::kDet);
}

bool takes_up_more(const syntax::Word& word) {
  return word.form == "those" || word.form == "Those" || word.form == "ones";
}

/// The nearest noun before, in the same sentence or the one before.
const AgreementMention* antecedent_of(const std::vector<AgreementMention>& before, WordAt at) {
  const AgreementMention* nearest = nullptr;
  for (const auto& mention : before) {
    if (mention.pronoun || mention.verb || mention.in_title || mention.weak ||
        mention.at.sentence + 1 < at.sentence || !(mention.at < at))
      continue;
    if (nearest == nullptr || nearest->at < mention.at) nearest = &mention;
  }
  return nearest;
}

bool comma_between(const SentenceView& view, std::uint32_t first, std::uint32_t last) {
  for (auto w = first + 1; w < last; ++w) {
    if (view.word(w).form == ",") return true;
  }
  return false;
}

bool another_between(const SentenceView& view, std::uint32_t first, std::uint32_t last) {
  for (auto w = first + 1; w <= last; ++w) {
    if (takes_up_one(view.word(w)) || takes_up_more(view.word(w))) return true;
  }
  return false;
}

/// Words that name a side: below the word itself, below what its date hangs on ("one of 1987
/// between"), or below the verb that it is the object of.
std::vector<std::uint32_t> sides_of(const SentenceView& view, std::uint32_t word) {
  std::vector<std::uint32_t> sides;
  const auto take = [&](std::uint32_t over) {
    for (const auto child : view.children_of(over)) {
      const auto preposition = case_of(view, child);
      if (child > word && (preposition == "with" || preposition == "between") &&
          !comma_between(view, word, child))
        sides.push_back(child);
    }
  };
  take(word);
  for (const auto child : view.children_of(word)) {
    if (sides.empty() && view.word(child).deprel == Deprel::kNmod) take(child);
  }
  // "is negotiating one with Oman"
  const auto& one = view.word(word);
  if (sides.empty() && one.deprel == Deprel::kObj && one.head >= 0)
    take(static_cast<std::uint32_t>(one.head));
  return sides;
}

/// "the one of 1937", "a second one", "the last one": another between the same sides.
bool another_of(const ArticleView& article, AgreementMention& mention,
                const AgreementMention& noun) {
  const auto& view = article.views[mention.at.sentence];
  const bool other = std::ranges::any_of(view.children_of(mention.at.word), [&](auto child) {
    return article.lexicon->in_class("another_of_kind", lower(view.word(child).lemma));
  });
  tell_modifiers(article, mention);
  if (!other && !mention.of_date) return false;
  if (noun.parties.size() > 1) mention.parties = noun.parties;
  mention.same_sides = true;
  mention.party_words.push_back(noun.at);
  return true;
}

void add(const ArticleView& article, AgreementMention mention,
         std::vector<AgreementMention>& found) {
  if (mention.parties.empty()) return;
  tell_matter(article, mention);
  tell_modifiers(article, mention);
  found.push_back(std::move(mention));
}

}  // namespace

std::vector<AgreementMention> elliptic_mentions(const ArticleView& article, std::uint32_t sentence,
                                                const std::vector<AgreementMention>& before) {
  std::vector<AgreementMention> found;
  const auto& view = article.views[sentence];
  for (std::uint32_t w = 0; w < view.tree->words.size(); ++w) {
    const bool more = takes_up_more(view.word(w));
    if (!more && !takes_up_one(view.word(w))) continue;
    const auto* noun = antecedent_of(before, {sentence, w});
    if (noun == nullptr) continue;
    AgreementMention mention;
    mention.at = {sentence, w};
    mention.form = noun->form;
    mention.near = noun->near;
    mention.fresh = true;
    for (const auto side : sides_of(view, w)) {
      auto members = conjuncts_of(view, side);
      members.insert(members.begin(), side);
      // "one with A and one with B"
      std::erase_if(members, [&](auto member) { return another_between(view, side, member); });
      const bool apart = more && case_of(view, side) == "with";
      for (const auto member : members) {
        take_parties(article, mention.at, member, true, mention);
        if (!apart) continue;
        add(article, mention, found);
        mention.parties.clear();
        mention.party_words.clear();
      }
    }
    if (mention.parties.empty() && !more && another_of(article, mention, *noun)) {
      tell_matter(article, mention);
      found.push_back(std::move(mention));
      continue;
    }
    add(article, std::move(mention), found);
  }
  return found;
}

}  // namespace entente::extract::meaning
