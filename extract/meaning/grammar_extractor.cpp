// The extractor of this program: reads by grammar (reading.h) and gathers what it found into an
// Extraction.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "extract/extractor.h"
#include "extract/meaning/events.h"
#include "extract/meaning/language.h"
#include "extract/meaning/reading.h"
#include "extract/meaning/scorer.h"
#include "extract/meaning/treaty_agreement.h"
#include "extract/syntax/model.h"
#include "knowledge/content_id.h"
#include "knowledge/error.h"
#include "knowledge/fact_ids.h"
#include "knowledge/version.h"

namespace entente::extract {
namespace {

using meaning::ArticleView;
using meaning::RelationCandidate;

class GrammarExtractor final : public Extractor {
 public:
  explicit GrammarExtractor(const ExtractorOptions& options)
      : any_language_(options.any_language), resources_(options), reading_(resources_) {}

  Extraction extract(const Article& article) override {
    Extraction out;
    describe(article, out);
    const std::string& text = out.document.text;
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
      throw InputError("the article has no text");
    if (!any_language_) {
      if (const auto language = meaning::foreign_language(text))
        throw InputError("the article is in " + *language +
                         ", not in English (--any-language reads it all the same)");
    }
    reading_.read(article, text);
    const ArticleView& view = reading_.view();
    if (view.date && view.date->text().find('/') == std::string::npos)
      out.document.date = view.date->text();
    for (const auto& sentence : view.sentences) out.sentences.push_back(sentence.span);
    list_times(view, out);
    list_actors(view, out);
    for (auto& agreement : reading_.agreements()) {
      if (agreement.confidence >= meaning::agreement_cut())
        out.agreements.push_back(std::move(agreement));
    }
    merge(reading_.candidates(), meaning::relation_cut(view), out.relations);
    out.events = meaning::find_events(view);
    if (auto treaty = meaning::read_treaty(view)) take_treaty(std::move(*treaty), out);
    for (auto& event : out.events) event.id = id_of(event);
    return out;
  }

  Producer producer() const override {
    return {std::string(kVersion), syntax::Model::embedded().name(), resources_.lexicon().version(),
            resources_.gazetteer().version()};
  }

 private:
  /// In the text of a treaty "this Agreement" is the treaty itself: what was found under no name of
  /// its own is taken for it.
  static void take_treaty(Agreement&& treaty, Extraction& out) {
    const auto is_it = [&](const Agreement& a) { return !a.name || a.id == treaty.id; };
    std::set<AgreementId> gone;
    for (const auto& a : out.agreements) {
      if (is_it(a)) gone.insert(a.id);
    }
    std::erase_if(out.agreements, is_it);
    for (auto& relation : out.relations) {
      if (!relation.under || !gone.contains(*relation.under)) continue;
      relation.under = treaty.id;
      relation.id = id_of(relation);
    }
    for (auto& event : out.events) {
      if (event.under && gone.contains(*event.under)) event.under = treaty.id;
    }
    for (auto& a : out.agreements)
      std::erase_if(a.related, [&](const auto& r) { return gone.contains(r.agreement); });
    out.agreements.insert(out.agreements.begin(), std::move(treaty));
  }

  void describe(const Article& article, Extraction& out) const {
    out.producer = producer();
    out.document.id = article.id;
    out.document.key = article.key;
    out.document.title = article.title;
    out.document.date = article.date;
    out.document.source = article.source;
    out.document.url = article.url;
    out.document.text = stored_text(article);
    out.document.sha256 = sha256_hex(out.document.text);
  }

  static void list_times(const ArticleView& view, Extraction& out) {
    static constexpr std::string_view kTypes[] = {"DATE", "TIME", "DURATION", "SET"};
    for (const auto& time : view.times)
      out.times.push_back({time.span, std::string(text_of(view.text, time.span)),
                           std::string(kTypes[static_cast<std::size_t>(time.type)]), time.value});
  }

