// Treaties and agreements of the European Union and of the Communities before it: results of a
// search in EUR-Lex as exported (CSV or TSV, "CELEX number", "Title", ...), or another list with
// CELEX numbers.
#include <string>

#include "ingest/import_agreements.h"
#include "ingest/import_sources.h"

namespace entente::ingest {
namespace {

using Need = ImportColumn::Need;

const std::vector<ImportColumn> kColumns = {
    {"number", Need::kNeeded, {"CELEX number", "CELEX", "celex_number"}},
    {"title", Need::kNeeded, {"Title"}},
    {"participants",
     Need::kOptional,
     {"Parties", "Contracting parties", "Third countries", "Third country"}},
    {"participant", Need::kOptional, {"Party", "Contracting party"}},
    {"action", Need::kOptional, {"Action"}},
    {"action_date", Need::kOptional, {"Action date"}},
    {"effect_date", Need::kOptional, {}},
    {"signed", Need::kOptional, {"Date of signature", "Signature date", "Date of document"}},
    {"in_force",
     Need::kOptional,
     {"Date of effect", "Entry into force", "Entry into force date", "Date of entry into force"}},
    {"ended", Need::kOptional, {"Date of end of validity", "End of validity"}},
    {"place", Need::kOptional, {"Place of signature", "Signature place"}},
    {"depositary", Need::kOptional, {"Depositary", "Depository"}},
    {"form", Need::kOptional, {"Form", "Type of agreement"}}};

class EuropeanUnion final : public ImportSource {
 public:
  std::string_view name() const override { return "celex"; }
  std::string_view title() const override {
    return "EUR-Lex: treaties and agreements of the European Union, by CELEX number";
  }
  std::span<const ImportColumn> columns() const override { return kColumns; }

  bool row(const ImportRow& row, Importing& out) override {
    std::string number(row["number"]);
    if (number.starts_with("CELEX:")) number.erase(0, 6);
    if (!number.empty()) treaties_.add(number, row, out);
    return true;
  }
  void end(Importing& out) override { treaties_.give(out); }

 private:
  TreatyList treaties_{"celex", "EUR-Lex"};
};

}  // namespace

std::unique_ptr<ImportSource> eu_source() { return std::make_unique<EuropeanUnion>(); }

}  // namespace entente::ingest
