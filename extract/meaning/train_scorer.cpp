// Trains the scorer: entente-train-scorer OUT.tsv ARTICLES.jsonl GOLD.jsonl [ARTICLES GOLD ...]
// Reads each article that has gold, takes the candidates as examples (a triple that the gold
// requires is right, one that it calls optional counts neither way, any other is wrong), fits a
// logistic regression with L2 (AdaGrad, fixed order, so that the same input gives the same
// weights), and chooses each cut for F1 by cross-validation over articles, whose held-out
// probabilities also give the calibration that is printed.
#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "extract/meaning/reading.h"
#include "extract/meaning/scorer.h"
#include "knowledge/error.h"

namespace {

using namespace entente;
using namespace entente::extract;

constexpr int kFolds = 5;
constexpr int kEpochs = 40;
constexpr double kRate = 0.15;
constexpr double kL2 = 0.03;

struct Example {
  std::vector<std::string> features;
  bool right = false;
  bool agreement = false;
  int document = 0;
  std::string key;  ///< the triple, for counting each once a document
};

struct Gold {
  std::map<std::tuple<std::string, std::string, std::string>, bool> relations;  ///< -> optional
  std::vector<std::pair<std::set<std::string>, bool>> agreements;  ///< parties -> optional
};

std::string text_or(const rapidjson::Value& object, const char* key) {
  const auto found = object.FindMember(key);
  return found != object.MemberEnd() && found->value.IsString() ? found->value.GetString() : "";
}

bool is_optional(const rapidjson::Value& object) {
  const auto found = object.FindMember("optional");
  return found != object.MemberEnd() && found->value.IsBool() && found->value.GetBool();
}

Gold read_gold(const rapidjson::Value& document) {
  Gold gold;
  for (const auto& r : document["relations"].GetArray()) {
    std::string s = rolled_up(ActorId(text_or(r, "s"))).value,
                o = rolled_up(ActorId(text_or(r, "o"))).value;
    const auto predicate = from_name<Predicate>(text_or(r, "p"));
    if (!predicate) continue;
    if (is_symmetric(*predicate) && o < s) std::swap(s, o);
    gold.relations.try_emplace({s, text_or(r, "p"), o}, is_optional(r));
  }
  for (const auto& a : document["agreements"].GetArray()) {
    std::set<std::string> parties;
    for (const auto& party : a["parties"].GetArray())
      parties.insert(rolled_up(ActorId(party.GetString())).value);
    gold.agreements.emplace_back(std::move(parties), is_optional(a));
  }
  return gold;
}

template <class Take>
void for_each_line(const char* path, Take take) {
  std::ifstream in(path);
  if (!in) throw InputError(std::string(path) + ": cannot be read");
  for (std::string line; std::getline(in, line);) {
    rapidjson::Document document;
    if (!document.Parse(line.c_str()).HasParseError() && document.IsObject())
      take(std::as_const(document));
  }
}

Article read_article(const rapidjson::Value& json) {
  const auto optional = [&](const char* key) {
    auto text = text_or(json, key);
    return text.empty() ? std::nullopt : std::optional(std::move(text));
  };
  Article article;
  article.id = text_or(json, "id");
  article.title = optional("title");
  article.date = optional("date");
  article.dateline = optional("dateline");
  article.body = text_or(json, "body");
  return article;
}

class Collector {
 public:
  void add(meaning::Reading& reading, const Gold& gold) {
    ++document_;
    const auto features = meaning::relation_features(reading.view(), reading.candidates());
    for (std::size_t i = 0; i < features.size(); ++i)
      relation(reading.candidates()[i].relation, features[i], gold);
    const auto more =
        meaning::agreement_features(reading.view(), reading.registered(), reading.agreements());
    for (std::size_t i = 0; i < more.size(); ++i) agreement(reading.agreements()[i], more[i], gold);
  }

  std::vector<Example> take() { return std::move(examples_); }

 private:
  void relation(const Relation& r, const std::vector<std::string>& features, const Gold& gold) {
    const auto found =
        gold.relations.find({r.subject.value, std::string(name_of(r.predicate)), r.object.value});
    if (found != gold.relations.end() && found->second) return;
    examples_.push_back(
        {features, found != gold.relations.end(), false, document_,
         r.subject.value + " " + std::string(name_of(r.predicate)) + " " + r.object.value});
  }

  void agreement(const Agreement& a, const std::vector<std::string>& features, const Gold& gold) {
    std::set<std::string> parties;
    for (const auto& party : a.parties) parties.insert(party.value);
    bool right = false, optional = false;
    for (const auto& [wanted, free] : gold.agreements) {
      if (wanted != parties) continue;
      (free ? optional : right) = true;
    }
    if (right || !optional)
      examples_.push_back({features, right, true, document_, std::to_string(examples_.size())});
  }

