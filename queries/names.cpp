// Names as people write them, to actors and agreements: an exact id first, then the gazetteer, then
// what texts and curators call them in this store.
#include <algorithm>
#include <cctype>
#include <set>

#include "extract/actors/gazetteer.h"
#include "knowledge/error.h"
#include "queries/fact_rows.h"
#include "queries/world.h"

namespace entente::queries {
namespace {

using extract::actors::Gazetteer;
using extract::actors::NameMatch;

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::string listed(const std::vector<NameMatch>& matches) {
  std::string text;
  for (const NameMatch& match : matches)
    text += (text.empty() ? "" : ", ") + match.name + " (" + match.id.value + ")";
  return text;
}

/// Those of the store's own names that are the text, ignoring case.
std::vector<NameMatch> in_store(const storage::Store& store, std::string_view name) {
  const std::string wanted = lower(name);
  std::vector<NameMatch> found;
  store.for_each_actor_names([&](const storage::ActorNames& one) {
    const auto same = [&](std::string_view other) { return lower(other) == wanted; };
    if (!same(one.id.value) && !same(one.name) &&
        std::none_of(one.aliases.begin(), one.aliases.end(), same))
      return;
    if (const auto row = store.actor(one.id))
      found.push_back({row->actor.id, row->actor.name, row->actor.kind});
  });
  return found;
}

/// Aliases by decision of a curator, which go before everything else.
std::optional<ActorId> decided(const storage::Store& store, std::string_view name) {
  for (const auto& decision : store.decisions()) {
    if (decision.kind == storage::DecisionKind::kAlias && lower(decision.value) == lower(name) &&
        !decision.subjects.empty()) {
      return ActorId(decision.subjects.front());
    }
  }
  return std::nullopt;
}

}  // namespace

ActorId World::actor_id(std::string_view typed) {
  const std::string_view name = trimmed(typed);
  if (name.empty()) throw UsageError("a name of an actor is empty");
  if (graph().find_actor(name)) return ActorId(name);
  if (auto alias = decided(store_, name)) return rolled_up(*alias);
  const Gazetteer& gazetteer = Gazetteer::embedded();
  const auto matches = gazetteer.find(name);
  if (matches.size() == 1) {
    const ActorId id = rolled_up(matches.front().id);
    // A ministry or a person stands for whom they act for, where the graph knows only that one.
    return graph().find_actor(matches.front().id.value) ? matches.front().id : id;
  }
  if (matches.size() > 1)
    throw UsageError("\"" + std::string(name) + "\" may be " + listed(matches) + "; say which");
  const auto told = in_store(store_, name);
  if (told.size() == 1) return told.front().id;
  if (told.size() > 1)
    throw UsageError("\"" + std::string(name) + "\" may be " + listed(told) + "; say which");
  const auto near = gazetteer.suggest(name);
  throw UsageError("no actor is called \"" + std::string(name) + "\"" +
                   (near.empty() ? "" : "; the nearest names are " + listed(near)));
}

graph::Vertex World::actor(std::string_view name) {
  const ActorId id = actor_id(name);
  if (const auto vertex = graph().find_actor(id.value)) return *vertex;
  throw NothingFound("No document tells anything of " + this->name(id) + ".");
}

std::optional<graph::Vertex> World::actor(const Arguments& arguments, std::string_view parameter) {
  const auto text = arguments.text(parameter);
  if (!text) return std::nullopt;
  return actor(*text);
}

const std::string& World::name(graph::Vertex actor) {
  auto& name = names_[actor];
  if (name.empty()) name = this->name(ActorId(graph().id(actor)));
  return name;
}

std::string World::name(const ActorId& id) {
  if (auto told = store_.actor_name(id); told && !told->empty()) return *std::move(told);
  const std::string_view known = Gazetteer::embedded().name(id.value);
  return std::string(known.empty() ? std::string_view(id.value) : known);
}

std::string World::names(const std::vector<ActorId>& ids) {
  std::string text;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i > 0) text += i + 1 == ids.size() ? " and " : ", ";
    text += name(ids[i]);
  }
  return text;
}

const NameList& World::name_list() {
  if (!name_list_) name_list_.emplace(*this);
  return *name_list_;
}

std::vector<storage::AgreementRow> World::agreements(std::string_view typed) {
  const std::string text(trimmed(typed));
  const bool id_like = text.size() >= 4 && text.size() <= 12 &&
                       text.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (id_like) {
    if (auto rows = store_.agreements_by_id(text); !rows.empty()) return rows;
  }
  const std::string wanted = lower(text);
  std::vector<storage::AgreementRow> exact, partly;
  store_.for_each_agreement([&](const storage::AgreementRow& row) {
    bool is_it = false, holds_it = false;
    const auto look = [&](const std::string& name) {
      const std::string low = lower(name);
      is_it = is_it || low == wanted;
      holds_it = holds_it || low.find(wanted) != std::string::npos;
    };
    look(label(*this, row.agreement));
    for (const std::string& name : row.names) look(name);
    if (row.agreement.name) look(*row.agreement.name);
    for (const auto& [registry, number] : row.agreement.refs) look(number);
    if (is_it) exact.push_back(row);
    if (holds_it) partly.push_back(row);
  });
  if (!exact.empty()) return exact;
  if (!partly.empty() && !wanted.empty()) return partly;
  throw NothingFound("No agreement has the id or name \"" + text + "\".");
}

storage::AgreementRow World::agreement(std::string_view id_or_name) {
  auto rows = agreements(id_or_name);
  if (rows.size() == 1) return std::move(rows.front());
  std::string choices;
  for (std::size_t i = 0; i < rows.size() && i < 8; ++i) {
    choices += (choices.empty() ? "" : "; ") + rows[i].agreement.id.value + " (" +
               rows[i].agreement.name.value_or("of " + names(rows[i].agreement.parties)) + ")";
  }
  throw UsageError("\"" + std::string(id_or_name) + "\" may be " + std::to_string(rows.size()) +
                   " agreements: " + choices + "; give an id");
}

}  // namespace entente::queries
