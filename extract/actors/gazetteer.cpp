#include "extract/actors/gazetteer.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fstream>
#include <iterator>

#include "extract/actors/gazetteer_data.h"
#include "extract/actors/names.h"
#include "knowledge/error.h"

extern "C" const unsigned char entente_gazetteer_begin[], entente_gazetteer_end[];

namespace entente::extract::actors {

namespace {

constexpr std::array<std::string_view, 31> kFields{
    "acronym",   "adjective", "alias",        "ambiguous",      "capital",    "city",    "code",
    "combining", "continues", "demonym",      "demonym_plural", "depositary", "ended",   "form",
    "in",        "in_force",  "kind",         "landform",       "member",     "metonym", "name",
    "office",    "org",       "organization", "party",          "refs",       "region",  "seat",
    "signed",    "surname",   "type"};

std::string_view embedded_text() {
  const auto* begin = reinterpret_cast<const char*>(entente_gazetteer_begin);
  return {begin, static_cast<std::size_t>(entente_gazetteer_end - entente_gazetteer_begin)};
}

/// Reads lines into facts; knows where it is, for the messages.
class LineReader {
 public:
  LineReader(std::string_view text, std::string_view file) : rest_(text), file_(file) {}

  /// The next fact; false at the end. Throws InputError for a line that is none.
  bool next(Fact& fact) {
    while (!rest_.empty()) {
      const std::size_t end = std::min(rest_.find('\n'), rest_.size());
      std::string_view line = rest_.substr(0, end);
      rest_.remove_prefix(std::min(end + 1, rest_.size()));
      ++number_;
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      if (line.empty() || line.front() == '#') continue;
      read(line, fact);
      return true;
    }
    return false;
  }

  std::size_t number() const { return number_; }

  [[noreturn]] void fail(std::size_t number, const std::string& why) const {
    throw InputError(std::string(file_) + ":" + std::to_string(number) + ": " + why);
  }

 private:
  void read(std::string_view line, Fact& fact) {
    std::array<std::string_view, 5> column{};
    std::size_t columns = 0;
    for (std::string_view rest = line;; ++columns) {
      const std::size_t tab = rest.find('\t');
      if (columns == column.size()) {
        fail(number_, "more than five columns; expected id, field, value, since, until");
      }
      column[columns] = rest.substr(0, tab);
      if (tab == std::string_view::npos) break;
      rest.remove_prefix(tab + 1);
    }
    if (columns < 2 || column[0].empty() || column[2].empty()) {
      fail(number_, "expected id, field and value, parted by tabs");
    }
    fact.id = column[0];
    fact.field = column[1];
    fact.value = column[2];
    fact.since = date(column[3]);
    fact.until = date(column[4]);
    check(fact);
  }

  void check(const Fact& fact) const {
    if (!std::binary_search(kFields.begin(), kFields.end(), fact.field)) {
      fail(number_, "unknown field \"" + std::string(fact.field) + "\"");
    }
    if (fact.field == "kind" && fact.value != "treaty" && !from_name<ActorKind>(fact.value)) {
      fail(number_, "unknown kind \"" + std::string(fact.value) + "\"");
    }
  }

  std::optional<PartialDate> date(std::string_view text) const {
    if (text.empty()) return std::nullopt;
    std::optional<PartialDate> parsed = PartialDate::parse(text);
    if (!parsed) fail(number_, "\"" + std::string(text) + "\" is no date such as 1949-04-04");
    return parsed;
  }

  std::string_view rest_, file_;
  std::size_t number_ = 0;
};

/// Facts of one id that stand together in a source.
struct Run {
  std::string_view id;
  std::uint32_t begin = 0, end = 0;  // of the facts
  std::uint32_t source = 0;
  std::size_t line = 0;
};

/// Gathers the facts of several sources, and for each id where they lie. Most ids have all theirs
/// in one place, since files are sorted; those of an id in several files are copied together.
class Builder {
 public:
  Builder(std::vector<Fact>& facts, std::vector<GazetteerEntry>& entries)
      : facts_(facts), entries_(entries) {}

