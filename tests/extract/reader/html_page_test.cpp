#include "extract/reader/html_page.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "knowledge/error.h"
#include "tests/extract/reader/taken.h"

namespace reader = entente::extract::reader;

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::map<std::string, int> words_of(const std::string& text) {
  std::map<std::string, int> words;
  std::string word;
  for (const char c : text + " ") {
    if (c != ' ' && c != '\n') {
      word += c;
    } else if (!word.empty()) {
      ++words[word];
      word.clear();
    }
  }
  return words;
}

/// F1 over words, with their counts.
double f1(const std::string& wanted, const std::string& found) {
  const auto a = words_of(wanted), b = words_of(found);
  double same = 0, in_a = 0, in_b = 0;
  for (const auto& [word, n] : a) in_a += n;
  for (const auto& [word, n] : b) {
    in_b += n;
    if (const auto at = a.find(word); at != a.end()) same += std::min(n, at->second);
  }
  return same == 0 ? 0 : 2 * same / (in_a + in_b);
}

std::optional<std::string> member(const rapidjson::Value& object, const char* key) {
  const auto& value = object[key];
  if (value.IsNull()) return std::nullopt;
  return std::string(value.GetString());
}

}  // namespace

TEST_CASE("pages in the markup styles of news sites are read: text, headline, date") {
  const std::string folder = ENTENTE_SOURCE_DIR "/tests/extract/reader/pages/";
  std::ifstream expected(folder + "expected.ndjson");
  int pages = 0, titles = 0, dates = 0, sources = 0, urls = 0;
  double sum = 0;
  for (std::string line; std::getline(expected, line);) {
    rapidjson::Document wanted;
    wanted.Parse(line.c_str());
    REQUIRE(wanted.IsObject());
    const std::string name = wanted["page"].GetString();
    CAPTURE(name);
    const auto taken = take(bytes_of(folder + name), name);
    CHECK(taken.refusals == std::vector<std::string>{});
    REQUIRE(taken.articles.size() == 1);
    const auto& article = taken.articles[0];
    ++pages;
    titles += article.title == member(wanted, "title") ? 1 : 0;
    dates += article.date == member(wanted, "date") ? 1 : 0;
    sources += article.source == member(wanted, "source") ? 1 : 0;
    urls += article.url == member(wanted, "url") ? 1 : 0;
    const double score = f1(wanted["text"].GetString(), article.body);
    sum += score;
    WARN(article.title == member(wanted, "title"));
    WARN(article.date == member(wanted, "date"));
    WARN(article.source == member(wanted, "source"));
    WARN(article.url == member(wanted, "url"));
    CHECK(score > 0.8);
    if (score < 0.97) MESSAGE(name << " " << score << "\n" << article.body);
  }
  MESSAGE(pages << " pages: text F1 " << sum / pages << ", titles " << titles << ", dates " << dates
                << ", sources " << sources << ", addresses " << urls);
  CHECK(pages >= 30);
  CHECK(sum / pages >= 0.95);
  CHECK(titles >= pages - 2);
  CHECK(dates >= pages - 2);
}

TEST_CASE("a page without an article's text has nothing to read") {
  CHECK(take("<html><body><script>x</script><nav><a href=a>Home</a></nav></body></html>", "a.html")
            .refusals == std::vector<std::string>{"a.html: there is no text to read"});
}

TEST_CASE("a page nested without end is read as far as it is sound") {
  std::string deep = "<html><body>";
  for (int i = 0; i < 3000; ++i) deep += "<div>";
  CHECK(take(deep + "Peru signed a treaty with Chile.", "a.html").articles.size() <= 1);
  std::string formats = "<html><body>";
  for (int i = 0; i < 5000; ++i) formats += "<font color=" + std::to_string(i) + ">";
  for (int i = 0; i < 5000; ++i) formats += "<p>x";
  CHECK(take(formats, "a.html").refusals.size() == 1);
}

TEST_CASE("an address of the page becomes its key, and its day may come from it") {
  const auto taken = take(
      "<html><head><link rel=canonical href='https://a.example/2014/dec/29/x'></head><body><p>Peru "
      "and Chile signed a treaty on fishing in their common waters.</p></body></html>",
      "a.html");
  REQUIRE(taken.articles.size() == 1);
  CHECK(taken.articles[0].key == "https://a.example/2014/dec/29/x");
  CHECK(taken.articles[0].date == "2014-12-29");
}
