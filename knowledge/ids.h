// Ids as types of their own, so that an actor is never passed where an agreement is meant. Each is
// a UTF-8 string.
#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace entente {

template <class Tag>
struct Id {
  std::string value;

  Id() = default;
  explicit Id(std::string v) : value(std::move(v)) {}
  explicit Id(std::string_view v) : value(v) {}
  explicit Id(const char* v) : value(v) {}

  bool empty() const { return value.empty(); }
  friend bool operator==(const Id&, const Id&) = default;
  friend auto operator<=>(const Id&, const Id&) = default;
};

using ActorId = Id<struct ActorTag>;  ///< `KOR`, `NATO`, `KOR/defense-ministry`, `ronald-reagan`
using AgreementId = Id<struct AgreementTag>;  ///< short hash of what the agreement is
using RelationId = Id<struct RelationTag>;    ///< short hash of what the relation says
using EventId = Id<struct EventTag>;          ///< short hash of what the event says
using DocumentKey = Id<struct DocumentTag>;   ///< what the store knows a document by

/// The owner of an agency (`KOR/defense-ministry` gives `KOR`); any other id is returned as it is.
inline ActorId rolled_up(const ActorId& id) {
  return ActorId(id.value.substr(0, id.value.find('/')));
}

}  // namespace entente

template <class Tag>
struct std::hash<entente::Id<Tag>> {
  std::size_t operator()(const entente::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.value);
  }
};
