#include "storage/rows_facts.h"

#include <algorithm>
#include <unordered_map>

#include "knowledge/extraction_json.h"
#include "storage/compact_json.h"
#include "storage/date_votes.h"
#include "storage/merger.h"
#include "storage/store_impl.h"
#include "storage/votes.h"

namespace entente::storage {
namespace {

std::optional<PartialDate> day(const Row& row, int column) {
  if (row.null(column)) return std::nullopt;
  return PartialDate::from_day(static_cast<PartialDate::Day>(row.integer(column)));
}

std::optional<PartialDate> date(const Row& row, int column) {
  return PartialDate::parse(row.view(column));
}

Predicate predicate_of(std::int64_t number) { return static_cast<Predicate>(number); }

/// Columns: number, body, merge, documents, sources, first_reported, last_reported, accepted.
#define ENTENTE_AGREEMENT_COLUMNS \
  "number, body, merge, documents, sources, first_reported, last_reported, accepted"

/// The node that a told agreement, named by its told id, went into.
std::string node_of_told(const Sqlite& db, const std::string& told) {
  return db
      .text(
          "SELECT min(a.id) FROM told_agreements t JOIN agreements a ON a.number = t.agreement "
          "WHERE t.id = ?",
          told)
      .value_or(told);
}

AgreementRow read_agreement(const Sqlite& db, const Row& row) {
  AgreementRow out;
  out.number = row.integer(0);
  out.agreement = agreement_from_json(row.view(1));
  MergeNotes notes = merge_notes_from_json(row.view(2));
  out.ids = std::move(notes.ids);
  out.names = std::move(notes.names);
  out.conflicts = std::move(notes.conflicts);
  out.support = {static_cast<std::uint32_t>(row.integer(3)),
                 static_cast<std::uint32_t>(row.integer(4)), date(row, 5), date(row, 6),
                 row.integer(7) != 0};
  for (RelatedAgreement& related : out.agreement.related) {
    related.agreement = AgreementId(node_of_told(db, related.agreement.value));
  }
  return out;
}

#define ENTENTE_EVENT_COLUMNS \
  "number, body, documents, sources, first_reported, last_reported, accepted"

EventRow read_event(const Sqlite& db, const Row& row) {
  EventRow out;
  out.number = row.integer(0);
  out.event = event_from_json(row.view(1));
  out.support = {static_cast<std::uint32_t>(row.integer(2)),
                 static_cast<std::uint32_t>(row.integer(3)), date(row, 4), date(row, 5),
                 row.integer(6) != 0};
  db.each(
      "SELECT DISTINCT id FROM told_events WHERE event = ? ORDER BY id",
      [&](Row told) { out.ids.push_back(told.text(0)); }, out.number);
  return out;
}

#define ENTENTE_RELATION_SELECT                                                                  \
  "SELECT r.number, r.id, s.id, r.predicate, o.id, v.id, a.id, r.modality, p.\"on\", p.since, "  \
  "p.until, r.confidence, r.documents, r.sources, r.first_reported, r.last_reported "            \
  "FROM relations r JOIN actors s ON s.number = r.subject JOIN actors o ON o.number = r.object " \
  "LEFT JOIN actors v ON v.number = r.via LEFT JOIN agreements a ON a.number = r.under "         \
  "LEFT JOIN periods p ON p.number = r.period "

/// The qualifiers that the members bring: rule and code of the best, all speakers, conflicts.
void add_members(const Sqlite& db, const Curation& curation, RelationRow& out) {
  struct Best {
    double confidence = -1;
    std::string rule;
  } best;
  Votes<std::string> codes;
  DateVotes on, since, until;
  std::vector<Attribution>& speakers = out.relation.attributed_to;
  db.each(
      "SELECT t.id, t.confidence, u.name, t.code, t.attributed_to, p.\"on\", p.since, p.until, "
      "d.story FROM told_relations t JOIN rules u ON u.number = t.rule "
      "JOIN documents d ON d.number = t.document LEFT JOIN periods p ON p.number = t.period "
      "WHERE t.relation = ?",
      [&](Row row) {
        const std::string id = hex_of_id(row.integer(0));
        out.ids.push_back(id);
        const Number story = row.integer(8);
        if (row.real(1) > best.confidence ||
            (row.real(1) == best.confidence && row.view(2) < best.rule)) {
          best = {row.real(1), row.text(2)};
        }
        codes.add(row.maybe_text(3), story);
        if (!row.null(4)) {
          const auto told = attributions_from_json(row.view(4));
          speakers.insert(speakers.end(), told.begin(), told.end());
        }
        const auto vote = [&](DateVotes& votes, int column) {
          if (const auto told = date(row, column)) votes.add(*told, story, false, id);
        };
        vote(on, 5);
        vote(since, 6);
        vote(until, 7);
      },
      out.number);
  out.relation.rule = best.rule;
  out.relation.code = codes.winner();
  std::sort(out.ids.begin(), out.ids.end());
  out.ids.erase(std::unique(out.ids.begin(), out.ids.end()), out.ids.end());
  std::sort(speakers.begin(), speakers.end(), [](const Attribution& a, const Attribution& b) {
    return std::tie(a.id, a.text) < std::tie(b.id, b.text);
  });
  speakers.erase(std::unique(speakers.begin(), speakers.end()), speakers.end());
  for (auto conflict : {on.conflict("on"), since.conflict("since"), until.conflict("until")}) {
    if (conflict) out.conflicts.push_back(std::move(*conflict));
  }
  out.support.accepted = curation.is_accepted(out.ids);
}

RelationRow read_relation(const Sqlite& db, const Curation& curation, const Row& row) {
  RelationRow out;
  Relation& r = out.relation;
  out.number = row.integer(0);
  r.id = RelationId(hex_of_id(row.integer(1)));
  r.subject = ActorId(row.text(2));
  r.predicate = predicate_of(row.integer(3));
  r.object = ActorId(row.text(4));
  if (!row.null(5)) r.via = ActorId(row.text(5));
  if (!row.null(6)) r.under = AgreementId(row.text(6));
  r.modality = static_cast<Modality>(row.integer(7));
  r.on = date(row, 8);
  r.since = date(row, 9);
  r.until = date(row, 10);
  r.confidence = static_cast<double>(row.integer(11)) / 1000;
  out.support = {static_cast<std::uint32_t>(row.integer(12)),
                 static_cast<std::uint32_t>(row.integer(13)), day(row, 14), day(row, 15), false};
  add_members(db, curation, out);
  return out;
}

/// Adds the aliases that are so by decision; all sorted, each once.
void add_decided(const Curation& curation, const ActorId& id, std::vector<std::string>& aliases) {
  const auto [from, to] = curation.aliases.equal_range(id.value);
  for (auto decided = from; decided != to; ++decided) aliases.push_back(decided->second);
  std::sort(aliases.begin(), aliases.end());
  aliases.erase(std::unique(aliases.begin(), aliases.end()), aliases.end());
}

ActorRow read_actor(const Sqlite& db, const Curation& curation, const Row& row) {
  ActorRow out;
  out.number = row.integer(0);
  out.actor.id = ActorId(row.text(1));
  out.actor.kind = from_name<ActorKind>(row.view(2)).value_or(ActorKind::kOrganization);
  out.actor.name = row.text(3);
  out.actor.since = date(row, 4);
  out.actor.until = date(row, 5);
  out.actor.codes = strings_from_json(row.view(6));
  out.actor.continues = continuations_from_json(row.view(7));
  db.each(
      "SELECT alias FROM actor_aliases WHERE actor = ?1 UNION "
      "SELECT alias FROM actors b JOIN actor_aliases x ON x.actor = b.number WHERE b.same_as = ?1 "
      "UNION SELECT name FROM actors WHERE same_as = ?1",
      [&](Row alias) { out.aliases.push_back(alias.text(0)); }, out.number);
  add_decided(curation, out.actor.id, out.aliases);
  out.documents = static_cast<std::uint32_t>(
      db.integer("SELECT count(*) FROM (SELECT document FROM told_actors WHERE actor = ?1 UNION "
                 "SELECT t.document FROM actors b JOIN told_actors t ON t.actor = b.number "
                 "WHERE b.same_as = ?1)",
                 out.number)
          .value_or(0));
  return out;
}

#define ENTENTE_ACTOR_SELECT \
  "SELECT number, id, kind, name, since, until, codes, continues FROM actors "

/// Lower-case hex digits only, or nothing: what a user may give as an id or its beginning.
std::optional<std::string> id_prefix(std::string_view id) {
  if (id.size() < 4 || id.size() > 12 ||
      id.find_first_not_of("0123456789abcdef") != std::string_view::npos) {
    return std::nullopt;
  }
  return std::string(id);
}

/// The first and last number whose 12 digits begin so.
std::pair<std::int64_t, std::int64_t> id_range(const std::string& prefix) {
  const std::string rest(12 - prefix.size(), '0'), full(12 - prefix.size(), 'f');
  return {number_of_id(prefix + rest), number_of_id(prefix + full)};
}

template <class T, class Find>
std::vector<T> found(const std::set<Number>& numbers, Find find) {
  std::vector<T> out;
  for (const Number number : numbers) {
    if (auto row = find(number)) out.push_back(std::move(*row));
  }
  return out;
}

}  // namespace

Relation told_relation(const Sqlite& db, Number document, std::int64_t ordinal) {
  Relation r;
  db.each(
      "SELECT t.id, s.id, t.predicate, o.id, v.id, a.id, t.modality, p.\"on\", p.since, p.until, "
      "t.confidence, u.name, t.code, t.attributed_to FROM told_relations t "
      "JOIN actors s ON s.number = t.subject JOIN actors o ON o.number = t.object "
      "JOIN rules u ON u.number = t.rule LEFT JOIN actors v ON v.number = t.via "
      "LEFT JOIN told_agreements a ON a.number = t.under "
      "LEFT JOIN periods p ON p.number = t.period WHERE t.document = ? AND t.ordinal = ?",
      [&](Row row) {
        r.id = RelationId(hex_of_id(row.integer(0)));
        r.subject = ActorId(row.text(1));
        r.predicate = predicate_of(row.integer(2));
        r.object = ActorId(row.text(3));
        if (!row.null(4)) r.via = ActorId(row.text(4));
        if (!row.null(5)) r.under = AgreementId(row.text(5));
        r.modality = static_cast<Modality>(row.integer(6));
        r.on = date(row, 7);
        r.since = date(row, 8);
        r.until = date(row, 9);
        r.confidence = row.real(10);
        r.rule = row.text(11);
        r.code = row.maybe_text(12);
        if (!row.null(13)) r.attributed_to = attributions_from_json(row.view(13));
      },
      document, ordinal);
  return r;
}

void Store::for_each_actor(const std::function<void(const ActorRow&)>& take) const {
  const auto& curation = impl_->curation();
  impl_->db().each(ENTENTE_ACTOR_SELECT "WHERE same_as IS NULL ORDER BY id",
                   [&](Row row) { take(read_actor(impl_->db(), curation, row)); });
}

std::optional<ActorRow> Store::actor(const ActorId& id) const {
  std::optional<ActorRow> out;
  const auto& curation = impl_->curation();
  impl_->db().each(
      ENTENTE_ACTOR_SELECT "WHERE id = ?",
      [&](Row row) { out = read_actor(impl_->db(), curation, row); },
      canonical_actor(curation, id.value));
  return out;
}

std::optional<std::string> Store::actor_name(const ActorId& id) const {
  return impl_->db().text("SELECT name FROM actors WHERE id = ?",
                          canonical_actor(impl_->curation(), id.value));
}

void Store::for_each_actor_names(const std::function<void(const ActorNames&)>& take) const {
  const auto& curation = impl_->curation();
  std::unordered_map<Number, std::vector<std::string>> aliases;
  const auto note = [&](const Row& row) { aliases[row.integer(0)].push_back(row.text(1)); };
  impl_->db().each(
      "SELECT coalesce(a.same_as, a.number), x.alias FROM actor_aliases x "
      "JOIN actors a ON a.number = x.actor",
      note);
  impl_->db().each("SELECT same_as, name FROM actors WHERE same_as IS NOT NULL", note);
  impl_->db().each("SELECT number, id, name FROM actors WHERE same_as IS NULL ORDER BY id",
                   [&](Row row) {
                     ActorNames names{ActorId(row.text(1)), row.text(2), {}};
                     if (auto told = aliases.find(row.integer(0)); told != aliases.end())
                       names.aliases = std::move(told->second);
                     add_decided(curation, names.id, names.aliases);
                     take(names);
                   });
}

void Store::for_each_agreement(const std::function<void(const AgreementRow&)>& take) const {
  impl_->db().each("SELECT " ENTENTE_AGREEMENT_COLUMNS " FROM agreements ORDER BY id",
                   [&](Row row) { take(read_agreement(impl_->db(), row)); });
}

void Store::for_each_relation(const std::function<void(const RelationRow&)>& take) const {
  const auto& curation = impl_->curation();
  impl_->db().each(ENTENTE_RELATION_SELECT "ORDER BY r.id",
                   [&](Row row) { take(read_relation(impl_->db(), curation, row)); });
}

void Store::for_each_event(const std::function<void(const EventRow&)>& take) const {
  impl_->db().each("SELECT " ENTENTE_EVENT_COLUMNS " FROM events ORDER BY id",
                   [&](Row row) { take(read_event(impl_->db(), row)); });
}

std::optional<AgreementRow> Store::agreement(Number number) const {
  std::optional<AgreementRow> out;
  impl_->db().each(
      "SELECT " ENTENTE_AGREEMENT_COLUMNS " FROM agreements WHERE number = ?",
      [&](Row row) { out = read_agreement(impl_->db(), row); }, number);
  return out;
}

std::optional<RelationRow> Store::relation(Number number) const {
  std::optional<RelationRow> out;
  const auto& curation = impl_->curation();
  impl_->db().each(
      ENTENTE_RELATION_SELECT "WHERE r.number = ?",
      [&](Row row) { out = read_relation(impl_->db(), curation, row); }, number);
  return out;
}

std::optional<EventRow> Store::event(Number number) const {
  std::optional<EventRow> out;
  impl_->db().each(
      "SELECT " ENTENTE_EVENT_COLUMNS " FROM events WHERE number = ?",
      [&](Row row) { out = read_event(impl_->db(), row); }, number);
  return out;
}

std::vector<AgreementRow> Store::agreements_by_id(std::string_view id) const {
  const auto prefix = id_prefix(id);
  if (!prefix) return {};
  const std::string &from = *prefix, to = from + 'g';
  std::set<Number> numbers;
  const auto take = [&](Row row) { numbers.insert(row.integer(0)); };
  impl_->db().each("SELECT number FROM agreements WHERE id >= ? AND id < ?", take, from, to);
  if (numbers.empty()) {
    impl_->db().each(
        "SELECT agreement FROM told_agreements WHERE id >= ? AND id < ? AND agreement IS NOT NULL",
        take, from, to);
  }
  return found<AgreementRow>(numbers, [&](Number n) { return agreement(n); });
}

std::vector<RelationRow> Store::relations_by_id(std::string_view id) const {
  const auto prefix = id_prefix(id);
  if (!prefix) return {};
  const auto [from, to] = id_range(*prefix);
  std::set<Number> numbers;
  const auto take = [&](Row row) { numbers.insert(row.integer(0)); };
  impl_->db().each("SELECT number FROM relations WHERE id BETWEEN ? AND ?", take, from, to);
  if (numbers.empty()) {
    impl_->db().each(
        "SELECT relation FROM told_relations WHERE id BETWEEN ? AND ? AND relation IS NOT NULL",
        take, from, to);
  }
  return found<RelationRow>(numbers, [&](Number n) { return relation(n); });
}

std::vector<EventRow> Store::events_by_id(std::string_view id) const {
  const auto prefix = id_prefix(id);
  if (!prefix) return {};
  const std::string &from = *prefix, to = from + 'g';
  std::set<Number> numbers;
  const auto take = [&](Row row) { numbers.insert(row.integer(0)); };
  impl_->db().each("SELECT number FROM events WHERE id >= ? AND id < ?", take, from, to);
  if (numbers.empty()) {
    impl_->db().each("SELECT event FROM told_events WHERE id >= ? AND id < ? AND event IS NOT NULL",
                     take, from, to);
  }
  return found<EventRow>(numbers, [&](Number n) { return event(n); });
}

}  // namespace entente::storage
