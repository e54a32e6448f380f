// Every question against the small world, as data: tests/queries/data/*.test.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "knowledge/error.h"
#include "queries/render.h"
#include "queries/session.h"
#include "tests/queries/ask_command.h"
#include "tests/queries/small_world.h"
#include "tests/queries/test_file.h"
#include "tests/storage/temporary.h"

namespace entente {
namespace {

const std::string kData = std::string(ENTENTE_SOURCE_DIR) + "/tests/queries/data/";

struct SmallWorld {
  testing::TemporaryFolder folder;
  std::string database = (folder / "world.db").string();
  SmallWorld() {
    (void)testing::make_store(testing::read_small_world(kData + "world.txt"), database);
  }
};

TEST_CASE("every question gives the answer written in its .test file") {
  const SmallWorld world;
  queries::Session session(world.database);
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kData)) {
    if (entry.path().extension() != ".test") continue;
    ++files;
    testing::run_test_file(entry.path().string(), [&](const std::string& command) {
      return testing::ask_command(session, command);
    });
  }
  CHECK(files > 0);
}

TEST_CASE("a question in plain English is taken for the command written beside it") {
  const SmallWorld world;
  queries::Session session(world.database);
  testing::run_test_file(kData + "ask.questions", [&](const std::string& question) -> std::string {
    queries::Arguments arguments;
    arguments.set("QUESTION", question);
    arguments.set("--command", "true");
    try {
      return queries::plain(session.answer("ask", arguments).rows.at(0).cells.at(0)) + "\n";
    } catch (const Error& error) {
      return std::string("error: ") + error.what() + "\n";
    }
  });
}

TEST_CASE("every question that is understood is answered, or said to have no answer") {
  const SmallWorld world;
  queries::Session session(world.database);
  for (const auto& test : testing::read_test_file(kData + "ask.questions")) {
    if (test.expected.rfind("error", 0) == 0) continue;
    CAPTURE(test.command);
    queries::Arguments arguments;
    arguments.set("QUESTION", test.command);
    std::string said;
    try {
      said = session.answer("ask", arguments).notes.front();
    } catch (const NothingFound& nothing) {
      said = nothing.what();
    }
    CHECK(said.find("understood as: entente ") != std::string::npos);
  }
}

TEST_CASE("the small world is sound, and its image is made, used and verified") {
  const SmallWorld world;
  {
    queries::Session session(world.database);
    CHECK(testing::ask_command(session, "path Seoul Tokyo --predicate shares_intelligence_with")
              .find("2 hops") == 0);
    CHECK(testing::ask_command(session, "check --format ndjson").empty());
  }
  CHECK(std::filesystem::exists(queries::image_file(world.database)));
  queries::Session again(world.database);
  CHECK(testing::ask_command(again, "path Seoul Tokyo --predicate shares_intelligence_with")
            .find("2 hops") == 0);
}

}  // namespace
}  // namespace entente
