#include "extract/meaning/scorer_fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iterator>

namespace entente::extract::meaning {
namespace {

constexpr long kLeastInArticles = 400, kLeastInBrief = 250;  // thousandths

constexpr std::uint32_t kFolds = Instances::kFolds;
constexpr int kEpochs = 12;
constexpr double kRate = 0.03;
constexpr double kL2 = 0.002;
constexpr std::uint32_t kSeen = 3;  // documents in which a feature must occur

using Weights = std::vector<double>;

/// In how many documents of the training folds each feature occurs.
std::vector<std::uint32_t> spread(const Instances& examples, std::uint32_t held_out) {
  std::vector<std::uint32_t> count(examples.names().size()), last(count.size(), ~0U);
  for (const auto& example : examples.all()) {
    if (example.document % kFolds == held_out) continue;
    for (const auto f : example.features) {
      if (last[f] == example.document) continue;
      last[f] = example.document;
      ++count[f];
    }
  }
  return count;
}

double score(const Weights& weights, const Instance& example) {
  double sum = 0;
  for (const auto f : example.features) sum += weights[f];
  return sum;
}

/// The examples to learn from, by index.
std::vector<std::uint32_t> training(const Instances& examples, std::uint32_t held_out) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < examples.all().size(); ++i) {
    if (examples.all()[i].document % kFolds != held_out) order.push_back(i);
  }
  return order;
}

/// Fisher and Yates, with Knuth's generator.
void shuffle(std::vector<std::uint32_t>& order, std::uint64_t& seed) {
  for (std::size_t i = order.size(); i > 1; --i) {
    seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
    std::swap(order[i - 1], order[(seed >> 33) % i]);
  }
}

/// Weights averaged over the second half of the epochs, in thousandths as what runs reads them.
Weights fit_weights(const Instances& examples, std::uint32_t held_out) {
  const auto count = spread(examples, held_out);
  auto order = training(examples, held_out);
  Weights weights(count.size()), squares(count.size(), 1e-6), total(count.size());
  std::uint64_t seed = 1;
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    shuffle(order, seed);
    for (const auto i : order) {
      const auto& example = examples.all()[i];
      const double error =
          (example.right ? 1.0 : 0.0) - 1 / (1 + std::exp(-score(weights, example)));
      for (const auto f : example.features) {
        if (count[f] < kSeen) continue;
        const double gradient = error - kL2 * weights[f];
        squares[f] += gradient * gradient;
        weights[f] += kRate * gradient / std::sqrt(squares[f]);
      }
    }
    if (epoch < kEpochs / 2) continue;
    for (std::size_t f = 0; f < weights.size(); ++f) total[f] += weights[f];
  }
  constexpr int kSummed = kEpochs - kEpochs / 2;
  for (auto& w : total) w = std::round(w * 1000 / kSummed) / 1000;
  return total;
}

/// A triple of a document with its best candidate.
struct Told {
  double score = -1e9;
  bool right = false;
  int set = 0;
};

/// Adds the triples of the held-out documents, those outdone by rivals left out.
void tell(const Instances& examples, const Weights& weights, std::uint32_t held_out,
          std::map<std::uint32_t, Told>& told) {
  std::map<std::uint32_t, double> best;
  for (const auto& e : examples.all()) {
    if (e.document % kFolds != held_out || e.rivals == 0) continue;
    const auto [at, fresh] = best.try_emplace(e.rivals, score(weights, e));
    if (!fresh) at->second = std::max(at->second, score(weights, e));
  }
  for (const auto& e : examples.all()) {
    if (e.document % kFolds != held_out) continue;
    const double value = score(weights, e);
    if (e.rivals != 0 && value < best[e.rivals]) continue;
    auto& triple = told[e.told];
    triple.score = std::max(triple.score, value);
    triple.right = e.right;
    triple.set = examples.sets()[e.document];
  }
}

struct Figures {
  double right = 0, stated = 0, wanted = 0;
  double f1() const { return stated + wanted > 0 ? 2 * right / (stated + wanted) : 0; }
};

/// The F1 of stating all down to one score and nothing below, at each place of a sorted list.
std::vector<double> f1_at(const std::vector<Told>& told, double wanted) {
  std::vector<double> f1;
  double right = 0;
  for (std::size_t i = 0; i < told.size(); ++i) {
    right += told[i].right ? 1 : 0;
    f1.push_back(2 * right / (static_cast<double>(i + 1) + wanted));
  }
  return f1;
}