  void read(std::string_view text, std::string_view file) {
    LineReader reader(text, file);
    files_.push_back(file);
    facts_.reserve(facts_.size() + text.size() / 30);
    for (;;) {
      Fact& fact = facts_.emplace_back();
      if (!reader.next(fact)) break;
      const auto number = static_cast<std::uint32_t>(facts_.size());
      const bool same =
          !runs_.empty() && runs_.back().id == fact.id && runs_.back().end + 1 == number;
      if (!same) {
        const auto source = static_cast<std::uint32_t>(files_.size() - 1);
        runs_.push_back({fact.id, number - 1, number, source, reader.number()});
      }
      runs_.back().end = number;
    }
    facts_.pop_back();
  }

  void group() {
    std::stable_sort(runs_.begin(), runs_.end(),
                     [](const Run& a, const Run& b) { return a.id < b.id; });
    for (std::size_t i = 0; i < runs_.size();) {
      std::size_t next = i + 1;
      while (next < runs_.size() && runs_[next].id == runs_[i].id) ++next;
      GazetteerEntry entry;
      entry.id = runs_[i].id;
      entry.begin = runs_[i].begin;
      entry.end = runs_[i].end;
      if (next > i + 1) join(i, next, entry);
      describe(entry, runs_[i]);
      entries_.push_back(entry);
      i = next;
    }
  }

 private:
  void join(std::size_t first, std::size_t last, GazetteerEntry& entry) {
    entry.begin = static_cast<std::uint32_t>(facts_.size());
    for (std::size_t i = first; i < last; ++i) {
      for (std::uint32_t fact = runs_[i].begin; fact < runs_[i].end; ++fact) {
        facts_.emplace_back(facts_[fact]);
      }
    }
    entry.end = static_cast<std::uint32_t>(facts_.size());
  }

  [[noreturn]] void fail(const Run& run, const std::string& why) const {
    throw InputError(std::string(files_[run.source]) + ":" + std::to_string(run.line) + ": " + why);
  }

  /// Fills in kind and name; a later name (a user's) wins, a second kind may not differ.
  void describe(GazetteerEntry& entry, const Run& run) const {
    std::string_view kind;
    entry.name = entry.id;
    for (std::uint32_t i = entry.begin; i < entry.end; ++i) {
      const Fact& fact = facts_[i];
      if (fact.field == "name") entry.name = fact.value;
      if (fact.field != "kind") continue;
      if (!kind.empty() && kind != fact.value) {
        fail(run, "\"" + std::string(entry.id) + "\" is given two kinds, " + std::string(kind) +
                      " and " + std::string(fact.value));
      }
      if (kind.empty()) entry.kind_fact = i;
      kind = fact.value;
    }
    if (kind.empty()) {
      fail(run, "\"" + std::string(entry.id) +
                    "\" has no kind; give it a line with field kind (state, organization, group, "
                    "...)");
    }
    entry.treaty = kind == "treaty";
    entry.kind = from_name<ActorKind>(kind).value_or(ActorKind::kPlace);
  }

