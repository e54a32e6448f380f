// What hostile files may cost: each bound refuses by name, and what lies beside it is read.
#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extract/reader/reader.h"
#include "tests/extract/reader/taken.h"

namespace {

using Members = std::vector<std::pair<std::string, std::string>>;

std::string zip(const Members& members) {
  std::string out(std::size_t{8} << 20, '\0');
  std::size_t used = 0;
  archive* a = archive_write_new();
  archive_write_set_format_zip(a);
  archive_write_open_memory(a, out.data(), out.size(), &used);
  for (const auto& [name, bytes] : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_write_header(a, entry);
    archive_write_data(a, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(a);
  archive_write_free(a);
  out.resize(used);
  return out;
}

}  // namespace

TEST_CASE("a zip bomb is left where it passes the bound, and what came before is kept") {
  const std::string zeros(std::size_t{48} << 20, ' ');
  const auto taken = take(zip({{"first.txt", "Peru signed a treaty."},
                               {"a.txt", zeros},
                               {"b.txt", zeros},
                               {"c.txt", zeros}}),
                          "bomb.zip");
  CHECK(taken.articles.size() == 1);
  REQUIRE_FALSE(taken.refusals.empty());
  CHECK(taken.refusals.back().find("zip bomb") != std::string::npos);
}

TEST_CASE("archives nested too deep are refused, as deep as is allowed they are read") {
  std::string nest = zip({{"a.txt", "Peru signed a treaty."}});
  for (int i = 0; i < 3; ++i) nest = zip({{"in.zip", nest}});
  CHECK(take(nest, "nest.zip").articles.size() == 1);
  for (int i = 0; i < 3; ++i) nest = zip({{"in.zip", nest}});
  const auto taken =
      take(zip({{"in.zip", nest}, {"beside.txt", "Chile signed it too."}}), "nest.zip");
  CHECK(taken.articles.size() == 1);
  REQUIRE(taken.refusals.size() == 1);
  CHECK(taken.refusals[0].ends_with("nested more than 4 deep"));
}

TEST_CASE("one line without end is refused and takes no time") {
  const std::string line(std::size_t{40} << 20, 'x');
  CHECK(take(line).refusals == std::vector<std::string>{"file.txt: a text of more than 16 MB"});
  CHECK(take("{\"body\": \"" + line, "a.ndjson").refusals.size() == 1);
  CHECK(take("<html><body>" + line, "a.html").refusals ==
        std::vector<std::string>{"a.html: a page of more than 16 MB"});
  CHECK(
      take("title,body\nA,\"" + line, "a.csv").refusals ==
      std::vector<std::string>{"a.csv:2: a row of more than 16 MB (a quote that is not closed?)"});
}

TEST_CASE("XML nested without end is no danger") {
  std::string deep = "<rss><channel>";
  for (int i = 0; i < 300000; ++i) deep += "<item>";
  CHECK(take(deep, "a.xml").articles.empty());
  std::string parts = "From: a\nDate: b\nSubject: c\nContent-Type: multipart/mixed; boundary=b\n\n";
  for (int i = 0; i < 5000; ++i) parts += "--b\nContent-Type: multipart/mixed; boundary=b\n\n";
  CHECK(take(parts, "a.eml").articles.empty());
}
