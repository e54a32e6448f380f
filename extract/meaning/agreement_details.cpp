#include "extract/meaning/agreement_details.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>

#include "extract/meaning/frames.h"
#include "extract/meaning/relations.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;

constexpr int kDepth = 5;  // how deep under an agreement's noun its terms are sought

struct Unit {
  std::string_view word, unit;
};
constexpr std::array<Unit, 22> kCurrencies{
    {{"$", "USD"},        {"dollar", "USD"}, {"dollars", "USD"}, {"dlr", "USD"},
     {"dlrs", "USD"},     {"pound", "GBP"},  {"pounds", "GBP"},  {"stg", "GBP"},
     {"sterling", "GBP"}, {"£", "GBP"},      {"euro", "EUR"},    {"euros", "EUR"},
     {"€", "EUR"},        {"ecu", "XEU"},    {"ecus", "XEU"},    {"yen", "JPY"},
     {"mark", "DEM"},     {"marks", "DEM"},  {"franc", "FRF"},   {"francs", "FRF"},
     {"sdr", "XDR"},      {"sdrs", "XDR"}}};
constexpr std::array<Unit, 8> kMeasures{{{"tonne", "tonne"},
                                         {"tonnes", "tonne"},
                                         {"ton", "ton"},
                                         {"tons", "ton"},
                                         {"barrel", "barrel"},
                                         {"barrels", "barrel"},
                                         {"bag", "bag"},
                                         {"bags", "bag"}}};

double scale_of(std::string_view word) {
  if (word == "thousand") return 1e3;
  if (word == "mln" || word == "million" || word == "m") return 1e6;
  if (word == "billion" || word == "bln" || word == "bn") return 1e9;
  if (word == "trillion") return 1e12;
  return 0;
}

/// "1,850.5" as a number; nothing for words.
std::optional<double> figure(std::string_view form) {
  std::string digits;
  for (const char c : form) {
    if (c != ',') digits += c;
  }
  if (digits.empty() || digits.front() < '0' || digits.front() > '9') return std::nullopt;
  char* end = nullptr;
  const double value = std::strtod(digits.c_str(), &end);
  return *end == '\0' ? std::optional(value) : std::nullopt;
}

std::string printed(double value) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), value == std::floor(value) ? "%.0f" : "%.6g", value);
  return text.data();
}

template <std::size_t N>
std::string_view unit_in(const std::array<Unit, N>& units, std::string_view word) {
  const auto found = std::ranges::find(units, word, &Unit::word);
  return found == units.end() ? std::string_view() : found->unit;
}

class Details {
 public:
  Details(const ArticleView& article, Agreement& out) : article_(article), out_(out) {}

  void mention(const AgreementMention& mention) {
    at_ = mention.at;
    const auto& view = article_.views[at_.sentence];
    under_.assign(view.tree->words.size(), false);
    mark(view, at_.word, 0);
    amounts(view);
    durations(view);
    words(view, mention);
    place(view);
    bindingness();
  }

 private:
  void mark(const SentenceView& view, std::uint32_t word, int depth) {
    under_[word] = true;
    if (depth >= kDepth) return;
    for (const auto child : view.children_of(word)) {
      const auto relation = view.word(child).deprel;
      if (relation != Deprel::kAclRelcl && relation != Deprel::kParataxis &&
          relation != Deprel::kConj)
        mark(view, child, depth + 1);
    }
  }

  void add(Term term, Span span) {
    if (std::ranges::find(out_.terms, term) != out_.terms.end()) return;
    out_.terms.push_back(std::move(term));
    Evidence evidence;
    evidence.span = span;
    evidence.text = std::string(text_of(article_.text, span));
    evidence.fields = {"terms"};
    if (std::ranges::none_of(out_.evidence, [&](const Evidence& e) { return e.span == span; }))
      out_.evidence.push_back(std::move(evidence));
  }

