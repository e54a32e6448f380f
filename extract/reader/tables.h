// Tables (CSV after RFC 4180, with semicolons too, and TSV): an article a row. Which column is what
// is told by Options::columns, or by the usual names in the first row.
#pragma once

#include <memory>

#include "extract/reader/reader.h"

namespace entente::extract::reader {

std::unique_ptr<Format> table_format();

}  // namespace entente::extract::reader
