// The records of the graph as they lie in memory and, byte for byte, in its image: fixed in size,
// without pointers, little endian. Whoever changes one of them raises kImageVersion (image.h); a
// test holds the sizes.
//
// A vertex is an actor [0, actors) or an agreement [actors, actors + agreements), each group sorted
// by id, so that numbers depend on what is known and not on the order in which it came.
#pragma once

#include <cstdint>
#include <type_traits>

#include "knowledge/agreement.h"
#include "knowledge/modality.h"
#include "knowledge/partial_date.h"
#include "knowledge/relation.h"

namespace entente::graph {

using Vertex = std::uint32_t;
using Day = PartialDate::Day;
inline constexpr std::uint32_t kNone = 0xffffffff;

/// One end of an edge, kept at the vertex that it leaves from: where it goes and what it is.
struct Arc {
  static constexpr std::uint32_t kPartyBit = 1U << 31, kToHubBit = 1U << 30, kFromHubBit = 1U << 29,
                                 kPlainBit = 1U << 28, kIndexMask = kPlainBit - 1;
  Vertex target = 0;
  std::uint32_t packed = 0;

  std::uint32_t index() const { return packed & kIndexMask; }  ///< of the Link, or of the Party
  bool is_party() const { return packed & kPartyBit; }         ///< between actor and agreement
  bool to_hub() const { return packed & kToHubBit; }  ///< first or last half of a `via` relation
  bool from_hub() const { return packed & kFromHubBit; }  ///< the same, seen from the hub
  bool plain() const { return packed & kPlainBit; }  ///< just what a view without conditions takes
  friend bool operator==(const Arc&, const Arc&) = default;
};

/// A relation. Its `via` and `under`, where it has any, stand in an Extra.
struct Link {
  Vertex subject = 0, object = 0;
  Day begin = 0, end = 0;        ///< first day it may have begun, last day it may have lasted
  Day told_last = 0;             ///< day of the last report
  std::uint32_t row = 0;         ///< the store's number
  std::uint16_t confidence = 0;  ///< thousandths
  std::uint8_t kind = 0;         ///< predicate, modality and whether it has no date of its own
  std::uint8_t weight =
      0;  ///< independent sources up to 63, whether it is over, whether it has an Extra

  Predicate predicate() const { return static_cast<Predicate>(kind & 31U); }
  Modality modality() const { return static_cast<Modality>((kind >> 5U) & 3U); }
  bool undated() const { return kind & 128U; }
  bool has_extra() const { return weight & 128U; }
  bool over() const { return weight & 64U; }  ///< ended by the graph's horizon
  std::uint32_t sources() const { return weight & 63U; }
};

struct Extra {
  std::uint32_t link = 0;
  Vertex via = kNone, under = kNone;
};

/// A vertex that is an agreement, and where its parties and phases lie.
struct Pact {
  std::uint32_t first_party = 0, parties = 0, first_phase = 0;
  Vertex hub = kNone;
  std::uint32_t row = 0;
  Day told_last = 0;
  std::uint16_t confidence = 0, phases = 0;
  std::uint8_t type = 0, modality = 0, sources = 0;
  /// 1 where a view without conditions takes every party, all took part at one time and there is no
  /// hub: any two of them are neighbours.
  std::uint8_t clique = 0;
};

struct Party {
  Vertex actor = 0, pact = 0;
  Day begin = 0, end = 0;  ///< first and last day on which it may have taken part
  Day over = 0;            ///< first day on which it may be over
};

/// A time in which an agreement had one status.
struct Phase {
  Day begin = 0, end = 0;  ///< first and last day that may belong to it
  std::uint8_t status = 0;
  std::uint8_t undated = 0;  ///< its beginning is only the day of a report
  std::uint16_t spare = 0;
};

static_assert(sizeof(Arc) == 8 && sizeof(Link) == 28 && sizeof(Extra) == 12 && sizeof(Pact) == 32 &&
              sizeof(Party) == 20 && sizeof(Phase) == 12);
static_assert(std::is_trivially_copyable_v<Arc> && std::is_trivially_copyable_v<Link> &&
              std::is_trivially_copyable_v<Pact>);
static_assert(count_of<Predicate>() <= 32 && count_of<Modality>() <= 4);

}  // namespace entente::graph
