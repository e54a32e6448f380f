#include "storage/edge_scan.h"

#include <algorithm>
#include <array>
#include <exception>
#include <thread>

#include "storage/edge_nodes.h"
#include "storage/merger.h"
#include "storage/store_impl.h"

namespace entente::storage {
namespace {

/// Rows handed on at a time: few enough to stay in the nearest cache.
constexpr std::size_t kBatch = 64;
/// Fewer rows than these are not worth a thread.
constexpr std::int64_t kLeastForAThread = 50'000;

struct Period {
  EdgeRow::Days on, since, until;
};

/// By periods.number; 0 is no date at all.
LargeVector<Period> read_periods(const Sqlite& db) {
  const auto greatest = db.integer("SELECT max(number) FROM periods").value_or(0);
  LargeVector<Period> periods(static_cast<std::size_t>(greatest) + 1, Period{});
  db.each_taken("SELECT 1 FROM periods NOT INDEXED WHERE taken(number, \"on\", since, until)",
                [&](Given row) {
                  periods.at(static_cast<std::size_t>(row.integer(0))) = {
                      days_of(row.view(1)), days_of(row.view(2)), days_of(row.view(3))};
                });
  return periods;
}

/// A row of `relations` as it lies in the table.
struct PackedEdge {
  std::int64_t number, subject, object, what, via, under, period, support, reported;
  bool dated;  ///< somebody reported it on a known day
};

EdgeRow unpacked(const PackedEdge& packed, const LargeVector<std::uint32_t>& places,
                 const LargeVector<Period>& periods) {
  const auto actor = [&](std::int64_t number) { return places[static_cast<std::size_t>(number)]; };
  RelationColumns columns;
  columns.unpack(packed.what, packed.support,
                 packed.dated ? std::optional(packed.reported) : std::nullopt);
  const Period& period = periods[static_cast<std::size_t>(packed.period)];
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

/// Up to so many; fewer where no more can be had or somebody writes meanwhile.
std::vector<std::unique_ptr<Reader>> readers_beside(
    const Sqlite& db, std::size_t count, const std::function<std::unique_ptr<Sqlite>()>& another) {
  std::vector<std::unique_ptr<Reader>> readers;
  while (readers.size() < count) {
    auto connection = another();
    if (!connection) break;
    auto reader = std::make_unique<Reader>(std::move(connection));
    if (reader->stamp() != stamp_of(db)) break;
    readers.push_back(std::move(reader));
  }
  return readers;
}

}  // namespace

struct EdgeScan::Data {
  const Sqlite* db;
  Snapshot snapshot;
  std::int64_t last = 0;  ///< the greatest relations.number
  std::vector<std::unique_ptr<Reader>> others;
  ActorTable actors;
  LargeVector<EdgeAgreement> agreements;
  LargeVector<Period> periods;

  explicit Data(const Sqlite& connection) : db(&connection), snapshot(connection) {}
  std::size_t parts() const { return others.size() + 1; }
  const Sqlite& connection(std::size_t part) const {
    return part == 0 ? *db : others[part - 1]->db();
  }
  /// Part n holds the relations with numbers in (end_of(n − 1), end_of(n)].
  std::int64_t end_of(std::size_t parts_before) const {
    return last * static_cast<std::int64_t>(parts_before) / static_cast<std::int64_t>(parts());
  }
  void read_all_else();
  void scan(std::size_t part, const Take& take) const;
};

void EdgeScan::Data::read_all_else() {
  AgreementTable table;
  const std::array<std::function<void()>, 2> tasks{[&] { table = read_edge_agreements(*db); },
                                                   [&, other = &connection(parts() - 1)] {
                                                     actors = read_edge_actors(*other);
                                                     periods = read_periods(*other);
                                                   }};
  if (others.empty()) {
    for (const auto& task : tasks) task();
  } else {
    side_by_side(tasks);
  }
  agreements = with_actors(std::move(table), actors);
}

/// What the rows point to is asked for at once and looked up a batch at a time: until then it has
/// come from memory.
void EdgeScan::Data::scan(std::size_t part, const Take& take) const {
  std::vector<PackedEdge> packed;
  std::vector<EdgeRow> edges;
  packed.reserve(kBatch);
  edges.reserve(kBatch);
  const auto hand_on = [&] {
    edges.clear();
    for (const PackedEdge& edge : packed) edges.push_back(unpacked(edge, actors.places, periods));
    packed.clear();
    take(part, edges);
  };
  connection(part).each_taken(
      "SELECT 1 FROM relations NOT INDEXED WHERE number > ? AND number <= ? AND "
      "taken(number, subject, object, what, via, under, period, support, reported)",
      [&](Given row) {
        packed.push_back({row.integer(0), row.integer(1), row.integer(2), row.integer(3),
                          row.integer(4), row.integer(5), row.integer(6), row.integer(7),
                          row.integer(8), !row.null(8)});
        const PackedEdge& edge = packed.back();
        __builtin_prefetch(&actors.places[static_cast<std::size_t>(edge.subject)]);
        __builtin_prefetch(&actors.places[static_cast<std::size_t>(edge.object)]);
        __builtin_prefetch(&periods[static_cast<std::size_t>(edge.period)]);
        if (packed.size() == kBatch) hand_on();
      },
      end_of(part), end_of(part + 1));
  if (!packed.empty()) hand_on();
}

EdgeScan::EdgeScan(std::unique_ptr<Data> data) : data_(std::move(data)) {}
EdgeScan::~EdgeScan() = default;
EdgeScan::EdgeScan(EdgeScan&&) noexcept = default;

std::span<const EdgeActor> EdgeScan::actors() const { return data_->actors.sorted; }
std::span<const EdgeAgreement> EdgeScan::agreements() const { return data_->agreements; }
std::size_t EdgeScan::parts() const { return data_->parts(); }
std::size_t EdgeScan::most_relations(std::size_t part) const {
  return static_cast<std::size_t>(data_->end_of(part + 1) - data_->end_of(part));
}

void EdgeScan::relations(const Take& take) const {
  std::vector<std::function<void()>> tasks;
  for (std::size_t part = 0; part < parts(); ++part)
    tasks.emplace_back([&, part] { data_->scan(part, take); });
  side_by_side(tasks);
}

EdgeScan Store::edge_scan(std::size_t readers) const {
  auto data = std::make_unique<EdgeScan::Data>(impl_->db());
  data->last = data->db->integer("SELECT max(number) FROM relations").value_or(0);
  if (data->last >= kLeastForAThread && readers > 1)
    data->others = readers_beside(*data->db, readers - 1, [&] { return impl_->another_reader(); });
  data->read_all_else();
  return EdgeScan(std::move(data));
}

}  // namespace entente::storage
