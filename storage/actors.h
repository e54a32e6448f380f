// Actors in the file: made when a document first names them, gone when none does any more;
// described as most documents describe them; joined where a decision says that two are one.
#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "knowledge/extraction.h"
#include "storage/curation.h"
#include "storage/sqlite.h"

namespace entente::storage {

class Actors {
 public:
  explicit Actors(const Sqlite& db) : db_(db) {}

  /// The row of that actor, made where there is none.
  Number number(const std::string& id);
  const std::string& id(Number number);
  /// The row that facts of this one go to.
  Number canonical(Number number);

  /// Enters all actors that the document names or that its facts use.
  void tell(Number document, const Extraction& extraction);
  /// Takes the document's namings out; its actors are looked at by settle().
  void untell(Number document, std::string_view text);

  /// Follows the decisions' joining of actors; true where something changed.
  bool follow(const Curation& curation);

  /// Chooses descriptions anew where documents differ, and drops actors that nothing names.
  void settle();
  /// Has settle() look at every actor.
  void look_at_all();
  void forget();

 private:
  void tell_one(Number document, Number actor, const std::string& body,
                const std::string& mentions);
  void describe(Number actor);

  const Sqlite& db_;
  std::unordered_map<std::string, Number> numbers_;
  std::unordered_map<Number, std::string> ids_;
  std::unordered_map<Number, Number> canonical_;
  std::unordered_map<std::string, Number> forms_;  ///< "actor|body" -> actor_forms.number
  std::unordered_map<Number, bool> several_;       ///< described in more than one way
  std::set<Number> touched_;                       ///< whose description may have to change
  std::set<Number> loose_;                         ///< that may be named by nothing any more
};

/// Ids of all actors that the extraction's facts use (parties, hubs, subjects, …), sorted.
std::vector<std::string> actors_in_facts(const Extraction& extraction);

/// The kind that an id's shape tells (ontology: Actors), for actors that no document describes.
ActorKind kind_by_id(std::string_view id);

}  // namespace entente::storage
