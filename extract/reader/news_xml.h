// The press's own XML: NITF 3 and NewsML-G2 (IPTC), one item or a message of many.
#pragma once

#include <memory>

#include "extract/reader/reader.h"

namespace entente::extract::reader {

std::unique_ptr<Format> news_xml_format();

}  // namespace entente::extract::reader
