// What comes out of the store: plain values, one struct a kind of row. Facts come merged: one row
// for what any number of documents tell; `told` rows say what a single document said.
//
// Numbers (`number`) are the store's own row numbers: handy between two calls on one store that
// stands still (same stamp), never shown, exported or kept.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "knowledge/actor.h"
#include "knowledge/agreement.h"
#include "knowledge/event.h"
#include "knowledge/evidence.h"
#include "knowledge/ids.h"
#include "knowledge/partial_date.h"
#include "knowledge/relation.h"
#include "knowledge/span.h"

namespace entente::storage {

using Number = std::int64_t;

struct DocumentRow {
  Number number = 0;
  DocumentKey key;         ///< as a user knows it: given id, address, or smallest path
  std::string export_key;  ///< the same without paths: "sha256:…" for a document of a path
  std::string id;          ///< as the article calls itself
  std::vector<std::string> paths;  ///< every file (and place in it) that held this very text
  std::optional<std::string> title, date, source, url;
  std::string sha256;
  bool current = true;  ///< false where a later version of the same address replaced it
  Number story = 0;     ///< documents of one story (wire copies) carry the same number
  std::uint32_t sentences = 0, bytes = 0;
};

/// An actor that some document names, with the words that texts and decisions call it by.
struct ActorRow {
  Number number = 0;
  Actor actor;  ///< without mentions
  std::vector<std::string> aliases;
  std::uint32_t documents = 0;
};

/// What an actor is called, without the figures of an ActorRow.
struct ActorNames {
  ActorId id;
  std::string name;
  std::vector<std::string> aliases;
};

/// Where a fact is told: the span, its sentence and document.
struct EvidenceRow {
  Number document = 0;
  DocumentKey key;
  std::optional<std::string> title, date, source, url;
  Evidence evidence;
  std::uint32_t sentence = 0;  ///< the n-th of its document, from 0
  Span sentence_span;
  std::string sentence_text;
  std::string fact;  ///< id of the told fact, as the document's extraction has it
  Number story = 0;
};

/// How often and how widely a fact is told.
struct Support {
  std::uint32_t documents = 0;
  std::uint32_t sources = 0;  ///< wire copies of one story count once
  std::optional<PartialDate> first_reported, last_reported;  ///< dates of those documents
  bool accepted = false;                                     ///< by a decision

  friend bool operator==(const Support&, const Support&) = default;
};

/// A date that documents disagree on: every value told and by how many sources.
struct Conflict {
  std::string field;  ///< "dates.signed", "hub", "since", …
  struct Value {
    std::string value;
    std::uint32_t sources = 0;
    std::vector<std::string> facts;  ///< ids of the told facts that say so
    friend bool operator==(const Value&, const Value&) = default;
  };
  std::vector<Value> values;  ///< the one shown first

  friend bool operator==(const Conflict&, const Conflict&) = default;
};

/// One agreement: merged of all that is told of it. The agreement's `evidence` and that of its acts
/// and history are left empty here; `Store::evidence_of` gives them.
struct AgreementRow {
  Number number = 0;
  Agreement agreement;
  std::vector<std::string> ids;    ///< every id it is known by (those of its members), sorted
  std::vector<std::string> names;  ///< every proper name told, the shown one first
  Support support;
  std::vector<Conflict> conflicts;
};

/// Why two told agreements are one node: the member, the member it joined, and the reasons.
struct MergeReason {
  std::string member, joined;  ///< ids of told agreements
  std::vector<std::string> reasons;
};

struct RelationRow {
  Number number = 0;
  Relation relation;             ///< evidence left empty; `under` is the merged agreement's id
  std::vector<std::string> ids;  ///< ids of the told relations, sorted
  Support support;
  std::vector<Conflict> conflicts;
};

struct EventRow {
  Number number = 0;
  Event event;  ///< evidence left empty
  std::vector<std::string> ids;
  Support support;
};

/// A relation as the graph needs it. Actors are indices into EdgeScan::actors(); days are
/// PartialDate's, with its two infinities for what is not told (`from` −∞, `to` +∞ where no date).
struct EdgeRow {
  static constexpr std::uint32_t kNone = 0xffffffff;
  Number relation = 0;  ///< RelationRow::number
  std::uint32_t subject = 0, object = 0, via = kNone;
  Number under = 0;  ///< AgreementRow::number, 0 for none
  Predicate predicate = Predicate::kMeetsWith;
  Modality modality = Modality::kAsserted;
  std::uint16_t confidence = 0;  ///< thousandths
  std::uint32_t documents = 0, sources = 0;
  struct Days {
    PartialDate::Day from = PartialDate::kMinusInfinity, to = PartialDate::kPlusInfinity;
    bool told() const {
      return from != PartialDate::kMinusInfinity || to != PartialDate::kPlusInfinity;
    }
  };
  Days on, since, until;
  /// First day of the first and last day of the last report; +∞ and −∞ where no document has a
  /// date.
  PartialDate::Day first_reported = PartialDate::kPlusInfinity,
                   last_reported = PartialDate::kMinusInfinity;
};

/// An actor as the graph needs it.
struct EdgeActor {
  ActorId id;
  ActorKind kind = ActorKind::kState;
  struct {
    PartialDate::Day from = PartialDate::kPlusInfinity, to = PartialDate::kPlusInfinity;
  } gone;  ///< first and last day on which it may have ceased to be
};

/// A merged agreement as the graph needs it.
struct EdgeAgreement {
  Number number = 0;
  /// With id, type, status, dates, modality and confidence; of history and acts what time depends
  /// on; the rest left empty.
  Agreement agreement;
  std::vector<std::uint32_t> parties;  ///< indices into EdgeScan::actors(), as EdgeRow's
  std::uint32_t hub = EdgeRow::kNone, sources = 0;
  std::optional<PartialDate> first_reported, last_reported;
};

struct SearchHit {
  DocumentRow document;
  std::uint32_t sentence = 0;
  Span span;
  std::string text;
  double score = 0;                ///< BM25, higher is better
  std::vector<std::string> facts;  ///< ids of merged facts whose evidence lies in the sentence
};

struct Stats {
  std::int64_t documents = 0, sentences = 0, actors = 0, agreements = 0, relations = 0, events = 0,
               evidence = 0;
  std::int64_t superseded = 0, stories = 0, decisions = 0, runs = 0;

  friend bool operator==(const Stats&, const Stats&) = default;
};

struct Problem {
  std::string what;        ///< one line: what is wrong and where
  bool repairable = true;  ///< `check --repair` can mend it without losing a fact
};

/// One run of `entente ingest`.
struct RunRow {
  Number number = 0;
  std::string started, ended;  ///< UTC, ISO 8601; `ended` empty while under way or after a crash
  std::vector<std::string> inputs;
  std::string state;  ///< running, done, interrupted
  std::int64_t articles = 0, added = 0, replaced = 0, unchanged = 0, refused = 0, files_skipped = 0;
  std::vector<std::string> refusals;  ///< "file:line: reason", the first 1,000
};

}  // namespace entente::storage
