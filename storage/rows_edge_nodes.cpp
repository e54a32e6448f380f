// The narrow scan of actors and agreements for the graph.
#include <algorithm>

#include "storage/rows_edges.h"
#include "storage/store_impl.h"

namespace entente::storage {
namespace {

std::optional<PartialDate> date(const Row& row, int column) {
  return row.null(column) ? std::nullopt : PartialDate::parse(row.view(column));
}

EdgeAgreement read_agreement(const Row& row, const std::vector<std::uint32_t>& places) {
  EdgeAgreement edge;
  Agreement& a = edge.agreement;
  edge.number = row.integer(0);
  a.id = AgreementId(row.text(1));
  a.type = from_name<AgreementType>(row.view(2)).value_or(AgreementType::kOther);
  a.status = from_name<AgreementStatus>(row.view(3)).value_or(AgreementStatus::kUnknown);
  a.dates = {date(row, 4), date(row, 5), date(row, 6)};
  a.modality = from_name<Modality>(row.view(7)).value_or(Modality::kAsserted);
  a.confidence = row.real(8);
  edge.sources = static_cast<std::uint32_t>(row.integer(9));
  edge.first_reported = date(row, 10);
  edge.last_reported = date(row, 11);
  if (!row.null(12)) edge.hub = places[static_cast<std::size_t>(row.integer(12))];
  return edge;
}

StatusEntry read_entry(const Row& row) {
  StatusEntry entry;
  entry.status = from_name<AgreementStatus>(row.view(1)).value_or(AgreementStatus::kUnknown);
  entry.on = date(row, 2);
  entry.modality = from_name<Modality>(row.view(3)).value_or(Modality::kAsserted);
  entry.reported = date(row, 4);
  return entry;
}

Act read_act(const Row& row) {
  Act act;
  act.party = ActorId(row.text(1));
  act.act = from_name<ActKind>(row.view(2)).value_or(ActKind::kSignature);
  act.on = date(row, 3);
  act.effective = date(row, 4);
  act.modality = from_name<Modality>(row.view(5)).value_or(Modality::kAsserted);
  return act;
}

}  // namespace

std::vector<std::uint32_t> places_of_actors(const Sqlite& db) {
  std::vector<std::uint32_t> places;
  std::uint32_t place = 0;
  db.each("SELECT number FROM actors ORDER BY id", [&](Row row) {
    const auto number = static_cast<std::size_t>(row.integer(0));
    if (places.size() <= number) places.resize(number + 1, EdgeRow::kNone);
    places[number] = place++;
  });
  return places;
}

std::vector<EdgeActor> Store::edge_actors() const {
  const auto& db = impl_->db();
  Snapshot snapshot(db);
  // By the index for the order, by the table for the rest: no row is looked for one by one.
  std::vector<EdgeActor> by_number;
  db.each("SELECT number, kind, until FROM actors", [&](Row row) {
    const auto number = static_cast<std::size_t>(row.integer(0));
    if (by_number.size() <= number) by_number.resize(number + 1);
    EdgeActor& actor = by_number[number];
    actor.kind = from_name<ActorKind>(row.view(1)).value_or(ActorKind::kOrganization);
    if (const auto until = date(row, 2)) actor.gone = {until->earliest(), until->latest()};
  });
  std::vector<EdgeActor> out;
  out.reserve(by_number.size());
  db.each("SELECT id, number FROM actors ORDER BY id", [&](Row row) {
    out.push_back(std::move(by_number.at(static_cast<std::size_t>(row.integer(1)))));
    out.back().id = ActorId(row.text(0));
  });
  return out;
}

std::vector<EdgeAgreement> Store::edge_agreements() const {
  const auto& db = impl_->db();
  Snapshot snapshot(db);
  const auto places = places_of_actors(db);
  std::vector<EdgeAgreement> all;
  std::vector<std::size_t> at;  // agreements.number -> place in `all`
  db.each(
      "SELECT a.number, a.id, a.type, a.status, a.signed, a.in_force, a.ended, a.modality, "
      "a.confidence, a.sources, a.first_reported, a.last_reported, h.number FROM agreements a "
      "LEFT JOIN actors h ON h.id = a.hub ORDER BY a.id",
      [&](Row row) {
        const auto number = static_cast<std::size_t>(row.integer(0));
        if (at.size() <= number) at.resize(number + 1);
        at[number] = all.size();
        all.push_back(read_agreement(row, places));
      });
  const auto of = [&](Row row) -> EdgeAgreement& {
    return all.at(at.at(static_cast<std::size_t>(row.integer(0))));
  };
  db.each("SELECT agreement, party FROM agreement_parties", [&](Row row) {
    of(row).parties.push_back(places[static_cast<std::size_t>(row.integer(1))]);
  });
  for (EdgeAgreement& edge : all) std::sort(edge.parties.begin(), edge.parties.end());
  db.each(
      "SELECT agreement, status, date, modality, reported FROM agreement_history "
      "ORDER BY agreement, ordinal",
      [&](Row row) { of(row).agreement.history.push_back(read_entry(row)); });
  db.each(
      "SELECT c.agreement, p.id, c.act, c.date, c.effective, c.modality FROM agreement_acts c "
      "JOIN actors p ON p.number = c.party ORDER BY c.agreement, c.ordinal",
      [&](Row row) { of(row).agreement.acts.push_back(read_act(row)); });
  return all;
}

}  // namespace entente::storage
