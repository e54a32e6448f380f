// A document made of rows: its text shows each row on a line, column by column, and every fact
// rests on the rows that tell it.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actors/gazetteer.h"
#include "ingest/import_row.h"
#include "knowledge/extraction.h"

namespace entente::ingest {

/// "2014", "12", "29" to a date; 0, -9, -8, "NA", "." and nothing leave a part open, the year all
/// of it.
std::optional<PartialDate> date_of_parts(std::string_view year, std::string_view month,
                                         std::string_view day);
/// A date in whatever way a register writes it: ISO 8601 (also partial), 20141229, 29/12/2014,
/// words.
std::optional<PartialDate> date_of_text(std::string_view text);

class ImportedDocument {
 public:
  /// `source`: the data set; `id`: what it calls this record. Both together are the document's key.
  ImportedDocument(std::string_view source, std::string_view id, std::string title);

  /// Adds a row to the text and gives its place there. Cells that say nothing are left out.
  Span add(const ImportRow& row);
  /// Evidence that the row carries these fields of a fact.
  Evidence evidence(Span row, std::initializer_list<std::string_view> fields) const;
  /// The actor is called so in the row: its name becomes a mention.
  void mention(Span row, std::string_view name, const ActorId& actor);
  void date(const std::optional<PartialDate>& on);
  void publisher(std::string_view name) { out_.document.source = std::string(name); }

  /// The facts; what they lack of ids, rules and confidence finish() fills in.
  std::vector<Agreement>& agreements() { return out_.agreements; }
  std::vector<Relation>& relations() { return out_.relations; }
  std::string& text() { return out_.document.text; }

  /// The whole, true to itself as the store wants it.
  Extraction finish(const extract::actors::Gazetteer& gazetteer, const Producer& producer) &&;

 private:
  void finish_agreements();
  void finish_relations();
  void list_actors(const extract::actors::Gazetteer& gazetteer);

  Extraction out_;
  std::string rule_;
  std::vector<std::pair<ActorId, Mention>> mentions_;
};

/// Fills status and history out of the agreement's dates: in force, ended, signed, whichever is
/// latest. `when_undated`: the status where there is no date.
void settle_status(Agreement& agreement, const Evidence& evidence, AgreementStatus when_undated);

}  // namespace entente::ingest
