// Trains the scorer: entente-train-scorer OUT.tsv OUT.bin ARTICLES.jsonl GOLD.jsonl ... --
// ARTICLES GOLD ... Reads each article that has gold, takes its links (links.h) and agreements as
// examples (a triple that the gold requires is right, one that it calls optional counts neither
// way, any other is wrong), fits a logistic regression (scorer_fit.h), chooses the cuts for F1 by
// cross-validation over articles, and calibrates on what was held out. What stands after -- (single
// sentences, denser in facts than articles) only teaches. scripts/train-scorer gives it the
// project's own gold.
#include <rapidjson/document.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "extract/meaning/actor_pairs.h"
#include "extract/meaning/pair_features.h"
#include "extract/meaning/pair_fit.h"
#include "extract/meaning/pair_network.h"
#include "extract/meaning/reading.h"
#include "extract/meaning/scorer.h"
#include "extract/meaning/scorer_fit.h"
#include "knowledge/error.h"

namespace {

using namespace entente;
using namespace entente::extract;
using meaning::Instances;

using Triple = std::tuple<std::string, std::string, std::string>;

struct Gold {
  std::map<Triple, bool> relations;                                ///< -> optional
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

/// What is said not to be is another triple than what is.
Triple triple(std::string s, Predicate predicate, std::string o, bool negated) {
  if (is_symmetric(predicate) && o < s) std::swap(s, o);
  return {std::move(s), (negated ? "not " : "") + std::string(name_of(predicate)), std::move(o)};
}

Gold read_gold(const rapidjson::Value& document) {
  Gold gold;
  for (const auto& r : document["relations"].GetArray()) {
    const auto predicate = from_name<Predicate>(text_or(r, "p"));
    if (!predicate) continue;
    gold.relations.try_emplace(
        triple(rolled_up(ActorId(text_or(r, "s"))).value, *predicate,
               rolled_up(ActorId(text_or(r, "o"))).value, text_or(r, "modality") == "negated"),
        is_optional(r));
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

constexpr std::uint32_t kFolds = Instances::kFolds;
// Of two cuts as good the higher: a wrong relation harms a graph more than a missing one.
constexpr double kRelationSlack = 0.001;

/// Takes the pairs of one article after the other.
class PairCollector {
 public:
  void add(meaning::Reading& reading, const Gold& gold) {
    const auto& article = reading.view();
    for (std::uint32_t sentence = 0; sentence < article.views.size(); ++sentence) {
      if (!article.views[sentence].parsed) continue;
      const auto actors = meaning::actor_words(article, sentence);
      const meaning::PairDescriber describer(article, sentence, actors, reading.framed(),
                                             meaning::Letters::kDropped);
      for (const auto& pair : meaning::pairs_of(article.views[sentence], actors)) {
        meaning::Features features(meaning::Letters::kDropped);
        describer.describe(pair, features);
        examples_.add(document_, features.keys(), holds(pair, gold));
      }
    }
    ++document_;
  }

  const meaning::PairExamples& examples() const { return examples_; }

 private:
  static std::array<meaning::Holds, meaning::kPairOutputs> holds(const meaning::ActorPair& pair,
                                                                 const Gold& gold) {
    std::array<meaning::Holds, meaning::kPairOutputs> holds{};
    for (std::size_t k = 0; k < holds.size(); ++k) {
      for (const bool negated : {true, false}) {
        const auto found =
            gold.relations.find(triple(pair.subject->who.id.value, static_cast<Predicate>(k),
                                       pair.object->who.id.value, negated));
        if (found != gold.relations.end())
          holds[k] = found->second ? meaning::Holds::kOpen : meaning::Holds::kYes;
      }
    }
    return holds;
  }

  meaning::PairExamples examples_;
  std::uint32_t document_ = 0;
};

/// The networks over pairs that did not see one fold of the documents each, and the one that saw
/// all.
class PairNetworks {
 public:
  explicit PairNetworks(const meaning::PairExamples& examples) {
    for (std::uint32_t fold = 0; fold <= kFolds; ++fold)
      bytes_.push_back(meaning::build_pair_network(meaning::fit_pairs(examples, kFolds, fold)));
    for (const auto& bytes : bytes_) networks_.emplace_back(bytes);
  }

  /// The one that did not see a document.
  const meaning::PairNetwork& without(std::uint32_t document) const {
    return networks_[document % kFolds];
  }
  const std::vector<std::uint8_t>& final_bytes() const { return bytes_.back(); }

 private:
  std::vector<std::vector<std::uint8_t>> bytes_;
  std::vector<meaning::PairNetwork> networks_;
};

/// Takes the examples of one article after the other.
class Collector {
 public:
  explicit Collector(const PairNetworks& networks) : networks_(networks) {}

  void add(meaning::Reading& reading, const Gold& gold, int set) {
    relations_.begin_document(set);
    for (const auto& [wanted, free] : gold.relations) {
      if (!free) relations_.want(join(wanted));
    }
    meaning::for_each_link(
        reading.view(), reading.framed(), networks_.without(document_++), meaning::Letters::kKept,
        [&](const meaning::SentenceLinks& links, const meaning::Link& link,
            const meaning::Features& features) { relation(links, link, features, gold); });
    agreements_.begin_document(set);
    for (const auto& [parties, free] : gold.agreements) {
      if (!free) agreements_.want(join(parties));
    }
    const auto features =
        meaning::agreement_features(reading.view(), reading.registered(), reading.agreements());
    for (std::size_t i = 0; i < features.size(); ++i)
      agreement(reading.agreements()[i], features[i], gold);
  }

  const Instances& relations() const { return relations_; }
  const Instances& agreements() const { return agreements_; }

 private:
  static std::string join(const Triple& triple) {
    return std::get<0>(triple) + " " + std::get<1>(triple) + " " + std::get<2>(triple);
  }
  static std::string join(const std::set<std::string>& parties) {
    std::string all;
    for (const auto& party : parties) all += party + " ";
    return all;
  }

  void relation(const meaning::SentenceLinks& links, const meaning::Link& link,
                const meaning::Features& features, const Gold& gold) {
    const auto told = triple(link.subject->who.id.value, link.predicate, link.object->who.id.value,
                             link.modality == Modality::kNegated);
    const auto found = gold.relations.find(told);
    if (found != gold.relations.end() && found->second) return;
    // Of the links of one trigger and pair only the best is proposed.
    std::string rivals;
    if (link.candidate < 0 && link.trigger != nullptr) {
      const auto& [a, b] = std::minmax(link.subject->who.id.value, link.object->who.id.value);
      rivals = std::to_string(links.sentence) + " " + std::to_string(link.trigger->word) + " " + a +
               " " + b;
    }
    relations_.add(features.names(), found != gold.relations.end(), join(told), rivals);
  }

  void agreement(const Agreement& a, const std::vector<std::string>& features, const Gold& gold) {
    std::set<std::string> parties;
    for (const auto& party : a.parties) parties.insert(party.value);
    bool right = false, optional = false;
    for (const auto& [wanted, free] : gold.agreements) {
      if (wanted != parties) continue;
      (free ? optional : right) = true;
    }
    if (right || !optional) agreements_.add(features, right, join(parties), "");
  }

  const PairNetworks& networks_;
  std::uint32_t document_ = 0;
  Instances relations_, agreements_;
};

/// Reads the articles of a pair of files that have gold.
template <class Take>
void read_annotated(meaning::Reading& reading, const char* articles, const char* annotation,
                    Take take) {
  std::map<std::string, Gold> gold;
  for_each_line(annotation, [&](const rapidjson::Value& json) {
    gold.emplace(text_or(json, "id"), read_gold(json));
  });
  for_each_line(articles, [&](const rapidjson::Value& json) {
    const Article article = read_article(json);
    const auto wanted = gold.find(article.id);
    if (wanted == gold.end()) return;
    const std::string text = stored_text(article);
    reading.read(article, text);
    take(wanted->second);
  });
}

std::FILE* open_file(const char* path) {
  std::FILE* file = std::fopen(path, "wb");
  if (file == nullptr) throw InputError(std::string(path) + ": cannot be written");
  return file;
}

void train(const char* weights_path, const char* network_path,
           const std::vector<const char*>& files, int choosing) {
  meaning::Resources resources(ExtractorOptions{});
  meaning::Reading reading(resources);
  PairCollector pairs;
  for (std::size_t i = 0; i + 1 < files.size(); i += 2)
    read_annotated(reading, files[i], files[i + 1],
                   [&](const Gold& gold) { pairs.add(reading, gold); });
  const PairNetworks networks(pairs.examples());
  Collector collector(networks);
  for (std::size_t i = 0; i + 1 < files.size(); i += 2)
    read_annotated(reading, files[i], files[i + 1], [&](const Gold& gold) {
      collector.add(reading, gold, static_cast<int>(i / 2));
    });
  std::map<std::string, long> lines;
  meaning::fit("relation", collector.relations(), choosing, kRelationSlack, lines);
  meaning::fit("agreement", collector.agreements(), choosing, 0, lines);
  std::FILE* out = open_file(weights_path);
  for (const auto& [name, value] : lines) std::fprintf(out, "%s\t%ld\n", name.c_str(), value);
  std::fclose(out);
  const auto& bytes = networks.final_bytes();
  out = open_file(network_path);
  std::fwrite(bytes.data(), 1, bytes.size(), out);
  std::fclose(out);
  std::printf("%zu pairs, network of %zu bytes; %zu lines\n", pairs.examples().all().size(),
              bytes.size(), lines.size());
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::vector<const char*> files;
    std::size_t choosing = 0;
    for (int i = 3; i < argc; ++i) {
      if (std::string_view(argv[i]) == "--") {
        choosing = files.size() / 2;
      } else {
        files.push_back(argv[i]);
      }
    }
    if (choosing == 0) choosing = files.size() / 2;
    if (files.empty() || files.size() % 2 != 0) {
      std::fprintf(stderr,
                   "usage: entente-train-scorer OUT.tsv OUT.bin ARTICLES.jsonl GOLD.jsonl ... [-- "
                   "ARTICLES.jsonl GOLD.jsonl ...]\n");
      return 2;
    }
    train(argv[1], argv[2], files, static_cast<int>(choosing));
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "entente-train-scorer: %s\n", error.what());
    return 1;
  }
}
