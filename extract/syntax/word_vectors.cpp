#include "extract/syntax/word_vectors.h"

#include <algorithm>
#include <cstring>

#include "knowledge/error.h"

namespace entente::extract::syntax {

namespace {

struct Header {
  std::uint32_t rows = 0, dimensions = 0;
  float scale = 1;
  std::uint32_t map_bytes = 0;
};

}  // namespace

WordVectors::WordVectors(std::span<const std::uint8_t> bytes) {
  Header header;
  if (bytes.size() < sizeof header) throw InputError("model: the word vectors are cut short");
  std::memcpy(&header, bytes.data(), sizeof header);
  bytes = bytes.subspan(sizeof header);
  const std::uint64_t values = std::uint64_t{header.rows} * header.dimensions;
  if (header.map_bytes > bytes.size() || values > bytes.size() - header.map_bytes) {
    throw InputError("model: the word vectors are cut short");
  }
  places_ = KeyMap(bytes.first(header.map_bytes));
  values_ = reinterpret_cast<const std::int8_t*>(bytes.data() + header.map_bytes);
  rows_ = header.rows;
  dimensions_ = header.dimensions;
  scale_ = header.scale;
}

std::vector<std::uint8_t> build_word_vectors(std::span<const std::uint32_t> words,
                                             std::span<const std::int8_t> values,
                                             std::size_t dimensions, float scale) {
  std::map<std::uint32_t, std::uint32_t> places;
  for (std::size_t i = 0; i < words.size(); ++i) {
    places.emplace(words[i], static_cast<std::uint32_t>(i + 1));
  }
  const std::vector<std::uint8_t> map = build_key_map(places);
  const Header header{static_cast<std::uint32_t>(words.size()),
                      static_cast<std::uint32_t>(dimensions), scale,
                      static_cast<std::uint32_t>(map.size())};
  std::vector<std::uint8_t> out(sizeof header + map.size() + values.size());
  std::memcpy(out.data(), &header, sizeof header);
  std::copy(map.begin(), map.end(), out.begin() + sizeof header);
  std::transform(values.begin(), values.end(),
                 out.begin() + static_cast<std::ptrdiff_t>(sizeof header + map.size()),
                 [](std::int8_t value) { return static_cast<std::uint8_t>(value); });
  return out;
}

}  // namespace entente::extract::syntax
