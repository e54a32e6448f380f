// Ingest runs and the files they read.
#include <array>
#include <ctime>

#include "storage/compact_json.h"
#include "storage/files.h"
#include "storage/store_impl.h"

namespace entente::storage {
namespace {

std::string now() {
  const std::time_t time = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&time, &parts);
  std::array<char, 32> buffer{};
  return {buffer.data(), std::strftime(buffer.data(), buffer.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

}  // namespace

void write_files(const Sqlite& db, std::span<const FileState> files) {
  for (const FileState& f : files) {
    db.run("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?)", f.path, f.size,
           f.modified_ns, f.sha256, f.articles, f.complete, f.producer,
           strings_to_json(f.refusals));
  }
}

std::int64_t Store::begin_run(std::span<const std::string> inputs) {
  std::int64_t number = 0;
  impl_->write_aside([&] {
    const auto& db = impl_->db();
    // A run that never ended was killed.
    db.run("UPDATE runs SET state = 'interrupted' WHERE state = 'running'");
    db.run("INSERT INTO runs (started, state, inputs) VALUES (?, 'running', ?)", now(),
           strings_to_json({inputs.begin(), inputs.end()}));
    number = db.last_number();
  });
  return number;
}

void Store::end_run(const RunRow& run) {
  impl_->write_aside([&] {
    impl_->db().run(
        "UPDATE runs SET ended = ?, state = ?, articles = ?, added = ?, replaced = ?, unchanged = "
        "?, "
        "refused = ?, files_skipped = ?, refusals = ? WHERE number = ?",
        now(), run.state, run.articles, run.added, run.replaced, run.unchanged, run.refused,
        run.files_skipped, strings_to_json(run.refusals), run.number);
  });
}

std::vector<RunRow> Store::runs() const {
  std::vector<RunRow> out;
  impl_->db().each(
      "SELECT number, started, ended, inputs, state, articles, added, replaced, unchanged, "
      "refused, "
      "files_skipped, refusals FROM runs ORDER BY number",
      [&](Row row) {
        out.push_back({row.integer(0), row.text(1), row.text(2), strings_from_json(row.view(3)),
                       row.text(4), row.integer(5), row.integer(6), row.integer(7), row.integer(8),
                       row.integer(9), row.integer(10), strings_from_json(row.view(11))});
      });
  return out;
}

std::optional<FileState> Store::file_state(std::string_view path) const {
  std::optional<FileState> out;
  impl_->db().each(
      "SELECT path, size, modified_ns, sha256, articles, complete, producer, refusals FROM files "
      "WHERE path = ?",
      [&](Row row) {
        out = {row.text(0),    row.integer(1),      row.integer(2), row.text(3),
               row.integer(4), row.integer(5) != 0, row.text(6),    strings_from_json(row.view(7))};
      },
      path);
  return out;
}

void Store::save_file_states(std::span<const FileState> files) {
  impl_->write_aside([&] { write_files(impl_->db(), files); });
}

}  // namespace entente::storage