  static void list_actors(const ArticleView& view, Extraction& out) {
    std::map<ActorId, Actor> actors;
    for (const auto& mention : view.mentions) {
      if (mention.form == actors::MentionForm::kTreaty || mention.id.empty()) continue;
      auto [at, fresh] = actors.try_emplace(mention.id);
      if (fresh) {
        at->second = view.gazetteer->actor(mention.id);
        at->second.mentions.clear();
        if (at->second.name.empty() || at->second.name == mention.id.value)
          at->second.name = std::string(text_of(view.text, mention.span));
      }
      at->second.mentions.push_back(
          {mention.span, std::string(text_of(view.text, mention.span)), mention.reading});
    }
    for (auto& [id, actor] : actors) out.actors.push_back(std::move(actor));
  }

  using Merged = std::map<std::tuple<ActorId, Predicate, ActorId, Modality, std::string>, Relation>;

  /// "met in Paris to discuss": what is planned or denied without a day of its own, beside what the
  /// article says is so, is the same told again.
  static bool outdone(const Relation& relation, const Merged& merged) {
    if (relation.modality == Modality::kAsserted) return false;
    const auto stronger =
        merged.find(std::tuple(relation.subject, relation.predicate, relation.object,
                               Modality::kAsserted, relation.via ? relation.via->value : ""));
    if (stronger == merged.end()) return false;
    const auto& so = stronger->second;
    const auto own = [](const auto& day, const auto& other) { return day && day != other; };
    return !own(relation.on, so.on) && !own(relation.since, so.since) &&
           !own(relation.until, so.until);
  }

  /// "met in Paris to discuss": one sentence tells what is so, and of the same pair as its purpose.
  /// That is told once, and as what is so.
  static void take_purposes(std::vector<RelationCandidate>& candidates) {
    for (auto& so : candidates) {
      if (so.relation.modality != Modality::kAsserted) continue;
      for (auto& purpose : candidates) {
        const Relation& r = purpose.relation;
        if (r.modality != Modality::kPlanned || purpose.at.sentence != so.at.sentence ||
            purpose.at.word <= so.at.word || r.predicate != so.relation.predicate ||
            r.subject != so.relation.subject || r.object != so.relation.object || r.on || r.since)
          continue;
        so.relation.confidence = std::max(so.relation.confidence, r.confidence);
        purpose.relation.confidence = 0;
      }
    }
  }

  /// The same triple told in several sentences is one relation with all their evidence; its date is
  /// the first one told.
  static void merge(std::vector<RelationCandidate>& candidates, double cut,
                    std::vector<Relation>& out) {
    take_purposes(candidates);
    Merged merged;
    for (auto& candidate : candidates) {
      if (candidate.relation.confidence < cut) continue;
      auto& relation = candidate.relation;
      const auto key = std::tuple(relation.subject, relation.predicate, relation.object,
                                  relation.modality, relation.via ? relation.via->value : "");
      auto [at, fresh] = merged.try_emplace(key, relation);
      if (!fresh) join(at->second, relation);
    }
    std::erase_if(merged, [&](const auto& told) { return outdone(told.second, merged); });
    for (auto& [key, relation] : merged) {
      std::ranges::sort(relation.evidence, {}, [](const Evidence& e) { return e.span; });
      relation.id = id_of(relation);
      out.push_back(std::move(relation));
    }
  }

  static void join(Relation& known, Relation& relation) {
    if (!known.on) known.on = relation.on;
    if (!known.since) known.since = relation.since;
    if (!known.until) known.until = relation.until;
    if (!known.under) known.under = relation.under;
    if (relation.confidence > known.confidence) {
      known.confidence = relation.confidence;
      known.rule = relation.rule;
      if (relation.code) known.code = relation.code;
    }
    for (auto& evidence : relation.evidence) {
      const bool told = std::ranges::any_of(
          known.evidence, [&](const Evidence& e) { return e.span == evidence.span; });
      if (!told) known.evidence.push_back(std::move(evidence));
    }
  }

  bool any_language_;
  meaning::Resources resources_;
  meaning::Reading reading_;
};

}  // namespace

std::unique_ptr<Extractor> make_extractor(const ExtractorOptions& options) {
  return std::make_unique<GrammarExtractor>(options);
}

}  // namespace entente::extract
