#include "ingest/import_actors.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/reader/parts.h"
#include "ingest/import_tables.h"

namespace entente::ingest {
namespace {

namespace actors = extract::actors;
namespace reader = extract::reader;

constexpr std::array kBefore = {std::string_view("the "), std::string_view("government of "),
                                std::string_view("governments of "),
                                std::string_view("his majesty's government in ")};

std::string_view without_lead(std::string_view name) {
  for (bool again = true; again;) {
    again = false;
    for (const auto lead : kBefore) {
      if (!reader::starts_with_no_case(name, lead)) continue;
      name = reader::trim(name.substr(lead.size()));
      again = true;
    }
  }
  return name;
}

std::string digits(std::string_view code) {
  const auto first = code.find_first_not_of('0');
  return std::string(first == std::string_view::npos ? std::string_view("0") : code.substr(first));
}

bool is_number(std::string_view code) {
  return !code.empty() && std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
}

bool acts(ActorKind kind) {
  return kind == ActorKind::kState || kind == ActorKind::kOrganization ||
         kind == ActorKind::kGroup || kind == ActorKind::kSubnational;
}

}  // namespace

ImportActors::ImportActors(const actors::Gazetteer& gazetteer) : gazetteer_(gazetteer) {
  for (const auto id : gazetteer.ids()) {
    for (const auto& fact : gazetteer.facts(id)) {
      if (fact.field != "code") continue;
      const auto mark = fact.value.find(':');
      if (mark == std::string_view::npos) continue;
      const auto number = fact.value.substr(mark + 1);
      const auto key = std::string(fact.value.substr(0, mark + 1)) +
                       (is_number(number) ? digits(number) : reader::lower(number));
      codes_[key].push_back({ActorId(id), fact.since, fact.until});
    }
  }
  for (const auto& row : cameo_actors()) cameo_.emplace(row[0], ActorId(row[1]));
}

std::optional<ActorId> ImportActors::choose(const std::vector<Bearer>& bearers,
                                            const std::optional<PartialDate>& on) {
  const auto held = [&](const Bearer& b) {
    return (!b.since || !surely_before(*on, *b.since)) &&
           (!b.until || surely_before(*on, *b.until));
  };
  if (on) {
    const Bearer* best = nullptr;  // one with an end of its own before one that holds for ever
    for (const Bearer& bearer : bearers) {
      if (held(bearer) && (best == nullptr || (!best->until && bearer.until))) best = &bearer;
    }
    if (best != nullptr) return best->id;
  }
  const auto today = std::ranges::find_if(bearers, [](const Bearer& b) { return !b.until; });
  return today != bearers.end() ? today->id : bearers.back().id;
}

std::optional<ActorId> ImportActors::by_code(std::string_view scheme, std::string_view code,
                                             const std::optional<PartialDate>& on) const {
  const auto found = codes_.find(std::string(scheme) + ':' +
                                 (is_number(code) ? digits(code) : reader::lower(code)));
  return found == codes_.end() ? std::nullopt : choose(found->second, on);
}

std::optional<ActorId> ImportActors::by_alpha3(std::string_view code) const {
  if (const auto at = cameo_.find(code); at != cameo_.end()) return at->second;
  if (code.size() != 3) return std::nullopt;
  const auto kind = gazetteer_.kind(code);
  return kind && acts(*kind) ? std::optional(ActorId(code)) : std::nullopt;
}

std::optional<ActorId> ImportActors::exactly(std::string_view name,
                                             const std::optional<PartialDate>& on) const {
  const auto matches = gazetteer_.find(name);
  std::vector<Bearer> bearers;
  for (const auto& match : matches) {
    if (!acts(match.kind)) continue;
    const auto actor = gazetteer_.actor(match.id);
    bearers.push_back({match.id, actor.since, actor.until});
  }
  return bearers.empty() ? std::nullopt : choose(bearers, on);
}

std::optional<ActorId> ImportActors::by_name(std::string_view name,
                                             const std::optional<PartialDate>& on) const {
  name = without_lead(reader::trim(name));
  if (name.empty()) return std::nullopt;
  if (auto id = exactly(name, on)) return id;
  if (const auto open = name.find('('); open != std::string_view::npos && open > 0) {
    const auto outside = reader::trim(name.substr(0, open));
    const auto inside = reader::trim(name.substr(open + 1, name.find(')', open) - open - 1));
    if (auto id = exactly(std::string(inside) + ' ' + std::string(outside), on)) return id;
    if (auto id = exactly(outside, on)) return id;
  }
  if (const auto comma = name.rfind(','); comma != std::string_view::npos) {
    const auto turned = std::string(reader::trim(name.substr(comma + 1))) + ' ' +
                        std::string(reader::trim(name.substr(0, comma)));
    if (auto id = exactly(turned, on)) return id;
  }
  return std::nullopt;
}

std::vector<ActorId> ImportActors::by_names(std::string_view list,
                                            std::vector<std::string>& unknown) const {
  std::vector<ActorId> found;
  const auto add = [&](std::string_view name) {
    name = reader::trim(name);
    if (name.empty()) return;
    if (auto id = by_name(name)) {
      if (std::ranges::find(found, *id) == found.end()) found.push_back(std::move(*id));
    } else {
      unknown.emplace_back(name);
    }
  };
  for (const char mark : {';', '|', '\n'}) {
    if (list.find(mark) == std::string_view::npos) continue;
    for (const auto part : reader::split(list, mark)) add(part);
    return found;
  }
  if (list.find(',') == std::string_view::npos || by_name(list)) {
    add(list);
  } else {
    for (const auto part : reader::split(list, ',')) add(part);
  }
  return found;
}

std::vector<ActorId> ImportActors::parties_of_title(std::string_view title) const {
  constexpr std::array kOpens = {std::string_view(" between "), std::string_view(" among ")};
  constexpr std::array kAbout = {
      std::string_view(" on "),           std::string_view(" concerning "),
      std::string_view(" regarding "),    std::string_view(" relating "),
      std::string_view(" for "),          std::string_view(" amending "),
      std::string_view(" in the "),       std::string_view(" pursuant "),
      std::string_view(" establishing "), std::string_view(" with regard ")};
  std::size_t from = std::string_view::npos;
  for (const auto opening : kOpens) {
    const auto at = title.find(opening);
    if (at != std::string_view::npos) from = std::min(from, at + opening.size());
  }
  if (from == std::string_view::npos) return {};
  auto parties = title.substr(from);
  std::size_t until = parties.size();
  for (const auto about : kAbout) until = std::min(until, parties.find(about));
  parties = parties.substr(0, until);
  std::vector<ActorId> found;
  const auto add = [&](std::string_view name) {
    auto id = by_name(name);
    if (id && std::ranges::find(found, *id) == found.end()) found.push_back(std::move(*id));
    return id.has_value();
  };
  // "and" parts names, and stands in some: try the longest first.
  for (auto part : reader::split(parties, ',')) {
    part = reader::trim(part);
    if (part.starts_with("and ")) part.remove_prefix(4);
    while (!part.empty()) {
      std::size_t end = part.size();
      while (end != std::string_view::npos && end > 0 && !add(part.substr(0, end)))
        end = part.rfind(" and ", end - 1);
      const auto next = end == std::string_view::npos || end == 0 ? part.find(" and ") : end;
      if (next == std::string_view::npos || next >= part.size()) break;
      part = reader::trim(part.substr(next + 5));
    }
  }
  return found;
}

}  // namespace entente::ingest
