// Reads articles as JSON lines ({"id", "title", "date", "text" or "body"}) on standard input and
// prints their mentions as `entente extract` would ("document", "actors"), for checking the linker
// alone. With --plain it prints a line a mention for a person to read; with --speed N it links all
// articles N times and prints words a second.
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actors/linker.h"
#include "extract/syntax/model.h"
#include "extract/syntax/parser.h"
#include "extract/text/text.h"
#include "knowledge/article.h"

namespace {

using namespace entente;
using extract::actors::LinkedMention;

constexpr std::array<std::string_view, 8> kForms{"name",     "capital", "adjective", "demonym",
                                                 "official", "agency",  "treaty",    "city"};

std::string member(const rapidjson::Value& value, const char* name) {
  const auto at = value.FindMember(name);
  return at != value.MemberEnd() && at->value.IsString() ? at->value.GetString() : "";
}

struct Read {
  std::string id, text;
  std::optional<PartialDate> date;
  std::vector<extract::syntax::Sentence> sentences;
};

void print_plain(const Read& article, const std::vector<LinkedMention>& mentions) {
  std::printf("== %s\n", article.id.c_str());
  for (const LinkedMention& m : mentions) {
    const std::string text(text_of(article.text, m.span));
    const std::uint32_t from = m.span.begin > 30 ? m.span.begin - 30 : 0;
    std::string around = article.text.substr(from, m.span.size() + 70);
    std::replace(around.begin(), around.end(), '\n', ' ');
    std::printf("%u\t%-9s %-6s %-28s -> %-12s %.2f  %-40s | %s\n", m.sentence,
                std::string(kForms[static_cast<std::size_t>(m.form)]).c_str(),
                std::string(name_of(m.reading)).c_str(), m.id.value.c_str(),
                m.acts_for.value.c_str(), static_cast<double>(m.confidence), text.c_str(),
                around.c_str());
  }
}

void print_json(const Read& article, const std::vector<LinkedMention>& mentions) {
  std::map<std::string, std::vector<const LinkedMention*>> by_actor;
  for (const LinkedMention& m : mentions) by_actor[m.id.value].push_back(&m);
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> out(buffer);
  out.StartObject();
  out.Key("document");
  out.StartObject();
  out.Key("id");
  out.String(article.id);
  out.EndObject();
  out.Key("actors");
  out.StartArray();
  for (const auto& [id, list] : by_actor) {
    out.StartObject();
    out.Key("id");
    out.String(id);
    out.Key("mentions");
    out.StartArray();
    for (const LinkedMention* m : list) {
      out.StartObject();
      out.Key("begin");
      out.Uint(m->span.begin);
      out.Key("end");
      out.Uint(m->span.end);
      out.Key("reading");
      out.String(std::string(name_of(m->reading)));
      out.EndObject();
    }
    out.EndArray();
    out.EndObject();
  }
  out.EndArray();
  out.EndObject();
  std::puts(buffer.GetString());
}

Read read(const std::string& line, extract::syntax::Parser& parser) {
  rapidjson::Document parsed;
  parsed.Parse(line.c_str());
  Read read;
  Article article;
  read.id = member(parsed, "id");
  article.body = member(parsed, "body");
  if (article.body.empty()) article.body = member(parsed, "text");
  const std::string title = member(parsed, "title");
  if (!title.empty()) article.title = title;
  read.text = stored_text(article);
  read.date = PartialDate::parse(member(parsed, "date"));
  extract::text::split(read.text, {.has_title = article.title.has_value()}, read.sentences);
  for (auto& sentence : read.sentences) {
    parser.tag(sentence);
    parser.parse(sentence);
  }
  return read;
}

void measure(const std::vector<Read>& articles, int times, const extract::actors::Linker& linker) {
  std::size_t words = 0, mentions = 0;
  for (const Read& article : articles) {
    for (const auto& sentence : article.sentences) words += sentence.words.size();
  }
  std::vector<std::uint8_t> names;
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < times; ++i) {
    for (const Read& article : articles) {
      linker.spot({article.text, article.date, article.sentences}, names);
    }
  }
  const auto middle = std::chrono::steady_clock::now();
  for (int i = 0; i < times; ++i) {
    for (const Read& article : articles) {
      mentions += linker.link({article.text, article.date, article.sentences}).size();
    }
  }
  const std::chrono::duration<double> spot = middle - start;
  const std::chrono::duration<double> link = std::chrono::steady_clock::now() - middle;
  const double all = static_cast<double>(words) * times;
  std::printf("%zu words, %zu mentions; spot %.0f words/s, link %.0f words/s\n", words,
              mentions / static_cast<std::size_t>(times), all / spot.count(), all / link.count());
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view mode = argc > 1 ? argv[1] : "";
  const auto start = std::chrono::steady_clock::now();
  const auto& gazetteer = extract::actors::Gazetteer::embedded();
  const auto loaded = std::chrono::steady_clock::now();
  const extract::actors::Linker linker(gazetteer);
  const auto ready = std::chrono::steady_clock::now();
  extract::syntax::Parser parser(extract::syntax::Model::embedded());
  std::vector<Read> articles;
  std::string line;
  while (std::getline(std::cin, line)) {
    if (line.empty()) continue;
    Read article = read(line, parser);
    if (mode == "--speed") {
      articles.push_back(std::move(article));
      continue;
    }
    const auto mentions = linker.link({article.text, article.date, article.sentences});
    mode == "--plain" ? print_plain(article, mentions) : print_json(article, mentions);
  }
  if (mode == "--speed") {
    const std::chrono::duration<double, std::milli> load = loaded - start, index = ready - loaded;
    std::printf("gazetteer %.1f ms, index %.1f ms\n", load.count(), index.count());
    measure(articles, argc > 2 ? std::atoi(argv[2]) : 1, linker);
  }
  return 0;
}
