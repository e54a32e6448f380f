// PDF by poppler's pdftotext, run as a child process with limits on time, memory and output;
// without it a PDF is refused with what to install.
#pragma once

#include <memory>

#include "extract/reader/reader.h"

namespace entente::extract::reader {

std::unique_ptr<Format> pdf_format();

}  // namespace entente::extract::reader
