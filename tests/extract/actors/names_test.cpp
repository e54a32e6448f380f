#include "extract/actors/names.h"

#include <doctest/doctest.h>

#include <string>

using namespace entente::extract::actors;

TEST_CASE("a name is folded to small letters without accents") {
  CHECK(fold("Élysée") == "elysee");
  CHECK(fold("CÔTE D’IVOIRE") == "cote d'ivoire");
  CHECK(fold("Łódź, İzmir, Gdańsk, Ožbolt, Žilina") == "lodz, izmir, gdansk, ozbolt, zilina");
  CHECK(fold("Österreich × 2") == "osterreich × 2");
  CHECK(fold("东京") == "东京");
}

TEST_CASE("case is seen beyond ASCII") {
  CHECK(starts_upper("Élysée"));
  CHECK(starts_upper("Žilina"));
  CHECK_FALSE(starts_upper("élan"));
  CHECK_FALSE(starts_upper(""));
  CHECK(has_lower("ÉLYSÉe"));
  CHECK(has_lower("É’é"));
  CHECK_FALSE(has_lower("U.S."));
  CHECK_FALSE(has_lower("ÖVP"));
}

TEST_CASE("tokens hash alike whatever their case, accents and closing period") {
  CHECK(token_hash("Élysée") == token_hash("ELYSEE"));
  CHECK(token_hash("St.") == token_hash("st"));
  CHECK(token_hash("U.S.") == token_hash("U.S"));
  CHECK(token_hash("U.S.") != token_hash("US"));
  CHECK(token_hash(".") == token_hash("."));
  CHECK(token_hash("") != 0);
}

TEST_CASE("the edit distance counts changes, gaps and swaps, and stops at its bound") {
  CHECK(edit_distance("korea", "korea", 3) == 0);
  CHECK(edit_distance("koera", "korea", 3) == 1);
  CHECK(edit_distance("korae", "korea", 3) == 1);
  CHECK(edit_distance("kore", "korea", 3) == 1);
  CHECK(edit_distance("japan", "korea", 2) == 3);
  CHECK(edit_distance("", "abc", 5) == 3);
}
