#include "storage/actors.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <cctype>

#include "knowledge/extraction_json.h"
#include "storage/compact_json.h"

namespace entente::storage {

ActorKind kind_by_id(std::string_view id) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (id.find('/') != std::string_view::npos) return ActorKind::kAgency;
  if (id.size() == 3 && std::all_of(id.begin(), id.end(), capital)) return ActorKind::kState;
  if (id.substr(0, 4) == "cow:") return ActorKind::kState;
  if (id.size() > 3 && id[2] == '-' && capital(id[0]) && capital(id[1])) {
    return ActorKind::kSubnational;
  }
  return ActorKind::kOrganization;
}

std::vector<std::string> actors_in_facts(const Extraction& e) {
  std::set<std::string> ids;
  const auto use = [&](const std::string& id) {
    if (!id.empty()) ids.insert(id);
  };
  for (const Agreement& a : e.agreements) {
    for (const ActorId& party : a.parties) use(party.value);
    if (a.hub) use(a.hub->value);
    for (const Act& act : a.acts) use(act.party.value);
  }
  for (const Relation& r : e.relations) {
    use(r.subject.value);
    use(r.object.value);
    if (r.via) use(r.via->value);
  }
  for (const Event& event : e.events) use(event.actor.value);
  return {ids.begin(), ids.end()};
}

Number Actors::number(const std::string& id) {
  const auto known = numbers_.find(id);
  if (known != numbers_.end()) return known->second;
  auto number = db_.integer("SELECT number FROM actors WHERE id = ?", id);
  if (!number) {
    db_.run("INSERT INTO actors (id, kind, name) VALUES (?, ?, ?)", id, name_of(kind_by_id(id)),
            id);
    number = db_.last_number();
    loose_.insert(*number);
  }
  numbers_.emplace(id, *number);
  ids_.emplace(*number, id);
  return *number;
}

const std::string& Actors::id(Number number) {
  const auto known = ids_.find(number);
  if (known != ids_.end()) return known->second;
  const auto id = db_.text("SELECT id FROM actors WHERE number = ?", number).value_or("");
  return ids_.emplace(number, id).first->second;
}

Number Actors::canonical(Number number) {
  const auto known = canonical_.find(number);
  if (known != canonical_.end()) return known->second;
  const Number to =
      db_.integer("SELECT same_as FROM actors WHERE number = ?", number).value_or(number);
  return canonical_.emplace(number, to).first->second;
}

void Actors::tell(Number document, const Extraction& extraction) {
  std::set<std::string> named;
  for (const Actor& actor : extraction.actors) {
    if (!named.insert(actor.id.value).second) continue;
    const Number row = number(actor.id.value);
    Actor plain = actor;
    plain.mentions.clear();
    std::string mentions = "[";
    std::set<std::string> aliases;
    for (const Mention& m : actor.mentions) {
      if (mentions.size() > 1) mentions += ',';
      mentions += '[' + std::to_string(m.span.begin) + ',' + std::to_string(m.span.end) + ',' +
                  (m.reading == Reading::kPlace ? "1]" : "0]");
      aliases.insert(m.text);
    }
    tell_one(document, row, to_json(plain), mentions + ']');
    for (const std::string& alias : aliases) {
      db_.run(
          "INSERT INTO actor_aliases VALUES (?, ?, 1) "
          "ON CONFLICT DO UPDATE SET documents = documents + 1",
          row, alias);
    }
  }
  for (const std::string& id : actors_in_facts(extraction)) {
    if (named.insert(id).second) tell_one(document, number(id), "", "null");
  }
}

void Actors::tell_one(Number document, Number actor, const std::string& body,
                      const std::string& mentions) {
  const auto [at, fresh] = forms_.try_emplace(std::to_string(actor) + '|' + body, 0);
  if (fresh) {
    const auto known =
        db_.integer("SELECT number FROM actor_forms WHERE actor = ? AND body = ?", actor, body);
    if (!known) {
      db_.run("INSERT INTO actor_forms (actor, body, documents) VALUES (?, ?, 0)", actor, body);
    }
    at->second = known ? *known : db_.last_number();
    touched_.insert(actor);
    several_.erase(actor);
  }
  const auto [several, first_look] = several_.try_emplace(actor, false);
  if (first_look) {
    several->second =
        db_.integer("SELECT count(*) FROM actor_forms WHERE actor = ?", actor).value_or(0) > 1;
  }
  if (several->second) touched_.insert(actor);  // which is told most may have changed
  db_.run("UPDATE actor_forms SET documents = documents + 1 WHERE number = ?", at->second);
  db_.run("INSERT INTO told_actors VALUES (?, ?, ?, ?)", document, actor, at->second, mentions);
}

