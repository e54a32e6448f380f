// What the store asks of an extraction before it takes it: that it is true to itself.
#pragma once

#include "knowledge/extraction.h"

namespace entente::storage {

/// Throws InputError ("KEY: what and where") for an extraction without a key, with a sha256 that is
/// not the text's, sentences or spans outside the text, evidence that quotes something else, facts
/// without evidence, ids that are not what the facts say, or facts that rest on an agreement that
/// it does not tell.
void validate(const Extraction& extraction);

/// CRC-32 (IEEE 802.3) of the bytes: kept with each piece of evidence in place of the quote.
std::uint32_t quote_checksum(std::string_view bytes);

}  // namespace entente::storage
