// A small knowledge base for tests, written in a text file (data/world.txt):
//
//   document KEY DATE SOURCE | TITLE          a document; DATE may be -
//   . A sentence.                             a sentence; the facts below it rest on it
//   agreement KEY=VALUE …                     parties=A,B type= form= hub= status= signed=
//   in_force= ended= name= subject= … history STATUS ON, act PARTY KIND ON [EFFECTIVE], related
//   KIND KEY-OF-AGREEMENT      of the last agreement relation S PREDICATE O KEY=VALUE …        via=
//   on= since= until= modality= under=last confidence= by= event ACTOR KIND KEY=VALUE … count=
//   from= to= under=last stance=denies on a fact makes its evidence a denial; _ in names and
//   subjects stands for a space.
#pragma once

#include <string>
#include <vector>

#include "knowledge/extraction.h"
#include "storage/store.h"

namespace entente::testing {

/// Throws std::runtime_error with the line for what it does not understand.
std::vector<Extraction> read_small_world(const std::string& file);
/// A store of that world in that file.
storage::Store make_store(const std::vector<Extraction>& world, const std::string& database);

}  // namespace entente::testing
