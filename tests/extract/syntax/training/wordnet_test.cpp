#include "extract/syntax/training/wordnet.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "extract/syntax/hashing.h"
#include "knowledge/error.h"

using namespace entente::extract::syntax;

TEST_CASE("words get the parts of speech of WordNet's files, inflected forms too") {
  const auto folder = std::filesystem::temp_directory_path() / "entente_wordnet_test";
  std::filesystem::create_directories(folder);
  const auto write = [&](const char* name, const char* text) {
    std::ofstream(folder / name) << text;
  };
  write("data.noun", "  1 licence\n00000001 15 n 02 truce 0 San_Marino 0 001 @ 00000002 n 0000\n");
  write("index.verb", "  1 licence\nratify v 1 1 @ 1 0 00000003\nban v 1 1 @ 1 0 00000004\n");
  write("index.adj", "grim a 1 1 & 1 0 00000005\n");
  write("index.adv", "grimly r 1 1 \\ 1 0 00000006\n");
  write("noun.exc", "men man\n");
  write("verb.exc", "");
  const auto tags = read_wordnet(folder.string());
  std::filesystem::remove_all(folder);
  const auto tag = [&](std::string_view word) {
    const auto at = tags.find(hash_word(word));
    return at == tags.end() ? 0u : at->second;
  };
  for (const auto word :
       {"truce", "truces", "San", "Marino", "ratify", "ratifies", "ratified", "ratifying", "bans",
        "banned", "banning", "grim", "grimmer", "grimly", "men"}) {
    CHECK_MESSAGE(tag(word) != 0, word);
  }
  CHECK(tag("ratified") == tag("banned"));
  CHECK(tag("truce") != tag("Marino"));
  CHECK(tag("licence") == 0);
  CHECK_THROWS_AS(read_wordnet("/nonexistent"), entente::InputError);
}
