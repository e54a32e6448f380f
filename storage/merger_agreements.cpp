// Told agreements to nodes: regroups whatever hangs together with a change by keys or decisions.
#include <algorithm>

#include "knowledge/content_id.h"
#include "knowledge/extraction_json.h"
#include "storage/agreement_merge.h"
#include "storage/compact_json.h"
#include "storage/merger.h"

namespace entente::storage {
namespace {

std::optional<std::string> text_of(const std::optional<PartialDate>& date) {
  return date ? std::optional(date->text()) : std::nullopt;
}

/// Documents, stories and reports behind a group.
Support support_of(const std::vector<const ToldAgreement*>& members) {
  Support out;
  std::set<std::string_view> documents;
  std::set<Number> stories;
  for (const ToldAgreement* told : members) {
    documents.insert(told->document);
    stories.insert(told->story);
    if (!told->reported) continue;
    if (!out.first_reported || *told->reported < *out.first_reported) {
      out.first_reported = told->reported;
    }
    if (!out.last_reported || *out.last_reported < *told->reported) {
      out.last_reported = told->reported;
    }
  }
  out.documents = static_cast<std::uint32_t>(documents.size());
  out.sources = static_cast<std::uint32_t>(stories.size());
  return out;
}

/// Ids for the groups: the smallest told id of each; where a told id went into several groups, a
/// hash of it and of the group's first document, so that each has its own.
std::vector<std::string> ids_of(const std::vector<Group>& groups,
                                const std::vector<const ToldAgreement*>& told) {
  std::map<std::string_view, std::set<std::size_t>> groups_of_id;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    for (const std::size_t member : groups[g].members) groups_of_id[told[member]->id].insert(g);
  }
  std::vector<std::string> out;
  for (const Group& group : groups) {
    std::string_view least = told[group.members.front()]->id;
    for (const std::size_t m : group.members)
      least = std::min<std::string_view>(least, told[m]->id);
    if (groups_of_id[least].size() == 1) {
      out.emplace_back(least);
      continue;
    }
    std::string first;
    for (const std::size_t m : group.members) {
      if (told[m]->id != least) continue;
      std::string here = told[m]->document;
      for (const auto& [name, number] : told[m]->agreement.refs) here += '|' + name + ':' + number;
      if (first.empty() || here < first) first = std::move(here);
    }
    out.push_back(content_id({"node", least, first}));
  }
  return out;
}

}  // namespace

