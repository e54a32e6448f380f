#include "extract/meaning/feature_parts.h"

#include <algorithm>
#include <array>
#include <string>

namespace entente::extract::meaning {

using Part = HashedText;

const Part& how_part(How how) {
  static const std::array<Part, 9> kParts{Part("name"),        Part("place"),    Part("official"),
                                          Part("part"),        Part("owner"),    Part("topic"),
                                          Part("coreference"), Part("register"), Part("implied")};
  return kParts[static_cast<std::size_t>(how)];
}

const Part& way_part(Standing::Way way) {
  static const std::array<Part, 6> kParts{Part("argument"),     Part("shared"), Part("below"),
                                          Part("shared-below"), Part("tree"),   Part("far")};
  return kParts[static_cast<std::size_t>(way)];
}

const Part& kind_part(PredicateKind kind) {
  static const std::array<Part, 3> kParts{Part("verb"), Part("noun"), Part("adjective")};
  return kParts[static_cast<std::size_t>(kind)];
}

const Part& number_part(std::size_t number) {
  static const std::array<Part, 10> kParts{Part("0"), Part("1"), Part("2"), Part("3"), Part("4"),
                                           Part("5"), Part("6"), Part("7"), Part("8"), Part("9+")};
  return kParts[std::min<std::size_t>(number, 9)];
}

const Part& yes_no(bool yes) {
  static const Part kYes("yes"), kNo("no");
  return yes ? kYes : kNo;
}

std::size_t magnitude(std::size_t number) {
  std::size_t bits = 0;
  for (; number != 0; number >>= 1) ++bits;
  return bits;
}

}  // namespace entente::extract::meaning
