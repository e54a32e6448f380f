// Writing the contract. The order of keys here is the order in the output.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <charconv>
#include <cmath>
#include <cstdint>

#include "knowledge/extraction_json.h"
#include "knowledge/json_number.h"

namespace entente {
namespace {

class Json {
 public:
  std::string take() { return {buffer_.GetString(), buffer_.GetSize()}; }

  void write(bool value) { writer_.Bool(value); }
  void write(std::string_view value) {
    writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  }
  void write(const std::string& value) { write(std::string_view(value)); }
  void write(std::uint32_t value) { writer_.Uint(value); }
  void write(std::int64_t value) { writer_.Int64(value); }
  void write(double value) { writer_.Double(std::isfinite(value) ? value : 0.0); }
  void write(const PartialDate& value) { write(value.text()); }
  template <class Tag>
  void write(const Id<Tag>& value) {
    value.empty() ? null() : write(value.value);
  }
  template <class E>
  requires std::is_enum_v<E>
  void write(E value) { write(name_of(value)); }
  template <class T>
  void write(const std::optional<T>& value) {
    value ? write(*value) : null();
  }
  template <class T>
  void write(const std::vector<T>& values) {
    writer_.StartArray();
    for (const auto& value : values) write(value);
    writer_.EndArray();
  }

  void write(const Attribution& a) { object("id", a.id, "text", a.text); }
  void write(const Continuation& c) { object("id", c.id, "kind", c.kind); }
  void write(const RelatedAgreement& r) { object("kind", r.kind, "agreement", r.agreement); }
  void write(const Span& s) { object("begin", s.begin, "end", s.end); }
  void write(const Mention& m) {
    object("begin", m.span.begin, "end", m.span.end, "text", m.text, "reading", m.reading);
  }
  void write(const TimeExpression& t) {
    object("begin", t.span.begin, "end", t.span.end, "text", t.text, "type", t.type, "value",
           t.value);
  }
  void write(const Evidence& e) {
    object("begin", e.span.begin, "end", e.span.end, "text", e.text, "stance", e.stance, "fields",
           e.fields, "origin", e.origin);
  }
  void write(const StatusEntry& s) {
    object("status", s.status, "on", s.on, "modality", s.modality, "reported", s.reported,
           "evidence", s.evidence);
  }
  void write(const Act& a) {
    object("party", a.party, "act", a.act, "on", a.on, "effective", a.effective, "by",
           ActorId(a.by), "modality", a.modality, "attributed_to", a.attributed_to, "evidence",
           a.evidence);
  }
  void write(const AgreementDates& d) {
    object("signed", d.signed_on, "in_force", d.in_force, "ended", d.ended);
  }
  void write(const Term& t) {
    writer_.StartObject();
    member("kind", t.kind);
    writer_.Key("value");
    if (is_plain_number(t.value)) {
      writer_.RawValue(t.value.data(), t.value.size(), rapidjson::kNumberType);
    } else {
      write(t.value);
    }
    writer_.Key("unit");
    t.unit.empty() ? null() : write(t.unit);
    writer_.EndObject();
  }
  void write(const std::map<std::string, std::string>& values) {
    writer_.StartObject();
    for (const auto& [key, value] : values) member(key, value);
    writer_.EndObject();
  }
  void write(const Actor& a) {
    object("id", a.id, "kind", a.kind, "name", a.name, "mentions", a.mentions, "since", a.since,
           "until", a.until, "codes", a.codes, "continues", a.continues);
  }
  void write(const Agreement& a) {
    object("id", a.id, "name", a.name, "form", a.form, "type", a.type, "parties", a.parties, "hub",
           a.hub, "subject", a.subject, "status", a.status, "history", a.history, "binding",
           a.binding, "dates", a.dates, "place", a.place, "acts", a.acts, "related", a.related,
           "modality", a.modality, "attributed_to", a.attributed_to, "secret", a.secret,
           "obligations", a.obligations, "terms", a.terms, "refs", a.refs, "depositary",
           a.depositary, "rule", a.rule, "confidence", a.confidence, "evidence", a.evidence);
  }
  void write(const Relation& r) {
    object("id", r.id, "subject", r.subject, "predicate", r.predicate, "object", r.object, "via",
           r.via, "under", r.under, "modality", r.modality, "on", r.on, "since", r.since, "until",
           r.until, "attributed_to", r.attributed_to, "code", r.code, "rule", r.rule, "confidence",
           r.confidence, "evidence", r.evidence);
  }
  void write(const Event& e) {
    object("id", e.id, "actor", e.actor, "kind", e.kind, "count", e.count, "from", e.from, "to",
           e.to, "under", e.under, "modality", e.modality, "attributed_to", e.attributed_to, "rule",
           e.rule, "confidence", e.confidence, "evidence", e.evidence);
  }
  void write(const Producer& p) {
    object("version", p.version, "model", p.model, "lexicon", p.lexicon, "gazetteer", p.gazetteer);
  }
  void write(const Article& a) {
    object("id", a.id, "title", a.title, "date", a.date, "dateline", a.dateline, "source", a.source,
           "url", a.url, "body", a.body);
  }
  void write_extraction(const Extraction& e, JsonOptions options) {
    writer_.StartObject();
    member("format", std::int64_t{kExtractionFormat});
    member("producer", e.producer);
    writer_.Key("document");
    writer_.StartObject();
    const Document& d = e.document;
    members("id", d.id, "key", d.key, "title", d.title, "date", d.date, "source", d.source, "url",
            d.url, "sha256", d.sha256);
    if (options.text) member("text", d.text);
    writer_.EndObject();
    members("sentences", e.sentences, "actors", e.actors, "times", e.times, "agreements",
            e.agreements, "relations", e.relations, "events", e.events);
    writer_.EndObject();
  }

 private:
  void null() { writer_.Null(); }
  template <class T>
  void member(std::string_view key, const T& value) {
    writer_.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
    write(value);
  }
  void members() {}
  template <class T, class... Rest>
  void members(const char* key, const T& value, const Rest&... rest) {
    member(key, value);
    members(rest...);
  }
  template <class... Members>
  void object(const Members&... all) {
    writer_.StartObject();
    members(all...);
    writer_.EndObject();
  }

  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

template <class T>
std::string written(const T& value) {
  Json json;
  json.write(value);
  return json.take();
}

}  // namespace

std::string to_json(const Extraction& extraction, JsonOptions options) {
  Json json;
  json.write_extraction(extraction, options);
  return json.take();
}
std::string to_json(const Article& article) { return written(article); }
std::string to_json(const Actor& actor) { return written(actor); }
std::string to_json(const Agreement& agreement) { return written(agreement); }
std::string to_json(const Relation& relation) { return written(relation); }
std::string to_json(const Event& event) { return written(event); }

}  // namespace entente
