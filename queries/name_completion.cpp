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

/// The gazetteer's fields that hold names by which an actor is asked for, and those with words that
/// texts call it by but that are no names (South Korean).
constexpr std::array<std::string_view, 6> kNames{"acronym", "alias", "capital",
                                                 "metonym", "name",  "seat"};
constexpr std::array<std::string_view, 2> kAdjectives{"adjective", "demonym"};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& fields, std::string_view field) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

/// What an actor is called by nouns: as the gazetteer has it, and by texts and decisions.
std::vector<std::string_view> nouns_of(const storage::ActorNames& actor) {
  std::vector<std::string_view> nouns{actor.id.value, actor.name};
  std::vector<std::string> adjectives;
  for (const auto& fact : Gazetteer::embedded().facts(actor.id.value)) {
    if (holds(kNames, fact.field)) nouns.push_back(fact.value);
    if (holds(kAdjectives, fact.field)) adjectives.push_back(fold(fact.value));
  }
  const std::size_t told = nouns.size();
  for (const std::string& alias : actor.aliases) {
    const std::string folded = fold(alias);
    const bool named = std::any_of(nouns.begin(), nouns.begin() + static_cast<std::ptrdiff_t>(told),
                                   [&](std::string_view noun) { return fold(noun) == folded; });
    if (!named && std::find(adjectives.begin(), adjectives.end(), folded) == adjectives.end())
      nouns.push_back(alias);
  }
  return nouns;
}

}  // namespace

std::vector<std::string> names_starting(World& world, std::string_view beginning, NameKinds kinds) {
  const std::string wanted = fold(beginning);
  std::vector<std::string> names;
  const auto add = [&](std::string_view name) {
    if (fold(name).starts_with(wanted)) names.emplace_back(name);
  };
  if (kinds != NameKinds::kAgreements) {
    world.store().for_each_actor_names([&](const storage::ActorNames& actor) {
      for (const std::string_view noun : nouns_of(actor)) add(noun);
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
