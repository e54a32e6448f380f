// A vault of Markdown notes as Obsidian reads it: a note an actor, agreement and document,
// properties at its head, links between them as [[wiki links]], and the sentences as quotations.
#include <algorithm>
#include <map>
#include <set>

#include "export/elements.h"
#include "export/escape.h"
#include "export/exporter.h"
#include "queries/fact_rows.h"

namespace entente::exports {
namespace {

/// Names of notes: what file systems and Obsidian's links cannot hold becomes a space; no two are
/// alike, ignoring case.
class Names {
 public:
  const std::string& name(const std::string& key, const std::string& title, const std::string& id) {
    std::string& name = names_[key];
    if (!name.empty()) return name;
    name = cleaned(title);
    if (name.empty() || !taken_.insert(lower(name)).second) {
      name += (name.empty() ? "" : " ") + ("(" + cleaned(id) + ")");
      taken_.insert(lower(name));
    }
    return name;
  }
  const std::string& known(const std::string& key) const { return names_.at(key); }

 private:
  static std::string cleaned(const std::string& title) {
    constexpr std::size_t kMost = 100;
    std::string out;
    for (const char c : title) {
      const bool bad = static_cast<unsigned char>(c) < 0x20 ||
                       std::string_view("\\/:*?\"<>|#^[]&`").find(c) != std::string_view::npos;
      if (!bad) out += c;
      if (bad && !out.empty() && out.back() != ' ') out += ' ';
    }
    if (out.size() > kMost) {
      std::size_t end = kMost;
      while ((static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U) --end;
      out.resize(end);
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == '.')) out.pop_back();
    while (!out.empty() && (out.front() == ' ' || out.front() == '.')) out.erase(0, 1);
    return out;
  }
  static std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return text;
  }

  std::map<std::string, std::string> names_;
  std::set<std::string> taken_;
};

/// Properties at the head of a note; values as JSON strings, which YAML reads alike.
class Head {
 public:
  void add(const std::string& key, const std::string& value) {
    if (!value.empty()) text_ += key + ": " + json(value) + "\n";
  }
  void add(const std::string& key, const std::optional<PartialDate>& date) {
    if (date) add(key, date->text());
  }
  void add(const std::string& key, const std::vector<std::string>& values) {
    if (values.empty()) return;
    text_ += key + ":\n";
    for (const std::string& value : values) text_ += "  - " + json(value) + "\n";
  }
  std::string text() const { return "---\n" + text_ + "---\n\n"; }

 private:
  std::string text_;
};

class Vault : public Exporter {
 public:
  void write(queries::World& world, Output& out) override {
    world_ = &world;
    const storage::Store& store = world.store();
    store.for_each_actor([&](const storage::ActorRow& row) { name(row); });
    store.for_each_agreement([&](const storage::AgreementRow& row) {
      names_.name(agreement_node(row.agreement.id.value), queries::label(world, row.agreement),
                  row.agreement.id.value);
    });
    store.for_each_document([&](const storage::DocumentRow& row) {
      names_.name(document(row.number), row.title.value_or(row.export_key), row.export_key);
    });
    collect();
    store.for_each_actor([&](const storage::ActorRow& row) { note(row, out); });
    store.for_each_agreement([&](const storage::AgreementRow& row) { note(row, out); });
    store.for_each_document([&](const storage::DocumentRow& row) { note(row, out); });
  }

 private:
  static std::string document(storage::Number number) {
    return "document:" + std::to_string(number);
  }
  void name(const storage::ActorRow& row) {
    const Actor& a = row.actor;
    names_.name(a.id.value, a.name.empty() ? a.id.value : a.name, a.id.value);
  }
  std::string link(const std::string& key) const { return "[[" + names_.known(key) + "]]"; }
  std::string link(const ActorId& id) const { return link(id.value); }

  template <class Row>
  std::string quotations(const Row& row, const std::string& indent) const {
    std::string text;
    std::set<std::pair<storage::Number, std::string>> seen;
    for (const auto& e : world_->store().evidence_of(row)) {
      if (!seen.emplace(e.document, e.sentence_text).second) continue;
      text += indent + "> " +
              (e.evidence.stance == Stance::kAffirms
                   ? ""
                   : "(" + std::string(name_of(e.evidence.stance)) + ") ") +
              markdown(e.sentence_text) + " — " + link(document(e.document)) + "\n";
    }
    return text;
  }

  void tell(const ActorId& actor, const std::string& line) { told_[actor.value].push_back(line); }

