// Bytes of whatever character set to UTF-8: by byte order mark, by declaration, as UTF-8, then by
// detection (ICU). A declaration that the bytes belie is not believed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente::extract::reader {

/// The text as valid UTF-8 in NFC. `declared`: a charset's name as written outside ("ISO-8859-1"),
/// or empty. Labels of web pages mean what the WHATWG Encoding Standard says ("iso-8859-1" is
/// windows-1252). Nothing where no charset fits.
std::optional<std::string> decode(std::string_view bytes, std::string_view declared = {});

/// As above, but what cannot be decoded becomes U+FFFD, as browsers show it.
std::string decode_leniently(std::string_view bytes, std::string_view declared = {});

/// The charset that a page or XML text declares in its first 4096 bytes (meta charset, http-equiv,
/// XML declaration), or empty.
std::string declared_charset(std::string_view bytes);

/// Whether the bytes begin with a UTF-16 mark or look like UTF-16 text without one.
bool looks_utf16(std::string_view bytes);

}  // namespace entente::extract::reader
