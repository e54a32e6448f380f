// Trains the weights of actor or place on marked sentences:
//   train_reading SENTENCES > WEIGHTS
// A sentence marks each name as [+Tokyo] (acts) or [-Tokyo] (place). Logistic regression by
// gradient descent with an L2 penalty, in one fixed order: the same input gives the same weights.
// With --features it prints the features of each name, with --folds N it prints the share right on
// held-out parts to standard error instead.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "extract/actors/article_names.h"
#include "extract/actors/gazetteer_data.h"
#include "extract/actors/reading.h"
#include "extract/actors/reading_training.h"
#include "extract/syntax/model.h"
#include "extract/syntax/parser.h"
#include "extract/text/text.h"

namespace entente::extract::actors {
namespace {

struct Case {
  std::vector<std::string> features;
  bool place = false;
  std::size_t sentence = 0;
};

using Weights = std::map<std::string, double>;

double score(const Weights& weights, const Case& example) {
  double sum = 0;
  for (const std::string& feature : example.features) {
    if (const auto at = weights.find(feature); at != weights.end()) sum += at->second;
  }
  return sum;
}

Weights train(const std::vector<const Case*>& cases) {
  constexpr int kPasses = 40, kLeastSeen = 1;
  constexpr double kPenalty = 0.03;
  std::map<std::string, int> count;
  for (const Case* example : cases) {
    for (const std::string& feature : example->features) ++count[feature];
  }
  Weights weights;
  for (const auto& [feature, times] : count) {
    if (times >= kLeastSeen) weights[feature] = 0;
  }
  for (int pass = 0; pass < kPasses; ++pass) {
    const double rate = 0.15 / (1 + 0.1 * pass);
    for (const Case* example : cases) {
      const double place = 1 / (1 + std::exp(-score(weights, *example)));
      const double error = (example->place ? 1 : 0) - place;
      for (const std::string& feature : example->features) {
        if (const auto at = weights.find(feature); at != weights.end()) {
          at->second += rate * (error - kPenalty * at->second);
        }
      }
    }
  }
  return weights;
}

std::vector<Case> read_cases(const char* path) {
  std::vector<Case> cases;
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "%s: cannot be read\n", path);
    std::exit(1);
  }
  syntax::Parser parser(syntax::Model::embedded());
  ReadingTrainer trainer;
  std::string line;
  std::size_t number = 0, lost = 0;
  while (std::getline(file, line)) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const MarkedText marked = read_marks(line);
    std::vector<syntax::Sentence> sentences;
    text::split(marked.text, {}, sentences);
    for (syntax::Sentence& sentence : sentences) {
      parser.tag(sentence);
      parser.parse(sentence);
    }
    for (const MarkedName& mark : marked.names) {
      Case example;
      example.place = mark.place;
      example.sentence = number;
      if (!trainer.features({marked.text, std::nullopt, sentences}, mark.span, example.features)) {
        std::fprintf(stderr, "%zu: not found: %s\n", number, line.c_str());
        ++lost;
        continue;
      }
      cases.push_back(std::move(example));
    }
  }
  std::fprintf(stderr, "%zu names, %zu not found\n", cases.size(), lost);
  return cases;
}

void cross_check(const std::vector<Case>& cases, std::size_t folds) {
  std::size_t right = 0;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<const Case*> rest;
    for (const Case& example : cases) {
      if (example.sentence % folds != fold) rest.push_back(&example);
    }
    const Weights weights = train(rest);
    for (const Case& example : cases) {
      if (example.sentence % folds == fold) right += (score(weights, example) > 0) == example.place;
    }
  }
  std::fprintf(stderr, "right on held-out parts: %.4f of %zu\n",
               static_cast<double>(right) / static_cast<double>(cases.size()), cases.size());
}

void print(const Weights& weights) {
  std::puts(
      "# Weights of actor or place, in thousandths; above nought speaks for the place. Made by "
      "train_reading.");
  for (const auto& [feature, weight] : weights) {
    const long thousandths = std::lround(weight * 1000);
    if (thousandths != 0) std::printf("%s\t%ld\n", feature.c_str(), thousandths);
  }
}

}  // namespace
}  // namespace entente::extract::actors

int main(int argc, char** argv) {
  using namespace entente::extract::actors;
  const std::size_t folds = argc == 4 ? std::strtoul(argv[3], nullptr, 10) : 0;
  if (argc < 2 || argc > 4 || (argc == 4 && folds < 2)) {
    std::fputs("usage: train_reading SENTENCES [--folds N | --features] > WEIGHTS\n", stderr);
    return 2;
  }
  const std::vector<Case> cases = read_cases(argv[1]);
  if (argc == 3) {
    for (const Case& example : cases) {
      std::printf("%zu\t%d", example.sentence, example.place ? 1 : 0);
      for (const std::string& feature : example.features) std::printf("\t%s", feature.c_str());
      std::puts("");
    }
    return 0;
  }
  if (argc == 4) {
    cross_check(cases, folds);
    return 0;
  }
  std::vector<const Case*> all;
  for (const Case& example : cases) all.push_back(&example);
  print(train(all));
  return 0;
}