std::vector<Number> Merger::hanging_together(Number start, std::set<Number>& seen) {
  std::vector<Number> out;
  if (!seen.insert(start).second) return out;
  std::set<std::string> keys;
  std::vector<Number> next{start};
  const auto reach = [&](Row row) {
    if (seen.insert(row.integer(0)).second) next.push_back(row.integer(0));
  };
  while (!next.empty()) {
    const Number told = next.back();
    next.pop_back();
    out.push_back(told);
    std::vector<std::string> fresh;
    db_.each(
        "SELECT key FROM told_agreement_keys WHERE told = ?",
        [&](Row row) {
          if (keys.insert(row.text(0)).second) fresh.push_back(row.text(0));
        },
        told);
    for (const std::string& key : fresh) {
      db_.each("SELECT told FROM told_agreement_keys WHERE key = ?", reach, key);
    }
    if (curation_.links.must.empty()) continue;
    const std::string id =
        db_.text("SELECT id FROM told_agreements WHERE number = ?", told).value_or("");
    for (const Links::Pair& pair : curation_.links.must) {
      const auto has = [&](const std::vector<std::string>& ids) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
      };
      if (!has(pair.a) && !has(pair.b)) continue;
      for (const auto* side : {&pair.a, &pair.b}) {
        for (const std::string& other : *side) {
          db_.each(
              "SELECT t.number FROM told_agreements t JOIN documents d ON d.number = t.document "
              "WHERE t.id = ? AND d.current = 1",
              reach, other);
        }
      }
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

Merger::Loaded Merger::load_agreement(Number number) {
  Loaded out;
  out.told.number = number;
  db_.each(
      "SELECT document, id, agreement, body FROM told_agreements WHERE number = ?",
      [&](Row row) {
        out.document = row.integer(0);
        out.told.id = row.text(1);
        out.node = row.integer(2);
        out.told.agreement = agreement_from_json(row.view(3));
      },
      number);
  const DocumentInfo& info = document(out.document);
  out.told.document = info.export_key;
  out.told.story = info.story;
  out.told.reported = info.date;
  if (curation_.actors.empty()) return out;
  Agreement& a = out.told.agreement;
  const auto follow = [&](ActorId& id) { id = ActorId(canonical_actor(curation_, id.value)); };
  for (ActorId& party : a.parties) follow(party);
  std::sort(a.parties.begin(), a.parties.end());
  a.parties.erase(std::unique(a.parties.begin(), a.parties.end()), a.parties.end());
  if (a.hub) follow(*a.hub);
  for (Act& act : a.acts) follow(act.party);
  return out;
}

void Merger::settle_agreements() {
  for (const Number node : dirty_nodes_) {
    db_.each(
        "SELECT number FROM told_agreements WHERE agreement = ?",
        [&](Row row) { dirty_agreements_.insert(row.integer(0)); }, node);
  }
  for (const Number told : dirty_agreements_) {
    if (db_.integer("SELECT 1 FROM told_agreement_keys WHERE told = ?", told)) continue;
    for (const std::string& key : keys_of(load_agreement(told).told.agreement)) {
      db_.run("INSERT OR IGNORE INTO told_agreement_keys VALUES (?, ?)", key, told);
    }
  }
  std::set<Number> seen;
  const std::set<Number> start = dirty_agreements_;
  for (const Number told : start) {
    if (const auto component = hanging_together(told, seen); !component.empty()) regroup(component);
  }
  dirty_agreements_.clear();
}

void Merger::regroup(const std::vector<Number>& component) {
  std::vector<Loaded> loaded;
  std::vector<ToldAgreement> told;
  for (const Number number : component) {
    Loaded one = load_agreement(number);
    if (curation_.rejected.count(one.told.id) > 0) continue;
    told.push_back(one.told);
    loaded.push_back(std::move(one));
  }
  const std::vector<Group> groups = group_agreements(told, curation_.links);
  std::vector<const ToldAgreement*> pointers;
  for (const ToldAgreement& t : told) pointers.push_back(&t);
  const std::vector<std::string> ids = ids_of(groups, pointers);
  std::set<Number> taken;
  std::map<Number, std::size_t> sizes;
  for (const Loaded& one : loaded) ++sizes[one.node];
  for (std::size_t g = 0; g < groups.size(); ++g) {
    Number node = 0;
    bool same = true;
    for (const std::size_t m : groups[g].members) {
      const Number here = loaded[m].node;
      if (node == 0 && here != 0 && taken.count(here) == 0) node = here;
      same = same && here != 0 && here == loaded[groups[g].members.front()].node &&
             dirty_agreements_.count(loaded[m].told.number) == 0;
    }
    same = same && node != 0 && sizes[node] == groups[g].members.size() &&
           dirty_nodes_.count(node) == 0 && node_id(node) == ids[g];
    if (same) {
      taken.insert(node);
      continue;
    }
    if (node == 0) {
      db_.run(
          "INSERT INTO agreements (id, form, type, status, modality, confidence, documents, "
          "sources, "
          "accepted, body, merge) VALUES ('', '', '', '', '', 0, 0, 0, 0, '', '')");
      node = db_.last_number();
    }
    taken.insert(node);
    for (const std::size_t m : groups[g].members) {
      if (loaded[m].node != node) {
        if (loaded[m].node != 0) dirty_nodes_.insert(loaded[m].node);
        move_agreement(loaded[m].told.number, node);
      }
    }
    write_node(node, ids[g], groups[g], loaded);
  }
}

void Merger::move_agreement(Number told, std::optional<Number> node) {
  db_.run("UPDATE told_agreements SET agreement = ? WHERE number = ?", node, told);
  struct Under {
    Number document;
    std::int64_t ordinal;
    std::optional<Number> merged;
  };
  std::vector<Under> relations;
  db_.each(
      "SELECT document, ordinal, relation FROM told_relations WHERE under = ?",
      [&](Row row) {
        relations.push_back({row.integer(0), row.integer(1), row.maybe_integer(2)});
      },
      told);
  for (const Under& r : relations) {
    if (r.merged) release_relation(r.document, r.ordinal, r.merged);
  }
  std::vector<std::pair<Number, Number>> events;
  db_.each(
      "SELECT number, event FROM told_events WHERE under = ? AND event IS NOT NULL",
      [&](Row row) { events.emplace_back(row.integer(0), row.integer(1)); }, told);
  for (const auto& [event, merged] : events) release_event(event, merged);
}

void Merger::write_node(Number node, const std::string& id, const Group& group,
                        const std::vector<Loaded>& loaded) {
  std::vector<const ToldAgreement*> members;
  std::set<std::string> ids;
  for (const std::size_t m : group.members) {
    members.push_back(&loaded[m].told);
    ids.insert(loaded[m].told.id);
  }
  AgreementRow row = merge_agreement(members);
  Agreement& a = row.agreement;
  a.id = AgreementId(id);
  const Support support = support_of(members);
  MergeNotes notes{{ids.begin(), ids.end()}, row.names, row.conflicts, group.reasons};
  const bool accepted = curation_.is_accepted(notes.ids);
  if (accepted) a.confidence = 1;
  // The same member may join through another of its like: what counts is shown in a fixed order.
  std::sort(notes.reasons.begin(), notes.reasons.end(), [](const auto& x, const auto& y) {
    return std::tie(x.member, x.joined, x.reasons) < std::tie(y.member, y.joined, y.reasons);
  });
  notes.reasons.erase(std::unique(notes.reasons.begin(), notes.reasons.end(),
                                  [](const auto& x, const auto& y) {
                                    return x.member == y.member && x.joined == y.joined;
                                  }),
                      notes.reasons.end());
  const std::string before = node_id(node);
  db_.run(
      "UPDATE agreements SET id = ?, name = ?, form = ?, type = ?, hub = ?, subject = ?, status = "
      "?, "
      "signed = ?, in_force = ?, ended = ?, modality = ?, confidence = ?, documents = ?, "
      "sources = ?, first_reported = ?, last_reported = ?, accepted = ?, body = ?, merge = ? "
      "WHERE number = ?",
      id, a.name, name_of(a.form), name_of(a.type),
      a.hub ? std::optional(a.hub->value) : std::nullopt, a.subject, name_of(a.status),
      text_of(a.dates.signed_on), text_of(a.dates.in_force), text_of(a.dates.ended),
      name_of(a.modality), a.confidence, support.documents, support.sources,
      text_of(support.first_reported), text_of(support.last_reported), accepted, to_json(a),
      to_json(notes), node);
  for (const char* clear : {"DELETE FROM agreement_parties WHERE agreement = ?",
                            "DELETE FROM agreement_history WHERE agreement = ?",
                            "DELETE FROM agreement_acts WHERE agreement = ?"}) {
    db_.run(clear, node);
  }
  for (const ActorId& party : a.parties) {
    db_.run("INSERT INTO agreement_parties VALUES (?, ?)", node, actors_.number(party.value));
  }
  std::int64_t ordinal = 0;
  for (const StatusEntry& entry : a.history) {
    db_.run("INSERT INTO agreement_history VALUES (?, ?, ?, ?, ?, ?)", node, ordinal++,
            name_of(entry.status), text_of(entry.on), name_of(entry.modality),
            text_of(entry.reported));
  }
  ordinal = 0;
  for (const Act& act : a.acts) {
    db_.run("INSERT INTO agreement_acts VALUES (?, ?, ?, ?, ?, ?, ?)", node, ordinal++,
            actors_.number(act.party.value), name_of(act.act), text_of(act.on),
            text_of(act.effective), name_of(act.modality));
  }
  node_ids_[node] = id;
  if (!before.empty() && before != id) renamed_nodes_.insert(node);
}

const std::string& Merger::node_id(Number node) {
  const auto known = node_ids_.find(node);
  if (known != node_ids_.end()) return known->second;
  const auto id = db_.text("SELECT id FROM agreements WHERE number = ?", node).value_or("");
  return node_ids_.emplace(node, id).first->second;
}

void Merger::drop_agreements() {
  for (const Number node : dirty_nodes_) {
    db_.run(
        "DELETE FROM agreements WHERE number = ?1 "
        "AND NOT EXISTS (SELECT 1 FROM told_agreements WHERE agreement = ?1)",
        node);
    if (db_.changes() > 0) node_ids_.erase(node);
  }
  dirty_nodes_.clear();
}

}  // namespace entente::storage
