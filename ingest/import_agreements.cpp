#include "ingest/import_agreements.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/meaning/lexicon.h"
#include "extract/reader/parts.h"
#include "extract/reader/written_dates.h"

namespace entente::ingest {
namespace {

namespace reader = extract::reader;

template <class Take>
void for_each_word(std::string_view text, Take take) {
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || (c >= '0' && c <= '9') || (byte | 0x20U) - 'a' < 26U || c == '-') {
      word += byte < 0x80 && c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    } else if (!word.empty()) {
      take(std::as_const(word));
      word.clear();
    }
  }
}

void set_if_absent(std::optional<PartialDate>& date, std::string_view cell) {
  if (!date) date = date_of_text(cell);
}

/// "Geneva 08/12/2005", as the Treaty Collection has place and date in one cell; of several the
/// first.
void set_conclusion(Agreement& a, std::string_view cell) {
  cell = reader::trim(cell);
  if (cell.starts_with("Place Date")) cell = reader::trim(cell.substr(10));
  const auto digit = cell.find_first_of("0123456789");
  if (digit == std::string_view::npos) return;
  const auto place = reader::trim(cell.substr(0, digit));
  const auto rest = cell.substr(digit);
  const auto end = rest.find_first_of(" ;,\n");
  auto date = date_of_text(rest.substr(0, end));
  if (!date || !date->is_day()) date = date_of_text(rest);
  if (!a.dates.signed_on) a.dates.signed_on = date;
  if (!a.place && !place.empty()) a.place = std::string(place);
}

/// "14 January 2007, in accordance with article 11"; of several that which is definitive.
void set_entry_into_force(std::optional<PartialDate>& date, std::string_view cell) {
  if (const auto at = cell.find("efinitive"); at != std::string_view::npos) cell.remove_prefix(at);
  set_if_absent(date, cell);
  if (date) return;
  if (const auto inside = reader::date_inside(cell)) date = PartialDate::parse(*inside);
}

std::optional<AgreementForm> form_named_in(std::string_view title) {
  std::optional<AgreementForm> form;
  for_each_word(title, [&](const std::string& word) {
    if (form) return;
    if (word == "exchange" || word == "declaration") form = AgreementForm::kOther;
    if (word == "memorandum") form = AgreementForm::kMemorandum;
    if (!form) form = from_name<AgreementForm>(word);
  });
  return form;
}

}  // namespace

AgreementType type_of_title(std::string_view title) {
  const auto& lexicon = extract::meaning::Lexicon::embedded();
  std::array<int, count_of<AgreementType>()> scores{};
  for_each_word(title, [&](const std::string& word) {
    auto types = lexicon.types_of(word);
    if (types.empty() && word.ends_with('s'))
      types = lexicon.types_of(std::string_view(word).substr(0, word.size() - 1));
    for (const auto& type : types) scores[static_cast<std::size_t>(type.type)] += type.weight;
  });
  const auto* const most = std::ranges::max_element(scores);
  return *most > 1 ? static_cast<AgreementType>(most - scores.begin()) : AgreementType::kOther;
}

AgreementForm form_of_title(std::string_view title) {
  return form_named_in(title).value_or(AgreementForm::kAgreement);
}

std::optional<ActKind> act_of_word(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, ActKind>, 16> kWords = {
      {{"accession", ActKind::kAccession},
       {"adherence", ActKind::kAccession},
       {"acceptance", ActKind::kRatification},
       {"approval", ActKind::kRatification},
       {"confirmation", ActKind::kRatification},
       {"ratification", ActKind::kRatification},
       {"provisional application", ActKind::kProvisionalApplication},
       {"reservation", ActKind::kReservation},
       {"signature", ActKind::kSignature},
       {"succession", ActKind::kSuccession},
       {"suspension", ActKind::kSuspension},
       {"withdrawal of notification of withdrawal", ActKind::kNoticeRevoked},
       {"notification of withdrawal", ActKind::kWithdrawalNotice},
       {"denunciation", ActKind::kWithdrawal},
       {"withdrawal", ActKind::kWithdrawal},
       {"termination", ActKind::kWithdrawal}}};
  if (word == "a") return ActKind::kAccession;
  if (word == "d") return ActKind::kSuccession;
  if (word == "A" || word == "AA") return ActKind::kRatification;
  const auto* const at = std::ranges::find_if(
      kWords, [&](const auto& known) { return reader::contains_no_case(word, known.first); });
  return at == kWords.end() ? std::nullopt : std::optional(at->second);
}

