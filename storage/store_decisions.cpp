// Decisions of a curator: resolved to told ids, kept, and followed.
#include <algorithm>
#include <set>

#include "knowledge/error.h"
#include "storage/store_impl.h"

namespace entente::storage {
namespace {

void set_up(Decision& d, DecisionKind kind, std::string_view reason, std::string_view date) {
  d.kind = kind;
  d.reason = reason;
  d.date = date;
  if (!PartialDate::parse(date)) {
    throw UsageError("\"" + d.date + "\" is not a date such as 2014-12-29");
  }
}

std::string only_choice(std::string_view id, const std::vector<std::string>& choices) {
  std::string message = "\"" + std::string(id) + "\" may be any of";
  for (const std::string& choice : choices) message += ' ' + choice;
  throw UsageError(message + ": give more of its digits");
}

/// Ids that are told now for the fact a user means.
std::vector<std::string> told_ids(const Store& store, std::string_view fact) {
  const auto one = [&](const auto& rows, const auto& id_of_row) {
    std::vector<std::string> choices;
    for (const auto& row : rows) choices.push_back(id_of_row(row));
    if (rows.size() > 1) only_choice(fact, choices);
    return rows.front().ids;
  };
  if (const auto rows = store.agreements_by_id(fact); !rows.empty()) {
    return one(rows, [](const AgreementRow& r) { return r.agreement.id.value; });
  }
  if (const auto rows = store.relations_by_id(fact); !rows.empty()) {
    return one(rows, [](const RelationRow& r) { return r.relation.id.value; });
  }
  if (const auto rows = store.events_by_id(fact); !rows.empty()) {
    return one(rows, [](const EventRow& r) { return r.event.id.value; });
  }
  throw NothingFound("no fact is known as \"" + std::string(fact) + "\"");
}

AgreementRow agreement_meant(const Store& store, std::string_view id) {
  const auto rows = store.agreements_by_id(id);
  if (rows.empty()) throw NothingFound("no agreement is known as \"" + std::string(id) + "\"");
  if (rows.size() > 1) {
    std::vector<std::string> choices;
    for (const auto& row : rows) choices.push_back(row.agreement.id.value);
    only_choice(id, choices);
  }
  return rows.front();
}

std::set<std::string> ids_in(const Decision& d) {
  std::set<std::string> ids(d.subjects.begin(), d.subjects.end());
  ids.insert(d.others.begin(), d.others.end());
  return ids;
}

}  // namespace

void Store::Impl::follow_decisions(const std::set<std::string>& touched) {
  curation_read_ = false;
  curation();
  if (actors_.follow(curation_)) {
    merge_everything();
    return;
  }
  std::set<Number> documents;
  const auto take = [&](Row row) { documents.insert(row.integer(0)); };
  for (const std::string& id : touched) {
    db().each(
        "SELECT t.document FROM told_agreements t JOIN documents d ON d.number = t.document "
        "WHERE t.id = ? AND d.current = 1",
        take, id);
    db().each(
        "SELECT t.document FROM told_relations t JOIN documents d ON d.number = t.document "
        "WHERE t.id = ? AND d.current = 1",
        take, number_of_id(id));
    db().each(
        "SELECT t.document FROM told_events t JOIN documents d ON d.number = t.document "
        "WHERE t.id = ? AND d.current = 1",
        take, id);
  }
  for (const Number document : documents) {
    merger_.leave(document);
    merger_.enter(document);
  }
}

Decision Store::merge(std::string_view a, std::string_view b, std::string_view reason,
                      std::string_view date) {
  Decision d;
  set_up(d, DecisionKind::kMerge, reason, date);
  const auto actor_a = actor(ActorId(a)), actor_b = actor(ActorId(b));
  if (actor_a && actor_b) {
    if (actor_a->number == actor_b->number) {
      throw UsageError(std::string(a) + " and " + std::string(b) + " are one actor already");
    }
    d.subjects = {actor_a->actor.id.value};
    d.others = {actor_b->actor.id.value};
    d.value = "actor";
  } else {
    const AgreementRow row_a = agreement_meant(*this, a), row_b = agreement_meant(*this, b);
    if (row_a.number == row_b.number) {
      throw UsageError(std::string(a) + " and " + std::string(b) + " are one agreement already");
    }
    d.subjects = row_a.ids;
    d.others = row_b.ids;
  }
  d.id = decision_id(d);
  import_decisions(std::span(&d, 1));
  return d;
}

Decision Store::split(std::string_view node, std::span<const std::string> members,
                      std::string_view reason, std::string_view date) {
  const AgreementRow row = agreement_meant(*this, node);
  Decision d;
  set_up(d, DecisionKind::kSplit, reason, date);
  if (row.ids.size() < 2) {
    throw UsageError(std::string(node) + " is told in one way only: there is nothing to part");
  }
  for (const std::string& id : row.ids) {
    const bool leaves = std::any_of(members.begin(), members.end(), [&](const std::string& member) {
      return member.size() >= 4 && id.compare(0, member.size(), member) == 0;
    });
    (leaves ? d.subjects : d.others).push_back(id);
  }
  if (members.empty()) {  // every member from every other
    d.value = "all";
    d.subjects = d.others = row.ids;
  } else if (d.subjects.empty() || d.others.empty()) {
    throw UsageError("give some, not all, of the members of " + std::string(node));
  }
  d.id = decision_id(d);
  import_decisions(std::span(&d, 1));
  return d;
}

Decision Store::alias(const ActorId& actor_id, std::string_view name, std::string_view reason,
                      std::string_view date) {
  if (!actor(actor_id)) throw NothingFound("no actor is known as \"" + actor_id.value + "\"");
  if (name.find_first_not_of(" \t\n") == std::string_view::npos)
    throw UsageError("the name is empty");
  Decision d;
  set_up(d, DecisionKind::kAlias, reason, date);
  d.subjects = {actor_id.value};
  d.value = name;
  d.id = decision_id(d);
  import_decisions(std::span(&d, 1));
  return d;
}

Decision Store::reject(std::string_view fact, std::string_view reason, std::string_view date) {
  Decision d;
  set_up(d, DecisionKind::kReject, reason, date);
  d.subjects = told_ids(*this, fact);
  d.id = decision_id(d);
  import_decisions(std::span(&d, 1));
  return d;
}

Decision Store::accept(std::string_view fact, std::string_view reason, std::string_view date) {
  Decision d;
  set_up(d, DecisionKind::kAccept, reason, date);
  d.subjects = told_ids(*this, fact);
  d.id = decision_id(d);
  import_decisions(std::span(&d, 1));
  return d;
}

Decision Store::note(std::string_view fact, std::string_view text, std::string_view date) {
  Decision d;
  set_up(d, DecisionKind::kNote, {}, date);
  const auto named = actor(ActorId(fact));
  d.subjects = named ? std::vector{named->actor.id.value} : told_ids(*this, fact);
  d.value = text;
  d.id = decision_id(d);
  import_decisions(std::span(&d, 1));
  return d;
}

int Store::import_decisions(std::span<const Decision> decisions) {
  int fresh = 0;
  impl_->write([&] {
    std::string done;
    std::set<std::string> touched;
    for (const Decision& d : decisions) {
      impl_->db().run("INSERT OR IGNORE INTO decisions VALUES (?, ?, ?, ?)", d.id, name_of(d.kind),
                      d.date, to_json(d));
      if (impl_->db().changes() == 0) continue;
      ++fresh;
      done += d.id;
      const auto ids = ids_in(d);
      touched.insert(ids.begin(), ids.end());
    }
    if (fresh > 0) impl_->follow_decisions(touched);
    return done;
  });
  return fresh;
}

bool Store::withdraw(std::string_view id) {
  bool gone = false;
  impl_->write([&] {
    std::vector<Decision> meant;
    for (const Decision& d : decisions()) {
      if (id.size() >= 4 && d.id.compare(0, id.size(), id) == 0) meant.push_back(d);
    }
    if (meant.size() > 1) {
      std::vector<std::string> choices;
      for (const Decision& d : meant) choices.push_back(d.id);
      only_choice(id, choices);
    }
    if (meant.empty()) return std::string();
    gone = true;
    impl_->db().run("DELETE FROM decisions WHERE id = ?", meant.front().id);
    impl_->follow_decisions(ids_in(meant.front()));
    return "withdraw " + meant.front().id;
  });
  return gone;
}

std::vector<Decision> Store::decisions() const {
  std::vector<Decision> out;
  impl_->db().each("SELECT body FROM decisions ORDER BY id",
                   [&](Row row) { out.push_back(decision_from_json(row.view(0))); });
  return out;
}

std::vector<Decision> Store::decisions_on(std::string_view id) const {
  std::set<std::string> names{std::string(id)};
  for (const auto& row : agreements_by_id(id)) names.insert(row.ids.begin(), row.ids.end());
  for (const auto& row : relations_by_id(id)) names.insert(row.ids.begin(), row.ids.end());
  for (const auto& row : events_by_id(id)) names.insert(row.ids.begin(), row.ids.end());
  std::vector<Decision> out;
  for (const Decision& d : decisions()) {
    const auto ids = ids_in(d);
    if (std::any_of(ids.begin(), ids.end(),
                    [&](const auto& one) { return names.count(one) > 0; })) {
      out.push_back(d);
    }
  }
  return out;
}

}  // namespace entente::storage
