// UTF-8 as readers need it: checked, without a byte order mark, in Unicode's composed form (NFC),
// lines ended by \n.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace entente::extract::reader {

/// The text as valid UTF-8 in NFC; nothing where the bytes are not UTF-8.
std::optional<std::string> to_utf8(std::string_view bytes);

/// Offset of the first byte that is not UTF-8; the size where all is well.
std::size_t first_bad_byte(std::string_view bytes);

/// Whether the bytes are no text in any 8-bit or UTF-8 encoding: NUL bytes, or too many control
/// characters.
bool looks_binary(std::string_view bytes);

}  // namespace entente::extract::reader
