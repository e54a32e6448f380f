// The SQLite file that holds the knowledge: documents, what each of them tells, and the facts
// merged of all of them. One writer beside any number of readers; each Store is used by one thread.
//
//   Store store = Store::open("entente.db", Access::kCreate);
//   IngestResult result = store.ingest(extraction);          // one transaction
//   store.for_each_relation([](const RelationRow& row) { … });
//
// Merging is a function of the set of documents and decisions, never of their order. Whatever
// reports success is on the disk; a kill at any moment loses at most what was not yet reported.
// Everything throws StoreError (file, reason, what to do) when the file cannot be used.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/extraction.h"
#include "knowledge/stop.h"
#include "storage/decisions.h"
#include "storage/edge_scan.h"
#include "storage/rows.h"

namespace entente::storage {

enum class Access {
  kReadOnly,   ///< the file must be there; works beside a writer and in read-only folders
  kReadWrite,  ///< the file must be there
  kCreate      ///< made where there is none
};

struct OpenOptions {
  std::chrono::milliseconds wait{5000};  ///< how long to wait for another writer
  int cache_megabytes = 64;
};

enum class Outcome { kAdded, kUnchanged, kReplaced };

struct IngestResult {
  Outcome outcome = Outcome::kAdded;
  std::uint32_t sentences = 0, agreements = 0, relations = 0, events = 0, evidence = 0;
};

/// One document for the store, with what the pipeline knows of its origin.
struct IngestItem {
  const Extraction* extraction = nullptr;
  std::string article_hash;  ///< hash of the article before reading, for is_current(); may be empty
  std::int64_t run = 0;      ///< RunRow::number, 0 for none
};

/// A file as the pipeline saw it, for skipping what is unchanged.
struct FileState {
  std::string path;
  std::int64_t size = 0, modified_ns = 0;
  std::string sha256;         ///< of its bytes; empty for one too large to hash
  std::int64_t articles = 0;  ///< stored from it so far (resume after these)
  bool complete = false;      ///< read to its end
  std::string producer;       ///< versions that read it
  std::vector<std::string> refusals;
};

class Store {
 public:
  static Store open(const std::filesystem::path& file, Access access, OpenOptions options = {});
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  ~Store();

  const std::filesystem::path& file() const;

  /// What is under way ends with Stopped once it is due, and leaves the file as it was. It must
  /// outlive what is under way; null for none.
  void stop_with(const Stop* stop);

  // --- documents in and out ----------------------------------------------------------------

  /// Stores the document with all it tells, in one transaction; one under the same key is replaced,
  /// the same again changes nothing. Throws InputError, nothing stored, for an extraction that
  /// contradicts itself (spans outside the text, ids that are not what they say).
  IngestResult ingest(const Extraction& extraction);
  /// The same for many in one transaction: all are stored when it returns, none when it throws.
  std::vector<IngestResult> ingest(std::span<const IngestItem> items);
  /// The same together with the state of the file that they came from.
  std::vector<IngestResult> ingest(std::span<const IngestItem> items,
                                   std::span<const FileState> files);

  /// True where the document of that key was made from an article of that hash by that producer.
  bool is_current(const DocumentKey& key, std::string_view article_hash,
                  const Producer& producer) const;

  /// Takes out the document of that key, path, address or id, with all that rests on it alone.
  /// Returns how many documents went (several where an id is shared); 0 where there is none.
  int forget(std::string_view key);

  // --- rows: documents ---------------------------------------------------------------------

  void for_each_document(const std::function<void(const DocumentRow&)>& take) const;  ///< by key
  std::optional<DocumentRow> document(std::string_view key_or_id) const;
  std::optional<DocumentRow> document(Number number) const;
  std::string text(Number document) const;
  std::vector<Span> sentences(Number document) const;
  /// What the document was found to say, as it was given to ingest (mentions and times included).
  std::optional<Extraction> extraction(Number document) const;
  /// Documents that name the actor (mentions, parties, subjects, …).
  std::vector<DocumentRow> documents_of(const ActorId& actor) const;

  // --- rows: facts -------------------------------------------------------------------------

  void for_each_actor(const std::function<void(const ActorRow&)>& take) const;  ///< by id
  /// The same actors by name only, far cheaper.
  void for_each_actor_names(const std::function<void(const ActorNames&)>& take) const;
  void for_each_agreement(const std::function<void(const AgreementRow&)>& take) const;
  void for_each_relation(const std::function<void(const RelationRow&)>& take) const;
  void for_each_event(const std::function<void(const EventRow&)>& take) const;
  std::optional<ActorRow> actor(const ActorId& id) const;
  std::optional<std::string> actor_name(const ActorId& id) const;
  std::optional<AgreementRow> agreement(Number number) const;
  std::optional<RelationRow> relation(Number number) const;
  std::optional<EventRow> event(Number number) const;

