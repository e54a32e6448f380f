#include "extract/syntax/training/pretrained_vectors.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "extract/syntax/hashing.h"
#include "knowledge/error.h"

using namespace entente::extract::syntax;

namespace {

/// A file of the package's form with these words, the vector of the i-th filled with i.
class VectorFile {
 public:
  explicit VectorFile(const std::vector<std::string>& words) {
    std::ofstream out(path_);
    out << R"({"precision":8,"l2NormIndex":100,"words":[)";
    for (std::size_t i = 0; i < words.size(); ++i) out << (i ? "," : "") << '"' << words[i] << '"';
    out << R"(],"vectors":{)";
    for (std::size_t i = words.size(); i-- > 0;) {  // not in the order of the words
      out << '"' << words[i] << "\":[";
      for (int value = 0; value < 102; ++value) out << (value ? "," : "") << i;
      out << (i ? "]," : "]");
    }
    out << R"(},"unkVector":[0.5]})";
  }
  ~VectorFile() { std::filesystem::remove(path_); }
  VectorFile(const VectorFile&) = delete;
  VectorFile& operator=(const VectorFile&) = delete;
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_ =
      std::filesystem::temp_directory_path() / "entente-vectors-test.json";
};

}  // namespace

TEST_CASE("the most frequent words and the needed ones are read, the first of numbers alike") {
  const VectorFile file({"the", "1987", "treaty", "2001", "fisheries", "zebra"});
  const auto vectors = read_pretrained_vectors(file.path(), 2, {hash_word("Fisheries")});
  REQUIRE(vectors.words ==
          std::vector<std::uint32_t>{hash_word("the"), hash_word("1987"), hash_word("fisheries")});
  REQUIRE(vectors.values.size() == 300);
  CHECK(vectors.values[0] == 0);
  CHECK(vectors.values[100] == 42);   // 1 in steps of a 42nd
  CHECK(vectors.values[299] == 127);  // 4 is cut
}

TEST_CASE("what is no file of vectors is refused") {
  CHECK_THROWS_AS(read_pretrained_vectors("/nowhere", 2, {}), entente::InputError);
  CHECK_THROWS_AS(read_pretrained_vectors(ENTENTE_SOURCE_DIR "/README.md", 2, {}),
                  entente::InputError);
}