void Actors::untell(Number document, std::string_view text) {
  struct Told {
    Number actor, form;
    std::set<std::string> aliases;
  };
  std::vector<Told> all;
  db_.each(
      "SELECT actor, form, mentions FROM told_actors WHERE document = ?",
      [&](Row row) {
        Told told{row.integer(0), row.integer(1), {}};
        for (const auto& [span, place] : mentions_from_json(row.view(2))) {
          told.aliases.emplace(text_of(text, span));
        }
        all.push_back(std::move(told));
      },
      document);
  db_.run("DELETE FROM told_actors WHERE document = ?", document);
  for (const Told& told : all) {
    db_.run("UPDATE actor_forms SET documents = documents - 1 WHERE number = ?", told.form);
    for (const std::string& alias : told.aliases) {
      db_.run("UPDATE actor_aliases SET documents = documents - 1 WHERE actor = ? AND alias = ?",
              told.actor, alias);
      db_.run("DELETE FROM actor_aliases WHERE actor = ? AND alias = ? AND documents <= 0",
              told.actor, alias);
    }
    touched_.insert(told.actor);
    loose_.insert(told.actor);
  }
}

bool Actors::follow(const Curation& curation) {
  std::map<std::string, std::string> before;
  db_.each(
      "SELECT a.id, b.id FROM actors a JOIN actors b ON b.number = a.same_as "
      "WHERE a.same_as IS NOT NULL",
      [&](Row row) { before.emplace(row.text(0), row.text(1)); });
  if (before == curation.actors) return false;
  for (const auto& [from, to] : before) {
    db_.run("UPDATE actors SET same_as = NULL WHERE id = ?", from);
    loose_.insert(number(to));
    loose_.insert(number(from));
  }
  for (const auto& [from, to] : curation.actors) {
    db_.run("UPDATE actors SET same_as = ? WHERE number = ?", number(to), number(from));
  }
  canonical_.clear();
  return true;
}

void Actors::describe(Number actor) {
  std::string body;
  db_.each(
      "SELECT body FROM actor_forms WHERE actor = ? AND documents > 0 "
      "ORDER BY body = '', documents DESC, body LIMIT 1",
      [&](Row row) { body = row.text(0); }, actor);
  Actor form;
  if (body.empty()) {
    form.id = ActorId(id(actor));
    form.kind = kind_by_id(form.id.value);
    form.name = form.id.value;
  } else {
    form = actor_from_json(body);
  }
  const auto text = [](const std::optional<PartialDate>& date) {
    return date ? std::optional(date->text()) : std::nullopt;
  };
  db_.run(
      "UPDATE actors SET kind = ?, name = ?, since = ?, until = ?, codes = ?, continues = ? "
      "WHERE number = ?",
      name_of(form.kind), form.name, text(form.since), text(form.until),
      strings_to_json(form.codes), continuations_to_json(form.continues), actor);
}

void Actors::settle() {
  for (const Number actor : touched_) {
    db_.run("DELETE FROM actor_forms WHERE actor = ? AND documents <= 0", actor);
    if (db_.changes() > 0) {
      forms_.clear();
      several_.erase(actor);
    }
    describe(actor);
  }
  for (const Number actor : loose_) {
    db_.run(
        "DELETE FROM actors WHERE number = ?1 AND same_as IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM told_actors WHERE actor = ?1) "
        "AND NOT EXISTS (SELECT 1 FROM actors b WHERE b.same_as = ?1)",
        actor);
    if (db_.changes() > 0) {
      numbers_.erase(id(actor));
      ids_.erase(actor);
      canonical_.erase(actor);
    }
  }
  touched_.clear();
  loose_.clear();
}

void Actors::look_at_all() {
  forget();
  db_.each("SELECT number FROM actors", [&](Row row) {
    touched_.insert(row.integer(0));
    loose_.insert(row.integer(0));
  });
}

void Actors::forget() {
  several_.clear();
  numbers_.clear();
  ids_.clear();
  canonical_.clear();
  forms_.clear();
  touched_.clear();
  loose_.clear();
}

}  // namespace entente::storage
