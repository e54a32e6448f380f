// Decimal numbers that are kept as text (terms of agreements: "500000000", "2.5") and stand in JSON
// as numbers. Only spellings that survive a trip through a JSON number unchanged count as plain.
#pragma once

#include <array>
#include <charconv>
#include <string>
#include <string_view>

namespace entente {

/// The shortest decimal text of a number, without an exponent up to 15 digits.
inline std::string plain_number(double value) {
  std::array<char, 400> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  return {buffer.data(), end.ptr};
}

/// True for digits with at most one point inside, at most 15 digits, spelled as plain_number does.
inline bool is_plain_number(std::string_view text) {
  if (text.empty() || text.size() > 16) return false;
  double value = 0;
  const auto end =
      std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  return end.ec == std::errc() && end.ptr == text.data() + text.size() &&
         plain_number(value) == text;
}

}  // namespace entente
