#include "extract/meaning/rival_claims.h"

#include <algorithm>

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;

constexpr std::uint32_t kFar = 3;  // sentences
constexpr float kImplied = 0.6F;

bool is_claim(const ArticleView& article, const Proposition& clause) {
  return article.lexicon->in_class("claims", clause.lemma) &&
         std::ranges::none_of(clause.arguments, [](const Argument& argument) {
           return argument.role == Role::kClause;
         });
}

/// The verb of which a noun is the object ("has claims to"), or null.
const Proposition* verb_over(const SentenceView& view, std::uint32_t noun) {
  const auto head = view.word(noun).head;
  if (view.word(noun).deprel != Deprel::kObj || head < 0) return nullptr;
  const auto index = view.proposition_at[static_cast<std::size_t>(head)];
  return index < 0 ? nullptr : &view.propositions[static_cast<std::size_t>(index)];
}

/// "also have claims", "has a rival claim", "claims of their own".
bool is_rival(const ArticleView& article, const FrameMatch& match) {
  const auto& view = article.views[match.at().sentence];
  const auto marks = [&](std::uint32_t word) {
    return std::ranges::any_of(view.children_of(word), [&](std::uint32_t child) {
      return article.lexicon->in_class("rival", lower(view.word(child).form)) ||
             (view.word(child).deprel == Deprel::kNmod && view.word(child).lemma == "own");
    });
  };
  if (marks(match.at().word)) return true;
  const auto* verb = verb_over(view, match.at().word);
  return verb != nullptr && marks(verb->word);
}

void add_named(const ArticleView& article, const Proposition& clause, bool owners,
               std::vector<ActorId>& out) {
  for (const auto& argument : clause.arguments) {
    const bool by = argument.role == Role::kOblique && argument.preposition == "by";
    const bool owner =
        owners && (argument.role == Role::kPossessor || argument.role == Role::kModifier);
    if (argument.role != Role::kSubject && !by && !owner) continue;
    for (const auto& named :
         who_is(article, {clause.sentence, argument.word}, {.owners = false, .places = true})) {
      if (std::ranges::find(out, named.id) == out.end()) out.push_back(named.id);
    }
  }
}

/// Who lays the claim, or holds the thing, of which a clause tells.
std::vector<ActorId> claimants_of(const ArticleView& article, const Proposition& clause) {
  std::vector<ActorId> found;
  const bool noun = clause.kind == PredicateKind::kNoun;
  if (is_claim(article, clause)) {
    add_named(article, clause, noun, found);
    const auto* verb = noun ? verb_over(article.views[clause.sentence], clause.word) : nullptr;
    if (verb != nullptr && article.lexicon->in_class("lays_claim", verb->lemma))
      add_named(article, *verb, false, found);
  } else if (!noun && article.lexicon->in_class("holds_land", clause.lemma)) {
    add_named(article, clause, false, found);
  }
  return found;
}

}  // namespace

bool is_claim(const ArticleView& article, const FrameMatch& match) {
  return match.frame->entry->predicate == Predicate::kDisputesWith &&
         is_claim(article, *match.proposition);
}

std::vector<Named> rival_claimants(const ArticleView& article, const FrameMatch& match,
                                   const std::vector<ActorId>& claimants) {
  if (!is_rival(article, match)) return {};
  const auto at = match.at();
  for (std::uint32_t back = 0; back <= std::min(kFar, at.sentence); ++back) {
    const auto propositions = article.views[at.sentence - back].propositions;
    for (auto clause = propositions.rbegin(); clause != propositions.rend(); ++clause) {
      if (back == 0 && clause->word >= at.word) continue;
      auto others = claimants_of(article, *clause);
      std::erase_if(others, [&](const ActorId& id) {
        return std::ranges::find(claimants, id) != claimants.end();
      });
      if (others.empty()) continue;
      std::vector<Named> found;
      for (const auto& id : others) found.push_back({id, kImplied, How::kImplied, at, -1});
      return found;
    }
  }
  return {};
}

}  // namespace entente::extract::meaning
