#include "queries/ask_rules.h"

#include <algorithm>

#include "queries/world.h"

namespace entente::queries {
namespace {

using Q = AskedQuestion;

/// Builds the command of one rule.
class Command {
 public:
  Command(std::string question, std::string kind) {
    u_.question = std::move(question), u_.kind = std::move(kind);
  }
  Command& with(const std::string& name, const std::string& value) {
    u_.arguments.set(name, value);
    return *this;
  }
  /// Dates as --from and --to.
  Command& during(const Q& q) {
    for (const AskedDate& d : q.dates) {
      if (d.bound != Bound::kTo && !u_.arguments.has("--from")) with("--from", d.date.text());
      if (d.bound != Bound::kFrom && !u_.arguments.has("--to")) with("--to", d.date.text());
    }
    return *this;
  }
  /// A single date as --as-of; a bounded one as a time.
  Command& as_of(const Q& q) {
    if (q.dates.size() == 1 && q.dates.front().bound == Bound::kIn)
      return with("--as-of", q.dates.front().date.text());
    return during(q);
  }
  Command& predicates(const Q& q) {
    const auto found = q.says.find("predicate");
    if (found != q.says.end()) with("--predicate", found->second.front());
    return *this;
  }
  Command& types(const Q& q) {
    const auto found = q.says.find("type");
    if (found != q.says.end()) with("--type", found->second.front());
    return *this;
  }
  Understood done() { return std::move(u_); }

