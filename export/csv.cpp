// One CSV file of relations (RFC 4180, UTF-8): a row each, with names beside ids and the sentence
// that tells it best. A relation through a hub is one row that names the hub in `via`.
#include "export/elements.h"
#include "export/escape.h"
#include "export/exporter.h"
#include "queries/fact_rows.h"

namespace entente::exports {
namespace {

std::string text(const std::optional<PartialDate>& date) { return date ? date->text() : ""; }

class Csv : public Exporter {
 public:
  void write(queries::World& world, Output& out) override {
    out.write(
        "id,subject,subject_name,predicate,object,object_name,via,via_name,under,modality,on,since,"
        "until,first_reported,last_reported,documents,sources,confidence,rule,sentence,source,date,"
        "title,url\r\n");
    world.store().for_each_relation([&](const storage::RelationRow& row) {
      const Relation& r = row.relation;
      const auto cited = queries::cite(world, row, queries::EvidenceLevel::kShort);
      const queries::Citation none, &best = cited.empty() ? none : cited.front();
      std::string line;
      for (const std::string& field : {r.id.value,
                                       r.subject.value,
                                       world.name(r.subject),
                                       std::string(name_of(r.predicate)),
                                       r.object.value,
                                       world.name(r.object),
                                       r.via ? r.via->value : "",
                                       r.via ? world.name(*r.via) : "",
                                       r.under ? r.under->value : "",
                                       std::string(name_of(r.modality)),
                                       text(r.on),
                                       text(r.since),
                                       text(r.until),
                                       text(row.support.first_reported),
                                       text(row.support.last_reported),
                                       std::to_string(row.support.documents),
                                       std::to_string(row.support.sources),
                                       decimal(r.confidence),
                                       r.rule,
                                       best.sentence,
                                       best.source.value_or(""),
                                       best.date.value_or(""),
                                       best.title.value_or(""),
                                       best.url.value_or("")}) {
        line += (line.empty() ? "" : ",") + csv(field);
      }
      out.write(line + "\r\n");
    });
  }
};

}  // namespace

Format csv_format() {
  return {"csv", "One CSV file of relations, for spreadsheets", false,
          [] { return std::make_unique<Csv>(); }};
}

}  // namespace entente::exports
