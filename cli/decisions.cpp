// entente merge, split, alias, reject, accept, note: what a person decides stands beside what texts
// tell, and can be withdrawn; `entente decisions` lists, exports and imports them.
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/database.h"
#include "knowledge/error.h"
#include "queries/fact_rows.h"
#include "queries/world.h"

namespace entente::cli {
namespace {

using storage::Decision;
using storage::Store;

struct Options {
  std::string first, second, reason, date;
  std::vector<std::string> members;
  DatabaseOptions database;
};

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::string text(sizeof "2000-01-01" - 1, '\0');
  std::strftime(text.data(), text.size() + 1, "%Y-%m-%d", &utc);
  return text;
}

bool names_a_fact(const Store& store, const std::string& id) {
  return !store.agreements_by_id(id).empty() || !store.relations_by_id(id).empty() ||
         !store.events_by_id(id).empty();
}

/// Hexadecimal with a digit in it, as ids of facts are and hardly any name.
bool looks_like_id(const std::string& text) {
  constexpr std::size_t kShortest = 4;
  return text.size() >= kShortest &&
         text.find_first_not_of("0123456789abcdef") == std::string::npos &&
         text.find_first_of("0123456789") != std::string::npos;
}

/// Ids of facts stay; anything else is a name of an actor.
std::string fact_or_actor(const DatabaseOptions& database, const std::string& text) {
  queries::World world(database.open(storage::Access::kReadOnly), {});
  return looks_like_id(text) || names_a_fact(world.store(), text) ? text
                                                                  : world.actor_id(text).value;
}

int decide(const Options& options,
           const std::function<Decision(Store&, const std::string& date)>& act) {
  Store store = options.database.open(storage::Access::kReadWrite);
  const std::string date =
      options.date.empty() ? today() : queries::date_of("--date", options.date).text();
  const Decision decision = act(store, date);
  print("Decided: " + std::string(name_of(decision.kind)) + " " + decision.id +
        "; `entente decisions --withdraw " + decision.id + "` takes it back.\n");
  return 0;
}

using Act = std::function<int(const Options&)>;

Command decision_command(std::string name, std::string summary, std::string example,
                         std::vector<Argument> arguments, const std::shared_ptr<Options>& options,
                         const Act& act) {
  if (name != "note")
    arguments.push_back({"--reason", "TEXT", "Why, for whoever asks later", &options->reason});
  arguments.push_back(
      {"--date", "DATE", "The day of the decision", &options->date, false, {}, "today"});
  arguments.push_back(options->database.argument());
  return {std::move(name),
          std::move(summary),
          std::move(example),
          std::move(arguments),
          [options, act] { return act(*options); },
          "Decisions"};
}

int merge(const Options& o) {
  const auto a = fact_or_actor(o.database, o.first), b = fact_or_actor(o.database, o.second);
  return decide(
      o, [&](Store& store, const std::string& date) { return store.merge(a, b, o.reason, date); });
}
int split(const Options& o) {
  return decide(o, [&](Store& store, const std::string& date) {
    return store.split(o.first, o.members, o.reason, date);
  });
}
int alias(const Options& o) {
  const ActorId actor{fact_or_actor(o.database, o.first)};
  return decide(o, [&](Store& store, const std::string& date) {
    return store.alias(actor, o.second, o.reason, date);
  });
}
int reject(const Options& o) {
  return decide(o, [&](Store& store, const std::string& date) {
    return store.reject(o.first, o.reason, date);
  });
}
int accept(const Options& o) {
  return decide(o, [&](Store& store, const std::string& date) {
    return store.accept(o.first, o.reason, date);
  });
}
int note(const Options& o) {
  const auto fact = fact_or_actor(o.database, o.first);
  return decide(
      o, [&](Store& store, const std::string& date) { return store.note(fact, o.second, date); });
}

struct ListOptions {
  std::string import, withdraw;
  bool ndjson = false;
  DatabaseOptions database;
  FormatOption format;
};

std::vector<Decision> read_decisions(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw InputError(file + " cannot be opened");
  std::vector<Decision> decisions;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      decisions.push_back(storage::decision_from_json(line));
    } catch (const InputError& error) {
      throw InputError(file + ":" + std::to_string(number) + ": " + error.what() +
                       "; nothing was imported");
    }
  }
  return decisions;
}

