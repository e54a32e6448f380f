#include "queries/question.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "knowledge/agreement.h"
#include "knowledge/error.h"
#include "knowledge/relation.h"

namespace entente::queries {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

template <class E>
std::vector<std::string> names_of() {
  std::vector<std::string> names;
  for (const auto name : NamesOf<E>::kNames) names.emplace_back(name);
  return names;
}

template <class T>
T checked(std::string_view name, std::string_view text, T value, bool good, T least, T most,
          const std::string& range) {
  if (!good || value < least || value > most) {
    throw UsageError(std::string(name) + " takes a number from " + range + ", not \"" +
                     std::string(text) + "\"");
  }
  return value;
}

}  // namespace

void Arguments::set(std::string_view name, std::string_view value) {
  values_[std::string(name)].emplace_back(value);
}

bool Arguments::has(std::string_view name) const { return values_.find(name) != values_.end(); }

std::optional<std::string> Arguments::text(std::string_view name) const {
  const auto found = values_.find(name);
  if (found == values_.end() || found->second.empty()) return std::nullopt;
  return found->second.back();
}

std::vector<std::string> Arguments::list(std::string_view name) const {
  std::vector<std::string> all;
  const auto found = values_.find(name);
  if (found == values_.end()) return all;
  for (const std::string& value : found->second) {
    std::string_view rest = value;
    while (true) {
      const auto comma = rest.find(',');
      const auto part = trimmed(rest.substr(0, comma));
      if (!part.empty()) all.emplace_back(part);
      if (comma == std::string_view::npos) break;
      rest.remove_prefix(comma + 1);
    }
  }
  return all;
}

bool Arguments::flag(std::string_view name) const {
  const auto value = text(name);
  return value && *value != "false" && *value != "0" && *value != "no";
}

std::int64_t Arguments::number(std::string_view name, std::int64_t fallback, std::int64_t least,
                               std::int64_t most) const {
  const auto value = text(name);
  if (!value) return fallback;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
  const bool good = error == std::errc() && end == value->data() + value->size();
  return checked(name, *value, number, good, least, most,
                 std::to_string(least) + " to " + std::to_string(most));
}

double Arguments::decimal(std::string_view name, double fallback, double least, double most) const {
  const auto value = text(name);
  if (!value) return fallback;
  double number = 0;
  const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
  const bool good =
      error == std::errc() && end == value->data() + value->size() && std::isfinite(number);
  const auto shown = [](double d) { return std::to_string(static_cast<std::int64_t>(d)); };
  return checked(name, *value, number, good, least, most, shown(least) + " to " + shown(most));
}

const Question* find_question(std::string_view name) {
  for (const Question& question : all_questions()) {
    if (question.name == name) return &question;
  }
  return nullptr;
}

void check_arguments(const Question& question, const Arguments& arguments) {
  for (const auto& [name, values] : arguments.all()) {
    const auto known = std::find_if(question.parameters.begin(), question.parameters.end(),
                                    [&name = name](const Parameter& p) { return p.name == name; });
    if (known == question.parameters.end())
      throw UsageError("`" + question.name + "` does not take " + name);
    if (values.size() > 1 && !known->many) throw UsageError(name + " is given twice");
    if (known->kind != ParameterKind::kChoice) continue;
    for (const std::string& value : known->many ? arguments.list(name) : values) {
      if (std::find(known->choices.begin(), known->choices.end(), value) != known->choices.end())
        continue;
      std::string choices;
      for (const auto& choice : known->choices) choices += (choices.empty() ? "" : ", ") + choice;
      throw UsageError(name + " takes one of " + choices + ", not \"" + value + "\"");
    }
  }
  for (const Parameter& parameter : question.parameters) {
    const auto value = arguments.text(parameter.name);
    if (parameter.required && (!value || trimmed(*value).empty())) {
      throw UsageError("`" + question.name + "` needs " + parameter.name + " (" + parameter.help +
                       "), as in: entente " + question.example);
    }
  }
}

Parameter limit_parameter(std::string_view rows) {
  return {"--limit", ParameterKind::kNumber, "Show at most so many rows, 0 for all", false, false,
          {},        std::string(rows)};
}

std::vector<Parameter> with_paging(std::vector<Parameter> own) {
  const bool limited =
      std::any_of(own.begin(), own.end(), [](const Parameter& p) { return p.name == "--limit"; });
  if (!limited) own.push_back(limit_parameter("50"));
  own.push_back({"--evidence", ParameterKind::kChoice, "How much of what each row rests on", false,
                 false, names_of<EvidenceLevel>(), "short"});
  own.push_back(
      {"--known-by", ParameterKind::kDate, "Answer from what was published by that day", false});
  return own;
}

std::vector<Parameter> with_filters(std::vector<Parameter> own) {
  std::vector<std::string> modalities = names_of<Modality>();
  modalities.emplace_back("any");
  own.push_back({"--as-of", ParameterKind::kDate,
                 "What was so in the world on that day, month or year", false});
  own.push_back({"--from", ParameterKind::kDate, "What held or happened from that day on", false});
  own.push_back({"--to", ParameterKind::kDate, "What held or happened up to that day", false});
  own.push_back({"--include-undated", ParameterKind::kFlag,
                 "With a date: also what is told later without one of its own", false});
  own.push_back({"--predicate", ParameterKind::kChoice, "Only these relations", false, true,
                 names_of<Predicate>()});
  own.push_back({"--modality", ParameterKind::kChoice, "As facts, plans or denials", false, true,
                 modalities, "asserted"});
  own.push_back({"--min-confidence",
                 ParameterKind::kDecimal,
                 "Only what is at least so sure, from 0 to 1",
                 false,
                 false,
                 {},
                 "0"});
  own.push_back({"--type", ParameterKind::kChoice,
                 "Only agreements of these types, and relations under them", false, true,
                 names_of<AgreementType>()});
  own.push_back({"--source", ParameterKind::kText, "Only what this publisher tells", false, true});
  own.push_back({"--max-parties",
                 ParameterKind::kNumber,
                 "A treaty of more parties does not make them neighbours",
                 false,
                 false,
                 {},
                 "12"});
  own.push_back({"--through-members", ParameterKind::kFlag,
                 "Members take part in the agreements of their organisations", false});
  return with_paging(std::move(own));
}

}  // namespace entente::queries
