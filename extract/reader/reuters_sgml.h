// The SGML of Reuters' 1987 newswire collection: a <REUTERS> an article. It is no sound SGML, so it
// is scanned, not parsed.
#pragma once

#include <memory>

#include "extract/reader/reader.h"

namespace entente::extract::reader {

std::unique_ptr<Format> reuters_format();

}  // namespace entente::extract::reader
