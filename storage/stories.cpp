#include "storage/stories.h"

#include <map>
#include <vector>

#include "storage/near_duplicates.h"

namespace entente::storage {
namespace {

Number story_of(const Sqlite& db, Number document) {
  return db.integer("SELECT story FROM documents WHERE number = ?", document).value_or(document);
}

void members_of(const Sqlite& db, Number story, std::set<Number>& out) {
  db.each(
      "SELECT number FROM documents WHERE story = ?", [&](Row row) { out.insert(row.integer(0)); },
      story);
}

}  // namespace

std::set<Number> join_story(const Sqlite& db, Number document, std::string_view text) {
  std::map<Number, int> met;
  const StoryWords words = story_words(text);
  for (const std::int64_t band : story_bands(words)) {
    db.each(
        "SELECT document FROM story_bands WHERE band = ?", [&](Row row) { ++met[row.integer(0)]; },
        band);
    db.run("INSERT OR IGNORE INTO story_bands VALUES (?, ?)", band, document);
  }
  const std::string sample = story_sample(words);
  db.run("INSERT OR REPLACE INTO story_samples VALUES (?, ?)", document, Blob{sample});
  std::set<Number> stories;
  for (const auto& [other, times] : met) {
    if (other == document || times < kFewestSharedBands) continue;
    bool alike = false;
    db.each(
        "SELECT sample FROM story_samples WHERE document = ?",
        [&](Row row) { alike = may_be_near_duplicates(sample, row.blob(0)); }, other);
    if (!alike) continue;
    db.each(
        "SELECT text FROM documents WHERE number = ?",
        [&](Row row) { alike = near_duplicates(words, story_words(row.view(0))); }, other);
    if (!alike) continue;
    db.run("INSERT OR IGNORE INTO story_pairs VALUES (?1, ?2), (?2, ?1)", document, other);
    stories.insert(story_of(db, other));
  }
  std::set<Number> changed;
  if (stories.empty()) return changed;
  for (const Number story : stories) members_of(db, story, changed);
  changed.insert(document);
  const Number least = *changed.begin();
  for (const Number member : changed) {
    db.run("UPDATE documents SET story = ? WHERE number = ?", least, member);
  }
  return changed;
}

std::set<Number> leave_story(const Sqlite& db, Number document) {
  std::set<Number> others;
  members_of(db, story_of(db, document), others);
  others.erase(document);
  std::string text;
  db.each(
      "SELECT text FROM documents WHERE number = ?", [&](Row row) { text = row.text(0); },
      document);
  for (const std::int64_t band : story_bands(story_words(text))) {
    db.run("DELETE FROM story_bands WHERE band = ? AND document = ?", band, document);
  }
  db.run("DELETE FROM story_samples WHERE document = ?", document);
  for (const Number other : others) {
    db.run("DELETE FROM story_pairs WHERE a = ? AND b = ?", other, document);
  }
  db.run("DELETE FROM story_pairs WHERE a = ?", document);
  std::set<Number> left = others;
  while (!left.empty()) {
    const Number first = *left.begin();
    std::vector<Number> next{first};
    left.erase(first);
    while (!next.empty()) {
      const Number at = next.back();
      next.pop_back();
      db.run("UPDATE documents SET story = ? WHERE number = ?", first, at);
      db.each(
          "SELECT b FROM story_pairs WHERE a = ?",
          [&](Row row) {
            if (left.erase(row.integer(0)) > 0) next.push_back(row.integer(0));
          },
          at);
    }
  }
  return others;
}

}  // namespace entente::storage
