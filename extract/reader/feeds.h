// RSS (all versions) and Atom feeds: an article an entry, with what text the feed itself holds.
#pragma once

#include <memory>

#include "extract/reader/reader.h"

namespace entente::extract::reader {

std::unique_ptr<Format> feed_format();

}  // namespace entente::extract::reader