  /// A figure, its scale and its unit, in whatever order wires write them ("500 mln dlrs", "$5
  /// billion", "1.2 million tonnes").
  void amounts(const SentenceView& view) {
    const auto& all = view.tree->words;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      auto value = under_[i] ? figure(all[i].form) : std::nullopt;
      if (!value) continue;
      std::uint32_t first = i, last = i;
      double scale = 1;
      std::string_view currency = i > 0 ? unit_in(kCurrencies, lower(all[i - 1].form))
                                        : std::string_view(),
                       measure;
      if (!currency.empty()) first = i - 1;
      for (std::uint32_t j = i + 1; j < all.size() && j <= i + 3; ++j) {
        const auto word = lower(all[j].form);
        if (const double s = scale_of(word); s > 0) {
          scale = s;
        } else if (const auto c = unit_in(kCurrencies, word); !c.empty()) {
          currency = c;
        } else if (const auto m = unit_in(kMeasures, word); !m.empty()) {
          measure = m;
        } else if (word != "-" && word != "U.S." && word != "u.s.") {
          break;
        }
        last = j;
      }
      const Span span{all[first].span.begin, all[last].span.end};
      if (!currency.empty()) {
        add({TermKind::kAmount, printed(*value * scale), std::string(currency)}, span);
      } else if (!measure.empty()) {
        add({TermKind::kQuota, printed(*value * scale), std::string(measure)}, span);
      }
    }
  }

  /// Durations that hang on the agreement ("a five-year accord", "for five years"); TIMEX3 "P5Y" is
  /// five years.
  void durations(const SentenceView& view) {
    for (const auto& time : article_.times) {
      if (time.sentence != at_.sentence || time.type != time::TimeType::kDuration ||
          time.last >= view.tree->words.size())
        continue;
      bool hangs = false;
      for (auto w = time.first; w <= time.last; ++w) hangs = hangs || under_[w];
      if (!hangs || time.value.size() < 3 || time.value.front() != 'P' || time.value[1] == 'X' ||
          time.value[1] == 'T')
        continue;
      const char letter = time.value.back();
      const std::string_view unit = letter == 'Y'   ? "year"
                                    : letter == 'M' ? "month"
                                    : letter == 'W' ? "week"
                                    : letter == 'D' ? "day"
                                                    : "";
      if (!unit.empty())
        add({TermKind::kDuration, time.value.substr(1, time.value.size() - 2), std::string(unit)},
            time.span);
    }
  }

  void words(const SentenceView& view, const AgreementMention& mention) {
    static constexpr std::array<std::pair<std::string_view, Obligation>, 6> kClasses{
        {{"obliges_defense", Obligation::kDefense},
         {"obliges_offense", Obligation::kOffense},
         {"obliges_neutrality", Obligation::kNeutrality},
         {"obliges_nonaggression", Obligation::kNonaggression},
         {"obliges_consultation", Obligation::kConsultation},
         {"obliges_basing", Obligation::kBasing}}};
    for (std::uint32_t i = 0; i < under_.size(); ++i) {
      if (!under_[i] || i == mention.at.word) continue;
      const auto word = lower(view.word(i).lemma);
      if (article_.lexicon->in_class("secret", word) && view.word(i).deprel == Deprel::kAmod)
        out_.secret = true;
      if (out_.type != AgreementType::kDefense) continue;
      for (const auto& [name, obligation] : kClasses) {
        if (article_.lexicon->in_class(name, word) &&
            std::ranges::find(out_.obligations, obligation) == out_.obligations.end())
          out_.obligations.push_back(obligation);
      }
    }
    std::ranges::sort(out_.obligations);
  }

  /// Where it was signed or reached: "signed in Oslo", with the verb that has the agreement as
  /// object.
  void place(const SentenceView& view) {
    if (out_.place) return;
    for (const auto& proposition : view.propositions) {
      if (proposition.kind != PredicateKind::kVerb || proposition.modality == Modality::kNegated)
        continue;
      const bool its = std::ranges::any_of(proposition.arguments, [&](const Argument& a) {
        return a.role == Role::kObject && a.word == at_.word;
      });
      if (!its || !tells_signing(proposition)) continue;
      for (const auto& argument : proposition.arguments) {
        const auto* mention = article_.mention_at({at_.sentence, argument.word});
        if (argument.role != Role::kOblique ||
            (argument.preposition != "in" && argument.preposition != "at") || mention == nullptr)
          continue;
        if (mention->reading == Reading::kPlace)
          out_.place = std::string(text_of(article_.text, mention->span));
      }
    }
  }

  bool tells_signing(const Proposition& verb) const {
    return std::ranges::any_of(article_.lexicon->frames(PredicateKind::kVerb, verb.lemma),
                               [](const Frame* f) {
                                 return f->entry->kind == EntryKind::kStatus &&
                                        (f->entry->status == AgreementStatus::kSigned ||
                                         f->entry->status == AgreementStatus::kAgreed);
                               });
  }

  /// "does not impose any legal obligations", "is not binding", "is legally binding", said of the
  /// agreement as subject.
  void bindingness() {
    if (out_.binding) return;
    for (const auto& proposition : article_.views[at_.sentence].propositions) {
      const bool its = std::ranges::any_of(proposition.arguments, [&](const Argument& a) {
        return a.role == Role::kSubject && a.word == at_.word;
      });
      if (!its) continue;
      if (proposition.lemma == "binding" || proposition.lemma == "bind")
        out_.binding = proposition.modality != Modality::kNegated;
      if (proposition.lemma == "non-binding" || proposition.lemma == "nonbinding")
        out_.binding = false;
      for (const auto& argument : proposition.arguments) {
        const auto lemma = lower(article_.views[at_.sentence].word(argument.word).lemma);
        if (argument.role == Role::kObject && lemma == "obligation")
          out_.binding = proposition.modality != Modality::kNegated;
      }
      if (out_.binding) {
        out_.evidence.push_back(
            evidence_over(article_, at_.sentence, {at_.word, proposition.word}));
        out_.evidence.back().fields = {"binding"};
        return;
      }
    }
  }

  const ArticleView& article_;
  Agreement& out_;
  WordAt at_;
  std::vector<bool> under_;
};

