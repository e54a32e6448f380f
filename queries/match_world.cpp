#include "queries/match_world.h"

#include <algorithm>
#include <array>

#include "queries/fact_rows.h"
#include "queries/render.h"

namespace entente::queries::match {
namespace {

constexpr std::string_view kPartyTo = "party_to";
constexpr std::size_t kMostCached = 100'000;

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

Cell cell(const std::optional<PartialDate>& date) { return date ? Cell{date->text()} : Cell{}; }
Cell cell(const std::optional<std::string>& text) { return text ? Cell{*text} : Cell{}; }
Cell cell(const std::optional<bool>& flag) { return flag ? Cell{*flag} : Cell{}; }
template <class Tag>
Cell cell(const std::optional<Id<Tag>>& id) {
  return id ? Cell{id->value} : Cell{};
}
Cell cell(std::string_view name) { return Cell{std::string(name)}; }

Cell property_of(const storage::RelationRow& row, std::string_view key) {
  const Relation& r = row.relation;
  if (key == "id") return Cell{r.id.value};
  if (key == "subject") return Cell{r.subject.value};
  if (key == "object") return Cell{r.object.value};
  if (key == "predicate") return cell(name_of(r.predicate));
  if (key == "via") return cell(r.via);
  if (key == "under") return cell(r.under);
  if (key == "modality") return cell(name_of(r.modality));
  if (key == "on") return cell(r.on);
  if (key == "since") return cell(r.since);
  if (key == "until") return cell(r.until);
  if (key == "code") return cell(r.code);
  if (key == "rule") return Cell{r.rule};
  if (key == "confidence") return Cell{r.confidence};
  if (key == "sources") return Cell{std::int64_t{row.support.sources}};
  if (key == "documents") return Cell{std::int64_t{row.support.documents}};
  return {};
}

Cell property_of(const storage::AgreementRow& row, std::string_view key) {
  const Agreement& a = row.agreement;
  if (key == "id") return Cell{a.id.value};
  if (key == "name") return cell(a.name);
  if (key == "form") return cell(name_of(a.form));
  if (key == "type") return cell(name_of(a.type));
  if (key == "status") return cell(name_of(a.status));
  if (key == "hub") return cell(a.hub);
  if (key == "subject") return cell(a.subject);
  if (key == "binding") return cell(a.binding);
  if (key == "secret") return cell(a.secret);
  if (key == "place") return cell(a.place);
  if (key == "signed") return cell(a.dates.signed_on);
  if (key == "in_force") return cell(a.dates.in_force);
  if (key == "ended") return cell(a.dates.ended);
  if (key == "modality") return cell(name_of(a.modality));
  if (key == "depositary") return cell(a.depositary);
  if (key == "confidence") return Cell{a.confidence};
  if (key == "sources") return Cell{std::int64_t{row.support.sources}};
  if (key == "documents") return Cell{std::int64_t{row.support.documents}};
  if (key == "parties") {
    List parties;
    for (const ActorId& party : a.parties) parties.push_back(Cell{party.value});
    return Cell{std::move(parties)};
  }
  return {};
}

}  // namespace

std::string MatchWorld::label(Node node) const {
  if (!graph_.is_actor(node.vertex)) return "Agreement";
  std::string name(name_of(graph_.kind(node.vertex)));
  name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
  return name;
}

bool MatchWorld::has_label(Node node, std::string_view label) const {
  const std::string wanted = lower(label);
  if (!graph_.is_actor(node.vertex)) return wanted == "agreement";
  return wanted == "actor" || wanted == name_of(graph_.kind(node.vertex));
}

bool MatchWorld::known_label(std::string_view label) {
  const std::string wanted = lower(label);
  return wanted == "agreement" || wanted == "actor" || from_name<ActorKind>(wanted).has_value();
}

std::string_view MatchWorld::type(const Tie& tie) const {
  return tie.party ? kPartyTo : name_of(graph_.link(tie.index).predicate());
}

bool MatchWorld::known_type(std::string_view type) {
  const std::string wanted = lower(type);
  return wanted == kPartyTo || from_name<Predicate>(wanted).has_value();
}

Cell MatchWorld::property(Node node, std::string_view key) {
  deadline_.check();
  const graph::Vertex v = node.vertex;
  if (key == "id") return cell(graph_.id(v));
  if (!graph_.is_actor(v)) {
    if (agreements_.size() > kMostCached) agreements_.clear();
    auto [place, fresh] = agreements_.try_emplace(v);
    if (fresh) {
      if (auto row = world_.store().agreement(graph_.pact(v).row)) place->second = std::move(*row);
    }
    return property_of(place->second, key);
  }
  if (key == "kind") return cell(name_of(graph_.kind(v)));
  if (key == "name") return Cell{world_.name(v)};
  if (key != "since" && key != "until") return {};
  const auto row = world_.store().actor(ActorId(graph_.id(v)));
  return row ? cell(key == "since" ? row->actor.since : row->actor.until) : Cell{};
}

Cell MatchWorld::property(const Tie& tie, std::string_view key) {
  deadline_.check();
  if (tie.party) {
    const graph::Party& party = graph_.party(tie.index);
    const auto day = [](graph::Day d) {
      const Value value = day_value(d);
      return std::holds_alternative<std::string>(value) ? Cell{std::get<std::string>(value)}
                                                        : Cell{};
    };
    return key == "since" ? day(party.begin) : key == "until" ? day(party.end) : Cell{};
  }
  if (key == "predicate") return cell(type(tie));
  if (relations_.size() > kMostCached) relations_.clear();
  auto [place, fresh] = relations_.try_emplace(tie.index);
  if (fresh) {
    if (auto row = world_.store().relation(graph_.link(tie.index).row))
      place->second = std::move(*row);
  }
  return property_of(place->second, key);
}

std::vector<Tie> MatchWorld::ties(Node node, bool outward, bool inward) const {
  std::vector<Tie> ties;
  const graph::Vertex v = node.vertex;
  for (const graph::Arc& arc : graph_.touching(v)) {
    if (arc.from_hub()) continue;
    if (arc.is_party()) {
      if (graph_.is_actor(v) ? outward : inward) ties.push_back({true, arc.index(), v, arc.target});
      continue;
    }
    const graph::Link& link = graph_.link(arc.index());
    const bool both = is_symmetric(link.predicate());
    const graph::Vertex other = link.subject == v ? link.object : link.subject;
    if (both ? outward || inward : link.subject == v ? outward : inward)
      ties.push_back({false, arc.index(), v, other});
  }
  return ties;
}

std::string MatchWorld::text(const Cell& c) {
  deadline_.check();
  if (c.null()) return "";
  if (const auto* flag = c.as<bool>()) return *flag ? "true" : "false";
  if (const auto* whole = c.as<std::int64_t>()) return std::to_string(*whole);
  if (const auto* real = c.as<double>()) return plain(Value(*real));
  if (const auto* words = c.as<std::string>()) return *words;
  if (const auto* node = c.as<Node>()) {
    if (graph_.is_actor(node->vertex)) return world_.name(node->vertex);
    const auto row = world_.store().agreement(graph_.pact(node->vertex).row);
    return row ? queries::label(world_, row->agreement) : std::string(graph_.id(node->vertex));
  }
  if (const auto* tie = c.as<Tie>()) {
    const Cell id = property(*tie, "id");
    return std::string(type(*tie)) + (id.null() ? "" : " " + *id.as<std::string>());
  }
  std::string joined;
  if (const auto* walk = c.as<Walk>()) {
    for (std::size_t i = 0; i < walk->nodes.size(); ++i) {
      joined += text(Cell{walk->nodes[i]});
      if (i < walk->ties.size()) joined += " -" + std::string(type(walk->ties[i])) + "- ";
    }
    return joined;
  }
  for (const Cell& item : *c.as<List>()) joined += (joined.empty() ? "" : ", ") + text(item);
  return joined;
}

}  // namespace entente::queries::match
