#include "graph/image.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "graph/paths.h"
#include "tests/graph/random_world.h"

namespace entente::graph {
namespace {

using testing::random_world;

struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("entente-image-" + std::to_string(::getpid()));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path file() const { return path / "a.graph"; }
};

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void put(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

bool same(const Graph& a, const Graph& b) {
  if (a.vertices() != b.vertices() || a.bytes() != b.bytes() || a.horizon() != b.horizon())
    return false;
  for (Vertex v = 0; v < a.vertices(); ++v) {
    const auto x = a.touching(v), y = b.touching(v);
    if (a.id(v) != b.id(v) || !std::equal(x.begin(), x.end(), y.begin(), y.end())) return false;
  }
  return true;
}

TEST_CASE("an image gives back the graph that it was made of") {
  const Folder folder;
  std::mt19937 random(1);
  for (int n = 0; n < 50; ++n) {
    const Graph graph = random_world(random, 8).graph();
    REQUIRE(write_image(folder.file(), graph, "stamp"));
    const auto again = open_image(folder.file(), "stamp");
    REQUIRE(again);
    CHECK(same(graph, *again));
    CHECK(again->consistent());
    CHECK(verify_image(folder.file()).empty());
  }
}

TEST_CASE("an image of other data, of another version or cut short is not taken") {
  const Folder folder;
  std::mt19937 random(2);
  REQUIRE(write_image(folder.file(), random_world(random, 8).graph(), "stamp"));
  CHECK_FALSE(open_image(folder.file(), "other stamp"));
  CHECK_FALSE(open_image(folder.path / "none", "stamp"));
  CHECK(verify_image(folder.path / "none").empty());
  const std::string good = bytes_of(folder.file());
  put(folder.file(), good.substr(0, good.size() - 64));
  CHECK_FALSE(open_image(folder.file(), "stamp"));
  CHECK_FALSE(verify_image(folder.file()).empty());
  put(folder.file(), "");
  CHECK_FALSE(open_image(folder.file(), "stamp"));
  std::string newer = good;
  newer[8] = kImageVersion + 1;
  put(folder.file(), newer);
  CHECK_FALSE(open_image(folder.file(), "stamp"));
}

TEST_CASE("no single changed byte of an image passes the check, and none of a small one is used") {
  const Folder folder;
  std::mt19937 random(3);
  REQUIRE(write_image(folder.file(), random_world(random, 6).graph(), "stamp"));
  const std::string good = bytes_of(folder.file());
  const auto inside_a_section = [&](std::size_t at) {
    return verify_image(folder.file()).empty() == false || at == 0;
  };
  std::size_t caught = 0, tried = 0;
  for (std::size_t at = 0; at < good.size(); at += 3) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x41);
    put(folder.file(), bad);
    const bool noticed = inside_a_section(at) || !open_image(folder.file(), "stamp");
    ++tried;
    caught += noticed ? 1 : 0;
    if (!noticed) {  // only the padding between sections may differ unseen
      REQUIRE(good[at] == '\0');
      REQUIRE(same(*open_image(folder.file(), "stamp"), *open_image(folder.file(), "stamp")));
    }
  }
  CHECK(caught > tried / 2);
}

TEST_CASE("a graph with damaged arcs answers something and reads nothing outside of itself") {
  std::mt19937 random(4);
  for (int n = 0; n < 200; ++n) {
    const Graph graph = random_world(random, 8).graph();
    Arrays arrays = graph.arrays();
    std::vector<Arc> arcs(arrays.arcs.begin(), arrays.arcs.end());
    std::vector<Link> links(arrays.links.begin(), arrays.links.end());
    for (auto& arc : arcs) {
      if (random() % 4 == 0)
        arc = {static_cast<Vertex>(random()), static_cast<std::uint32_t>(random())};
    }
    for (auto& link : links) {
      if (random() % 8 == 0) link.object = static_cast<Vertex>(random());
    }
    arrays.arcs = arcs;
    arrays.links = links;
    const Graph damaged(arrays, nullptr);
    const View view(damaged, {});
    PathFinder finder(view);
    for (Vertex v = 0; v < 8; ++v) {
      (void)finder.shortest(0, v);
      (void)within(view, v, 3, Way::kForward);
    }
  }
  CHECK(true);
}

TEST_CASE("an image cannot be written where there is no folder, and nothing is left behind") {
  const Folder folder;
  std::mt19937 random(5);
  const Graph graph = random_world(random, 6).graph();
  CHECK_FALSE(write_image(folder.path / "no" / "a.graph", graph, "stamp"));
  CHECK(std::filesystem::is_empty(folder.path));
}

TEST_CASE("the layout of the image changes only with its version") {
  // Whoever changes one of these raises kImageVersion and this line with it.
  CHECK(kImageVersion == 2);
  CHECK(sizeof(Arc) + sizeof(Link) + sizeof(Extra) + sizeof(Pact) + sizeof(Party) + sizeof(Phase) ==
        8 + 28 + 12 + 32 + 20 + 12);
  CHECK(static_cast<int>(Predicate::kDisputesWith) == 17);
  CHECK(static_cast<int>(AgreementStatus::kUnknown) == 9);
  CHECK(static_cast<int>(AgreementType::kOther) == 19);
  CHECK(static_cast<int>(ActorKind::kPlace) == 6);
}

}  // namespace
}  // namespace entente::graph
