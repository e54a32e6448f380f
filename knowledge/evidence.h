// Why a fact is believed: a span of a document, what it says of the fact, and who is quoted for it.
#pragma once

#include <string>
#include <vector>

#include "knowledge/ids.h"
#include "knowledge/names.h"
#include "knowledge/span.h"

namespace entente {

enum class Stance { kAffirms, kDenies, kDoubts };
template <>
struct NamesOf<Stance> {
  static constexpr std::array<std::string_view, 3> kNames{"affirms", "denies", "doubts"};
};

enum class Origin { kStated, kInferred, kGazetteer, kImported, kDecided };
template <>
struct NamesOf<Origin> {
  static constexpr std::array<std::string_view, 5> kNames{"stated", "inferred", "gazetteer",
                                                          "imported", "decided"};
};

struct Evidence {
  Span span;         ///< bytes of the document's stored text
  std::string text;  ///< what stands there, letter by letter
  Stance stance = Stance::kAffirms;
  std::vector<std::string>
      fields;  ///< the fact's fields that this span carries, sorted ("parties", "dates.in_force")
  Origin origin = Origin::kStated;

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// Who says so, as the text names them: `{"id": "KOR/defense-ministry", "text": "Seoul's Defense
/// Ministry"}`.
struct Attribution {
  ActorId id;        ///< empty where the speaker is nobody the gazetteer knows
  std::string text;  ///< the words of the text

  friend bool operator==(const Attribution&, const Attribution&) = default;
};

}  // namespace entente
