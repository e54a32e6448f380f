#include "storage/merger.h"

#include <charconv>

namespace entente::storage {

std::int64_t number_of_id(std::string_view hex) {
  std::int64_t value = 0;
  std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  return value;
}

std::string hex_of_id(std::int64_t number) {
  std::string out(12, '0');
  for (int i = 11; i >= 0; --i, number >>= 4) {
    out[static_cast<std::size_t>(i)] = "0123456789abcdef"[number & 15];
  }
  return out;
}

const Merger::DocumentInfo& Merger::document(Number number) {
  const auto known = documents_.find(number);
  if (known != documents_.end()) return known->second;
  DocumentInfo info;
  db_.each(
      "SELECT CASE kind WHEN 'content' THEN key ELSE 'id:' || key END, story, date, "
      "(SELECT count(*) FROM documents b WHERE b.story = a.story) FROM documents a WHERE number = "
      "?",
      [&](Row row) {
        info.export_key = row.text(0);
        info.story = row.integer(1);
        info.date = PartialDate::parse(row.view(2));
        info.alone = row.integer(3) == 1;
      },
      number);
  return documents_.emplace(number, std::move(info)).first->second;
}

void Merger::enter(Number document) {
  documents_.erase(document);
  db_.each(
      "SELECT number, id, body FROM told_agreements WHERE document = ?",
      [&](Row row) {
        if (curation_.rejected.count(row.text(1)) > 0) return;
        dirty_agreements_.insert(row.integer(0));
      },
      document);
  db_.each(
      "SELECT ordinal FROM told_relations WHERE document = ?",
      [&](Row row) { pending_relations_.emplace_back(document, row.integer(0)); }, document);
  db_.each(
      "SELECT number FROM told_events WHERE document = ?",
      [&](Row row) { pending_events_.push_back(row.integer(0)); }, document);
}

void Merger::leave(Number document) {
  std::vector<std::pair<Number, std::optional<Number>>> agreements;
  db_.each(
      "SELECT number, agreement FROM told_agreements WHERE document = ?",
      [&](Row row) { agreements.emplace_back(row.integer(0), row.maybe_integer(1)); }, document);
  for (const auto& [told, node] : agreements) {
    if (node) dirty_nodes_.insert(*node);
    dirty_agreements_.erase(told);
    db_.run("UPDATE told_agreements SET agreement = NULL WHERE number = ?", told);
    db_.run("DELETE FROM told_agreement_keys WHERE told = ?", told);
  }
  std::set<Number> relations, events;
  db_.each(
      "SELECT relation FROM told_relations WHERE document = ? AND relation IS NOT NULL",
      [&](Row row) { relations.insert(row.integer(0)); }, document);
  for (const Number relation : relations) touch_relation(relation);
  db_.run("UPDATE told_relations SET relation = NULL WHERE document = ?", document);
  std::erase_if(pending_relations_, [&](const auto& told) { return told.first == document; });
  db_.each(
      "SELECT event FROM told_events WHERE document = ? AND event IS NOT NULL",
      [&](Row row) { events.insert(row.integer(0)); }, document);
  dirty_events_.insert(events.begin(), events.end());
  db_.each(
      "SELECT number FROM told_events WHERE document = ?",
      [&](Row row) { std::erase(pending_events_, row.integer(0)); }, document);
  db_.run("UPDATE told_events SET event = NULL WHERE document = ?", document);
  documents_.erase(document);
}

void Merger::recount(const std::set<Number>& documents) {
  for (const Number document : documents) {
    documents_.erase(document);
    db_.each(
        "SELECT DISTINCT agreement FROM told_agreements WHERE document = ? AND agreement IS NOT "
        "NULL",
        [&](Row row) { dirty_nodes_.insert(row.integer(0)); }, document);
    std::vector<Number> relations;
    db_.each(
        "SELECT DISTINCT relation FROM told_relations WHERE document = ? AND relation IS NOT NULL",
        [&](Row row) { relations.push_back(row.integer(0)); }, document);
    for (const Number relation : relations) touch_relation(relation);
    db_.each(
        "SELECT DISTINCT event FROM told_events WHERE document = ? AND event IS NOT NULL",
        [&](Row row) { dirty_events_.insert(row.integer(0)); }, document);
  }
}

void Merger::settle() {
  settle_agreements();
  settle_relations();
  settle_events();
  drop_agreements();
  counted_.clear();
  if (documents_.size() > 50000) documents_.clear();
  if (node_ids_.size() > 50000) node_ids_.clear();
}

void Merger::forget() {
  documents_.clear();
  periods_.clear();
  node_ids_.clear();
  dirty_agreements_.clear();
  dirty_nodes_.clear();
  renamed_nodes_.clear();
  pending_relations_.clear();
  dirty_relations_.clear();
  counted_.clear();
  pending_events_.clear();
  dirty_events_.clear();
}

}  // namespace entente::storage
