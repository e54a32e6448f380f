// Reading rows of the file into the values of rows.h. For the store's own sources.
#pragma once

#include "storage/curation.h"
#include "storage/sqlite.h"
#include "storage/store.h"

namespace entente::storage {

/// Columns that read_document expects, in order; FROM documents d.
#define ENTENTE_DOCUMENT_COLUMNS                                                           \
  "d.number, d.key, d.kind, d.id, d.title, d.date, d.source, d.url, d.sha256, d.current, " \
  "d.story, d.sentences, length(CAST(d.text AS BLOB))"

DocumentRow read_document(const Sqlite& db, const Row& row);

/// Orders documents by date, then key: the order in which evidence is shown.
bool earlier(const DocumentRow& a, const DocumentRow& b);

/// The n-th told fact of a document as told, without evidence.
Relation told_relation(const Sqlite& db, Number document, std::int64_t ordinal);

}  // namespace entente::storage
