// Word processors' files: DOCX (ISO/IEC 29500) and ODT (ISO/IEC 26300). Text as it stands after all
// tracked changes; no macro, link or field is followed.
#pragma once

#include <memory>

#include "extract/reader/reader.h"

namespace entente::extract::reader {

std::unique_ptr<Format> office_format();

}  // namespace entente::extract::reader