double best_f1(const std::vector<Told>& told, double wanted) {
  const auto f1 = f1_at(told, wanted);
  return f1.empty() ? 0 : *std::ranges::max_element(f1);
}

/// The highest score down to which stating gives an F1 that the best betters by no more than
/// `slack`: of two cuts nearly as good the one that states less.
double best_cut(const std::vector<Told>& told, double wanted, double slack) {
  const auto f1 = f1_at(told, wanted);
  if (f1.empty()) return 0;
  const double enough = *std::ranges::max_element(f1) - slack;
  const auto first = std::ranges::find_if(f1, [&](double value) { return value >= enough; });
  return told[static_cast<std::size_t>(first - f1.begin())].score;
}

/// A run of triples that are right equally often.
struct Run {
  double low, high, right, count;
};

/// Isotonic regression by pooling neighbours (Ayer et al. 1955), from the lowest score on; a run
/// holds at least `least` triples.
std::vector<Run> isotonic(const std::vector<Told>& told, double least) {
  std::vector<Run> runs;
  for (auto t = told.rbegin(); t != told.rend(); ++t) {
    runs.push_back({t->score, t->score, t->right ? 1.0 : 0.0, 1});
    while (runs.size() > 1) {
      auto& low = runs[runs.size() - 2];
      const auto& high = runs.back();
      if (low.right / low.count < high.right / high.count && low.count >= least) break;
      low = {low.low, high.high, low.right + high.right, low.count + high.count};
      runs.pop_back();
    }
  }
  return runs;
}

/// Points of the calibration: score -> share right, both in thousandths.
std::map<long, long> calibrate(const std::vector<Told>& told) {
  std::map<long, long> points;
  for (const auto& run : isotonic(told, 40)) {
    // One more of each side keeps a run of few from certainty.
    const double share = (run.right + 0.5) / (run.count + 1);
    points[std::lround((run.low + run.high) * 500)] = std::lround(share * 1000);
  }
  return points;
}

double at(const std::map<long, long>& points, double score) {
  const long x = std::lround(score * 1000);
  const auto above = points.lower_bound(x);
  if (above == points.begin()) return static_cast<double>(above->second) / 1000;
  if (above == points.end()) return static_cast<double>(points.rbegin()->second) / 1000;
  const auto below = std::prev(above);
  const double part =
      static_cast<double>(x - below->first) / static_cast<double>(above->first - below->first);
  return (static_cast<double>(below->second) +
          part * static_cast<double>(above->second - below->second)) /
         1000;
}

void print_bins(const std::vector<Told>& told, const std::map<long, long>& points) {
  std::array<std::array<double, 3>, 10> bins{};
  for (const auto& t : told) {
    const double p = at(points, t.score);
    auto& bin = bins[static_cast<std::size_t>(std::min(9.0, p * 10))];
    bin[0] += 1;
    bin[1] += p;
    bin[2] += t.right ? 1 : 0;
  }
  double gap = 0, count = 0;
  for (const auto& bin : bins) {
    if (bin[0] == 0) continue;
    std::printf("  %5.0f: confidence %.2f, right %.2f\n", bin[0], bin[1] / bin[0], bin[2] / bin[0]);
    gap += std::abs(bin[1] / bin[0] - bin[2] / bin[0]);
    count += 1;
  }
  std::printf("  mean difference of the bins %.3f\n", count > 0 ? gap / count : 0.0);
}

void add_points(const std::string& kind, const std::map<long, long>& points,
                std::map<std::string, long>& lines) {
  for (const auto& [score, share] : points)
    lines["#right|" + kind + "|" + std::to_string(score)] = share;
}

void print_figures(const Instances& examples, const std::vector<Told>& told, double cut) {
  struct Row {
    Figures figures;
    double within_reach = 0;
  };
  std::map<int, Row> rows;
  for (std::size_t d = 0; d < examples.sets().size(); ++d)
    rows[examples.sets()[d]].figures.wanted += examples.wanted()[d];
  for (const auto& t : told) {
    auto& row = rows[t.set];
    row.within_reach += t.right ? 1 : 0;
    if (t.score < cut) continue;
    row.figures.stated += 1;
    row.figures.right += t.right ? 1 : 0;
  }
  for (const auto& [set, row] : rows) {
    const auto& f = row.figures;
    std::vector<Told> own;
    std::ranges::copy_if(told, std::back_inserter(own),
                         [at = set](const Told& t) { return t.set == at; });
    const double best = best_f1(own, f.wanted);
    std::printf(
        "  set %d: P %.3f R %.3f F1 %.3f (%.3f at its own cut) of %.0f, within reach %.3f\n", set,
        f.stated > 0 ? f.right / f.stated : 0, f.wanted > 0 ? f.right / f.wanted : 0, f.f1(), best,
        f.wanted, f.wanted > 0 ? row.within_reach / f.wanted : 0);
  }
}

