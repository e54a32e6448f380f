// Articles as JSON: one object, an array of objects, or an object a line (NDJSON), with `id`,
// `title`, `date`, `dateline`, `source`, `url`, `body`; and the lines that `entente extract`
// prints. A bad line is refused by its number, the rest goes on.
#pragma once

#include <memory>

#include "extract/reader/reader.h"

namespace entente::extract::reader {

std::unique_ptr<Format> json_format();

}  // namespace entente::extract::reader