 private:
  Understood u_;
};

bool says(const Q& q, const std::string& kind) { return q.says.count(kind) > 0; }

std::vector<AskedActor> ends(const Q& q) {
  std::vector<AskedActor> all;
  for (const AskedActor& a : q.actors) {
    if (a.before != "through" && a.before != "via" && a.before != "without" &&
        a.before != "avoiding")
      all.push_back(a);
  }
  return all;
}

std::optional<AskedActor> after(const Q& q, std::initializer_list<std::string_view> words) {
  for (const AskedActor& a : q.actors) {
    if (std::find(words.begin(), words.end(), a.before) != words.end()) return a;
  }
  return std::nullopt;
}

/// Of agreements: an instrument is named, or signing without another predicate.
bool about_agreements(const Q& q) {
  return q.wants("agreement_noun") || (q.means("status", "signed") && !q.agreement);
}

Understood agreements(const Q& q, const std::string& kind) {
  Command command("agreements", kind);
  for (const AskedActor& a : ends(q)) command.with("--party", a.words);
  if (const auto hub = after(q, {"through", "via"})) command.with("--hub", hub->words);
  command.types(q);
  const auto status = q.says.find("status");
  const bool signing = q.means("status", "signed");
  if (signing) {
    for (const AskedDate& d : q.dates) {
      if (d.bound != Bound::kTo) command.with("--signed-from", d.date.text());
      if (d.bound != Bound::kFrom) command.with("--signed-to", d.date.text());
    }
  } else {
    if (status != q.says.end()) command.with("--status", status->second.front());
    command.as_of(q);
  }
  return command.done();
}

/// Who does it to whom, by the order of words: "whom does A …", "A …s B", "B was …ed by A".
void direct(const Q& q, const std::vector<AskedActor>& actors, Command& command) {
  const auto predicate = q.says.find("predicate");
  if (predicate == q.says.end() || actors.size() != 1) return;
  const auto value = from_name<Predicate>(predicate->second.front());
  if (!value || is_symmetric(*value)) return;
  const auto verb = q.said_at.find("predicate " + predicate->second.front());
  if (verb == q.said_at.end()) return;
  const bool passive = actors.front().before == "by" ||
                       (actors.front().at < verb->second &&
                        (q.has_word("was") || q.has_word("been") || q.has_word("were")));
  const bool first = actors.front().at < verb->second;
  const bool subject = actors.front().before == "by" ? true : passive ? false : first;
  command.with("--role", subject ? "subject" : "object");
}

Understood links(const Q& q, const std::string& kind) {
  const auto actors = ends(q);
  Command command("links", kind);
  if (!actors.empty()) command.with("A", actors[0].words);
  if (actors.size() > 1) command.with("B", actors[1].words);
  command.predicates(q);
  direct(q, actors, command);
  if (const auto hub = after(q, {"through", "via"})) command.with("--via", hub->words);
  return command.as_of(q).done();
}

std::optional<Understood> about_one_agreement(const Q& q) {
  if (!q.agreement) return std::nullopt;
  const std::string& x = *q.agreement;
  if (q.wants("lineage")) return Command("lineage", "lineage").with("X", x).done();
  if (q.wants("leave") || q.wants("join"))
    return Command("parties", "leaving").with("X", x).as_of(q).done();
  if (q.wants("when")) {
    const bool force = q.means("status", "in_force") || q.has_word("force") || q.has_word("effect");
    return Command("claims", "when")
        .with("X", x)
        .with("FIELD", force                             ? "in_force"
                       : q.means("status", "terminated") ? "ended"
                                                         : "signed")
        .done();
  }
  if (q.wants("who_says") || q.wants("conflict"))
    return Command("claims", "claims").with("X", x).done();
  if (q.wants("party") || q.starts_with({"who", "which"})) {
    Command command("parties", "parties");
    command.with("X", x);
    if (!q.dates.empty()) command.with("--as-of", q.dates.front().date.text());
    return command.done();
  }
  if (q.wants("happen")) return Command("timeline", "timeline").with("A", x).during(q).done();
  return Command("agreement", "details").with("X", x).done();
}

/// "Who links A to B", "which state connects A with B": somebody between them is asked for.
bool asks_who_joins(const Q& q) {
  const std::size_t at = q.starts_with({"who"}) ? 1 : q.starts_with({"which"}) ? 2 : q.words.size();
  return at < q.words.size() && (q.words[at] == "links" || q.words[at] == "connects");
}

std::optional<Understood> about_structure(const Q& q) {
  const auto actors = ends(q);
  if (const auto gone = after(q, {"without", "if"});
      gone && actors.size() < 2 && (q.wants("without") || q.wants("leave") || q.has_word("if"))) {
    return Command("without", "without").with("A", gone->words).as_of(q).done();
  }
  if (q.wants("without") && q.actors.size() == 1)
    return Command("without", "without").with("A", q.actors.front().words).as_of(q).done();
  if (q.wants("panel")) {
    Command command("panel", "panel");
    command.with("--dyads", "true");
    for (const auto& a : actors) command.with("--actor", a.words);
    return command.during(q).done();
  }
  if (q.wants("bloc")) return Command("communities", "blocs").as_of(q).done();
  if (q.wants("hub") && actors.empty())
    return Command("hubs", "hubs")
        .with("--by", q.has_word("hub") || q.has_word("hubs") ? "carried"
                      : q.has_word("connected")               ? "degree"
                                                              : "betweenness")
        .predicates(q)
        .as_of(q)
        .done();
  if (q.wants("similar") && actors.size() == 1)
    return Command("similar", "similar").with("A", actors[0].words).as_of(q).done();
  if (q.wants("common") && actors.size() == 2)
    return Command("common", "common")
        .with("A", actors[0].words)
        .with("B", actors[1].words)
        .as_of(q)
        .done();
  const bool mediation = q.means("predicate", "mediates_between") || q.wants("between");
  const bool between = mediation && q.starts_with({"who", "which"}) && !about_agreements(q) &&
                       !q.wants("happen") && !q.wants("link");
  if (actors.size() == 2 && (between || asks_who_joins(q))) {
    return Command("brokers", "brokers")
        .with("A", actors[0].words)
        .with("B", actors[1].words)
        .as_of(q)
        .done();
  }
  return std::nullopt;
}

std::optional<Understood> about_sources(const Q& q) {
  const auto actors = ends(q);
  if (q.wants("conflict") && (q.has_word("sources") || q.has_word("where") || q.has_word("who") ||
                              q.has_word("what") || q.has_word("reports"))) {
    Command command("conflicts", "conflicts");
    if (!actors.empty()) command.with("A", actors[0].words);
    return command.done();
  }
  if (q.wants("coverage") && actors.size() == 1)
    return Command("coverage", "coverage").with("A", actors[0].words).done();
  if (q.quoted) return Command("search", "search").with("WORDS", "\"" + *q.quoted + "\"").done();
  if (q.wants("document") && q.wants("count") && actors.empty() && q.dates.empty())
    return Command("stats", "stats").done();
  if (q.wants("mention") && q.wants("document") && actors.size() == 1)
    return Command("search", "search").with("WORDS", actors[0].words).done();
  return std::nullopt;
}

std::optional<Understood> about_time(const Q& q) {
  const auto actors = ends(q);
  const auto event = q.says.find("event");
  const bool tests = q.wants("count") || q.has_word("launch") || q.has_word("launched") ||
                     q.has_word("test") || q.has_word("tested") || q.has_word("tests") ||
                     q.has_word("hold") || q.has_word("held");
  if (event != q.says.end() && tests && !q.wants("agreement_noun") && actors.size() <= 1) {
    Command command("events", "events");
    if (!actors.empty()) command.with("A", actors[0].words);
    return command.with("--kind", event->second.front()).during(q).done();
  }
  if (q.wants("happen") ||
      (q.has_word("what") && q.has_word("did") && !says(q, "predicate") && !about_agreements(q))) {
    if (actors.empty())
      return q.dates.empty()
                 ? std::nullopt
                 : std::optional(
                       Command("changes", "changes").with("--acts", "true").during(q).done());
    Command command("timeline", "timeline");
    command.with("A", actors[0].words);
    if (actors.size() > 1) command.with("B", actors[1].words);
    return command.during(q).done();
  }
  if (q.wants("change") && !q.dates.empty() && !about_agreements(q)) {
    Command command("changes", "changes");
    if (!actors.empty()) command.with("--actor", actors[0].words);
    return command.during(q).done();
  }
  return std::nullopt;
}

std::optional<Understood> about_many_agreements(const Q& q) {
  if (!about_agreements(q)) return std::nullopt;
  if (q.wants("expire")) {
    Command command("expiring", "expiring");
    if (!q.dates.empty()) command.with("--as-of", q.dates.front().date.text());
    return command.done();
  }
  if (q.wants("stall") || (q.has_word("never") && q.means("status", "signed"))) {
    Command command("stalled", "stalled");
    if (!q.dates.empty()) command.with("--signed-before", q.dates.front().date.text());
    return command.done();
  }
  return agreements(q, ends(q).size() >= 2 ? "agreement between" : "agreements");
}

std::optional<Understood> about_links(const Q& q) {
  const auto actors = ends(q);
  const auto through = after(q, {"through", "via"}), avoided = after(q, {"without", "avoiding"});
  const bool asks_way = q.wants("path") || (q.wants("link") && q.has_word("how"));
  if (actors.size() == 2 && asks_way) {
    Command command("path", "path");
    command.with("A", actors[0].words).with("B", actors[1].words).predicates(q);
    if (through) command.with("--through", through->words);
    if (avoided) command.with("--avoid", avoided->words);
    return command.as_of(q).done();
  }
  if (q.wants("neighbour") && actors.size() == 1 && !says(q, "predicate")) {
    Command command("neighbours", "neighbours");
    command.with("A", actors[0].words);
    for (const auto& [word, hops] : {std::pair("two", "2"), std::pair("2", "2"),
                                     std::pair("three", "3"), std::pair("3", "3")}) {
      if (q.has_word(word) && (q.has_word("hops") || q.has_word("steps")))
        command.with("--hops", hops);
    }
    return command.as_of(q).done();
  }
  if (says(q, "predicate")) return links(q, actors.size() > 1 ? "relation between" : "relation of");
  if (q.wants("link"))
    return links(q, actors.size() > 1 ? "link between" : actors.empty() ? "all links" : "links of");
  if (q.wants("details") && actors.size() == 1) return links(q, "links of");
  return std::nullopt;
}

std::string quoted(const std::string& word) {
  return word.find(' ') == std::string::npos && !word.empty() && word[0] != '"' ? word
         : word[0] == '"'                                                       ? "'" + word + "'"
                          : "\"" + word + "\"";
}

}  // namespace

std::optional<Understood> understand(World& /*world*/, const AskedQuestion& q) {
  for (const auto rule : {about_one_agreement, about_structure, about_sources, about_time,
                          about_many_agreements, about_links}) {
    if (auto understood = rule(q)) return understood;
  }
  return std::nullopt;
}

std::vector<std::string> nearest(const AskedQuestion& q) {
  std::vector<std::string> commands;
  if (q.actors.size() > 1) {
    commands.push_back("path " + quoted(q.actors[0].words) + " " + quoted(q.actors[1].words));
    commands.push_back("timeline " + quoted(q.actors[0].words) + " " + quoted(q.actors[1].words));
  } else if (q.actors.size() == 1) {
    commands.push_back("links " + quoted(q.actors[0].words));
    commands.push_back("timeline " + quoted(q.actors[0].words));
  } else {
    commands.emplace_back("links");
    commands.emplace_back("agreements");
  }
  return commands;
}

std::string as_command(const std::string& name, const Arguments& arguments) {
  const Question* question = find_question(name);
  std::string text = name;
  if (question == nullptr) return text;
  for (const bool positional : {true, false}) {
    for (const Parameter& p : question->parameters) {
      const auto values = arguments.all().find(p.name);
      if (values == arguments.all().end() || (p.name[0] != '-') != positional) continue;
      for (const std::string& value : values->second) {
        if (!positional) text += " " + p.name;
        if (p.kind != ParameterKind::kFlag) text += " " + quoted(value);
      }
    }
  }
  return text;
}

}  // namespace entente::queries
