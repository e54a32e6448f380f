#include "storage/dictionaries.h"

namespace entente::storage {
namespace {

std::string text_of(const std::optional<PartialDate>& date) { return date ? date->text() : ""; }

}  // namespace

std::int64_t Dictionaries::rule(const std::string& name) {
  const auto [at, fresh] = rules_.try_emplace(name, 0);
  if (!fresh) return at->second;
  const auto known = db_.integer("SELECT number FROM rules WHERE name = ?", name);
  if (!known) db_.run("INSERT INTO rules (name) VALUES (?)", name);
  return at->second = known ? *known : db_.last_number();
}

std::optional<std::int64_t> Dictionaries::period(const std::optional<PartialDate>& on,
                                                 const std::optional<PartialDate>& since,
                                                 const std::optional<PartialDate>& until) {
  if (!on && !since && !until) return std::nullopt;
  const std::string a = text_of(on), b = text_of(since), c = text_of(until);
  const auto [at, fresh] = periods_.try_emplace(a + '|' + b + '|' + c, 0);
  if (!fresh) return at->second;
  const auto known = db_.integer(
      "SELECT number FROM periods WHERE \"on\" = ? AND since = ? AND until = ?", a, b, c);
  if (!known) db_.run("INSERT INTO periods (\"on\", since, until) VALUES (?, ?, ?)", a, b, c);
  return at->second = known ? *known : db_.last_number();
}

std::int64_t Dictionaries::producer(const Producer& p) {
  const auto [at, fresh] = producers_.try_emplace(
      p.version + '\x1f' + p.model + '\x1f' + p.lexicon + '\x1f' + p.gazetteer, 0);
  if (!fresh) return at->second;
  const auto known = db_.integer(
      "SELECT number FROM producers WHERE version = ? AND model = ? AND lexicon = ? AND "
      "gazetteer = ?",
      p.version, p.model, p.lexicon, p.gazetteer);
  if (!known) {
    db_.run("INSERT INTO producers (version, model, lexicon, gazetteer) VALUES (?, ?, ?, ?)",
            p.version, p.model, p.lexicon, p.gazetteer);
  }
  return at->second = known ? *known : db_.last_number();
}

void Dictionaries::forget() {
  rules_.clear();
  periods_.clear();
  producers_.clear();
}

}  // namespace entente::storage
