// What a Store is made of. For the store's own sources.
#pragma once

#include <sys/types.h>

#include <memory>
#include <string>

#include "storage/actors.h"
#include "storage/curation.h"
#include "storage/dictionaries.h"
#include "storage/documents.h"
#include "storage/merger.h"
#include "storage/sqlite.h"
#include "storage/store.h"

namespace entente::storage {

class Store::Impl {
 public:
  Impl(std::unique_ptr<Sqlite> connection, bool may_write);

  const Sqlite& db() const { return *connection_; }
  void stop_with(const Stop* stop) { connection_->stop_with(stop); }

  /// Runs `change` in a transaction and settles what it touched. `change` returns what it did as
  /// words that go into the stamp; empty where nothing changed. All or nothing.
  void write(const std::function<std::string()>& change);
  /// Like write, for rows that are no knowledge (runs, files): the stamp stays.
  void write_aside(const std::function<void()>& change);

  Curation& curation();
  /// After decisions were written: reads them again and makes anew what they touch.
  void follow_decisions(const std::set<std::string>& touched_ids);
  /// Empties all merged facts and makes them from what documents tell.
  void merge_everything();
  /// Counts of actors' descriptions and names, stories, current versions and all merged facts, made
  /// anew from documents and what they tell.
  void derive_everything();

  Documents& documents() { return documents_; }
  Merger& merger() { return merger_; }
  Actors& actors() { return actors_; }
  /// The connection is a copy in memory: there is no file to watch.
  void live_in_memory() { inode_ = 0; }
  bool may_write() const { return may_write_; }
  /// Another connection to the file, for a second thread that reads; null where it cannot be had,
  /// or the store is in memory.
  std::unique_ptr<Sqlite> another_reader() const;

 private:
  void require_writable() const;
  void require_in_place() const;
  void forget();

  std::unique_ptr<Sqlite> connection_;
  bool may_write_;
  dev_t device_ = 0;
  ino_t inode_ = 0;
  bool curation_read_ = false;
  Curation curation_;
  Dictionaries dictionaries_;
  Actors actors_;
  Merger merger_;
  Documents documents_;
};

}  // namespace entente::storage
