// Markdown (CommonMark's common part) with YAML front matter: title, date, source and address from
// there or from the first heading; the text without its marks.
#pragma once

#include <memory>

#include "extract/reader/reader.h"

namespace entente::extract::reader {

std::unique_ptr<Format> markdown_format();

}  // namespace entente::extract::reader
