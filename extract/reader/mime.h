// Messages in MIME (RFC 5322, 2045 to 2047): mails (.eml) with their readable attachments, and
// pages saved with all that belongs to them (MHTML).
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "extract/reader/reader.h"

namespace entente::extract::reader {

std::unique_ptr<Format> mime_format();

/// Quoted-printable and base64 as RFC 2045 has them; what is not of it is passed over.
std::string decode_quoted_printable(std::string_view text, bool header = false);
std::string decode_base64(std::string_view text);

/// A header's value with its encoded words ("=?utf-8?Q?Per=C3=BA?=") in UTF-8.
std::string decode_header(std::string_view value);

}  // namespace entente::extract::reader
