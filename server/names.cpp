// Resources for the page: completion of names, and a document with the spans that facts rest on.
#include <algorithm>

#include "export/escape.h"
#include "knowledge/error.h"
#include "queries/fact_rows.h"
#include "server/resources.h"

namespace entente::server {
namespace {

using exports::json;
using queries::Arguments;
using queries::ParameterKind;
using queries::World;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return out;
}

struct Named {
  int rank = 0;  ///< 0 a name that begins so, 1 a word in it that does, 2 any other
  std::uint32_t weight = 0;
  std::string kind, id, name, match;
};

/// How well the text matches what was typed; 3 for not at all.
int rank_of(const std::string& text, const std::string& typed) {
  const std::string low = lower(text);
  const auto at = low.find(typed);
  if (at == std::string::npos) return 3;
  return at == 0 ? 0 : low[at - 1] == ' ' ? 1 : 2;
}

std::string names(World& world, const Arguments& arguments) {
  const std::string typed = lower(*arguments.text("q"));
  const auto most = static_cast<std::size_t>(arguments.number("--limit", 12, 1, 100));
  std::vector<Named> found;
  world.store().for_each_actor([&](const storage::ActorRow& row) {
    if (row.actor.id.value.find('/') != std::string::npos) return;
    Named named{rank_of(row.actor.name, typed),
                row.documents,
                "actor",
                row.actor.id.value,
                row.actor.name,
                row.actor.name};
    const auto consider = [&](const std::string& other) {
      const int rank = rank_of(other, typed);
      if (rank >= named.rank) return;
      named.rank = rank;
      named.match = other;
    };
    consider(row.actor.id.value);
    for (const std::string& alias : row.aliases) consider(alias);
    if (named.rank < 3) found.push_back(std::move(named));
  });
  world.store().for_each_agreement([&](const storage::AgreementRow& row) {
    const std::string label = queries::label(world, row.agreement);
    const int rank = rank_of(label, typed);
    if (rank < 3)
      found.push_back(
          {rank, row.support.documents, "agreement", row.agreement.id.value, label, label});
  });
  std::sort(found.begin(), found.end(), [](const Named& a, const Named& b) {
    return std::tuple(a.rank, a.kind, b.weight, a.id) < std::tuple(b.rank, b.kind, a.weight, b.id);
  });
  if (found.size() > most) found.resize(most);
  std::string text = "{\"names\": [";
  for (const Named& n : found) {
    text += (&n == &found.front() ? "\n" : ",\n") + ("  {\"kind\": " + json(n.kind)) +
            ", \"id\": " + json(n.id) + ", \"name\": " + json(n.name) +
            ", \"match\": " + json(n.match) + "}";
  }
  return text + "\n]}\n";
}

std::string or_null(const std::optional<std::string>& text) { return text ? json(*text) : "null"; }

std::string document(World& world, const Arguments& arguments) {
  const std::string key = *arguments.text("key");
  const auto row = world.store().document(key);
  if (!row) throw NothingFound("No document is known as \"" + key + "\".");
  std::string text = "{\"key\": " + json(row->key.value) + ", \"title\": " + or_null(row->title) +
                     ", \"date\": " + or_null(row->date) + ", \"source\": " + or_null(row->source) +
                     ", \"url\": " + or_null(row->url) +
                     ", \"text\": " + json(world.store().text(row->number)) + ", \"facts\": [";
  bool first = true;
  const auto add = [&](std::string_view kind, const std::string& id,
                       const std::vector<Evidence>& evidence) {
    for (const Evidence& e : evidence) {
      text += (first ? "\n" : ",\n") + ("  {\"kind\": " + json(kind)) + ", \"id\": " + json(id) +
              ", \"quote\": " + json(e.text) + "}";
      first = false;
    }
  };
  if (const auto told = world.store().extraction(row->number)) {
    for (const auto& fact : told->agreements) add("agreement", fact.id.value, fact.evidence);
    for (const auto& fact : told->relations) add("relation", fact.id.value, fact.evidence);
    for (const auto& fact : told->events) add("event", fact.id.value, fact.evidence);
  }
  return text + "\n]}\n";
}

}  // namespace

Resource names_resource() {
  return {"names",
          "Actors and agreements whose names begin so or hold it, for completion",
          {{"q", ParameterKind::kText, "What was typed", true},
           {"--limit", ParameterKind::kNumber, "At most so many", false, false, {}, "12"}},
          names};
}

Resource document_resource() {
  return {"document",
          "A document: its text, and the quotations that facts rest on",
          {{"key", ParameterKind::kText, "What the document is known by", true}},
          document};
}

}  // namespace entente::server
