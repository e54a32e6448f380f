#include "extract/meaning/hubs.h"

#include <algorithm>
#include <optional>

namespace entente::extract::meaning {
namespace {

struct HubFound {
  Named who;
  WordAt at;
  std::vector<std::uint32_t> words;
};

/// "X is the hub", "X is to serve as the hub for", "acts as go-between": the noun's subject, or
/// that of the verb it hangs on.
void hub_nouns(const ArticleView& article, const Proposition& proposition,
               std::vector<HubFound>& found) {
  const auto& view = article.views[proposition.sentence];
  const auto collect = [&](const Proposition& from, std::uint32_t noun) {
    for (const auto& argument : from.arguments) {
      if (argument.role != Role::kSubject) continue;
      for (auto& who : who_is(article, {proposition.sentence, argument.word}, {.owners = false}))
        found.push_back(
            {std::move(who), {proposition.sentence, noun}, {argument.word, from.word, noun}});
    }
  };
  const auto is_hub = [&](std::uint32_t word) {
    return article.lexicon->in_class("hub", view.word(word).lemma);
  };
  if (proposition.kind == PredicateKind::kNoun && is_hub(proposition.word))
    return collect(proposition, proposition.word);
  if (proposition.kind != PredicateKind::kVerb) return;
  for (const auto& argument : proposition.arguments) {
    const bool as = argument.role == Role::kOblique && argument.preposition == "as";
    if ((as || argument.role == Role::kPredicative || argument.role == Role::kClause) &&
        is_hub(argument.word))
      collect(proposition, argument.word);
  }
}

/// "will be carried out through the United States", "shared via Washington".
void through_verbs(const ArticleView& article, const Proposition& proposition,
                   std::vector<HubFound>& found) {
  for (const auto& argument : proposition.arguments) {
    if (argument.role != Role::kOblique ||
        !article.lexicon->in_class("through", argument.preposition))
      continue;
    for (auto& who :
         who_is(article, {proposition.sentence, argument.word}, {.owners = false, .places = true}))
      found.push_back({std::move(who),
                       {proposition.sentence, proposition.word},
                       {argument.word, proposition.word}});
  }
}

std::vector<HubFound> hubs_told(const ArticleView& article) {
  std::vector<HubFound> found;
  for (const auto& view : article.views) {
    for (const auto& proposition : view.propositions) {
      hub_nouns(article, proposition, found);
      through_verbs(article, proposition, found);
    }
  }
  return found;
}

bool is_party(const Agreement& agreement, const ActorId& id) {
  return std::ranges::binary_search(agreement.parties, id);
}

/// The agreement of which a hub is told: the last one of three or more parties mentioned up to the
/// hub's sentence that has it as a party.
Agreement* agreement_of(const HubFound& hub, const std::vector<RegisteredAgreement>& registered,
                        std::vector<Agreement>& agreements) {
  Agreement* best = nullptr;
  WordAt best_at;
  for (std::size_t i = 0; i < agreements.size(); ++i) {
    if (agreements[i].parties.size() < 3 || !is_party(agreements[i], hub.who.id)) continue;
    for (const auto& mention : registered[i].mentions) {
      if (hub.at.sentence < mention.at.sentence) break;
      if (best == nullptr || best_at < mention.at) {
        best = &agreements[i];
        best_at = mention.at;
      }
    }
  }
  return best;
}

/// How an agreement's state shows in what it implies; nothing for one that failed or ended.
std::optional<Modality> implied_modality(const Agreement& agreement) {
  if (agreement.modality == Modality::kNegated) return std::nullopt;
  switch (agreement.status) {
    case AgreementStatus::kInForce:
      return Modality::kAsserted;
    case AgreementStatus::kAgreed:
    case AgreementStatus::kSigned:
    case AgreementStatus::kRatified:
      return Modality::kPlanned;
    default:
      return std::nullopt;
  }
}

class Implied {
 public:
  explicit Implied(std::vector<RelationCandidate>& out) : out_(out) {}

  void of(const RegisteredAgreement& registered, const Agreement& agreement, Predicate predicate) {
    const auto modality = implied_modality(agreement);
    if (!modality || agreement.parties.size() > 12) return;
    for (std::size_t i = 0; i < agreement.parties.size(); ++i) {
      for (std::size_t j = i + 1; j < agreement.parties.size(); ++j)
        add(registered, agreement, predicate, *modality, i, j);
    }
  }

 private:
  void add(const RegisteredAgreement& registered, const Agreement& agreement, Predicate predicate,
           Modality modality, std::size_t i, std::size_t j) {
    RelationCandidate candidate;
    Relation& relation = candidate.relation;
    relation.subject = agreement.parties[i];
    relation.object = agreement.parties[j];
    relation.predicate = predicate;
    relation.modality = modality;
    if (agreement.hub && relation.subject != *agreement.hub && relation.object != *agreement.hub)
      relation.via = agreement.hub;
    relation.under = agreement.id;
    relation.since = agreement.dates.in_force;
    relation.attributed_to = agreement.attributed_to;
    relation.rule = "agreement/" + std::string(name_of(agreement.type));
    for (auto evidence : agreement.evidence) {
      evidence.origin = Origin::kInferred;
      evidence.fields = {"object", "predicate", "subject"};
      relation.evidence.push_back(std::move(evidence));
    }
    candidate.at = registered.mentions.front().at;
    candidate.trace.rule = relation.rule;
    out_.push_back(std::move(candidate));
  }