int list(const ListOptions& options) {
  if (!options.import.empty()) {
    const auto decisions = read_decisions(options.import);
    const int added =
        options.database.open(storage::Access::kReadWrite).import_decisions(decisions);
    print(queries::counted(decisions.size(), "decision", "decisions") + " read, " +
          std::to_string(added) + " of them new.\n");
    return 0;
  }
  if (!options.withdraw.empty()) {
    if (!options.database.open(storage::Access::kReadWrite).withdraw(options.withdraw))
      throw NothingFound("no decision has the id " + options.withdraw);
    print("Withdrawn.\n");
    return 0;
  }
  const auto decisions = options.database.open(storage::Access::kReadOnly).decisions();
  if (options.format.name == "ndjson") {  // the form that --import takes
    for (const auto& decision : decisions) print(storage::to_json(decision) + "\n");
    return 0;
  }
  queries::Answer answer;
  answer.question = "decisions";
  answer.columns = {{"date", "Date", queries::CellKind::kDate},
                    {"kind", "Decision"},
                    {"subjects", "About"},
                    {"others", "And"},
                    {"value", "Says"},
                    {"reason", "Reason"},
                    {"id", "Id", queries::CellKind::kId}};
  for (const auto& d : decisions)
    answer.rows.push_back(
        {{d.date, std::string(name_of(d.kind)), d.subjects, d.others, d.value, d.reason, d.id},
         {},
         {}});
  answer.total = answer.rows.size();
  if (answer.rows.empty()) answer.summary = "Nothing has been decided.";
  options.format.print(answer);
  return 0;
}

}  // namespace

std::vector<Command> decision_commands() {
  std::vector<Command> commands;
  const auto add = [&](const char* name, const char* summary, const char* example, auto arguments,
                       const Act& act) {
    auto options = std::make_shared<Options>();
    commands.push_back(decision_command(name, summary, example, arguments(*options), options, act));
  };
  add(
      "merge", "Say that two agreements, or two actors, are one",
      "entente merge 3f2a 9c41 --reason \"the same treaty\"",
      [](Options& o) {
        return std::vector<Argument>{
            {"A", "ID", "An agreement by its id, or an actor", &o.first, true},
            {"B", "ID", "The other", &o.second, true}};
      },
      merge);
  add(
      "split", "Part what was taken for one agreement", "entente split 3f2a",
      [](Options& o) {
        return std::vector<Argument>{
            {"AGREEMENT", "ID", "The agreement by its id", &o.first, true},
            {"MEMBER", "ID", "Ids of those that leave; without any, each stands alone",
             &o.members}};
      },
      split);
  add(
      "alias", "Give an actor another name",
      "entente alias \"South Korea\" \"Land of the Morning Calm\"",
      [](Options& o) {
        return std::vector<Argument>{{"ACTOR", "ACTOR", "The actor", &o.first, true},
                                     {"NAME", "NAME", "The other name", &o.second, true}};
      },
      alias);
  const auto fact = [](Options& o) {
    return std::vector<Argument>{
        {"FACT", "ID", "An agreement, relation or event by its id", &o.first, true}};
  };
  add("reject", "Say that a fact is wrong: it is no longer shown",
      "entente reject 3f2a --reason \"misread\"", fact, reject);
  add("accept", "Confirm a fact", "entente accept 3f2a", fact, accept);
  add(
      "note", "Write a remark beside a fact or an actor", "entente note 3f2a \"see the annex\"",
      [](Options& o) {
        return std::vector<Argument>{
            {"FACT", "ID", "A fact by its id, or an actor", &o.first, true},
            {"TEXT", "TEXT", "The remark", &o.second, true}};
      },
      note);
  auto options = std::make_shared<ListOptions>();
  commands.push_back(
      {"decisions",
       "List what was decided; withdraw, or take over from a file",
       "entente decisions --format ndjson > decisions.ndjson",
       {{"--withdraw", "ID", "Take a decision back", &options->withdraw},
        {"--import", "FILE", "Take over decisions that --format ndjson wrote", &options->import},
        options->format.argument(),
        options->database.argument()},
       [options] { return list(*options); },
       "Decisions"});
  return commands;
}

}  // namespace entente::cli
