// All that the graph is made of, read as of one moment: actors, agreements, relations, by up to two
// threads that stand at the same moment.
//
//   const storage::EdgeScan scan = store.edge_scan(2);
//   for (auto& actor : scan.actors()) …  for (auto& agreement : scan.agreements()) …
//   scan.relations([&](std::size_t part, std::span<const EdgeRow> rows) { … });
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>

#include "storage/rows.h"

namespace entente::storage {

class EdgeScan {
 public:
  ~EdgeScan();
  EdgeScan(EdgeScan&&) noexcept;
  EdgeScan(const EdgeScan&) = delete;
  EdgeScan& operator=(EdgeScan&&) = delete;
  EdgeScan& operator=(const EdgeScan&) = delete;

  /// All actors, sorted by id; the actors of EdgeRow and EdgeAgreement are indices into it.
  std::span<const EdgeActor> actors() const;
  /// All merged agreements, sorted by id.
  std::span<const EdgeAgreement> agreements() const;

  /// How many threads read the relations: one for a small table, or while somebody writes.
  std::size_t parts() const;
  /// No more relations than this are in that part.
  std::size_t most_relations(std::size_t part) const;
  /// Every merged relation, in the order of the table (not sorted), some dozens at a time. Parts
  /// follow each other in the table. Rows of one part come in order and from one thread, those of
  /// different parts at one time.
  using Take = std::function<void(std::size_t part, std::span<const EdgeRow> rows)>;
  void relations(const Take& take) const;

 private:
  friend class Store;
  struct Data;
  explicit EdgeScan(std::unique_ptr<Data> data);
  std::unique_ptr<Data> data_;
};

}  // namespace entente::storage
