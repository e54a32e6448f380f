// Web archives (WARC, ISO 28500): each page that was fetched with success, under its address.
// Pictures, scripts and the like are passed over.
#pragma once

#include <memory>

#include "extract/reader/reader.h"

namespace entente::extract::reader {

std::unique_ptr<Format> warc_format();

}  // namespace entente::extract::reader
