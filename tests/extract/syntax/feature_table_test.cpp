#include "extract/syntax/feature_table.h"

#include <doctest/doctest.h>

#include <array>

#include "extract/syntax/key_map.h"
#include "extract/syntax/training/random.h"
#include "knowledge/error.h"

using namespace entente::extract::syntax;

namespace {

FeatureRows random_rows(std::size_t features, Random& random) {
  FeatureRows rows;
  for (std::size_t i = 0; i < features; ++i) {
    auto& row = rows[static_cast<std::uint32_t>(random.next())];
    for (std::size_t pair = 0; pair <= random.below(90); ++pair) {
      row[static_cast<std::uint8_t>(random.below(90))] =
          static_cast<std::int8_t>(static_cast<int>(random.below(255)) - 127);
    }
  }
  return rows;
}

}  // namespace

TEST_CASE("the packed table scores as the rows it was built from") {
  Random random(9);
  const FeatureRows rows = random_rows(3000, random);
  const auto bytes = build_feature_table(rows, 90);
  const FeatureTable table(bytes);
  std::array<std::int32_t, 256> fast{}, slow{};
  for (const auto& [key, row] : rows) {
    table.add(key, fast.data());
    for (const auto& [cls, weight] : row) slow[cls] += decoded_weight(weight);
    REQUIRE(fast == slow);
  }
  for (int i = 0; i < 3000; ++i) {
    const auto key = static_cast<std::uint32_t>(random.next());
    if (rows.count(key) == 0) table.add(key, fast.data());
  }
  CHECK(fast == slow);  // unknown features weigh nothing
}

TEST_CASE("a stored weight is near the trained one") {
  for (double weight = -30; weight < 30; weight += 0.37) {
    const double stored = decoded_weight(encoded_weight(weight)) / double{kWeightScale};
    CHECK(stored == doctest::Approx(weight).epsilon(0.2));
  }
  CHECK(decoded_weight(encoded_weight(1e9)) == 127 * 127);
  CHECK(decoded_weight(encoded_weight(-1e9)) == -127 * 127);
}

TEST_CASE("a table cut short is refused") {
  Random random(10);
  auto bytes = build_feature_table(random_rows(50, random), 90);
  bytes.resize(bytes.size() - 1);
  CHECK_THROWS_AS(FeatureTable{bytes}, entente::InputError);
  CHECK_THROWS_AS(FeatureTable(std::span(bytes).first(3)), entente::InputError);
}

TEST_CASE("a key map finds what was put in and nothing else") {
  Random random(12);
  std::map<std::uint32_t, std::uint32_t> entries;
  for (int i = 0; i < 5000; ++i) {
    entries[static_cast<std::uint32_t>(random.next()) | 1] = static_cast<std::uint32_t>(i + 1);
  }
  const auto bytes = build_key_map(entries);
  const KeyMap map(bytes);
  for (const auto& [key, value] : entries) REQUIRE(map.find(key) == value);
  for (int i = 0; i < 5000; ++i) {
    const auto key = static_cast<std::uint32_t>(random.next()) & ~1u;
    REQUIRE(map.find(key == 0 ? 2 : key) == KeyMap::kNone);
  }
  CHECK_THROWS_AS(KeyMap(std::span(bytes).first(bytes.size() - 8)), entente::InputError);
}
