// An actor of international relations and where a text mentions it (ontology: Actors).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "knowledge/ids.h"
#include "knowledge/names.h"
#include "knowledge/partial_date.h"
#include "knowledge/span.h"

namespace entente {

enum class ActorKind { kState, kOrganization, kGroup, kSubnational, kAgency, kPerson, kPlace };
template <>
struct NamesOf<ActorKind> {
  static constexpr std::array<std::string_view, 7> kNames{
      "state", "organization", "group", "subnational", "agency", "person", "place"};
};

/// Whether a name acts (its government, people, team) or is where something happens.
enum class Reading { kActor, kPlace };
template <>
struct NamesOf<Reading> {
  static constexpr std::array<std::string_view, 2> kNames{"actor", "place"};
};

struct Mention {
  Span span;
  std::string text;
  Reading reading = Reading::kActor;

  friend bool operator==(const Mention&, const Mention&) = default;
};

/// How one actor goes on from another; followed only where a question asks for it.
struct Continuation {
  ActorId id;
  std::string kind;  ///< continuation, succession, union

  friend bool operator==(const Continuation&, const Continuation&) = default;
};

struct Actor {
  ActorId id;
  ActorKind kind = ActorKind::kState;
  std::string name;
  std::vector<Mention> mentions;  ///< in order of the text; empty for an actor out of the store
  std::optional<PartialDate> since, until;
  std::vector<std::string> codes;  ///< "iso2:KR", "cow:732", "wikidata:Q884", sorted
  std::vector<Continuation> continues;

  friend bool operator==(const Actor&, const Actor&) = default;
};

}  // namespace entente
