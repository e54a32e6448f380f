#include "extract/meaning/scorer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <tuple>

#include "extract/meaning/scorer_weights.h"

namespace entente::extract::meaning {
namespace {

std::string_view how_name(How how) {
  switch (how) {
    case How::kName:
      return "name";
    case How::kPlaceName:
      return "place";
    case How::kOfficial:
      return "official";
    case How::kPart:
      return "part";
    case How::kOwner:
      return "owner";
    case How::kTopic:
      return "topic";
    case How::kCoreference:
      return "coreference";
    case How::kRegister:
      return "register";
    case How::kImplied:
      return "implied";
  }
  return "";
}

std::string_view source_name(PartySource source) {
  constexpr std::array<std::string_view, 6> kNames{"own",      "around", "inside",
                                                   "sentence", "title",  "before"};
  return kNames[static_cast<std::size_t>(source)];
}

std::string bucket(std::string name, std::size_t value, std::initializer_list<std::size_t> bounds) {
  for (const auto bound : bounds) {
    if (value <= bound) return name + "<=" + std::to_string(bound);
  }
  return name + ">";
}

std::string margin_bucket(float margin) {
  return margin < 0.05F ? "margin=low" : margin < 0.3F ? "margin=middle" : "margin=high";
}

std::string confidence_bucket(std::string name, float confidence) {
  return name + (confidence < 0.5F ? "=low" : confidence < 0.8F ? "=middle" : "=high");
}

using Pair = std::pair<ActorId, ActorId>;

Pair pair_of(const ActorId& a, const ActorId& b) { return a < b ? Pair(a, b) : Pair(b, a); }

/// What the article as a whole says of a pair.
struct PairFacts {
  std::size_t candidates = 0;
  bool in_title = false;
  bool agreement = false;
};

std::map<Pair, PairFacts> pair_facts(const ArticleView& article,
                                     const std::vector<RelationCandidate>& candidates) {
  std::map<Pair, PairFacts> facts;
  for (const auto& c : candidates) {
    auto& f = facts[pair_of(c.relation.subject, c.relation.object)];
    ++f.candidates;
    f.in_title = f.in_title || c.trace.in_title;
  }
  for (const auto& [at, parties] : article.thing_parties) {
    for (std::size_t i = 0; i < parties.size(); ++i) {
      for (std::size_t j = i + 1; j < parties.size() && parties.size() <= 6; ++j) {
        if (const auto known = facts.find(pair_of(parties[i], parties[j])); known != facts.end())
          known->second.agreement = true;
      }
    }
  }
  return facts;
}

double probability(const std::vector<std::string>& features) {
  double sum = 0;
  for (const auto& feature : features) sum += scorer_weight(feature);
  return 1 / (1 + std::exp(-sum));
}

}  // namespace

double relation_cut() { return scorer_weight("#cut=relation"); }
double agreement_cut() { return scorer_weight("#cut=agreement"); }

std::vector<std::vector<std::string>> relation_features(
    const ArticleView& article, const std::vector<RelationCandidate>& candidates) {
  const auto facts = pair_facts(article, candidates);
  std::map<std::tuple<ActorId, Predicate, ActorId>, std::size_t> told;
  for (const auto& c : candidates)
    ++told[{c.relation.subject, c.relation.predicate, c.relation.object}];
  std::vector<std::vector<std::string>> all;
  for (const auto& c : candidates) {
    const Trace& trace = c.trace;
    const std::string predicate(name_of(c.relation.predicate));
    const auto& fact = facts.at(pair_of(c.relation.subject, c.relation.object));
    std::vector<std::string> f{"relation", "predicate=" + predicate, "rule=" + trace.rule};
    if (trace.frame != nullptr) {
      f.push_back("entry=" + trace.frame->entry->id);
    }
    const std::string subject(how_name(trace.subject_how)), object(how_name(trace.object_how));
    f.push_back("subject=" + subject);
    f.push_back("object=" + object);
    f.push_back("both=" + subject + "," + object);
    f.push_back(predicate + ":object=" + object);
    f.push_back(predicate + ":subject=" + subject);
    f.push_back(margin_bucket(trace.margin));
    f.push_back(confidence_bucket("subject_sure", trace.subject_confidence));
    f.push_back(confidence_bucket("object_sure", trace.object_confidence));
    f.push_back(bucket("distance", trace.distance, {2, 5, 10, 20}));
    f.push_back(bucket("pair_told", fact.candidates, {1, 2, 4}));
    f.push_back(bucket("triple_told",
                       told[{c.relation.subject, c.relation.predicate, c.relation.object}],
                       {1, 2}));
    f.push_back(bucket("sentence", article.sentences[c.at.sentence].words.size(), {15, 30, 45}));
    f.push_back(bucket("position", c.at.sentence, {0, 1, 3, 8}));
    f.push_back("modality=" + std::string(name_of(c.relation.modality)));
    f.push_back(predicate + ":modality=" + std::string(name_of(c.relation.modality)));
    if (trace.inherited) f.emplace_back("inherited");
    if (trace.list) f.emplace_back("list");
    if (trace.quoted) f.emplace_back("quoted");
    if (fact.in_title) f.emplace_back("pair_in_title");
    if (fact.agreement) f.push_back("pair_has_agreement");
    std::ranges::sort(f);
    all.push_back(std::move(f));
  }
  return all;
}

std::vector<std::vector<std::string>> agreement_features(
    const ArticleView& article, const std::vector<RegisteredAgreement>& registered,
    const std::vector<Agreement>& agreements) {
  std::vector<std::vector<std::string>> all;
  for (std::size_t i = 0; i < registered.size(); ++i) {
    const auto& r = registered[i];
    const auto& first = r.mentions.front();
    std::vector<std::string> f{"agreement"};
    f.push_back("a:status=" + std::string(name_of(agreements[i].status)));
    f.push_back("a:form=" + std::string(name_of(agreements[i].form)));
    f.push_back(bucket("a:parties", agreements[i].parties.size(), {1, 2, 3, 6}));
    f.push_back(bucket("a:mentions", r.mentions.size(), {1, 2, 4}));
    f.push_back(bucket("a:position", first.at.sentence, {0, 1, 3, 8}));
    f.push_back("a:source=" + std::string(source_name(r.source)));
    if (first.verb) f.emplace_back("a:verb");
    if (first.weak) f.push_back("a:weak=" + lower(article.word(first.at).lemma));
    if (!r.treaty.empty()) f.emplace_back("a:treaty");
    if (first.fresh) f.emplace_back("a:fresh");
    if (first.definite) f.emplace_back("a:definite");
    if (first.plural) f.emplace_back("a:plural");
    if (first.in_title) f.emplace_back("a:title");
    for (const auto& party : r.parties) f.push_back("a:party=" + std::string(how_name(party.how)));
    std::ranges::sort(f);
    f.erase(std::unique(f.begin(), f.end()), f.end());
    all.push_back(std::move(f));
  }
  return all;
}

void score_relations(const ArticleView& article, std::vector<RelationCandidate>& candidates) {
  const auto features = relation_features(article, candidates);
  for (std::size_t i = 0; i < candidates.size(); ++i)
    candidates[i].relation.confidence = probability(features[i]);
}

void score_agreements(const ArticleView& article,
                      const std::vector<RegisteredAgreement>& registered,
                      std::vector<Agreement>& agreements) {
  const auto features = agreement_features(article, registered, agreements);
  for (std::size_t i = 0; i < agreements.size(); ++i)
    agreements[i].confidence = probability(features[i]);
}

std::vector<std::pair<std::string, double>> strongest(const std::vector<std::string>& features,
                                                      std::size_t most) {
  std::vector<std::pair<std::string, double>> weights;
  for (const auto& feature : features) {
    if (const double weight = scorer_weight(feature); weight != 0)
      weights.emplace_back(feature, weight);
  }
  std::ranges::sort(weights, [](const auto& a, const auto& b) {
    return std::abs(a.second) > std::abs(b.second);
  });
  if (weights.size() > most) weights.resize(most);
  return weights;
}

}  // namespace entente::extract::meaning
