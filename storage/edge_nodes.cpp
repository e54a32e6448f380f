#include "storage/edge_nodes.h"

#include <algorithm>

namespace entente::storage {
namespace {

std::optional<PartialDate> date(std::string_view text) {
  return text.empty() ? std::nullopt : PartialDate::parse(text);
}
std::optional<PartialDate> date(const Row& row, int column) { return date(row.view(column)); }

template <class E>
E named(std::string_view name, E otherwise) {
  return from_name<E>(name).value_or(otherwise);
}

/// By number, from 0 to the greatest: the place of each row among the ids.
class Places {
 public:
  explicit Places(std::optional<std::int64_t> greatest)
      : places_(static_cast<std::size_t>(greatest.value_or(0)) + 1, EdgeRow::kNone) {}
  void add(std::int64_t number) { places_.at(static_cast<std::size_t>(number)) = size_++; }
  std::uint32_t of(std::int64_t number) const {
    return places_.at(static_cast<std::size_t>(number));
  }
  /// No more rows than this can be.
  std::size_t most() const { return places_.size(); }
  LargeVector<std::uint32_t> take() { return std::move(places_); }

 private:
  LargeVector<std::uint32_t> places_;
  std::uint32_t size_ = 0;
};

EdgeAgreement read_agreement(const Row& row) {
  EdgeAgreement edge;
  Agreement& a = edge.agreement;
  edge.number = row.integer(0);
  a.id = AgreementId(row.text(1));
  a.type = named(row.view(2), AgreementType::kOther);
  a.status = named(row.view(3), AgreementStatus::kUnknown);
  a.dates = {date(row, 4), date(row, 5), date(row, 6)};
  a.modality = named(row.view(7), Modality::kAsserted);
  a.confidence = row.real(8);
  edge.sources = static_cast<std::uint32_t>(row.integer(9));
  edge.first_reported = date(row, 10);
  edge.last_reported = date(row, 11);
  return edge;
}

StatusEntry read_entry(const Row& row) {
  StatusEntry entry;
  entry.status = named(row.view(1), AgreementStatus::kUnknown);
  entry.on = date(row, 2);
  entry.modality = named(row.view(3), Modality::kAsserted);
  entry.reported = date(row, 4);
  return entry;
}

Act read_act(const Row& row) {
  Act act;
  act.party = ActorId(row.text(1));
  act.act = named(row.view(2), ActKind::kSignature);
  act.on = date(row, 3);
  act.effective = date(row, 4);
  act.modality = named(row.view(5), Modality::kAsserted);
  return act;
}

void read_what_they_did(const Sqlite& db, const Places& places, AgreementTable& table) {
  const auto of = [&](std::int64_t number) -> EdgeAgreement& {
    return table.sorted[places.of(number)];
  };
  db.each_taken("SELECT 1 FROM agreement_parties WHERE taken(agreement, party)", [&](Given row) {
    of(row.integer(0)).parties.push_back(static_cast<std::uint32_t>(row.integer(1)));
  });
  db.each(
      "SELECT agreement, status, date, modality, reported FROM agreement_history "
      "ORDER BY agreement, ordinal",
      [&](Row row) { of(row.integer(0)).agreement.history.push_back(read_entry(row)); });
  db.each(
      "SELECT c.agreement, p.id, c.act, c.date, c.effective, c.modality FROM agreement_acts c "
      "JOIN actors p ON p.number = c.party ORDER BY c.agreement, c.ordinal",
      [&](Row row) { of(row.integer(0)).agreement.acts.push_back(read_act(row)); });
}

/// The number that these digits spell; −1 where there are others.
int number_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

EdgeRow::Days days_of(std::string_view text) {
  constexpr std::size_t kWholeDay = 10;  // YYYY-MM-DD
  if (text.size() == kWholeDay && text[4] == '-' && text[7] == '-') {
    const int year = number_of(text.substr(0, 4)), month = number_of(text.substr(5, 2)),
              day = number_of(text.substr(8));
    if (year > 0 && month > 0 && month <= 12 && day > 0 && day <= days_in_month(year, month)) {
      const auto only = days_from_civil(year, month, day);
      return {only, only};
    }
  }
  const auto told = text.empty() ? std::nullopt : PartialDate::parse(text);
  return told ? EdgeRow::Days{told->earliest(), told->latest()} : EdgeRow::Days{};
}

ActorTable read_edge_actors(const Sqlite& db) {
  // By the index for the order, by the table for the rest: no row is looked for one by one.
  ActorTable table;
  Places places(db.integer("SELECT max(number) FROM actors"));
  table.sorted.reserve(places.most());
  db.each("SELECT id, number FROM actors ORDER BY id", [&](Row row) {
    places.add(row.integer(1));
    table.sorted.push_back({ActorId(row.text(0)), ActorKind::kOrganization, {}});
  });
  db.each_taken("SELECT 1 FROM actors NOT INDEXED WHERE taken(number, kind, until)",
                [&](Given row) {
                  EdgeActor& actor = table.sorted[places.of(row.integer(0))];
                  actor.kind = named(row.view(1), ActorKind::kOrganization);
                  const auto until = days_of(row.view(2));
                  if (until.told()) actor.gone = {until.from, until.to};
                });
  table.places = places.take();
  return table;
}

AgreementTable read_edge_agreements(const Sqlite& db) {
  AgreementTable table;
  Places places(db.integer("SELECT max(number) FROM agreements"));
  std::uint32_t size = 0;
  db.each("SELECT number FROM agreements ORDER BY id", [&](Row row) {
    places.add(row.integer(0));
    ++size;
  });
  table.sorted.resize(size);
  table.hubs.resize(size);
  db.each(
      "SELECT number, id, type, status, signed, in_force, ended, modality, confidence, sources, "
      "first_reported, last_reported, hub FROM agreements NOT INDEXED",
      [&](Row row) {
        const std::uint32_t place = places.of(row.integer(0));
        table.sorted[place] = read_agreement(row);
        table.hubs[place] = row.text(12);
      });
  read_what_they_did(db, places, table);
  return table;
}

LargeVector<EdgeAgreement> with_actors(AgreementTable table, const ActorTable& actors) {
  const auto& all = actors.sorted;
  for (std::size_t i = 0; i < table.sorted.size(); ++i) {
    EdgeAgreement& edge = table.sorted[i];
    for (std::uint32_t& party : edge.parties) party = actors.places.at(party);
    std::sort(edge.parties.begin(), edge.parties.end());
    if (table.hubs[i].empty()) continue;
    const auto hub = std::lower_bound(
        all.begin(), all.end(), table.hubs[i],
        [](const EdgeActor& actor, const std::string& id) { return actor.id.value < id; });
    if (hub != all.end() && hub->id.value == table.hubs[i])
      edge.hub = static_cast<std::uint32_t>(hub - all.begin());
  }
  return std::move(table.sorted);
}

}  // namespace entente::storage
