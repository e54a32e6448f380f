#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "extract/reader/child_process.h"
#include "extract/reader/utf8.h"
#include "tests/extract/reader/taken.h"

namespace fs = std::filesystem;

namespace {

const std::string kTitle = "Peru and Chile settle border";
const std::string kOne =
    "LIMA, May 3 - Peru and Chile signed a treaty on Monday that ends a dispute over their border.";
const std::string kTwo = "The ministers said that a joint commission would meet twice a year.";
const std::string kBody = kOne + "\n\n" + kTwo;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Taken sample(const std::string& format, const std::string& name) {
  return take(bytes_of(fs::path(ENTENTE_SOURCE_DIR "/tests/fuzz/corpus") /
                       ("entente_fuzz_reader_" + format) / name),
              name);
}

std::vector<fs::path> all_samples() {
  std::vector<fs::path> files;
  for (const auto& entry :
       fs::recursive_directory_iterator(ENTENTE_SOURCE_DIR "/tests/fuzz/corpus")) {
    const bool ours =
        entry.path().parent_path().filename().string().starts_with("entente_fuzz_reader_");
    if (entry.is_regular_file() && ours) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

TEST_CASE("the same article is read alike from every format that holds it") {
  const std::vector<std::pair<std::string, std::string>> files = {
      {"html", "page.html"},         {"text", "border.txt"},      {"markdown", "border.md"},
      {"feed", "rss.xml"},           {"feed", "atom.xml"},        {"news_xml", "nitf.xml"},
      {"news_xml", "newsml.xml"},    {"mime", "page.mhtml"},      {"office", "treaty.docx"},
      {"office", "treaty.odt"},      {"archive", "page.html.gz"}, {"archive", "border.txt.xz"},
      {"archive", "border.txt.zst"}, {"archive", "pages.tar"},    {"archive", "pages.tar.xz"},
      {"archive", "pages.zip"},      {"warc", "crawl.warc"}};
  for (const auto& file : files) {
    CAPTURE(file.second);
    const auto taken = sample(file.first, file.second);
    CHECK(taken.refusals == std::vector<std::string>{});
    REQUIRE_FALSE(taken.articles.empty());
    CHECK(taken.articles[0].title.value_or("") == kTitle);
    CHECK(taken.articles[0].body == kBody);
    const auto date = taken.articles[0].date.value_or("");
    CHECK((date == "1999-05-03" || date.empty()));
  }
}

TEST_CASE("feeds, wire XML and tables give source, address, id and date") {
  const auto rss = sample("feed", "rss.xml").articles;
  REQUIRE(rss.size() == 2);
  CHECK(rss[0].source == "Harbour Daily");
  CHECK(rss[0].url == "https://a.example/1");
  CHECK(rss[0].date == "1999-05-03");
  CHECK(rss[1].id == "rss#2");
  const auto nitf = sample("news_xml", "nitf.xml").articles;
  REQUIRE(nitf.size() == 1);
  CHECK(nitf[0].id == "n1");
  CHECK(nitf[0].dateline == "LIMA, May 3");
  CHECK(nitf[0].source == "Harbour Daily");
  const auto csv = sample("table", "articles.csv");
  REQUIRE(csv.articles.size() == 2);
  CHECK(csv.articles[0].id == "7");
  CHECK(csv.articles[0].body == kOne + "\n\nHe said \"yes\", twice.");
  CHECK(csv.refusals.size() == 1);
}

TEST_CASE("columns are taken by the names that the user gives") {
  entente::extract::reader::Options options;
  options.columns = {{"title", "Headline"}, {"date", "When"}};
  entente::extract::reader::Input input{"a.tsv",
                                        "Headline\tWhen\ttext\nAccord\t3 May 1999\tPeru signed.\n"};
  input.options = &options;
  std::vector<entente::Article> articles;
  entente::extract::reader::Taker taker;
  taker.article = [&](entente::Article&& a, const std::string&) {
    articles.push_back(std::move(a));
    return true;
  };
  entente::extract::reader::read_input(input, taker);
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].title == "Accord");
  CHECK(articles[0].date == "1999-05-03");
}

TEST_CASE("the wire's SGML is read, and an article that is cut off is refused by its place") {
  const auto taken = sample("reuters", "reut.sgm");
  REQUIRE(taken.articles.size() == 1);
  CHECK(taken.articles[0].id == "reuters-1");
  CHECK(taken.articles[0].date == "1987-05-03");
  CHECK(taken.articles[0].dateline == "LIMA, May 3");
  CHECK(taken.articles[0].body == "Peru and Chile signed a treaty <of 1929> on Monday.\n\n" + kTwo);
  CHECK(taken.refusals == std::vector<std::string>{"reut.sgm#2: the article is cut off"});
}

TEST_CASE("a mail is read with its attachments") {
  const auto taken = sample("mime", "mail.eml");
  REQUIRE(taken.articles.size() == 2);
  CHECK(taken.articles[0].title == "Per\xC3\xBA and Chile settle");
  CHECK(taken.articles[0].date == "1999-05-03");
  CHECK(taken.articles[0].source == "Ana Torvald");
  CHECK(taken.articles[0].body ==
        "The pr\xC3\xA9sident signed a treaty with Chile on Monday, and went home.");
  CHECK(taken.places[1] == "mail.eml!page.html");
  CHECK(taken.articles[1].title == kTitle);
}

TEST_CASE("of a web archive the pages fetched with success are read, under their addresses") {
  const auto taken = sample("warc", "crawl.warc");
  REQUIRE(taken.articles.size() == 2);
  CHECK(taken.articles[1].url == "https://a.example/2");
  CHECK(taken.articles[1].body == kBody);
}

TEST_CASE("members of archives are named, and names that climb do no harm") {
  const auto taken = sample("archive", "pages.zip");
  CHECK(taken.places == std::vector<std::string>{"pages.zip!2014/page.html",
                                                 "pages.zip!../../etc/evil.txt",
                                                 "pages.zip!inner.zip!border.txt"});
  CHECK(sample("archive", "pages.tar").articles.size() ==
        2);  // the link to /etc/passwd is no member
}

TEST_CASE("entities are neither unfolded nor fetched") {
  const auto taken = sample("news_xml", "bomb.xml");
  REQUIRE(taken.articles.size() == 1);
  CHECK(taken.articles[0].body == "&b;&c; Peru");
}

TEST_CASE("a PDF is read by pdftotext where it is installed, else refused by name") {
  const auto taken = sample("pdf", "treaty.pdf");
  if (entente::extract::reader::find_program("pdftotext").empty()) {
    CHECK(taken.refusals ==
          std::vector<std::string>{"treaty.pdf: a PDF needs pdftotext: install poppler-utils"});
  } else {
    REQUIRE(taken.articles.size() == 1);
    CHECK(taken.articles[0].body.find("signed a treaty on Monday") != std::string::npos);
  }
}

TEST_CASE("mutated files of every format end in articles or refusals") {
  const auto files = all_samples();
  REQUIRE(files.size() >= 20);
  const bool many = std::getenv("ENTENTE_LONG") != nullptr;
  std::mt19937 random(20141229);
  for (int i = 0; i < (many ? 5000 : 300); ++i) {
    const auto& path = files[static_cast<std::size_t>(i) % files.size()];
    auto bytes = bytes_of(path);
    const auto place = [&] { return bytes.empty() ? 0 : random() % bytes.size(); };
    for (unsigned n = 1 + random() % 8; n > 0; --n) {
      switch (random() % 5) {
        case 0:
          bytes.resize(place());
          break;
        case 1:
          if (!bytes.empty()) bytes[place()] = static_cast<char>(random() % 256);
          break;
        case 2:
          bytes.erase(place(), random() % 40);
          break;
        case 3:
          bytes.insert(place(), bytes.substr(place(), random() % 200));
          break;
        default:
          bytes.insert(place(), std::string(1 + random() % 300, static_cast<char>(random() % 256)));
          break;
      }
    }
    CAPTURE(path.string());
    CAPTURE(i);
    const auto taken = take(bytes, path.filename().string());
    for (const auto& article : taken.articles) {
      CHECK_FALSE(article.body.empty());
      CHECK(entente::extract::reader::first_bad_byte(article.body) == article.body.size());
    }
    for (const auto& refusal : taken.refusals) CHECK(refusal.find('\n') == std::string::npos);
  }
}
