// Enumerations that have names in files and answers: one table each, both ways.
// `name_of(Status::kSigned)` is "signed"; `from_name<Status>("signed")` is Status::kSigned, an
// unknown name std::nullopt.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace entente {

/// Specialised beside each enumeration: `static constexpr std::array kNames{...}` in the order of
/// the values from 0.
template <class E>
struct NamesOf;

/// The name of a value as files and answers spell it.
template <class E>
constexpr std::string_view name_of(E value) {
  return NamesOf<E>::kNames[static_cast<std::size_t>(value)];
}

/// The value of that name, or nothing. Exact spelling.
template <class E>
constexpr std::optional<E> from_name(std::string_view name) {
  for (std::size_t i = 0; i < NamesOf<E>::kNames.size(); ++i) {
    if (NamesOf<E>::kNames[i] == name) return static_cast<E>(i);
  }
  return std::nullopt;
}

/// The number of values.
template <class E>
constexpr std::size_t count_of() {
  return NamesOf<E>::kNames.size();
}

}  // namespace entente