std::string unts_number(std::string_view cell) {
  if (cell.starts_with("UNTS ")) cell.remove_prefix(5);
  auto rest = cell;
  if (rest.starts_with('I') && !rest.starts_with("II")) {
    rest = reader::trim(rest.substr(1));
    if (rest.starts_with('-') || rest.starts_with(':'))
      return std::string(reader::trim(rest.substr(1)));
  }
  return std::string(cell);
}

void TreatyList::add(const std::string& number, const ImportRow& row, Importing& out) {
  std::vector<std::string> unknown;
  auto parties = out.actors.by_names(row["participants"], unknown);
  for (auto& id : out.actors.by_names(row["participant"], unknown)) parties.push_back(id);
  for (const auto& name : unknown)
    out.refusal(row.place(), "nobody is known by the name \"" + name + "\"");
  if (parties.empty() && unknown.empty()) parties = out.actors.parties_of_title(row["title"]);
  Treaty& treaty = treaties_[number];
  treaty.rows.push_back(row);
  treaty.parties.push_back(std::move(parties));
}

void TreatyList::fill(Agreement& a, const ImportRow& row, const Evidence& evidence) {
  if (!a.name && !row["title"].empty()) {
    a.name = std::string(row["title"]);
    // A column of forms may say something else ("Open multilateral").
    a.form = form_named_in(row["form"]).value_or(form_of_title(row["title"]));
    a.type = type_of_title(*a.name);
  }
  set_if_absent(a.dates.signed_on, row["signed"]);
  set_entry_into_force(a.dates.in_force, row["in_force"]);
  set_if_absent(a.dates.ended, row["ended"]);
  set_conclusion(a, row["concluded"]);
  if (!a.place && !row["place"].empty()) a.place = std::string(row["place"]);
  if (!a.depositary && !row["depositary"].empty()) a.depositary = std::string(row["depositary"]);
  a.evidence.push_back(evidence);
}

void TreatyList::tell_act(Agreement& a, const ImportRow& row, const std::vector<ActorId>& parties,
                          const Evidence& evidence) {
  const auto kind = act_of_word(row["action"]);
  if (!kind) return;
  for (const ActorId& party : parties) {
    Act act;
    act.party = party;
    act.act = *kind;
    act.on = date_of_text(row["action_date"]);
    act.effective = date_of_text(row["effect_date"]);
    act.evidence.push_back(evidence);
    act.evidence.back().fields = {"acts"};
    a.acts.push_back(std::move(act));
  }
}

ImportedDocument TreatyList::document(const std::string& number, const Treaty& treaty) const {
  const auto titled =
      std::ranges::find_if(treaty.rows, [](const ImportRow& row) { return !row["title"].empty(); });
  ImportedDocument document(
      registry_, number,
      titled == treaty.rows.end() ? publisher_ + ' ' + number : std::string((*titled)["title"]));
  document.publisher(publisher_);
  Agreement a;
  a.refs[registry_] = number;
  for (std::size_t i = 0; i < treaty.rows.size(); ++i) {
    const ImportRow& row = treaty.rows[i];
    const Span place = document.add(row);
    const auto evidence = document.evidence(place, {"parties", "name", "refs", "dates.signed"});
    fill(a, row, evidence);
    tell_act(a, row, treaty.parties[i], evidence);
    a.parties.insert(a.parties.end(), treaty.parties[i].begin(), treaty.parties[i].end());
    if (treaty.parties[i].size() == 1)
      document.mention(place, row["participant"], treaty.parties[i].front());
  }
  settle_status(a, a.evidence.front(),
                a.dates.signed_on ? AgreementStatus::kSigned : AgreementStatus::kUnknown);
  document.agreements().push_back(std::move(a));
  return document;
}

void TreatyList::give(Importing& out) {
  for (const auto& [number, treaty] : treaties_) {
    const bool named = std::ranges::any_of(
        treaty.rows, [](const ImportRow& row) { return !row["title"].empty(); });
    const bool parties =
        std::ranges::any_of(treaty.parties, [](const auto& ids) { return !ids.empty(); });
    if (!named && !parties) {
      out.refusal(treaty.rows.front().place(), "neither a title nor parties that are known");
    } else if (!out.document(document(number, treaty))) {
      return;
    }
  }
}

}  // namespace entente::ingest