  /// Facts known by that id, a told one or a merged one (several where a told id went into more
  /// than one node); a prefix of at least 4 digits will do.
  std::vector<AgreementRow> agreements_by_id(std::string_view id) const;
  std::vector<RelationRow> relations_by_id(std::string_view id) const;
  std::vector<EventRow> events_by_id(std::string_view id) const;

  /// Evidence in the order of documents (by date, then key) and spans.
  std::vector<EvidenceRow> evidence_of(const AgreementRow& row) const;
  std::vector<EvidenceRow> evidence_of(const RelationRow& row) const;
  std::vector<EvidenceRow> evidence_of(const EventRow& row) const;
  /// What each document told, before merging, evidence included, in the order of documents.
  std::vector<std::pair<DocumentRow, Agreement>> told(const AgreementRow& row) const;
  std::vector<std::pair<DocumentRow, Relation>> told(const RelationRow& row) const;
  std::vector<std::pair<DocumentRow, Event>> told(const EventRow& row) const;
  std::vector<MergeReason> reasons(const AgreementRow& row) const;

  // --- the narrow scan for the graph -------------------------------------------------------

  /// All that the graph is made of, as of now; the store must outlive it, and be left alone
  /// meanwhile. The relations of a large table are read by up to so many threads.
  EdgeScan edge_scan(std::size_t readers = 1) const;

  // --- search, figures, health -------------------------------------------------------------

  /// Sentences with all of the words (stemmed); "quoted words" stand together. Best first.
  std::vector<SearchHit> search(std::string_view words, int limit = 20) const;
  Stats stats() const;
  /// Changes whenever the data change, and only then. Equal stamps, equal data.
  std::string stamp() const;
  /// Every fault of the file: integrity, foreign keys, spans and quotes, facts without evidence,
  /// ids, the search index, merged rows that are not what merging gives.
  std::vector<Problem> check() const;
  /// Mends what check() calls repairable by making everything derived anew. Returns what it did.
  std::vector<std::string> repair();
  /// Copies the whole file as of one moment, beside readers and a writer.
  void backup(const std::filesystem::path& to) const;
  /// The knowledge as it was published by that day: a store in memory of the documents dated so.
  Store known_by(PartialDate::Day day) const;
  /// One JSON object a line: documents, actors, agreements, relations, events, decisions, sorted by
  /// kind and id, without paths and run times. The same knowledge gives the same bytes.
  void canonical(const std::function<void(std::string_view line)>& take) const;

  // --- decisions ---------------------------------------------------------------------------

  /// Each takes ids as a user gives them (told or merged, or a prefix) and throws NothingFound for
  /// an unknown one, UsageError where it makes no sense. `date` is the day of the decision.
  Decision merge(std::string_view a, std::string_view b, std::string_view reason,
                 std::string_view date);
  /// Parts the told members from their node; with no members, every member from every other.
  Decision split(std::string_view node, std::span<const std::string> members,
                 std::string_view reason, std::string_view date);
  Decision alias(const ActorId& actor, std::string_view name, std::string_view reason,
                 std::string_view date);
  Decision reject(std::string_view fact, std::string_view reason, std::string_view date);
  Decision accept(std::string_view fact, std::string_view reason, std::string_view date);
  Decision note(std::string_view fact, std::string_view text, std::string_view date);
  /// Takes decisions as exported; those already there change nothing. Returns how many were new.
  int import_decisions(std::span<const Decision> decisions);
  /// Withdraws a decision by its id or a prefix; false where there is none.
  bool withdraw(std::string_view id);
  std::vector<Decision> decisions() const;
  /// Decisions that touch a fact or actor.
  std::vector<Decision> decisions_on(std::string_view id) const;

  // --- runs and files ----------------------------------------------------------------------

  std::int64_t begin_run(std::span<const std::string> inputs);
  void end_run(const RunRow& run);
  std::vector<RunRow> runs() const;
  std::optional<FileState> file_state(std::string_view path) const;
  void save_file_states(std::span<const FileState> files);

 private:
  class Impl;
  /// A store in memory of the documents published by that day, or of all.
  Store copy(std::optional<PartialDate::Day> day) const;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace entente::storage
