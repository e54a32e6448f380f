#include "extract/meaning/scorer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "extract/meaning/scorer_weights.h"

namespace entente::extract::meaning {
namespace {

constexpr std::ptrdiff_t kFewSentences = 3;

bool is_brief(const ArticleView& article) {
  return std::ranges::count_if(article.sentences, [](const auto& s) { return !s.title; }) <=
         kFewSentences;
}

/// Whether a text is about prices, shares and shipments; in a sentence or two a word of them is
/// soon said, so that there must be more.
bool is_market_story(const ArticleView& article, std::size_t level) {
  constexpr std::size_t kMarketStory = 3, kMarketBrief = 5;  // of market_level()
  return level >= (is_brief(article) ? kMarketBrief : kMarketStory);
}

/// From which confidence on a link is told that no frame tells: in articles surer than a frame,
/// surer still in stories of markets, which name states all over as places and origins, where none
/// of the lexicon's words stands behind it (in a sentence or two, likelier right than wrong), and
/// of trade, whose words stand beside sellers, buyers and those compared with them alike.
double open_cut(const ArticleView& article, const Link& link, const PairContext& context) {
  constexpr double kTree = 0.6, kBare = 0.75, kBareInBrief = 0.5, kInMarkets = 0.8, kOfTrade = 0.8;
  if (link.predicate == Predicate::kTradesWith) return kOfTrade;
  if (is_market_story(article, context.market())) return kInMarkets;
  if (is_brief(article)) {
    const double brief = ScorerWeights::embedded().cut(ScoredKind::kBrief);
    return link.trigger == nullptr ? std::max(brief, kBareInBrief) : brief;
  }
  return link.trigger == nullptr ? kBare : kTree;
}

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

std::string bucket(const std::string& name, std::size_t value,
                   std::initializer_list<std::size_t> bounds) {
  for (const auto bound : bounds) {
    if (value <= bound) return name + "<=" + std::to_string(bound);
  }
  return name + ">";
}

/// A link of a tree with its score.
struct Proposal {
  const Link* link;
  std::int64_t score;
};

/// Whether a frame tells surely what a link of the tree or the network only makes likely: such a
/// link would add nothing but weak evidence.
bool told_by_frame(const RelationCandidate& proposed, std::span<const RelationCandidate> framed,
                   double cut) {
  const Relation& r = proposed.relation;
  return std::ranges::any_of(framed, [&](const RelationCandidate& candidate) {
    const Relation& other = candidate.relation;
    return other.confidence >= cut && other.predicate == r.predicate &&
           other.subject == r.subject && other.object == r.object && other.modality == r.modality;
  });
}

/// Of what one trigger may say of one pair only the likeliest is proposed.
bool outdone(const Proposal& proposal, const std::vector<Proposal>& all) {
  if (proposal.link->trigger == nullptr) return false;
  return std::ranges::any_of(all, [&](const Proposal& other) {
    const bool same = (other.link->subject->who.id == proposal.link->subject->who.id &&
                       other.link->object->who.id == proposal.link->object->who.id) ||
                      (other.link->subject->who.id == proposal.link->object->who.id &&
                       other.link->object->who.id == proposal.link->subject->who.id);
    return same && other.link != proposal.link && other.link->trigger == proposal.link->trigger &&
           (other.score > proposal.score ||
            (other.score == proposal.score && other.link < proposal.link));
  });
}

}  // namespace

double relation_cut(const ArticleView& article) {
  constexpr double kInMarkets = 0.4;
  const double cut =
      ScorerWeights::embedded().cut(is_brief(article) ? ScoredKind::kBrief : ScoredKind::kRelation);
  return is_market_story(article, market_level(article)) ? std::max(cut, kInMarkets) : cut;
}
double relation_probability(const ArticleView& article, std::int64_t score) {
  return ScorerWeights::embedded().probability(
      is_brief(article) ? ScoredKind::kBrief : ScoredKind::kRelation, score);
}
double agreement_cut() { return ScorerWeights::embedded().cut(ScoredKind::kAgreement); }

void for_each_link(
    const ArticleView& article, std::span<const RelationCandidate> candidates,
    const PairNetwork& network, Letters letters,
    const std::function<void(const SentenceLinks&, const Link&, const Features&)>& take) {
  const PairContext context(article, candidates);
  Features features(letters);
  for (std::uint32_t sentence = 0; sentence < article.views.size(); ++sentence) {
    if (!article.views[sentence].parsed) continue;
    const auto links = links_of(article, sentence, candidates, network, letters);
    for (const auto& link : links.links) {
      features.clear();
      add_features(article, context, links, link, candidates, features);
      take(links, link, features);
    }
  }
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

std::vector<RelationCandidate> score_relations(const ArticleView& article,
                                               std::span<RelationCandidate> candidates) {
  const auto& weights = ScorerWeights::embedded();
  const PairContext context(article, candidates);
  std::vector<RelationCandidate> more;
  Features features(Letters::kDropped);
  for (std::uint32_t sentence = 0; sentence < article.views.size(); ++sentence) {
    if (!article.views[sentence].parsed) continue;
    const auto links =
        links_of(article, sentence, candidates, PairNetwork::embedded(), Letters::kDropped);
    std::vector<Proposal> proposals;
    for (const auto& link : links.links) {
      features.clear();
      add_features(article, context, links, link, candidates, features);
      proposals.push_back({&link, weights.sum(features.keys())});
    }
    for (const auto& proposal : proposals) {
      const double confidence = relation_probability(article, proposal.score);
      if (proposal.link->candidate >= 0) {
        candidates[static_cast<std::size_t>(proposal.link->candidate)].relation.confidence =
            confidence;
      } else if (confidence >= open_cut(article, *proposal.link, context) &&
                 !outdone(proposal, proposals)) {
        more.push_back(candidate_of(article, links, *proposal.link));
        more.back().relation.confidence = confidence;
      }
    }
  }
  const double cut = relation_cut(article);
  std::erase_if(more,
                [&](const auto& proposed) { return told_by_frame(proposed, candidates, cut); });
  return more;
}

void score_agreements(const ArticleView& article,
                      const std::vector<RegisteredAgreement>& registered,
                      std::vector<Agreement>& agreements) {
  const auto& weights = ScorerWeights::embedded();
  const auto features = agreement_features(article, registered, agreements);
  for (std::size_t i = 0; i < agreements.size(); ++i) {
    std::int64_t score = 0;
    for (const auto& feature : features[i]) score += weights.of(feature_key(feature));
    agreements[i].confidence = weights.probability(ScoredKind::kAgreement, score);
  }
}

std::vector<std::pair<std::string, double>> strongest(const std::vector<std::string>& features,
                                                      std::size_t most) {
  const auto& weights = ScorerWeights::embedded();
  std::vector<std::pair<std::string, double>> found;
  for (const auto& feature : features) {
    if (const auto weight = weights.of(feature_key(feature)); weight != 0)
      found.emplace_back(feature, weight / 1000.0);
  }
  std::ranges::stable_sort(
      found, [](const auto& a, const auto& b) { return std::abs(a.second) > std::abs(b.second); });
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace entente::extract::meaning
