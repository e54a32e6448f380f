// What lists of treaties share: one agreement gathered from the rows about it, with the acts of its
// parties, its type and form told by its title.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/import_source.h"

namespace entente::ingest {

/// The type for which most words of a title speak (the lexicon's type words), other where none
/// does.
AgreementType type_of_title(std::string_view title);
/// The form that a title names first: "Protocol", "Exchange of notes" (other), ...
AgreementForm form_of_title(std::string_view title);
/// The act that a register's word names: "Ratification", "a" (accession), "Definitive signature",
/// ...
std::optional<ActKind> act_of_word(std::string_view word);

/// A number in the UN Treaty Series as `refs` has it: "I-30619", "I:30619" and "30619" are the
/// same; those filed and recorded (II) keep their mark.
std::string unts_number(std::string_view cell);

/// Agreements by their number in a register, in byte order.
class TreatyList {
 public:
  /// `registry`: the source's name, also that of the register in `refs`.
  TreatyList(std::string_view registry, std::string_view publisher)
      : registry_(registry), publisher_(publisher) {}

  /// Takes a row with the fields title, participants, participant, action, action_date,
  /// effect_date, signed, concluded (place and date), in_force, ended, place, depositary, form,
  /// whichever there are.
  void add(const std::string& number, const ImportRow& row, Importing& out);
  void give(Importing& out);

 private:
  struct Treaty {
    std::vector<ImportRow> rows;
    std::vector<std::vector<ActorId>> parties;  ///< that each row names
  };

  ImportedDocument document(const std::string& number, const Treaty& treaty) const;
  static void fill(Agreement& a, const ImportRow& row, const Evidence& evidence);
  static void tell_act(Agreement& a, const ImportRow& row, const std::vector<ActorId>& parties,
                       const Evidence& evidence);

  std::string registry_, publisher_;
  std::map<std::string, Treaty> treaties_;
};

}  // namespace entente::ingest
