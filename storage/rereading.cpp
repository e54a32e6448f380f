#include "storage/rereading.h"

#include <chrono>

#include "storage/sqlite.h"

namespace entente::storage {

Rereading::Rereading(const std::filesystem::path& file)
    : db_(std::make_unique<Sqlite>(file, Sqlite::How::kReadOnly, std::chrono::seconds(5))) {}

Rereading::~Rereading() = default;

std::vector<Number> Rereading::outdated(const Producer& p) const {
  std::vector<Number> out;
  db_->each(
      "SELECT d.number FROM documents d JOIN producers p ON p.number = d.producer "
      "WHERE p.model NOT LIKE 'import/%' AND NOT (p.version = ? AND p.model = ? AND p.lexicon = ? "
      "AND p.gazetteer = ?) ORDER BY d.number",
      [&](Row row) { out.push_back(row.integer(0)); }, p.version, p.model, p.lexicon, p.gazetteer);
  return out;
}

std::vector<DocumentOrigin> Rereading::origins(Number document) const {
  std::vector<DocumentOrigin> out;
  const auto take = [&](Row row) { out.push_back({row.text(0), row.text(1), row.text(2)}); };
  db_->each("SELECT path, id, article_hash FROM places WHERE document = ? ORDER BY path", take,
            document);
  if (out.empty())
    db_->each("SELECT key, id, article_hash FROM documents WHERE number = ?", take, document);
  return out;
}

}  // namespace entente::storage
