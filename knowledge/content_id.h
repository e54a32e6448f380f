// Short hashes of what a fact says: the first 12 hex digits of the SHA-256 of its canonical words.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace entente {

/// SHA-256 (FIPS 180-4) of the bytes, lower-case hex, 64 digits.
std::string sha256_hex(std::string_view bytes);

/// The first 12 hex digits of SHA-256 over the parts, each followed by a unit separator (0x1f).
std::string content_id(std::initializer_list<std::string_view> parts);

}  // namespace entente
