// The knowledge as lines of JSON that depend on the knowledge alone: no paths, row numbers or run
// times; sorted by kind and id.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>

#include "knowledge/extraction_json.h"
#include "storage/store_impl.h"

namespace entente::storage {
namespace {

class Line {
 public:
  explicit Line(std::string_view kind) {
    writer_.StartObject();
    add("kind", kind);
  }
  void add(const char* key, std::string_view value) {
    writer_.Key(key);
    writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  }
  void add(const char* key, const std::string& value) { add(key, std::string_view(value)); }
  void add(const char* key, const std::optional<std::string>& value) {
    writer_.Key(key);
    value ? writer_.String(*value) : writer_.Null();
  }
  void add(const char* key, const std::optional<PartialDate>& value) {
    add(key, value ? std::optional(value->text()) : std::nullopt);
  }
  void add(const char* key, const std::vector<std::string>& values) {
    writer_.Key(key);
    writer_.StartArray();
    for (const std::string& value : values) writer_.String(value);
    writer_.EndArray();
  }
  void add(const char* key, std::uint32_t value) {
    writer_.Key(key);
    writer_.Uint(value);
  }
  void add(const char* key, bool value) {
    writer_.Key(key);
    writer_.Bool(value);
  }
  void add_json(const char* key, const std::string& json) {
    writer_.Key(key);
    writer_.RawValue(json.data(), json.size(), rapidjson::kObjectType);
  }
  void add(const Support& support) {
    add("documents", support.documents);
    add("independent_sources", support.sources);
    add("first_reported", support.first_reported);
    add("last_reported", support.last_reported);
    add("accepted", support.accepted);
  }
  void add(const std::vector<Conflict>& conflicts) {
    writer_.Key("conflicts");
    writer_.StartArray();
    for (const Conflict& conflict : conflicts) {
      writer_.StartObject();
      add("field", conflict.field);
      writer_.Key("values");
      writer_.StartArray();
      for (const auto& value : conflict.values) {
        writer_.StartObject();
        add("value", value.value);
        add("independent_sources", value.sources);
        add("facts", value.facts);
        writer_.EndObject();
      }
      writer_.EndArray();
      writer_.EndObject();
    }
    writer_.EndArray();
  }
  void add(const std::vector<EvidenceRow>& evidence,
           const std::map<Number, std::string>& export_keys) {
    struct Key {
      std::string_view document, fact;
      const EvidenceRow* row;
    };
    std::vector<Key> order;
    for (const EvidenceRow& e : evidence) {
      order.push_back({export_keys.at(e.document), e.fact, &e});
    }
    std::stable_sort(order.begin(), order.end(), [](const Key& a, const Key& b) {
      return std::tie(a.document, a.fact, a.row->evidence.span) <
             std::tie(b.document, b.fact, b.row->evidence.span);
    });
    writer_.Key("evidence");
    writer_.StartArray();
    for (const Key& key : order) {
      const Evidence& e = key.row->evidence;
      writer_.StartObject();
      add("document", key.document);
      add("fact", key.fact);
      add("begin", e.span.begin);
      add("end", e.span.end);
      add("text", e.text);
      add("stance", name_of(e.stance));
      add("fields", e.fields);
      add("origin", name_of(e.origin));
      writer_.EndObject();
    }
    writer_.EndArray();
  }
  void add(const std::vector<MergeReason>& reasons) {
    writer_.Key("merged_because");
    writer_.StartArray();
    for (const MergeReason& reason : reasons) {
      writer_.StartObject();
      add("member", reason.member);
      add("joined", reason.joined);
      add("reasons", reason.reasons);
      writer_.EndObject();
    }
    writer_.EndArray();
  }
  std::string take() {
    writer_.EndObject();
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

}  // namespace

void Store::canonical(const std::function<void(std::string_view line)>& take) const {
  const auto& db = impl_->db();
  Snapshot snapshot(db);
  std::map<Number, std::string> keys;
  db.each("SELECT number, key FROM documents",
          [&](Row row) { keys.emplace(row.integer(0), row.text(1)); });
  std::map<Number, std::string> stories;  // a story is called by the smallest key of its documents
  db.each("SELECT story, min(key) FROM documents GROUP BY story",
          [&](Row row) { stories.emplace(row.integer(0), row.text(1)); });
  for_each_document([&](const DocumentRow& d) {
    const bool by_path = !d.paths.empty();
    Line line("document");
    line.add("id", by_path ? d.export_key : d.id);
    line.add("key", d.export_key);
    line.add("title", d.title);
    line.add("date", d.date);
    line.add("source", d.source);
    line.add("url", d.url);
    line.add("sha256", d.sha256);
    line.add("current", d.current);
    line.add("story", stories.at(d.story));
    line.add("sentences", d.sentences);
    line.add("text", text(d.number));
    take(line.take());
  });
  for_each_actor([&](const ActorRow& row) {
    Line line("actor");
    line.add("id", row.actor.id.value);
    line.add_json("actor", to_json(row.actor));
    line.add("aliases", row.aliases);
    line.add("documents", row.documents);
    take(line.take());
  });
  for_each_agreement([&](const AgreementRow& row) {
    Line line("agreement");
    line.add("id", row.agreement.id.value);
    line.add("ids", row.ids);
    line.add("names", row.names);
    line.add_json("agreement", to_json(row.agreement));
    line.add(row.support);
    line.add(row.conflicts);
    line.add(reasons(row));
    line.add(evidence_of(row), keys);
    take(line.take());
  });
  for_each_relation([&](const RelationRow& row) {
    Line line("relation");
    line.add("id", row.relation.id.value);
    line.add("ids", row.ids);
    line.add_json("relation", to_json(row.relation));
    line.add(row.support);
    line.add(row.conflicts);
    line.add(evidence_of(row), keys);
    take(line.take());
  });
  for_each_event([&](const EventRow& row) {
    Line line("event");
    line.add("id", row.event.id.value);
    line.add("ids", row.ids);
    line.add_json("event", to_json(row.event));
    line.add(row.support);
    line.add(evidence_of(row), keys);
    take(line.take());
  });
  for (const Decision& decision : decisions()) {
    Line line("decision");
    line.add("id", decision.id);
    line.add_json("decision", to_json(decision));
    take(line.take());
  }
}

}  // namespace entente::storage
