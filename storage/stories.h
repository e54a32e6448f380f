// Wire copies in the file: finds the near-duplicates of a document that comes, and parts a story
// when a document that held it together goes. Stories are the connected parts of the pairs, so they
// depend on the documents alone.
#pragma once

#include <set>
#include <string_view>

#include "storage/rows.h"
#include "storage/sqlite.h"

namespace entente::storage {

/// Enters the document's bands and pairs and sets its story. Returns the documents, this one
/// included, whose story has another number or size than before.
std::set<Number> join_story(const Sqlite& db, Number document, std::string_view text);

/// Takes the document out of bands and pairs; returns the others whose story changed.
std::set<Number> leave_story(const Sqlite& db, Number document);

}  // namespace entente::storage
