#include "extract/meaning/reading.h"

#include <algorithm>

#include "extract/meaning/agreement_details.h"
#include "extract/meaning/asides.h"
#include "extract/meaning/hubs.h"
#include "extract/meaning/lemma_mending.h"
#include "extract/meaning/list_repair.h"
#include "extract/meaning/scorer.h"
#include "extract/meaning/tree_mending.h"
#include "extract/syntax/model.h"
#include "extract/text/text.h"
#include "knowledge/fact_ids.h"

namespace entente::extract::meaning {
namespace {

/// How many actors named elsewhere the words of a sentence can mean, at least: "the treaty" one,
/// "they" and "the countries" two.
std::size_t count_referring(const syntax::Sentence& sentence, const Lexicon& lexicon) {
  std::size_t count = 0;
  for (const syntax::Word& word : sentence.words) {
    if (word.upos == syntax::Upos::kPron) {
      if (lexicon.in_class("referring_pronoun", word.lemma))
        count += lexicon.in_class("plural_pronoun", word.lemma) ? 2 : 1;
    } else if (word.upos == syntax::Upos::kNoun || word.upos == syntax::Upos::kPropn) {
      const bool plural = word.xpos == syntax::Xpos::kNns || word.xpos == syntax::Xpos::kNnps;
      if (lexicon.in_class("referring_noun", lower(word.lemma))) count += plural ? 2 : 1;
    }
  }
  return count;
}

/// Whether a noun of a sentence heads a frame of an event ("launched a missile", "its nuclear
/// test").
bool names_event(const syntax::Sentence& sentence, const Lexicon& lexicon) {
  const auto is_event = [&](std::string_view lemma) {
    return std::ranges::any_of(lexicon.frames(PredicateKind::kNoun, lemma), [](const Frame* frame) {
      return frame->entry->kind == EntryKind::kEvent;
    });
  };
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const syntax::Word& word = sentence.words[i];
    if (word.upos != syntax::Upos::kNoun) continue;
    if (is_event(word.lemma)) return true;
    if (i > 0 && is_event(lower(sentence.words[i - 1].form) + "_" + std::string(word.lemma)))
      return true;
  }
  return false;
}

}  // namespace

Resources::Resources(const ExtractorOptions& options) : layers_(options.layers) {
  if (!options.lexicons.empty())
    own_lexicon_ = std::make_unique<Lexicon>(Lexicon::with(options.lexicons));
  if (!options.gazetteers.empty())
    own_gazetteer_ =
        std::make_unique<actors::Gazetteer>(actors::Gazetteer::with(options.gazetteers));
  lexicon_ = own_lexicon_ ? own_lexicon_.get() : &Lexicon::embedded();
  gazetteer_ = own_gazetteer_ ? own_gazetteer_.get() : &actors::Gazetteer::embedded();
}

Reading::Reading(const Resources& resources)
    : resources_(resources), linker_(resources.gazetteer()), parser_(syntax::Model::embedded()) {}

void Reading::read(const Article& article, std::string_view text) {
  text::split(text, {.has_title = article.title.has_value()}, sentences_);
  const std::vector<bool> parsed = parse(text);
  const auto date = time::article_date(text, article.date, article.dateline, sentences_).date;
  times_ = time::find_times(text, date, sentences_);
  mentions_ = linker_.link({text, date, sentences_});
  if (!resources_.layers().places) {
    for (auto& mention : mentions_) mention.reading = entente::Reading::kActor;
  }
  repair_lists(sentences_, parsed, mentions_);
  propose(parsed);
  speakers_ = find_speakers(sentences_, propositions_);
  coreference_ = std::make_unique<Coreference>(sentences_, propositions_, speakers_, mentions_,
                                               resources_.gazetteer());
  view_ = ArticleView{.text = text,
                      .date = date,
                      .sentences = sentences_,
                      .mentions = mentions_,
                      .times = times_,
                      .speakers = speakers_,
                      .coreference = resources_.layers().coreference ? coreference_.get() : nullptr,
                      .gazetteer = &resources_.gazetteer(),
                      .lexicon = &resources_.lexicon(),
                      .projection = resources_.layers().projection,
                      .nominal = resources_.layers().nominal,
                      .views = std::move(view_.views),
                      .thing_parties = {}};
  index_article(view_, parsed, propositions_);

  registered_ = register_agreements(view_, find_agreement_mentions(view_));
  view_.thing_parties = parties_by_word(registered_);
  agreements_.clear();
  for (const auto& agreement : registered_) {
    agreements_.push_back(assemble(view_, agreement));
    add_details(view_, agreement, agreements_.back());
  }
  find_hubs(view_, registered_, agreements_);
  for (auto& agreement : agreements_) agreement.id = id_of(agreement);
  relate_agreements(view_, registered_, agreements_);
  candidates_ = implied_relations(registered_, agreements_);
  auto found = find_relations(view_);
  drop_subject_matter(view_, registered_, agreements_, found);
  for (auto& candidate : found) candidates_.push_back(std::move(candidate));
  framed_ = candidates_.size();
  if (!resources_.layers().scorer) return believe_all();
  score_agreements(view_, registered_, agreements_);
  auto open = score_relations(view_, candidates_);
  drop_subject_matter(view_, registered_, agreements_, open);
  for (auto& candidate : open) candidates_.push_back(std::move(candidate));
}

/// Without a scorer everything proposed is as good as sure.
void Reading::believe_all() {
  for (auto& agreement : agreements_) agreement.confidence = 1;
  for (auto& candidate : candidates_) candidate.relation.confidence = 1;
}

/// Tags all sentences and parses those that may tell of actors: with care where two can meet, by
/// name or by a word for somebody named elsewhere, or where one may act alone. Where the article
/// names nobody, no word refers.
std::vector<bool> Reading::parse(std::string_view text) {
  for (auto& sentence : sentences_) parser_.tag(sentence);
  std::vector<bool> wanted(sentences_.size(), false);
  linker_.spot({text, std::nullopt, sentences_}, names_);
  if (std::ranges::count(names_, 0) == std::ssize(names_)) return wanted;
  for (std::size_t i = 0; i < sentences_.size(); ++i) {
    const auto spoken_of = names_[i] + count_referring(sentences_[i], resources_.lexicon());
    if (spoken_of == 0) continue;
    wanted[i] = true;
    const bool careful = spoken_of > 1 || names_event(sentences_[i], resources_.lexicon());
    parse_with_asides(parser_, sentences_[i],
                      careful ? syntax::Setting::kCareful : syntax::Setting::kFast);
    mend_lemmas(sentences_[i], resources_.lexicon());
    mend_tree(sentences_[i]);
  }
  return wanted;
}

/// The propositions of all sentences that have a tree, whose lists are mended by now.
void Reading::propose(const std::vector<bool>& parsed) {
  propositions_.resize(std::max(propositions_.size(), sentences_.size()));
  for (std::size_t i = 0; i < sentences_.size(); ++i) {
    propositions_[i].clear();
    if (parsed[i]) {
      find_propositions(sentences_[i], static_cast<std::uint32_t>(i), propositions_[i]);
    }
  }
}

}  // namespace entente::extract::meaning
