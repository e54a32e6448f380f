// All that one reading of one article found: the plain value that extractors give, `entente
// extract` prints as a line of JSON (extraction_json.h), and the store takes in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "knowledge/actor.h"
#include "knowledge/agreement.h"
#include "knowledge/event.h"
#include "knowledge/relation.h"
#include "knowledge/span.h"

namespace entente {

/// Version of the JSON contract; a change of meaning raises it.
inline constexpr int kExtractionFormat = 1;

/// What made the extraction: versions of the program and of the data that its answers depend on.
struct Producer {
  std::string version, model, lexicon, gazetteer;

  friend bool operator==(const Producer&, const Producer&) = default;
};

struct Document {
  std::string id, key;
  std::optional<std::string> title;
  std::optional<std::string> date;  ///< given, else inferred from the dateline, else absent
  std::optional<std::string> source, url;
  std::string sha256;  ///< of `text`, lower-case hex
  std::string text;    ///< stored_text(article)

  friend bool operator==(const Document&, const Document&) = default;
};

/// A time expression as TIMEX3: type DATE, TIME, DURATION or SET, and its value.
struct TimeExpression {
  Span span;
  std::string text, type, value;

  friend bool operator==(const TimeExpression&, const TimeExpression&) = default;
};

struct Extraction {
  Producer producer;
  Document document;
  std::vector<Span> sentences;
  std::vector<Actor> actors;  ///< sorted by id
  std::vector<TimeExpression> times;
  std::vector<Agreement> agreements;  ///< in order of first evidence
  std::vector<Relation> relations;    ///< sorted by subject, predicate, object, then the rest
  std::vector<Event> events;

  friend bool operator==(const Extraction&, const Extraction&) = default;
};

}  // namespace entente
