// The lexicon's own examples: each entry's sentences must give (or must not give) the triples that
// stand beside them.
#include "extract/meaning/lexicon.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "extract/extractor.h"
#include "knowledge/error.h"

using namespace entente;
using namespace entente::extract;
using namespace entente::extract::meaning;

namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

bool has_party(const Agreement& agreement, const std::string& id) {
  return std::ranges::find(agreement.parties, ActorId(id)) != agreement.parties.end();
}

bool gives_agreement(const Extraction& found, const std::vector<std::string>& triple) {
  return std::ranges::any_of(found.agreements, [&](const Agreement& a) {
    if (!has_party(a, triple[0]) || !has_party(a, triple[2])) return false;
    for (std::size_t i = 3; i < triple.size(); ++i) {
      const bool status = from_name<AgreementStatus>(triple[i]) == a.status;
      const bool type = from_name<AgreementType>(triple[i]) == a.type;
      if (!status && !type) return false;
    }
    return true;
  });
}

bool gives_event(const Extraction& found, const std::vector<std::string>& triple) {
  return std::ranges::any_of(found.events, [&](const Event& e) {
    return e.actor.value == triple[0] && name_of(e.kind) == triple[2] &&
           (triple.size() < 4 || (e.count && std::to_string(*e.count) == triple[3]));
  });
}

bool gives_relation(const Extraction& found, const std::vector<std::string>& triple) {
  const Modality modality = triple.size() < 4  ? Modality::kAsserted
                            : triple[3] == "?" ? Modality::kPlanned
                                               : Modality::kNegated;
  return std::ranges::any_of(found.relations, [&](const Relation& r) {
    return r.subject.value == triple[0] && name_of(r.predicate) == triple[1] &&
           r.object.value == triple[2] && r.modality == modality;
  });
}

bool gives(const Extraction& found, const std::string& text) {
  const auto triple = words_of(text);
  if (triple.size() < 3) return false;
  if (triple[1] == "has_agreement_with") return gives_agreement(found, triple);
  if (triple[1] == "event") return gives_event(found, triple);
  return gives_relation(found, triple);
}

}  // namespace

TEST_CASE("every entry's examples give what stands beside them") {
  // What must be given, the entry proposes; whether it is told, the scorer decides over all that
  // speaks for and against it, and it must nearly always agree. What must not be given, nobody may
  // tell.
  const auto extractor = make_extractor();
  ExtractorOptions options;
  options.layers.scorer = false;
  const auto proposer = make_extractor(options);
  int wanted = 0, told = 0;
  for (const auto& entry : Lexicon::embedded().entries()) {
    for (const auto& example : entry->examples) {
      Article article;
      article.id = "example";
      article.body = example.sentence;
      const Extraction found = extractor->extract(article);
      const Extraction proposed = proposer->extract(article);
      CAPTURE(entry->id);
      CAPTURE(example.sentence);
      for (const auto& triple : example.triples) {
        CAPTURE(triple);
        if (example.forbidden) {
          CHECK(!gives(found, triple));
          continue;
        }
        CHECK(gives(proposed, triple));
        ++wanted;
        told += gives(found, triple) ? 1 : 0;
      }
      if (example.forbidden && example.triples.empty()) {
        CHECK(found.agreements.empty());
        for (const auto& relation : found.relations) CHECK(relation.predicate != entry->predicate);
      }
    }
  }
  CHECK(told >= wanted * 95 / 100);
}

TEST_CASE("every entry shows by two sentences at least what it gives") {
  for (const auto& entry : Lexicon::embedded().entries()) {
    CAPTURE(entry->id);
    CHECK(entry->examples.size() >= 2);
  }
}

TEST_CASE("every predicate, status and type of the ontology has words") {
  const auto entries = Lexicon::embedded().entries();
  for (std::size_t p = 1; p < count_of<Predicate>(); ++p) {  // has_agreement_with is derived
    CAPTURE(name_of(static_cast<Predicate>(p)));
    CHECK(std::ranges::any_of(entries, [&](const auto& e) {
      return e->kind == EntryKind::kPredicate && e->predicate == static_cast<Predicate>(p) &&
             !e->examples.empty();
    }));
  }
  for (std::size_t s = 0; s + 1 < count_of<AgreementStatus>();
       ++s) {  // "unknown" is the want of words
    CAPTURE(name_of(static_cast<AgreementStatus>(s)));
    CHECK(std::ranges::any_of(entries, [&](const auto& e) {
      return e->kind == EntryKind::kStatus && e->status == static_cast<AgreementStatus>(s);
    }));
  }
}

TEST_CASE("a bad line of a user's lexicon is named by file and line") {
  const std::string path = "build/bad.lex";
  std::ofstream(path)
      << "[criticizes/mine] code=11\nverb grumble : s=subj o=at\nverb moan : z=subj\n";
  const std::vector<std::string> files{path};
  CHECK_THROWS_WITH_AS(Lexicon::with(files), doctest::Contains("bad.lex:3: "), InputError);
}

TEST_CASE("an entry of persons takes no state for one") {
  const std::string path = "build/persons.lex";
  std::ofstream(path) << "[meets_with/mine] project=no persons=all\nverb humour : pair=subj,obj\n";
  const std::vector<std::string> files{path};
  ExtractorOptions options;
  options.lexicons = files;
  options.layers.scorer = false;
  const auto extractor = make_extractor(options);
  const auto proposes = [&](std::string body) {
    Article article;
    article.body = std::move(body);
    const auto found = extractor->extract(article);
    return std::ranges::any_of(found.relations, [](const Relation& relation) {
      return relation.rule.starts_with("meets_with/mine");
    });
  };
  CHECK(proposes("The Norwegian president humoured the Swedish ambassador."));
  CHECK(!proposes("Norway humoured the Swedish ambassador."));
  CHECK(!proposes("The Norwegian president humoured Sweden."));
}

TEST_CASE("a user's lexicon adds its words") {
  const std::string path = "build/good.lex";
  std::ofstream(path) << "[criticizes/mine] code=11\nverb mutter : s=subj o=about\n";
  const std::vector<std::string> files{path};
  const auto extractor =
      make_extractor({.lexicons = files, .gazetteers = {}, .any_language = false});
  Article article;
  article.body = "Norway muttered about Sweden.";
  const auto found = extractor->extract(article);
  REQUIRE(found.relations.size() == 1);
  CHECK(found.relations[0].rule == "criticizes/mine(subj,about)");
}
