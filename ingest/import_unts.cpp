// United Nations Treaty Series: lists out of the UN Treaty Collection's search, one treaty a row,
// or one action of a participant a row; rows with one registration number are one treaty. "I-30619"
// and "30619" are the same number; those filed and recorded (II) keep their mark.
#include <string>

#include "ingest/import_agreements.h"
#include "ingest/import_sources.h"

namespace entente::ingest {
namespace {

using Need = ImportColumn::Need;

const std::vector<ImportColumn> kColumns = {
    {"number",
     Need::kNeeded,
     {"Registration Number", "UNTS Registration Number", "Registration No.", "Reg. No.",
      "UNTS Number", "registration_number"}},
    {"title", Need::kOneOfThese, {"Title", "Treaty Title", "Title of treaty"}},
    {"participants",
     Need::kOneOfThese,
     {"Participants", "Participant(s)", "Parties", "Contracting parties"}},
    {"participant", Need::kOneOfThese, {"Participant", "Country", "State"}},
    {"action", Need::kOptional, {"Action", "Action type", "Type of action"}},
    {"action_date",
     Need::kOptional,
     {"Date of Notification/Deposit", "Date of action", "Action date", "Date of deposit"}},
    {"effect_date", Need::kOptional, {"Date of Effect", "Effect date"}},
    {"signed",
     Need::kOptional,
     {"Conclusion Date", "Date of conclusion", "Signature date", "Signature/Adoption date"}},
    {"concluded", Need::kOptional, {"Places/dates of conclusion"}},
    {"in_force",
     Need::kOptional,
     {"EIF information", "Definitive EIF Date", "EIF Date", "Entry into force",
      "Entry into Force Date", "Date of entry into force"}},
    {"ended", Need::kOptional, {"Termination date", "Date of termination", "Terminated on"}},
    {"place", Need::kOptional, {"Place of conclusion", "Conclusion place", "Place"}},
    {"depositary", Need::kOptional, {"Depositary"}},
    {"form", Need::kOptional, {"Type of agreement", "Agreement type", "Form"}}};

class Unts final : public ImportSource {
 public:
  std::string_view name() const override { return "unts"; }
  std::string_view title() const override {
    return "United Nations Treaty Series: lists of treaties, or of participants' actions";
  }
  std::span<const ImportColumn> columns() const override { return kColumns; }

  bool row(const ImportRow& row, Importing& out) override {
    const auto number = unts_number(row["number"]);
    if (!number.empty()) treaties_.add(number, row, out);
    return true;
  }
  void end(Importing& out) override { treaties_.give(out); }

 private:
  TreatyList treaties_{"unts", "United Nations Treaty Series"};
};

}  // namespace

std::unique_ptr<ImportSource> unts_source() { return std::make_unique<Unts>(); }

}  // namespace entente::ingest