  /// What each actor's note will say of its agreements, relations and events.
  void collect() {
    const storage::Store& store = world_->store();
    store.for_each_agreement([&](const storage::AgreementRow& row) {
      const Agreement& a = row.agreement;
      const std::string line = "- party to " + link(agreement_node(a.id.value)) + ", " +
                               std::string(name_of(a.status)) + "\n";
      for (const ActorId& party : a.parties) tell(party, line);
    });
    store.for_each_relation([&](const storage::RelationRow& row) {
      const Relation& r = row.relation;
      std::string line =
          "- " + link(r.subject) + " " + queries::phrase(r.predicate) + " " + link(r.object);
      if (r.via) line += " through " + link(*r.via);
      if (r.under) line += " under " + link(agreement_node(r.under->value));
      if (r.modality != Modality::kAsserted) line += " (" + std::string(name_of(r.modality)) + ")";
      if (r.on) line += ", " + r.on->text();
      if (r.since) line += ", since " + r.since->text();
      if (r.until) line += ", until " + r.until->text();
      line += "\n" + quotations(row, "  ");
      std::set<ActorId> ends{r.subject, r.object};
      if (r.via) ends.insert(*r.via);
      for (const ActorId& end : ends) tell(end, line);
    });
    store.for_each_event([&](const storage::EventRow& row) {
      const Event& e = row.event;
      std::string line = "- event: " + std::string(name_of(e.kind));
      if (e.count) line += " × " + std::to_string(*e.count);
      if (e.from) line += ", from " + e.from->text();
      if (e.to) line += ", to " + e.to->text();
      tell(e.actor, line + "\n" + quotations(row, "  "));
    });
  }

  void note(const storage::ActorRow& row, Output& out) {
    const Actor& a = row.actor;
    out.begin("actors/" + names_.known(a.id.value) + ".md");
    Head head;
    head.add("id", a.id.value);
    head.add("kind", std::string(name_of(a.kind)));
    head.add("aliases", row.aliases);
    head.add("codes", a.codes);
    head.add("since", a.since);
    head.add("until", a.until);
    out.write(head.text() + "# " + markdown(a.name.empty() ? a.id.value : a.name) + "\n");
    const auto told = told_.find(a.id.value);
    if (told == told_.end()) return;
    out.write("\n");
    for (const std::string& line : told->second) out.write(line);
  }

  void note(const storage::AgreementRow& row, Output& out) {
    const Agreement& a = row.agreement;
    out.begin("agreements/" + names_.known(agreement_node(a.id.value)) + ".md");
    Head head;
    head.add("id", a.id.value);
    head.add("type", std::string(name_of(a.type)));
    head.add("form", std::string(name_of(a.form)));
    head.add("status", std::string(name_of(a.status)));
    head.add("aliases", row.names);
    head.add("signed", a.dates.signed_on);
    head.add("in_force", a.dates.in_force);
    head.add("ended", a.dates.ended);
    std::string text = head.text() + "# " + markdown(queries::label(*world_, a)) + "\n\n";
    if (a.subject) text += markdown(*a.subject) + "\n\n";
    for (const ActorId& party : a.parties)
      text += "- " + std::string(a.hub == party ? "hub" : "party") + ": " + link(party) + "\n";
    for (const StatusEntry& stage : a.history) {
      text += "- " + std::string(name_of(stage.status));
      if (stage.on) text += " " + stage.on->text();
      text += stage.modality == Modality::kAsserted
                  ? "\n"
                  : " (" + std::string(name_of(stage.modality)) + ")\n";
    }
    out.write(text + "\n" + quotations(row, ""));
  }

  void note(const storage::DocumentRow& row, Output& out) {
    out.begin("documents/" + names_.known(document(row.number)) + ".md");
    Head head;
    head.add("key", row.export_key);
    head.add("date", row.date.value_or(""));
    head.add("source", row.source.value_or(""));
    head.add("url", row.url.value_or(""));
    out.write(head.text() + "# " + markdown(row.title.value_or(row.export_key)) + "\n\n");
    const std::string text = world_->store().text(row.number);
    for (const Span sentence : world_->store().sentences(row.number))
      out.write(markdown(text_of(text, sentence)) + "\n\n");
  }

  queries::World* world_ = nullptr;
  Names names_;
  std::map<std::string, std::vector<std::string>> told_;
};

}  // namespace

Format markdown_format() {
  return {"markdown", "Notes in Markdown, for Obsidian", true,
          [] { return std::make_unique<Vault>(); }};
}

}  // namespace entente::exports
