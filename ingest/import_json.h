// Rows out of JSON: an object a line (FollowTheMoney), an array of objects, or the result of a
// SPARQL query (SPARQL 1.1 Query Results JSON Format).
#pragma once

#include "ingest/import_row.h"

namespace entente::ingest {

/// Several values of one property stand in one cell, parted by "; ". See for_each_row.
bool json_rows(const extract::reader::Input& input, const RowOptions& options,
               const RowTaker& taker);

}  // namespace entente::ingest
