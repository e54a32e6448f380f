// Told relations to merged ones. Most additions are plain (no date, or the very day of a known act)
// and are counted in without looking at the others; everything else makes its key's rows anew from
// all that is told under it (storage/episodes.h). Both ways give the same rows: a test compares
// them.
#include <algorithm>
#include <cmath>
#include <limits>

#include "knowledge/fact_ids.h"
#include "storage/date_votes.h"
#include "storage/episodes.h"
#include "storage/merger.h"

namespace entente::storage {

struct Merger::RelationMember {
  ToldRelation told;
  const DocumentInfo* document = nullptr;
  const Period* period = nullptr;
  std::string fact;
};

struct Merger::RelationGroup {
  std::vector<RelationMember*> members;
  std::optional<Number> period;
  int dated = 0;
  RelationColumns columns;
};

namespace {

std::optional<Number> or_none(Number number) {
  return number == 0 ? std::nullopt : std::optional(number);
}

/// Every confidence of the key's predicate and modality.
std::int64_t least_what(const RelationKey& key) {
  return RelationColumns{key.predicate, key.modality, 0, 0, 0, {}, {}}.what();
}
std::int64_t most_what(const RelationKey& key) { return least_what(key) | 1023; }

}  // namespace

/// An act known by its day, and by nothing else.
bool Merger::is_plain_act(const Period& dates) {
  return dates.on && dates.on->is_day() && !dates.on->is_vague() && !dates.since && !dates.until;
}

std::int64_t RelationColumns::what() const {
  return std::int64_t{predicate} << 12 | std::int64_t{modality} << 10 | confidence;
}

std::int64_t RelationColumns::support() const { return documents << 32 | sources; }

std::optional<std::int64_t> RelationColumns::reported() const {
  if (!first || !last) return std::nullopt;
  return std::int64_t{*first} * (1 << 24) + (std::int64_t{*last} - *first);
}

void RelationColumns::unpack(std::int64_t what, std::int64_t support,
                             std::optional<std::int64_t> reported) {
  predicate = static_cast<int>(what >> 12);
  modality = static_cast<int>(what >> 10 & 3);
  confidence = static_cast<int>(what & 1023);
  documents = support >> 32;
  sources = support & 0xffffffff;
  if (!reported) return;
  first = static_cast<PartialDate::Day>(*reported >> 24);
  last = static_cast<PartialDate::Day>(*first + (*reported & 0xffffff));
}

const Merger::Period& Merger::period(Number number) {
  const auto known = periods_.find(number);
  if (known != periods_.end()) return known->second;
  Period out;
  db_.each(
      "SELECT \"on\", since, until FROM periods WHERE number = ?",
      [&](Row row) {
        out.on = PartialDate::parse(row.view(0));
        out.since = PartialDate::parse(row.view(1));
        out.until = PartialDate::parse(row.view(2));
      },
      number);
  if (periods_.size() > 100000) periods_.clear();
  return periods_.emplace(number, std::move(out)).first->second;
}

void Merger::touch_relation(Number relation) {
  db_.each(
      "SELECT subject, object, via, under, predicate, modality FROM relations WHERE number = ?",
      [&](Row row) {
        dirty_relations_[{row.integer(0), row.integer(1), row.integer(2), row.integer(3),
                          static_cast<int>(row.integer(4)), static_cast<int>(row.integer(5))}];
      },
      relation);
}

void Merger::release_relation(Number document, std::int64_t ordinal,
                              std::optional<Number> relation) {
  if (relation) touch_relation(*relation);
  db_.run("UPDATE told_relations SET relation = NULL WHERE document = ? AND ordinal = ?", document,
          ordinal);
  pending_relations_.emplace_back(document, ordinal);
}

std::optional<RelationKey> Merger::key_of_relation(Number document, std::int64_t ordinal,
                                                   ToldRelation& told) {
  RelationKey key;
  Number under = 0;
  db_.each(
      "SELECT id, subject, predicate, object, via, under, modality, period, confidence "
      "FROM told_relations WHERE document = ? AND ordinal = ?",
      [&](Row row) {
        told = {document,
                ordinal,
                row.integer(0),
                0,
                row.maybe_integer(7),
                static_cast<int>(std::lround(row.real(8) * 1000))};
        key.subject = actors_.canonical(row.integer(1));
        key.predicate = static_cast<int>(row.integer(2));
        key.object = actors_.canonical(row.integer(3));
        if (!row.null(4)) key.via = actors_.canonical(row.integer(4));
        under = row.integer(5);
        key.modality = static_cast<int>(row.integer(6));
      },
      document, ordinal);
  if (key.subject == 0 || key.subject == key.object)
    return std::nullopt;  // gone, or joined into one
  if (!curation_.rejected.empty() || !curation_.accepted.empty()) {
    const std::string id = hex_of_id(told.id);
    if (curation_.rejected.count(id) > 0) return std::nullopt;
    if (curation_.accepted.count(id) > 0) told.confidence = 1000;
  }
  if (is_symmetric(static_cast<Predicate>(key.predicate)) &&
      actors_.id(key.object) < actors_.id(key.subject)) {
    std::swap(key.subject, key.object);
  }
  if (under != 0) {
    key.under =
        db_.integer("SELECT agreement FROM told_agreements WHERE number = ?", under).value_or(0);
  }
  return key;
}

void Merger::settle_relations() {
  for (const Number node : renamed_nodes_) {  // their id is part of the relations' ids
    std::vector<Number> rows;
    db_.each(
        "SELECT number FROM relations WHERE under = ?",
        [&](Row row) { rows.push_back(row.integer(0)); }, node);
    for (const Number row : rows) touch_relation(row);
    db_.each(
        "SELECT number FROM events WHERE under = ?",
        [&](Row row) { dirty_events_.insert(row.integer(0)); }, node);
  }
  renamed_nodes_.clear();
  std::sort(pending_relations_.begin(), pending_relations_.end());
  pending_relations_.erase(std::unique(pending_relations_.begin(), pending_relations_.end()),
                           pending_relations_.end());
  for (const auto& [document, ordinal] : pending_relations_) {
    ToldRelation told;
    const auto key = key_of_relation(document, ordinal, told);
    if (!key) continue;
    const auto dirty = dirty_relations_.find(*key);
    if (dirty != dirty_relations_.end()) {
      dirty->second.push_back(told);
    } else if (!add_quickly(*key, told)) {
      dirty_relations_[*key].push_back(told);
    }
  }
  pending_relations_.clear();
  for (const auto& [key, fresh] : dirty_relations_) regroup(key, fresh);
  dirty_relations_.clear();
}

bool Merger::add_quickly(const RelationKey& key, const ToldRelation& told) {
  const DocumentInfo& info = document(told.document);
  if (!info.alone) return false;
  static const Period kNoDates;
  const Period& dates = told.period ? period(*told.period) : kNoDates;
  const bool state = is_state_of_affairs(static_cast<Predicate>(key.predicate));
  std::optional<Number> into;
  RelationColumns columns{key.predicate, key.modality, told.confidence, 0, 0, {}, {}};
  int rows = 0, dated = 0;
  db_.each(
      "SELECT number, period, dated, what, support, reported FROM relations WHERE subject = ? AND "
      "object = ? AND what BETWEEN ? AND ? AND via IS ? AND under IS ?",
      [&](Row row) {
        ++rows;
        dated += static_cast<int>(row.integer(2));
        const auto here = row.maybe_integer(1);
        if (!state && here != told.period) return;
        into = row.integer(0);
        columns.unpack(row.integer(3), row.integer(4), row.maybe_integer(5));
      },
      key.subject, key.object, least_what(key), most_what(key), or_none(key.via),
      or_none(key.under));
  const bool plain = state ? !told.period : !told.period || is_plain_act(dates);
  if (rows > 0 && (!plain || dated > 0 || (state && rows > 1))) return false;
  const bool again =
      into && (counted_.count({*into, told.document}) > 0 ||
               db_.integer("SELECT 1 FROM told_relations WHERE document = ? AND relation = ?",
                           told.document, *into)
                   .has_value());
  columns.confidence = std::max(columns.confidence, told.confidence);
  columns.documents += again ? 0 : 1;
  columns.sources += again ? 0 : 1;
  if (info.date) {
    columns.first = std::min(columns.first.value_or(info.date->earliest()), info.date->earliest());
    columns.last = std::max(columns.last.value_or(info.date->latest()), info.date->latest());
  }
  if (into) {
    db_.run("UPDATE relations SET what = ?, support = ?, reported = ? WHERE number = ?",
            columns.what(), columns.support(), columns.reported(), *into);
  } else {
    enter_row(key, into, told.period, columns,
              counts_as_dated(state, told.period.has_value(), dates));
  }
  counted_.emplace(*into, told.document);
  db_.run("UPDATE told_relations SET relation = ? WHERE document = ? AND ordinal = ?", *into,
          told.document, told.ordinal);
  return true;
}

void Merger::enter_row(const RelationKey& key, std::optional<Number>& row,
                       std::optional<Number> period_number, const RelationColumns& columns,
                       int dated) {
  const std::int64_t id = relation_id(key, period_number);
  if (row) {
    db_.run(
        "UPDATE relations SET id = ?, what = ?, period = ?, support = ?, reported = ?, dated = ? "
        "WHERE number = ?",
        id, columns.what(), period_number, columns.support(), columns.reported(), dated, *row);
    return;
  }
  db_.run(
      "INSERT INTO relations (id, subject, object, what, via, under, period, support, reported, "
      "dated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      id, key.subject, key.object, columns.what(), or_none(key.via), or_none(key.under),
      period_number, columns.support(), columns.reported(), dated);
  row = db_.last_number();
}

/// States with an end, and acts known otherwise than by their day, need the whole to be looked at.
int Merger::counts_as_dated(bool state, bool has_period, const Period& dates) {
  if (!has_period) return 0;
  return (state ? dates.until.has_value() : !is_plain_act(dates)) ? 1 : 0;
}

Merger::RelationGroup Merger::summed(const RelationKey& key, std::vector<RelationMember*> members) {
  RelationGroup out;
  RelationColumns& columns = out.columns;
  columns.predicate = key.predicate;
  columns.modality = key.modality;
  DateVotes on, since, until;
  std::set<Number> documents, stories;
  const bool state = is_state_of_affairs(static_cast<Predicate>(key.predicate));
  bool goes_on = false;
  for (const RelationMember* m : members) {
    columns.confidence = std::max(columns.confidence, m->told.confidence);
    documents.insert(m->told.document);
    stories.insert(m->document->story);
    if (const auto& date = m->document->date) {
      columns.first = std::min(columns.first.value_or(date->earliest()), date->earliest());
      columns.last = std::max(columns.last.value_or(date->latest()), date->latest());
    }
    const auto vote = [&](DateVotes& votes, const std::optional<PartialDate>& date) {
      if (date) votes.add(*date, m->document->story, false, m->fact);
    };
    vote(on, m->period->on);
    vote(since, m->period->since);
    vote(until, m->period->until);
    out.dated += counts_as_dated(state, m->told.period.has_value(), *m->period);
  }
  // A member that is told to hold after every end that is told keeps the whole open.
  const auto end = until.shown();
  for (const RelationMember* m : members) {
    if (!end || m->period->until) continue;
    const auto& told = m->document->date;
    const auto& begun = m->period->since;
    goes_on =
        goes_on || (told && surely_before(*end, *told)) || (begun && surely_before(*end, *begun));
  }
  out.period = dictionaries_.period(on.shown(), since.shown(), goes_on ? std::nullopt : end);
  columns.documents = static_cast<std::int64_t>(documents.size());
  columns.sources = static_cast<std::int64_t>(stories.size());
  out.members = std::move(members);
  return out;
}

void Merger::regroup(const RelationKey& key, const std::vector<ToldRelation>& fresh) {
  static const Period kNoDates;
  std::set<Number> rows;
  std::vector<ToldRelation> all = fresh;
  db_.each(
      "SELECT number FROM relations WHERE subject = ? AND object = ? AND what BETWEEN ? AND ? AND "
      "via IS ? AND under IS ?",
      [&](Row row) { rows.insert(row.integer(0)); }, key.subject, key.object, least_what(key),
      most_what(key), or_none(key.via), or_none(key.under));
  for (const Number row_number : rows) {
    db_.each(
        "SELECT document, ordinal, id, relation, period, confidence FROM told_relations "
        "WHERE relation = ?",
        [&](Row row) {
          all.push_back({row.integer(0), row.integer(1), row.integer(2), row.integer(3),
                         row.maybe_integer(4), static_cast<int>(std::lround(row.real(5) * 1000))});
        },
        row_number);
  }
  std::sort(all.begin(), all.end(), [](const ToldRelation& a, const ToldRelation& b) {
    return std::tie(a.document, a.ordinal) < std::tie(b.document, b.ordinal);
  });
  std::vector<RelationMember> members;
  std::vector<ToldPeriod> periods;
  for (ToldRelation& told : all) {
    RelationMember m{told, &document(told.document),
                     told.period ? &period(*told.period) : &kNoDates, hex_of_id(told.id)};
    if (curation_.accepted.count(m.fact) > 0) m.told.confidence = 1000;
    periods.push_back({m.period->on, m.period->since, m.period->until, m.document->date});
    members.push_back(std::move(m));
  }
  const bool state = is_state_of_affairs(static_cast<Predicate>(key.predicate));
  const auto groups = state ? episodes_of_state(periods) : episodes_of_act(periods);
  for (const auto& indices : groups) {
    std::vector<RelationMember*> of_group;
    for (const std::size_t i : indices) of_group.push_back(&members[i]);
    const RelationGroup group = summed(key, std::move(of_group));
    std::optional<Number> row;
    for (const RelationMember* m : group.members) {
      if (!row && rows.erase(m->told.relation) > 0) row = m->told.relation;
    }
    enter_row(key, row, group.period, group.columns, group.dated);
    for (const RelationMember* m : group.members) {
      if (m->told.relation == *row) continue;
      db_.run("UPDATE told_relations SET relation = ? WHERE document = ? AND ordinal = ?", *row,
              m->told.document, m->told.ordinal);
    }
  }
  for (const Number row : rows) db_.run("DELETE FROM relations WHERE number = ?", row);
}

std::int64_t Merger::relation_id(const RelationKey& key, std::optional<Number> period_number) {
  Relation r;
  r.subject = ActorId(actors_.id(key.subject));
  r.predicate = static_cast<Predicate>(key.predicate);
  r.object = ActorId(actors_.id(key.object));
  if (key.via != 0) r.via = ActorId(actors_.id(key.via));
  if (key.under != 0) r.under = AgreementId(node_id(key.under));
  r.modality = static_cast<Modality>(key.modality);
  if (period_number) {
    const Period& dates = period(*period_number);
    r.on = dates.on;
    r.since = dates.since;
    r.until = dates.until;
  }
  return number_of_id(id_of(r).value);
}

}  // namespace entente::storage