  std::vector<Fact>& facts_;
  std::vector<GazetteerEntry>& entries_;
  std::vector<std::string_view> files_;
  std::vector<Run> runs_;
};

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw InputError(path + ": cannot be read; give --gazetteer a readable file");
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

Gazetteer::Gazetteer() : data_(std::make_unique<GazetteerData>()) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;

const Gazetteer& Gazetteer::embedded() {
  static const Gazetteer gazetteer = with({});
  return gazetteer;
}

Gazetteer Gazetteer::with(std::span<const std::string> files) {
  Gazetteer gazetteer;
  GazetteerData& data = *gazetteer.data_;
  Builder builder(data.facts, data.entries);
  builder.read(embedded_text(), "gazetteer");
  data.sources.push_back(embedded_text());
  for (const std::string& file : files) {
    data.buffers.push_back(read_file(file));
    builder.read(data.buffers.back(), file);
    data.sources.push_back(data.buffers.back());
  }
  builder.group();
  return gazetteer;
}

const GazetteerEntry* GazetteerData::entry(std::string_view id) const {
  const auto at =
      std::lower_bound(entries.begin(), entries.end(), id,
                       [](const GazetteerEntry& e, std::string_view i) { return e.id < i; });
  return at != entries.end() && at->id == id ? &*at : nullptr;
}

const std::string& Gazetteer::version() const {
  std::call_once(data_->version_once, [this] {
    std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a
    for (const std::string_view source : data_->sources) {
      for (const char c : source) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
      }
    }
    static constexpr std::string_view kDigits = "0123456789abcdef";
    for (int shift = 60; shift >= 16; shift -= 4) {
      data_->version.push_back(kDigits[(hash >> shift) & 15]);
    }
  });
  return data_->version;
}

std::span<const Fact> Gazetteer::facts(std::string_view id) const {
  const GazetteerEntry* entry = data_->entry(id);
  return entry == nullptr ? std::span<const Fact>{} : data_->facts_of(*entry);
}

std::optional<ActorKind> Gazetteer::kind(std::string_view id) const {
  if (const GazetteerEntry* entry = data_->entry(id)) {
    return entry->treaty ? std::nullopt : std::optional(entry->kind);
  }
  // An organ by pattern: KOR/defense-ministry.
  const std::size_t slash = id.find('/');
  if (slash != std::string_view::npos && data_->entry(id.substr(0, slash)) != nullptr) {
    return ActorKind::kAgency;
  }
  return std::nullopt;
}

std::string_view Gazetteer::name(std::string_view id) const {
  const GazetteerEntry* entry = data_->entry(id);
  return entry == nullptr ? id : entry->name;
}

std::vector<std::string_view> Gazetteer::ids() const {
  std::vector<std::string_view> ids;
  ids.reserve(data_->entries.size());
  for (const GazetteerEntry& entry : data_->entries) ids.push_back(entry.id);
  return ids;
}

namespace {

/// "KOR/defense-ministry" to "defense ministry of South Korea".
std::string organ_name(const Gazetteer& gazetteer, std::string_view id, std::size_t slash) {
  const std::string_view organ = id.substr(slash + 1);
  std::string name(gazetteer.name(organ));
  if (name == organ) std::replace(name.begin(), name.end(), '-', ' ');
  return name + " of " + std::string(gazetteer.name(id.substr(0, slash)));
}

/// "jozsef-marjai" to "Jozsef Marjai".
std::string person_name(std::string_view slug) {
  std::string name(slug);
  bool first = true;
  for (char& c : name) {
    if (first && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    first = c == '-';
    if (first) c = ' ';
  }
  return name;
}

}  // namespace

Actor Gazetteer::actor(const ActorId& id) const {
  Actor actor;
  actor.id = id;
  const GazetteerEntry* entry = data_->entry(id.value);
  if (entry == nullptr) {
    const std::size_t slash = id.value.find('/');
    actor.kind = slash == std::string::npos ? ActorKind::kPerson : ActorKind::kAgency;
    actor.name =
        slash == std::string::npos ? person_name(id.value) : organ_name(*this, id.value, slash);
    return actor;
  }
  actor.kind = entry->kind;
  actor.name = entry->name;
  actor.since = data_->facts[entry->kind_fact].since;
  actor.until = data_->facts[entry->kind_fact].until;
  for (const Fact& fact : data_->facts_of(*entry)) {
    if (fact.field == "code") actor.codes.emplace_back(fact.value);
    if (fact.field == "continues") {
      const std::size_t mark = fact.value.find(";kind=");
      actor.continues.push_back(
          {ActorId(fact.value.substr(0, mark)),
           std::string(mark == std::string_view::npos ? "continuation"
                                                      : fact.value.substr(mark + 6))});
    }
  }
  std::sort(actor.codes.begin(), actor.codes.end());
  return actor;
}

}  // namespace entente::extract::actors
