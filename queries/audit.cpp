// audit --against FILE: the reports beside a register of treaties: matched, dates that disagree,
// reported but not registered, registered but never reported.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "knowledge/error.h"
#include "queries/csv.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

struct Entry {
  std::string id, name;
  std::vector<ActorId> parties;
  std::optional<PartialDate> signed_on, in_force;
  std::size_t line = 0;
};

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

std::vector<std::string> parted(const std::string& text) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == ';' || c == '|') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

class Register {
 public:
  Register(World& world, const std::string& file) : world_(world), file_(file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw UsageError(file + ": cannot be read");
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    const auto rows = rows_of(text);
    if (rows.empty())
      throw UsageError(
          file + ": is empty; a register has the columns id, name, parties, signed, in_force");
    for (std::size_t i = 0; i < rows[0].size(); ++i) columns_[lower(rows[0][i])] = i;
    if (columns_.count("parties") == 0 && columns_.count("name") == 0)
      throw UsageError(file + ": has neither a column \"name\" nor \"parties\"");
    for (std::size_t line = 1; line < rows.size(); ++line)
      entries_.push_back(entry(rows[line], line + 1));
  }
  const std::vector<Entry>& entries() const { return entries_; }
  const std::set<std::string>& unknown() const { return unknown_; }

 private:
  std::vector<std::vector<std::string>> rows_of(const std::string& text) const {
    try {
      return read_csv(text);
    } catch (const InputError& error) {
      throw UsageError(file_ + ": " + error.what());
    }
  }
  std::string cell(const std::vector<std::string>& row, const char* name) const {
    const auto found = columns_.find(name);
    return found == columns_.end() || found->second >= row.size() ? std::string()
                                                                  : row[found->second];
  }
  std::optional<PartialDate> date(const std::vector<std::string>& row, const char* name,
                                  std::size_t line) const {
    const std::string text = cell(row, name);
    if (text.empty()) return std::nullopt;
    if (auto date = PartialDate::parse(text)) return date;
    throw UsageError(file_ + ":" + std::to_string(line) + ": \"" + text + "\" in column " + name +
                     " is no date as 2014-12-29");
  }
  Entry entry(const std::vector<std::string>& row, std::size_t line) {
    Entry e{cell(row, "id"),           cell(row, "name"),           {},
            date(row, "signed", line), date(row, "in_force", line), line};
    for (const std::string& name : parted(cell(row, "parties"))) {
      if (name.find_first_not_of(' ') == std::string::npos) continue;
      try {
        e.parties.push_back(world_.actor_id(name));
      } catch (const UsageError&) {
        unknown_.insert(name);
      }
    }
    std::sort(e.parties.begin(), e.parties.end());
    return e;
  }

  World& world_;
  std::string file_;
  std::map<std::string, std::size_t> columns_;
  std::vector<Entry> entries_;
  std::set<std::string> unknown_;
};

/// How well a report fits an entry; 0 where they are not the same.
int likeness(const Entry& e, const storage::AgreementRow& row) {
  const Agreement& a = row.agreement;
  for (const auto& [registry, number] : a.refs) {
    if (!e.id.empty() && number == e.id) return 100;
  }
  const auto is_name = [&](const std::string& name) {
    return !e.name.empty() && lower(name) == lower(e.name);
  };
  if ((a.name && is_name(*a.name)) || std::any_of(row.names.begin(), row.names.end(), is_name))
    return 90;
  if (e.parties.empty() || a.parties != e.parties) return 0;
  const auto near = [](const std::optional<PartialDate>& x, const std::optional<PartialDate>& y,
                       int days) {
    return x && y && x->earliest() - days <= y->latest() && y->earliest() - days <= x->latest();
  };
  if (near(e.signed_on, a.dates.signed_on, 0) || near(e.in_force, a.dates.in_force, 0)) return 80;
  if (near(e.signed_on, a.dates.signed_on, 370) || near(e.in_force, a.dates.in_force, 370))
    return 50;
  return !e.signed_on && !e.in_force ? 30 : 0;
}

bool disagree(const std::optional<PartialDate>& a, const std::optional<PartialDate>& b) {
  return a && b && !may_overlap(*a, *b);
}

Answer answer_audit(World& world, const Arguments& arguments) {
  const Register reg(world, *arguments.text("--against"));
  std::vector<storage::AgreementRow> rows;
  world.store().for_each_agreement([&](const storage::AgreementRow& row) { rows.push_back(row); });
  const EvidenceLevel level = evidence_level(arguments);
  Answer answer;
  answer.columns = {{"finding", "Finding", CellKind::kText},
                    {"register", "Register", CellKind::kText},
                    {"agreement", "Reported", CellKind::kAgreement},
                    {"registered_signed", "Signed there", CellKind::kDate},
                    {"signed", "Signed here", CellKind::kDate},
                    {"registered_in_force", "In force there", CellKind::kDate},
                    {"in_force", "In force here", CellKind::kDate},
                    {"id", "Id", CellKind::kId}};
  std::set<std::string> matched;
  std::size_t agree = 0, differ = 0, silent = 0;
  const auto called = [](const Entry& e) {
    return !e.name.empty() ? e.name : !e.id.empty() ? e.id : "line " + std::to_string(e.line);
  };
  for (const Entry& e : reg.entries()) {
    const storage::AgreementRow* best = nullptr;
    int score = 0;
    for (const auto& row : rows) {
      if (const int s = likeness(e, row); s > score) best = &row, score = s;
    }
    if (best == nullptr) {
      ++silent;
      answer.rows.push_back({{std::string("never reported"),
                              called(e),
                              {},
                              date_value(e.signed_on),
                              {},
                              date_value(e.in_force),
                              {},
                              {}},
                             {},
                             std::vector<std::string>(8)});
      continue;
    }
    const Agreement& a = best->agreement;
    matched.insert(a.id.value);
    const bool dates =
        disagree(e.signed_on, a.dates.signed_on) || disagree(e.in_force, a.dates.in_force);
    ++(dates ? differ : agree);
    answer.rows.push_back({{std::string(dates ? "dates disagree" : "matched"), called(e),
                            label(world, a), date_value(e.signed_on), date_value(a.dates.signed_on),
                            date_value(e.in_force), date_value(a.dates.in_force), a.id.value},
                           cite(world, *best, level),
                           {"", "", a.id.value, "", "", "", "", a.id.value}});
  }
  std::size_t unregistered = 0;
  for (const auto& row : rows) {
    const Agreement& a = row.agreement;
    if (matched.count(a.id.value) > 0 || a.modality != Modality::kAsserted) continue;
    ++unregistered;
    answer.rows.push_back({{std::string("not registered"),
                            {},
                            label(world, a),
                            {},
                            date_value(a.dates.signed_on),
                            {},
                            date_value(a.dates.in_force),
                            a.id.value},
                           cite(world, row, level),
                           {"", "", a.id.value, "", "", "", "", a.id.value}});
  }
  answer.summary = std::to_string(agree) + " matched, " + std::to_string(differ) +
                   " with dates that disagree, " + std::to_string(silent) +
                   " registered but never reported, " + std::to_string(unregistered) +
                   " reported but not registered.";
  for (const auto& name : reg.unknown())
    answer.notes.push_back("the register names \"" + name + "\", which nobody is called here");
  return answer;
}

}  // namespace

Question audit_question() {
  return {"audit",
          "The reports beside a register of treaties (CSV: id, name, parties, signed, in_force)",
          "audit --against register.csv",
          with_paging({{"--against", ParameterKind::kFile, "The register", true}}),
          answer_audit,
          "Agreements"};
}

}  // namespace entente::queries
