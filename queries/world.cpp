#include "queries/world.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "knowledge/error.h"
#include "queries/load.h"

namespace entente::queries {

using graph::DayRange;
using graph::Filter;

World::World(storage::Store store, std::filesystem::path image)
    : store_(std::move(store)), image_(std::move(image)) {}

void World::stop_with(const Stop* stop) {
  stop_ = stop;
  store_.stop_with(stop);
}

const graph::Graph& World::graph() {
  if (!graph_) {
    store_.stop_with(nullptr);  // whoever asks next needs it, too
    graph_ = load_graph(store_, image_);
    store_.stop_with(stop_);
  }
  return *graph_;
}

PartialDate date_of(std::string_view parameter, std::string_view text) {
  if (auto date = PartialDate::parse(text)) return *date;
  throw UsageError(std::string(parameter) + " takes a date as 2014, 2014-12 or 2014-12-29, not \"" +
                   std::string(text) + "\"");
}

std::optional<PartialDate> date_of(const Arguments& arguments, std::string_view parameter) {
  const auto text = arguments.text(parameter);
  if (!text) return std::nullopt;
  return date_of(parameter, *text);
}

EvidenceLevel evidence_level(const Arguments& arguments) {
  return from_name<EvidenceLevel>(arguments.text("--evidence").value_or("short"))
      .value_or(EvidenceLevel::kShort);
}

namespace {

std::uint8_t modalities_of(const Arguments& arguments) {
  std::uint8_t bits = 0;
  for (const std::string& name : arguments.list("--modality")) {
    if (name == "any") return (1U << count_of<Modality>()) - 1;
    if (const auto modality = from_name<Modality>(name)) bits |= graph::modality_bit(*modality);
  }
  return bits == 0 ? graph::modality_bit(Modality::kAsserted) : bits;
}

template <class E>
std::uint32_t bits_of(const Arguments& arguments, std::string_view parameter, std::uint32_t all) {
  std::uint32_t bits = 0;
  for (const std::string& name : arguments.list(parameter)) {
    if (const auto value = from_name<E>(name)) bits |= 1U << static_cast<unsigned>(*value);
  }
  return bits == 0 ? all : bits;
}

}  // namespace

Filter World::filter(const Arguments& arguments) {
  Filter filter;
  if (const auto as_of = date_of(arguments, "--as-of"))
    filter.as_of = DayRange{as_of->earliest(), as_of->latest()};
  const auto from = date_of(arguments, "--from"), to = date_of(arguments, "--to");
  if (from || to) {
    if (filter.as_of)
      throw UsageError(
          "--as-of goes with one day, --from and --to with a time; give one or the other");
    filter.between = DayRange{from ? from->earliest() : PartialDate::kMinusInfinity,
                              to ? to->latest() : PartialDate::kPlusInfinity};
    if (filter.between->first > filter.between->last) throw UsageError("--from is after --to");
  }
  filter.include_undated = arguments.flag("--include-undated");
  filter.predicates = bits_of<Predicate>(arguments, "--predicate", graph::kAllPredicates);
  filter.types = bits_of<AgreementType>(arguments, "--type", graph::kAllTypes);
  filter.modalities = modalities_of(arguments);
  filter.min_confidence = static_cast<std::uint16_t>(
      std::lround(arguments.decimal("--min-confidence", 0, 0, 1) * 1000));
  filter.max_parties = static_cast<std::uint32_t>(arguments.number("--max-parties", 12, 2, 10'000));
  filter.through_members = arguments.flag("--through-members");
  filter.stop = stop_;
  if (const auto sources = arguments.list("--source"); !sources.empty())
    filter.allowed = allowed_by_source(sources);
  return filter;
}

/// What at least one document of these publishers tells, found over the told facts' ids.
std::shared_ptr<const graph::Allowed> World::allowed_by_source(
    const std::vector<std::string>& sources) {
  std::set<std::string> told;
  bool any = false;
  store_.for_each_document([&](const storage::DocumentRow& document) {
    if (!document.source ||
        std::find(sources.begin(), sources.end(), *document.source) == sources.end())
      return;
    any = true;
    const auto extraction = store_.extraction(document.number);
    if (!extraction) return;
    for (const auto& relation : extraction->relations) told.insert(relation.id.value);
    for (const auto& agreement : extraction->agreements) told.insert(agreement.id.value);
  });
  if (!any) throw NothingFound("No document comes from " + sources.front() + ".");
  const auto tells = [&](const std::vector<std::string>& ids) {
    return std::any_of(ids.begin(), ids.end(),
                       [&](const std::string& id) { return told.count(id) > 0; });
  };
  std::set<std::uint32_t> relations, agreements;
  store_.for_each_relation([&](const storage::RelationRow& row) {
    if (tells(row.ids)) relations.insert(static_cast<std::uint32_t>(row.number));
  });
  store_.for_each_agreement([&](const storage::AgreementRow& row) {
    if (tells(row.ids)) agreements.insert(static_cast<std::uint32_t>(row.number));
  });
  const graph::Graph& g = graph();
  auto allowed = std::make_shared<graph::Allowed>();
  for (std::uint32_t i = 0; i < g.links(); ++i)
    allowed->links.push_back(relations.count(g.link(i).row) > 0);
  for (graph::Vertex v = g.actors(); v < g.vertices(); ++v)
    allowed->pacts.push_back(agreements.count(g.pact(v).row) > 0);
  return allowed;
}

}  // namespace entente::queries
