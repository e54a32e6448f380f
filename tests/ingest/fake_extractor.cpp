#include "tests/ingest/fake_extractor.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "knowledge/content_id.h"
#include "knowledge/error.h"
#include "knowledge/fact_ids.h"

namespace entente::testing {
namespace {

std::vector<std::string> words_of(std::string_view sentence) {
  std::istringstream in{std::string(sentence)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) {
    while (!word.empty() && word.back() == '.') word.pop_back();
    words.push_back(word);
  }
  return words;
}

}  // namespace

Extraction FakeExtractor::extract(const Article& article) {
  Extraction e;
  e.producer = producer();
  Document& d = e.document;
  d.id = article.id;
  d.key = article.key;
  d.title = article.title;
  d.date = article.date;
  d.source = article.source;
  d.url = article.url;
  d.text = stored_text(article);
  d.sha256 = sha256_hex(d.text);
  if (d.text.find("foreign") != std::string::npos)
    throw InputError("the article is not in English");
  std::map<std::string, Actor> actors;
  std::size_t begin = 0;
  while (begin < d.text.size()) {
    const std::size_t stop = std::min(d.text.find('.', begin), d.text.size() - 1);
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(stop + 1)};
    e.sentences.push_back(span);
    const Evidence evidence{
        span, std::string(text_of(d.text, span)), Stance::kAffirms, {}, Origin::kStated};
    const auto words = words_of(evidence.text);
    const auto name = [&](const std::string& id) {
      Actor& actor = actors[id];
      actor.id = ActorId(id);
      actor.name = id;
      return actor.id;
    };
    if (words.size() == 3 && words[1] == "meets") {
      Relation r;
      r.subject = name(std::min(words[0], words[2]));
      r.object = name(std::max(words[0], words[2]));
      r.rule = "fake";
      r.confidence = 0.5;
      r.evidence = {evidence};
      r.id = id_of(r);
      e.relations.push_back(r);
    } else if (words.size() == 7 && words[3] == "signed") {
      Agreement a;
      a.type = from_name<AgreementType>(words[5]).value_or(AgreementType::kOther);
      a.form = AgreementForm::kPact;
      a.parties = {name(words[0]), name(words[2])};
      std::sort(a.parties.begin(), a.parties.end());
      a.status = AgreementStatus::kSigned;
      a.rule = "fake";
      a.confidence = 0.5;
      a.evidence = {evidence};
      a.id = id_of(a);
      e.agreements.push_back(a);
    }
    begin = d.text.find_first_not_of(" \n", stop + 1);
  }
  for (auto& [id, actor] : actors) e.actors.push_back(actor);
  return e;
}

}  // namespace entente::testing