  int document_ = 0;
  std::vector<Example> examples_;
};

using Weights = std::map<std::string, double>;

double score(const Weights& weights, const Example& example) {
  double sum = 0;
  for (const auto& feature : example.features) {
    if (const auto w = weights.find(feature); w != weights.end()) sum += w->second;
  }
  return 1 / (1 + std::exp(-sum));
}

Weights fit(const std::vector<const Example*>& examples) {
  Weights weights, squares;
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    for (const auto* example : examples) {
      const double error = (example->right ? 1.0 : 0.0) - score(weights, *example);
      for (const auto& feature : example->features) {
        double& w = weights[feature];
        const double gradient = error - kL2 * w;
        double& square = squares[feature];
        square += gradient * gradient;
        w += kRate * gradient / std::sqrt(square + 1e-8);
      }
    }
  }
  return weights;
}

struct Held {
  double probability;
  bool right;
};

/// The cut with the best F1 over held-out examples; misses that are no candidates at all are the
/// same for every cut.
double best_cut(std::vector<Held> held) {
  std::ranges::sort(held,
                    [](const Held& a, const Held& b) { return a.probability > b.probability; });
  const auto all =
      static_cast<double>(std::ranges::count_if(held, [](const Held& h) { return h.right; }));
  double right = 0, best = -1, cut = 0.5;
  for (std::size_t i = 0; i < held.size(); ++i) {
    right += held[i].right ? 1 : 0;
    // Gold beyond the reach of candidates weighs like another half of those within it.
    const double f1 = 2 * right / (static_cast<double>(i + 1) + all * 1.5);
    if (f1 > best) {
      best = f1;
      cut = held[i].probability;
    }
  }
  std::printf("cut %.3f, held-out F1 among candidates %.3f of %zu\n", cut, best, held.size());
  return std::floor(cut * 1000) / 1000;
}

void print_calibration(const std::vector<Held>& held) {
  std::array<std::array<double, 3>, 10> bins{};
  for (const auto& h : held) {
    auto& bin = bins[static_cast<std::size_t>(std::min(9.0, h.probability * 10))];
    bin[0] += 1;
    bin[1] += h.probability;
    bin[2] += h.right ? 1 : 0;
  }
  double gap = 0, count = 0;
  for (const auto& bin : bins) {
    if (bin[0] == 0) continue;
    std::printf("  %4.0f candidates: confidence %.2f, right %.2f\n", bin[0], bin[1] / bin[0],
                bin[2] / bin[0]);
    gap += std::abs(bin[1] - bin[2]);
    count += bin[0];
  }
  std::printf("  mean difference %.3f\n", count > 0 ? gap / count : 0.0);
}

int train(int argc, char** argv) {
  meaning::Resources resources(ExtractorOptions{});
  meaning::Reading reading(resources);
  Collector collector;
  for (int i = 2; i + 1 < argc; i += 2) {
    std::map<std::string, Gold> gold;
    for_each_line(argv[i + 1], [&](const rapidjson::Value& json) {
      gold.emplace(text_or(json, "id"), read_gold(json));
    });
    for_each_line(argv[i], [&](const rapidjson::Value& json) {
      const Article article = read_article(json);
      const auto wanted = gold.find(article.id);
      if (wanted == gold.end()) return;
      const std::string text = stored_text(article);
      reading.read(article, text);
      collector.add(reading, wanted->second);
    });
  }
  const auto examples = collector.take();
  std::array<std::vector<Held>, 2> held;
  for (int fold = 0; fold < kFolds; ++fold) {
    std::vector<const Example*> training;
    for (const auto& example : examples) {
      if (example.document % kFolds != fold) training.push_back(&example);
    }
    const auto weights = fit(training);
    for (const auto& example : examples) {
      if (example.document % kFolds == fold)
        held[example.agreement ? 1 : 0].push_back({score(weights, example), example.right});
    }
  }
  std::vector<const Example*> all;
  for (const auto& example : examples) all.push_back(&example);
  auto weights = fit(all);
  static constexpr std::array<const char*, 2> kKinds{"relation", "agreement"};
  for (std::size_t kind = 0; kind < 2; ++kind) {
    std::printf("%s: ", kKinds[kind]);
    weights["#cut=" + std::string(kKinds[kind])] = best_cut(held[kind]);
    print_calibration(held[kind]);
  }
  std::FILE* out = std::fopen(argv[1], "w");
  if (out == nullptr) throw InputError(std::string(argv[1]) + ": cannot be written");
  for (const auto& [feature, weight] : weights) {
    if (std::abs(weight) >= 0.005) std::fprintf(out, "%s\t%.3f\n", feature.c_str(), weight);
  }
  std::fclose(out);
  std::printf("%zu examples, %zu weights\n", examples.size(), weights.size());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc < 4 || argc % 2 != 0) {
      std::fprintf(stderr,
                   "usage: entente-train-scorer OUT.tsv ARTICLES.jsonl GOLD.jsonl [ARTICLES.jsonl "
                   "GOLD.jsonl ...]\n");
      return 2;
    }
    return train(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "entente-train-scorer: %s\n", error.what());
    return 1;
  }
}
