#include "extract/meaning/explanation.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

#include "extract/meaning/explanation_words.h"
#include "extract/meaning/pair_features.h"
#include "extract/meaning/pair_network.h"
#include "extract/meaning/reading.h"
#include "extract/meaning/scorer.h"
#include "extract/meaning/scorer_weights.h"

namespace entente::extract::meaning {
namespace {

constexpr std::size_t kMost = 3;  // places of one article

class Teller {
 public:
  Teller(const ArticleView& article, const SentenceLinks& links, const Link& link)
      : article_(article), view_(article.views[links.sentence]), links_(links), link_(link) {}

  Explanation tell(std::span<const RelationCandidate> framed, const Features& features) const {
    Explanation e;
    e.sentence = std::string(text_of(article_.text, article_.sentences[links_.sentence].span));
    std::ranges::replace(e.sentence, '\n', ' ');
    e.subject = side(*link_.subject);
    e.object = side(*link_.object);
    e.score = score(features);
    e.entry = entry(framed);
    if (link_.trigger == nullptr) return e;
    e.tree = tree();
    if (link_.trigger->proposition >= 0)
      e.proposition = to_text(
          view_.propositions[static_cast<std::size_t>(link_.trigger->proposition)], *view_.tree);
    return e;
  }

 private:
  std::string form(std::uint32_t word) const { return std::string(view_.word(word).form); }

  std::string tree() const {
    const auto way = [](const Side& side) {
      return side.standing.tree.text().empty() ? std::string("=") : side.standing.tree.text();
    };
    return "from \"" + form(link_.trigger->word) + "\": " + way(*link_.subject) + " " +
           form(link_.subject->word) + ", " + way(*link_.object) + " " + form(link_.object->word);
  }

  std::string entry(std::span<const RelationCandidate> framed) const {
    const Frame* frame = link_.candidate >= 0
                             ? framed[static_cast<std::size_t>(link_.candidate)].trace.frame
                         : link_.trigger != nullptr ? frame_of(link_)
                                                    : nullptr;
    if (link_.candidate < 0 && link_.trigger == nullptr) return pair(framed);
    if (frame == nullptr) return "follows from an agreement of theirs";
    std::string text = frame->entry->id;
    if (!frame->entry->code.empty()) text += ", CAMEO " + frame->entry->code;
    return text + (link_.candidate >= 0 ? ", its slots fit" : ", by the tree alone");
  }

  /// What the network saw that made it propose a predicate for which no word of the lexicon stands.
  std::string pair(std::span<const RelationCandidate> framed) const {
    const PairDescriber describer(article_, links_.sentence, links_.actors, framed, Letters::kKept);
    Features features(Letters::kKept);
    describer.describe(links_.pairs[static_cast<std::size_t>(link_.pair)], features);
    const auto& network = PairNetwork::embedded();
    std::vector<std::pair<std::int32_t, std::string_view>> shares;
    for (std::size_t i = 0; i < features.keys().size(); ++i)
      shares.emplace_back(network.share(features.keys(), features.keys()[i], link_.predicate),
                          features.names()[i]);
    std::ranges::stable_sort(shares, std::greater{}, [](const auto& s) { return s.first; });
    std::string text = "no word of the lexicon; alike pairs by";
    for (std::size_t i = 0; i < shares.size() && i < 5 && shares[i].first > 0; ++i)
      text += (i == 0 ? " " : ", ") + std::string(shares[i].second) + " " +
              decimal(shares[i].first / 1000.0, "%+.2f");
    return text;
  }

  std::string score(const Features& features) const {
    const auto sum = ScorerWeights::embedded().sum(features.keys());
    const std::string text = decimal(relation_probability(article_, sum), "%.3f") + ", score " +
                             decimal(static_cast<double>(sum) / 1000, "%+.2f") + " of ";
    return text + listed(strongest(features.names()));
  }

  std::string side(const Side& side) const {
    return stands_for(article_, {links_.sentence, side.word}, side.who);
  }

  const ArticleView& article_;
  const SentenceView& view_;
  const SentenceLinks& links_;
  const Link& link_;
};

}  // namespace

std::vector<Explanation> explain(const Article& article, const Relation& relation) {
  const Resources resources{ExtractorOptions{}};
  Reading reading(resources);
  const std::string text = stored_text(article);
  reading.read(article, text);
  std::vector<std::pair<std::int64_t, Explanation>> found;
  for_each_link(
      reading.view(), reading.framed(), PairNetwork::embedded(), Letters::kKept,
      [&](const SentenceLinks& links, const Link& link, const Features& features) {
        if (link.predicate != relation.predicate || link.subject->who.id != relation.subject ||
            link.object->who.id != relation.object)
          return;
        found.emplace_back(ScorerWeights::embedded().sum(features.keys()),
                           Teller(reading.view(), links, link).tell(reading.framed(), features));
      });
  std::ranges::stable_sort(found, [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Explanation> best;
  for (auto& [score, explanation] : found) {
    const bool told = std::ranges::any_of(
        best, [at = explanation.sentence](const Explanation& e) { return e.sentence == at; });
    if (!told && best.size() < kMost) best.push_back(std::move(explanation));
  }
  return best;
}

}  // namespace entente::extract::meaning