/// The registered agreement of which a word is a mention, or -1.
std::ptrdiff_t agreement_at(const std::vector<RegisteredAgreement>& registered, WordAt at) {
  for (std::size_t i = 0; i < registered.size(); ++i) {
    if (std::ranges::any_of(registered[i].mentions,
                            [&](const AgreementMention& m) { return m.at == at; }))
      return static_cast<std::ptrdiff_t>(i);
  }
  return -1;
}

std::optional<RelatedKind> related_by(const ArticleView& article, std::string_view lemma) {
  static constexpr std::array<std::pair<std::string_view, RelatedKind>, 5> kClasses{
      {{"amends", RelatedKind::kAmends},
       {"implements", RelatedKind::kImplements},
       {"renews", RelatedKind::kRenews},
       {"supersedes", RelatedKind::kSupersedes},
       {"protocol_to", RelatedKind::kProtocolTo}}};
  for (const auto& [name, kind] : kClasses) {
    if (article.lexicon->in_class(name, lemma)) return kind;
  }
  return std::nullopt;
}

void relate(std::vector<Agreement>& agreements, std::ptrdiff_t from, std::ptrdiff_t to,
            RelatedKind kind) {
  if (from < 0 || to < 0 || from == to) return;
  auto& related = agreements[static_cast<std::size_t>(from)].related;
  const RelatedAgreement link{kind, agreements[static_cast<std::size_t>(to)].id};
  if (std::ranges::find(related, link) == related.end()) related.push_back(link);
}

}  // namespace

void add_details(const ArticleView& article, const RegisteredAgreement& registered,
                 Agreement& agreement) {
  Details details(article, agreement);
  for (const auto& mention : registered.mentions) details.mention(mention);
}

void relate_agreements(const ArticleView& article,
                       const std::vector<RegisteredAgreement>& registered,
                       std::vector<Agreement>& agreements) {
  if (registered.size() < 2) return;
  for (std::uint32_t s = 0; s < article.views.size(); ++s) {
    for (const auto& proposition : article.views[s].propositions) {
      const auto kind = related_by(article, proposition.lemma);
      if (!kind) continue;
      // "the new treaty replaces the old one"; "a protocol to the treaty" is its own subject.
      std::ptrdiff_t from = proposition.kind == PredicateKind::kNoun
                                ? agreement_at(registered, {s, proposition.word})
                                : -1,
                     to = -1;
      for (const auto& argument : proposition.arguments) {
        const auto found = agreement_at(registered, {s, argument.word});
        if (argument.role == Role::kSubject && from < 0) from = found;
        if (argument.role == Role::kObject ||
            (argument.role == Role::kOblique && argument.preposition == "to"))
          to = found >= 0 ? found : to;
      }
      relate(agreements, from, to, *kind);
    }
  }
}

}  // namespace entente::extract::meaning
