#include "queries/name_completion.h"

#include <algorithm>
#include <array>

#include "extract/actors/gazetteer.h"
#include "extract/actors/names.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

using extract::actors::fold;
using extract::actors::Gazetteer;

/// The gazetteer's fields that hold names by which an actor is asked for.
constexpr std::array<std::string_view, 6> kNames{"acronym", "alias", "capital",
                                                 "metonym", "name",  "seat"};

}  // namespace

std::vector<std::string> names_starting(World& world, std::string_view beginning, NameKinds kinds) {
  const std::string wanted = fold(beginning);
  std::vector<std::string> names;
  const auto add = [&](std::string_view name) {
    if (fold(name).starts_with(wanted)) names.emplace_back(name);
  };
  if (kinds != NameKinds::kAgreements) {
    world.store().for_each_actor([&](const storage::ActorRow& row) {
      add(row.actor.id.value);
      add(row.actor.name);
      for (const std::string& alias : row.aliases) add(alias);
      for (const auto& fact : Gazetteer::embedded().facts(row.actor.id.value)) {
        if (std::find(kNames.begin(), kNames.end(), fact.field) != kNames.end()) add(fact.value);
      }
    });
  }
  if (kinds != NameKinds::kActors) {
    world.store().for_each_agreement([&](const storage::AgreementRow& row) {
      add(label(world, row.agreement));
      for (const std::string& name : row.names) add(name);
    });
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace entente::queries