/// A cut's confidence in thousandths, at least `least`: a wrong fact harms a graph more than a
/// missing one, whatever F1 says, and what is three times likelier wrong than right is told of no
/// text.
long told_from(double confidence, long least) {
  return std::max(least, std::lround(confidence * 1000));
}

}  // namespace

void Instances::begin_document(int set) {
  sets_.push_back(set);
  wanted_.push_back(0);
}

void Instances::want(const std::string&) { ++wanted_.back(); }

std::uint32_t Instances::number(const std::string& text) {
  return numbers_.try_emplace(text, static_cast<std::uint32_t>(numbers_.size() + 1)).first->second;
}

void Instances::add(const std::vector<std::string>& features, bool right, const std::string& triple,
                    const std::string& rivals) {
  Instance example;
  for (const auto& feature : features) {
    const auto [at, fresh] = ids_.try_emplace(feature, static_cast<std::uint32_t>(names_.size()));
    if (fresh) names_.push_back(feature);
    example.features.push_back(at->second);
  }
  example.right = right;
  example.document = static_cast<std::uint32_t>(sets_.size() - 1);
  const std::string document = std::to_string(example.document);
  example.told = number(document + " " + triple);
  if (!rivals.empty()) example.rivals = number(document + " : " + rivals);
  all_.push_back(std::move(example));
}

void fit(const std::string& kind, const Instances& examples, int choosing, double slack,
         std::map<std::string, long>& lines) {
  std::map<std::uint32_t, Told> merged;
  for (std::uint32_t fold = 0; fold < kFolds; ++fold)
    tell(examples, fit_weights(examples, fold), fold, merged);
  std::vector<Told> told, chosen;
  for (const auto& [triple, t] : merged) told.push_back(t);
  std::ranges::stable_sort(told, [](const Told& a, const Told& b) { return a.score > b.score; });
  std::ranges::copy_if(told, std::back_inserter(chosen),
                       [&](const Told& t) { return t.set < choosing; });
  double wanted = 0;
  for (std::size_t d = 0; d < examples.sets().size(); ++d)
    wanted += examples.sets()[d] < choosing ? examples.wanted()[d] : 0;
  const double cut = best_cut(chosen, wanted, slack);
  const auto points = calibrate(chosen);
  std::printf("%s: %zu examples, %zu triples, cut %.3f (confidence %.3f)\n", kind.c_str(),
              examples.all().size(), told.size(), cut, at(points, cut));
  print_figures(examples, told, cut);
  for (const double share : {0.4, 0.5, 0.6}) {
    std::printf(" from confidence %.1f\n", share);
    const auto first =
        std::ranges::find_if(told, [&](const Told& t) { return at(points, t.score) < share; });
    print_figures(examples, told, first == told.begin() ? 1e9 : std::prev(first)->score);
  }
  print_bins(chosen, points);
  lines["#cut|" + kind] = told_from(at(points, cut), kLeastInArticles);
  add_points(kind, points, lines);
  // What was held out of texts of a sentence or two.
  std::vector<Told> brief;
  std::ranges::copy_if(told, std::back_inserter(brief),
                       [&](const Told& t) { return t.set == choosing; });
  if (kind == "relation" && !brief.empty()) {
    const auto own = calibrate(brief);
    double wanted_there = 0;
    for (std::size_t d = 0; d < examples.sets().size(); ++d)
      wanted_there += examples.sets()[d] == choosing ? examples.wanted()[d] : 0;
    const double brief_cut = best_cut(brief, wanted_there, 0);
    lines["#cut|brief"] = told_from(at(own, brief_cut), kLeastInBrief);
    std::printf("in brief texts: cut %.3f (confidence %.3f)\n", brief_cut, at(own, brief_cut));
    print_bins(brief, own);
    add_points("brief", own, lines);
  }
  const auto weights = fit_weights(examples, kFolds);
  for (std::size_t f = 0; f < weights.size(); ++f) {
    if (const long value = std::lround(weights[f] * 1000); value != 0)
      lines[examples.names()[f]] = value;
  }
}

}  // namespace entente::extract::meaning
