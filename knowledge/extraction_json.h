// The JSON contract of `entente extract`, both ways: one object a line, every field of the ontology
// printed, null or empty where nothing is known (docs/extraction.schema.json describes it).
#pragma once

#include <string>
#include <string_view>

#include "knowledge/article.h"
#include "knowledge/extraction.h"

namespace entente {

struct JsonOptions {
  bool text = true;  ///< false leaves `document.text` out (--no-text)
};

/// One line of JSON without the newline. UTF-8; keys in the order of the contract; the same value
/// gives the same bytes.
std::string to_json(const Extraction& extraction, JsonOptions options = {});

/// Reads such a line. Fields that are absent take their default, unknown keys are passed over.
/// Throws InputError with the place and reason: not JSON, another format, unknown names, spans
/// outside the text or not equal to what they quote, a sha256 that is not the text's.
Extraction extraction_from_json(std::string_view line);

/// True where the line is an object with the keys "format" and "document": an extraction rather
/// than an article.
bool looks_like_extraction(std::string_view line);

/// The article as JSON (`entente read`), one line.
std::string to_json(const Article& article);

/// Single objects of the contract, as they stand in an extraction's lists.
std::string to_json(const Actor& actor);
std::string to_json(const Agreement& agreement);
std::string to_json(const Relation& relation);
std::string to_json(const Event& event);

/// And back: names and types are checked, spans only for begin ≤ end (the text is not at hand).
/// Throw InputError.
Actor actor_from_json(std::string_view json);
Agreement agreement_from_json(std::string_view json);
Relation relation_from_json(std::string_view json);
Event event_from_json(std::string_view json);

}  // namespace entente
