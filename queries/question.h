// What a question is: its name, help, example, parameters, and the function that answers. The
// command line, the HTTP API, MCP and the shell are made from these descriptions. A new question is
// one file here and one word in CMakeLists.txt.
//
//   Session session("entente.db");
//   Arguments arguments;
//   arguments.set("A", "Seoul");  arguments.set("B", "Tokyo");
//   Answer answer = session.answer("path", arguments);
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "queries/answer.h"

namespace entente::queries {

enum class ParameterKind : std::uint8_t {
  kText,
  kActor,
  kAgreement,
  kActorOrAgreement,
  kNumber,
  kDecimal,
  kDate,
  kFlag,
  kChoice,
  kFile
};

struct Parameter {
  std::string name;  ///< "A" (positional, in order) or "--as-of"
  ParameterKind kind = ParameterKind::kText;
  std::string help;  ///< one sentence
  bool required = false;
  bool many = false;                      ///< may be given several times, or with commas
  std::vector<std::string> choices = {};  ///< of kChoice
  std::string fallback = {};              ///< what stands for it when it is not given; for help
  std::string letter = {};                ///< "-k"
};

/// The values given for a question's parameters, as text; checked when read.
class Arguments {
 public:
  /// Adds a value. A flag's is "true".
  void set(std::string_view name, std::string_view value);
  bool has(std::string_view name) const;
  /// The last value given, or nothing.
  std::optional<std::string> text(std::string_view name) const;
  /// All values, parted at commas.
  std::vector<std::string> list(std::string_view name) const;
  bool flag(std::string_view name) const;
  /// Throws UsageError, naming the option, for what is no number or lies outside [least, most].
  std::int64_t number(std::string_view name, std::int64_t fallback, std::int64_t least,
                      std::int64_t most) const;
  double decimal(std::string_view name, double fallback, double least, double most) const;
  const std::map<std::string, std::vector<std::string>, std::less<>>& all() const {
    return values_;
  }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

class World;

struct Question {
  std::string name, summary;
  std::string example;  ///< the words after `entente`
  std::vector<Parameter> parameters;
  std::function<Answer(World&, const Arguments&)> answer;
  /// "Links", "Agreements", "Structure", "Sources", "The file": for help
  std::string group;
};

/// All questions, in the order of CMakeLists.txt.
std::span<const Question> all_questions();
/// Null where there is none of that name.
const Question* find_question(std::string_view name);

/// Checks names, choices and required parameters, and that nothing unknown is given. Throws
/// UsageError.
void check_arguments(const Question& question, const Arguments& arguments);

/// The parameters that a question about the graph takes: dates, predicates, modality, confidence,
/// type, source.
std::vector<Parameter> with_filters(std::vector<Parameter> own);
/// --limit, where it is not given this many rows ("0" for all).
Parameter limit_parameter(std::string_view rows);
/// --limit (50 rows, where `own` has no other), --evidence and --known-by only.
std::vector<Parameter> with_paging(std::vector<Parameter> own);

}  // namespace entente::queries