  std::vector<RelationCandidate>& out_;
};

}  // namespace

void find_hubs(const ArticleView& article, const std::vector<RegisteredAgreement>& registered,
               std::vector<Agreement>& agreements) {
  for (const auto& hub : hubs_told(article)) {
    Agreement* agreement = agreement_of(hub, registered, agreements);
    if (agreement == nullptr || (agreement->hub && *agreement->hub != hub.who.id)) continue;
    agreement->hub = hub.who.id;
    Evidence evidence = evidence_over(article, hub.at.sentence, hub.words);
    evidence.fields = {"hub"};
    agreement->evidence.push_back(std::move(evidence));
  }
}

std::vector<RelationCandidate> implied_relations(const std::vector<RegisteredAgreement>& registered,
                                                 const std::vector<Agreement>& agreements) {
  std::vector<RelationCandidate> found;
  Implied implied(found);
  for (std::size_t i = 0; i < agreements.size(); ++i) {
    if (agreements[i].type == AgreementType::kIntelligence)
      implied.of(registered[i], agreements[i], Predicate::kSharesIntelligenceWith);
  }
  return found;
}

namespace {

/// The word of the chain from `word` up to the root that hangs on `on` itself; nothing where the
/// chain does not pass it.
std::optional<std::uint32_t> branch_on(const SentenceView& view, std::uint32_t word,
                                       std::int32_t on) {
  for (std::size_t steps = 0; steps < view.tree->words.size(); ++steps) {
    const auto head = view.word(word).head;
    if (head == syntax::kNoHead) return std::nullopt;
    if (head == on) return word;
    word = static_cast<std::uint32_t>(head);
  }
  return std::nullopt;
}

/// Whether the relation's own word only says what the agreement is about, as "sharing" does in
/// "signed an arrangement on sharing intelligence": it hangs on the agreement, or (as parsers often
/// have it) behind the agreement on the agreement's verb.
bool tells_subject_matter(const ArticleView& article, const RegisteredAgreement& registered,
                          WordAt word) {
  return std::ranges::any_of(registered.mentions, [&](const AgreementMention& mention) {
    if (mention.at.sentence != word.sentence) return false;
    const auto& view = article.views[word.sentence];
    if (branch_on(view, word.word, static_cast<std::int32_t>(mention.at.word))) return true;
    const auto verb = view.word(mention.at.word).head;
    if (verb == syntax::kNoHead) return false;
    const auto branch = branch_on(view, word.word, verb);
    return branch && *branch > mention.at.word &&
           view.word(*branch).deprel != syntax::Deprel::kConj;
  });
}

/// "Chad and Niger will swap warnings through Mali, the hub": told of the agreement's hub in the
/// same sentence, so that no sharing past it is told there.
bool runs_through_hub(const ArticleView& article, const Agreement& agreement,
                      const Relation& relation, std::uint32_t sentence) {
  if (!agreement.hub || relation.subject == *agreement.hub || relation.object == *agreement.hub)
    return false;
  const auto& told = article.sentences[sentence].span;
  return std::ranges::any_of(agreement.evidence, [&](const Evidence& evidence) {
    return std::ranges::find(evidence.fields, "hub") != evidence.fields.end() &&
           evidence.span.begin >= told.begin && evidence.span.end <= told.end;
  });
}

/// Proposed for a pair by the network alone, in a sentence that speaks of the agreement.
bool speaks_of(const RegisteredAgreement& registered, const RelationCandidate& candidate) {
  return candidate.trace.frame == nullptr && candidate.trace.rule.ends_with("(pair)") &&
         std::ranges::any_of(registered.mentions, [&](const AgreementMention& mention) {
           return mention.at.sentence == candidate.at.sentence;
         });
}

}  // namespace

void drop_subject_matter(const ArticleView& article,
                         const std::vector<RegisteredAgreement>& registered,
                         const std::vector<Agreement>& agreements,
                         std::vector<RelationCandidate>& candidates) {
  const auto takes_part = [](const Agreement& agreement, const ActorId& actor) {
    return std::ranges::find(agreement.parties, actor) != agreement.parties.end();
  };
  std::erase_if(candidates, [&](const RelationCandidate& candidate) {
    const Relation& relation = candidate.relation;
    if (relation.predicate != Predicate::kSharesIntelligenceWith || relation.via) return false;
    for (std::size_t i = 0; i < agreements.size(); ++i) {
      if (agreements[i].type == AgreementType::kIntelligence &&
          takes_part(agreements[i], relation.subject) &&
          takes_part(agreements[i], relation.object) &&
          (tells_subject_matter(article, registered[i], candidate.at) ||
           speaks_of(registered[i], candidate) ||
           runs_through_hub(article, agreements[i], relation, candidate.at.sentence)))
        return true;
    }
    return false;
  });
}

}  // namespace entente::extract::meaning
