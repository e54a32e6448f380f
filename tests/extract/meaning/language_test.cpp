#include "extract/meaning/language.h"

#include <doctest/doctest.h>

using entente::extract::meaning::foreign_language;

TEST_CASE("an article in another language is known by its commonest words") {
  CHECK(
      foreign_language("Die Minister der beiden Staaten haben sich auf ein neues Abkommen für die "
                       "Fischerei verständigt, das nach dem Winter in Kraft tritt und für zehn "
                       "Jahre gilt, wie es in der Erklärung heißt.") == "German");
  CHECK(foreign_language("Les ministres des deux pays ont signé un accord sur la pêche dans le "
                         "golfe, qui ne sera pas en vigueur avant la fin de cette année, mais les "
                         "pêcheurs sont contents.") == "French");
  CHECK(foreign_language("Министры двух стран подписали соглашение.") ==
        "Russian or another language in Cyrillic");
}

TEST_CASE("English is not foreign, nor is what is too short to tell") {
  CHECK_FALSE(
      foreign_language("The ministers of the two states have signed an accord on fishing in "
                       "the gulf, which will not be in force before the end of this year, "
                       "but the men who fish there are content."));
  CHECK_FALSE(foreign_language("Die Minister der beiden Staaten."));
  CHECK_FALSE(
      foreign_language("THE MINISTERS OF THE TWO STATES HAVE SIGNED AN ACCORD ON FISHING IN "
                       "THE GULF, WHICH WILL NOT BE IN FORCE BEFORE THE END OF THIS YEAR."));
}
