// The narrow scan of relations for the graph.
#include <algorithm>
#include <array>
#include <exception>
#include <thread>

#include "storage/merger.h"
#include "storage/rows_edges.h"
#include "storage/store_impl.h"

namespace entente::storage {
namespace {

/// Rows handed on at a time: few enough to stay in the nearest cache.
constexpr std::size_t kBatch = 256;
/// Fewer rows than these are not worth a thread.
constexpr std::int64_t kLeastForAThread = 50'000;

std::optional<PartialDate> date(const Row& row, int column) {
  return PartialDate::parse(row.view(column));
}

struct Period {
  EdgeRow::Days on, since, until;
};

/// What the numbers in a row of `relations` stand for.
struct Tables {
  std::vector<std::uint32_t> places;  ///< by actors.number
  std::vector<Period> periods;        ///< by periods.number; 0 is no date at all
};

std::vector<Period> read_periods(const Sqlite& db) {
  std::vector<Period> periods(1);
  db.each("SELECT number, \"on\", since, until FROM periods", [&](Row row) {
    const auto number = static_cast<std::size_t>(row.integer(0));
    if (periods.size() <= number) periods.resize(number + 1);
    const auto days = [&](int column) {
      const auto told = row.view(column).empty() ? std::nullopt : date(row, column);
      return told ? EdgeRow::Days{told->earliest(), told->latest()} : EdgeRow::Days{};
    };
    periods[number] = {days(1), days(2), days(3)};
  });
  return periods;
}

/// A row of `relations` as it lies in the table.
struct PackedEdge {
  std::int64_t number, subject, object, what, via, under, period, support;
  std::optional<std::int64_t> reported;
};

EdgeRow unpacked(const PackedEdge& packed, const Tables& tables) {
  const auto actor = [&](std::int64_t number) {
    return tables.places[static_cast<std::size_t>(number)];
  };
  RelationColumns columns;
  columns.unpack(packed.what, packed.support, packed.reported);
  const Period& period = tables.periods[static_cast<std::size_t>(packed.period)];
  EdgeRow edge;
  edge.relation = packed.number;
  edge.subject = actor(packed.subject);
  edge.object = actor(packed.object);
  if (packed.via != 0) edge.via = actor(packed.via);
  edge.under = packed.under;
  edge.predicate = static_cast<Predicate>(columns.predicate);
  edge.modality = static_cast<Modality>(columns.modality);
  edge.confidence = static_cast<std::uint16_t>(columns.confidence);
  edge.documents = static_cast<std::uint32_t>(columns.documents);
  edge.sources = static_cast<std::uint32_t>(columns.sources);
  edge.on = period.on;
  edge.since = period.since;
  edge.until = period.until;
  edge.first_reported = columns.first.value_or(PartialDate::kPlusInfinity);
  edge.last_reported = columns.first ? *columns.last : PartialDate::kMinusInfinity;
  return edge;
}

/// The relations with numbers in (after, last]. What the rows point to is looked up a batch at a
/// time, so that it comes from memory side by side.
void scan_part(const Sqlite& db, const Tables& tables, std::int64_t after, std::int64_t last,
               const std::function<void(std::span<const EdgeRow>)>& take) {
  std::vector<PackedEdge> packed;
  std::vector<EdgeRow> edges;
  packed.reserve(kBatch);
  const auto hand_on = [&] {
    edges.clear();
    for (const PackedEdge& edge : packed) edges.push_back(unpacked(edge, tables));
    packed.clear();
    take(edges);
  };
  db.each(
      "SELECT number, subject, object, what, via, under, period, support, reported FROM relations "
      "WHERE number > ? AND number <= ?",
      [&](Row row) {
        packed.push_back({row.integer(0), row.integer(1), row.integer(2), row.integer(3),
                          row.integer(4), row.integer(5), row.integer(6), row.integer(7),
                          row.maybe_integer(8)});
        if (packed.size() == kBatch) hand_on();
      },
      after, last);
  if (!packed.empty()) hand_on();
}

std::string stamp_of(const Sqlite& db) {
  return db.text("SELECT value FROM meta WHERE name = 'stamp'").value_or("");
}

/// A connection of its own for a thread, standing at the same moment as the store's.
class Reader {
 public:
  explicit Reader(std::unique_ptr<Sqlite> db) : db_(std::move(db)), snapshot_(*db_) {}
  const Sqlite& db() const { return *db_; }
  std::string stamp() const { return stamp_of(*db_); }

 private:
  std::unique_ptr<Sqlite> db_;
  Snapshot snapshot_;
};

/// Runs each in a thread, the first in this one; what any of them throws is thrown when all are
/// done.
void side_by_side(std::span<const std::function<void()>> tasks) {
  std::vector<std::exception_ptr> failures(tasks.size());
  const auto run = [&](std::size_t i) {
    try {
      tasks[i]();
    } catch (...) {
      failures[i] = std::current_exception();
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < tasks.size(); ++i) threads.emplace_back(run, i);
  run(0);
  for (auto& thread : threads) thread.join();
  for (const auto& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace

void Store::scan_edges(std::size_t readers, const TakeEdges& take) const {
  const auto& db = impl_->db();
  Snapshot snapshot(db);
  const std::int64_t last = db.integer("SELECT max(number) FROM relations").value_or(0);
  std::vector<std::unique_ptr<Reader>> others;
  for (std::size_t i = 1; i < readers && last / kLeastForAThread > static_cast<std::int64_t>(i);
       ++i) {
    auto connection = impl_->another_reader();
    if (!connection) break;
    auto reader = std::make_unique<Reader>(std::move(connection));
    if (reader->stamp() != stamp_of(db)) break;  // somebody writes
    others.push_back(std::move(reader));
  }
  Tables tables;
  std::vector<std::function<void()>> tasks;
  tasks.emplace_back([&] { tables.places = places_of_actors(db); });
  const Sqlite& second = others.empty() ? db : others.front()->db();
  if (others.empty()) {
    tasks.front() = [&] { tables = {places_of_actors(db), read_periods(db)}; };
  } else {
    tasks.emplace_back([&] { tables.periods = read_periods(second); });
  }
  side_by_side(tasks);
  tasks.clear();
  const auto parts = static_cast<std::int64_t>(others.size() + 1);
  for (std::int64_t part = 0; part < parts; ++part) {
    const auto n = static_cast<std::size_t>(part);
    const Sqlite* connection = n == 0 ? &db : &others[n - 1]->db();
    tasks.emplace_back([&, n, part, connection] {
      scan_part(*connection, tables, last * part / parts, last * (part + 1) / parts,
                [&](std::span<const EdgeRow> rows) { take(n, rows); });
    });
  }
  side_by_side(tasks);
}

}  // namespace entente::storage
