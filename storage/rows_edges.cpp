// The narrow scan of actors and relations for the graph.
#include <algorithm>

#include "storage/merger.h"
#include "storage/store_impl.h"

namespace entente::storage {
namespace {

std::optional<PartialDate> date(const Row& row, int column) {
  return PartialDate::parse(row.view(column));
}

}  // namespace

std::vector<EdgeActor> Store::edge_actors() const {
  std::vector<EdgeActor> out;
  impl_->db().each("SELECT id, kind, until FROM actors ORDER BY id", [&](Row row) {
    EdgeActor actor;
    actor.id = ActorId(row.text(0));
    actor.kind = from_name<ActorKind>(row.view(1)).value_or(ActorKind::kOrganization);
    if (const auto until = date(row, 2)) actor.gone = {until->earliest(), until->latest()};
    out.push_back(std::move(actor));
  });
  return out;
}

void Store::for_each_edge(const std::function<void(const EdgeRow&)>& take) const {
  const auto& db = impl_->db();
  Snapshot snapshot(db);
  std::vector<std::uint32_t> index;  // actors.number -> place in the sorted list
  std::uint32_t place = 0;
  db.each("SELECT number FROM actors ORDER BY id", [&](Row row) {
    const auto number = static_cast<std::size_t>(row.integer(0));
    if (index.size() <= number) index.resize(number + 1, EdgeRow::kNone);
    index[number] = place++;
  });
  struct Period {
    EdgeRow::Days on, since, until;
  };
  std::vector<Period> periods(1);
  db.each("SELECT number, \"on\", since, until FROM periods", [&](Row row) {
    const auto number = static_cast<std::size_t>(row.integer(0));
    if (periods.size() <= number) periods.resize(number + 1);
    const auto days = [&](int column) {
      const auto told = date(row, column);
      return told ? EdgeRow::Days{told->earliest(), told->latest()} : EdgeRow::Days{};
    };
    periods[number] = {days(1), days(2), days(3)};
  });
  EdgeRow edge;
  const auto actor = [&](std::int64_t number) { return index[static_cast<std::size_t>(number)]; };
  RelationColumns columns;
  db.each(
      "SELECT number, subject, object, what, via, under, period, support, reported FROM relations",
      [&](Row row) {
        edge.relation = row.integer(0);
        edge.subject = actor(row.integer(1));
        edge.object = actor(row.integer(2));
        const auto via = row.integer(4);
        edge.via = via == 0 ? EdgeRow::kNone : actor(via);
        edge.under = row.integer(5);
        const Period& period = periods[static_cast<std::size_t>(row.integer(6))];
        edge.on = period.on;
        edge.since = period.since;
        edge.until = period.until;
        columns.first.reset();
        columns.unpack(row.integer(3), row.integer(7), row.maybe_integer(8));
        edge.predicate = static_cast<Predicate>(columns.predicate);
        edge.modality = static_cast<Modality>(columns.modality);
        edge.confidence = static_cast<std::uint16_t>(columns.confidence);
        edge.documents = static_cast<std::uint32_t>(columns.documents);
        edge.sources = static_cast<std::uint32_t>(columns.sources);
        edge.first_reported = columns.first.value_or(PartialDate::kPlusInfinity);
        edge.last_reported = columns.first ? *columns.last : PartialDate::kMinusInfinity;
        take(edge);
      });
}

}  // namespace entente::storage
