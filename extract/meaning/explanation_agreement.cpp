// Why the program read an agreement or an event out of an article.
#include <algorithm>
#include <set>

#include "extract/meaning/events.h"
#include "extract/meaning/explanation.h"
#include "extract/meaning/explanation_words.h"
#include "extract/meaning/reading.h"
#include "extract/meaning/scorer.h"

namespace entente::extract::meaning {
namespace {

constexpr std::size_t kMostWords = 5;  // of those that speak for a type

std::string_view source_text(PartySource source) {
  switch (source) {
    case PartySource::kOwn:
      return "told by the agreement's own words";
    case PartySource::kAround:
      return "who acts in the clause around it";
    case PartySource::kInside:
      return "who acts in its relative clause";
    case PartySource::kSentence:
      return "who is named in its sentence";
    case PartySource::kTitle:
      return "who is named in the title";
    case PartySource::kBefore:
      return "from the sentence or the agreement before";
  }
  return "";
}

class AgreementTeller {
 public:
  AgreementTeller(const ArticleView& article, const RegisteredAgreement& registered,
                  const Agreement& agreement)
      : article_(article), registered_(registered), agreement_(agreement) {}

  std::vector<ExplanationStep> tell(const std::vector<std::string>& features) {
    for (const auto& mention : registered_.mentions) tell_mention(mention);
    add("type", std::string(name_of(agreement_.type)) + type_words());
    add("score", decimal(agreement_.confidence, "%.3f") + ", of " + listed(strongest(features)));
    return std::move(steps_);
  }

 private:
  void add(std::string what, std::string text) {
    steps_.push_back({std::move(what), std::move(text)});
  }

  std::string form(WordAt at) const { return "\"" + std::string(article_.word(at).form) + "\""; }

  void tell_mention(const AgreementMention& mention) {
    add("read in", sentence_text(article_, mention.at.sentence));
    std::string words = form(mention.at) + ": ";
    if (mention.pronoun) {
      words += "stands for the agreement told before";
    } else if (!mention.treaty.empty()) {
      words += "the treaty " + std::string(article_.gazetteer->name(mention.treaty));
    } else {
      words += mention.verb ? "a verb of agreeing" : "form/" + std::string(name_of(mention.form));
    }
    add("  words", words);
    for (const auto& party : mention.parties)
      add("  party",
          stands_for(article_, party.at, party) + "; " + std::string(source_text(mention.source)));
    for (const auto& told : mention.statuses) {
      std::string text(name_of(told.status));
      if (told.on) text += ", " + told.on->text();
      if (told.modality != Modality::kAsserted) text += ", " + std::string(name_of(told.modality));
      if (told.weak) text += ", where nothing speaks against it";
      add("  status", text + ": " + form(told.at) +
                          (told.entry != nullptr ? ", " + told.entry->id : std::string()));
    }
    for (const auto& told : mention.acts)
      add("  act", std::string(name_of(told.act)) + " by " +
                       std::string(article_.gazetteer->name(told.party.id.value)) + ": " +
                       form(told.at));
  }

  /// The words of its sentences that the lexicon has for its type, the weightiest first.
  std::string type_words() const {
    std::set<std::string> seen;
    std::vector<std::pair<int, std::string>> found;
    for (const auto& mention : registered_.mentions) {
      for (const auto& word : article_.sentences[mention.at.sentence].words) {
        const auto lemma = lower(word.lemma);
        if (!seen.insert(lemma).second) continue;
        for (const auto& type : article_.lexicon->types_of(lemma)) {
          if (type.type == agreement_.type) found.emplace_back(-type.weight, lemma);
        }
      }
    }
    std::ranges::stable_sort(found);
    if (found.size() > kMostWords) found.resize(kMostWords);
    std::string text;
    for (const auto& [weight, lemma] : found)
      text += (text.empty() ? ", by " : ", ") + lemma + " +" + std::to_string(-weight);
    return text;
  }

  const ArticleView& article_;
  const RegisteredAgreement& registered_;
  const Agreement& agreement_;
  std::vector<ExplanationStep> steps_;
};

/// The agreement of today's reading that is the one asked for: by its id, else by parties and type.
const Agreement* find(const std::vector<Agreement>& read, const Agreement& wanted) {
  auto same = std::ranges::find(read, wanted.id, &Agreement::id);
  if (same == read.end())
    same = std::ranges::find_if(read, [&](const Agreement& a) {
      return a.parties == wanted.parties && a.type == wanted.type && a.name == wanted.name;
    });
  return same == read.end() ? nullptr : &*same;
}

}  // namespace

std::vector<ExplanationStep> explain(const Article& article, const Agreement& agreement) {
  const Resources resources{ExtractorOptions{}};
  Reading reading(resources);
  const std::string text = stored_text(article);
  reading.read(article, text);
  const Agreement* found = find(reading.agreements(), agreement);
  if (found == nullptr) return {};
  const auto index = static_cast<std::size_t>(found - reading.agreements().data());
  const auto features =
      agreement_features(reading.view(), reading.registered(), reading.agreements());
  return AgreementTeller(reading.view(), reading.registered()[index], *found).tell(features[index]);
}

std::vector<ExplanationStep> explain(const Article& article, const Event& event) {
  const Resources resources{ExtractorOptions{}};
  Reading reading(resources);
  const std::string text = stored_text(article);
  reading.read(article, text);
  const auto& view = reading.view();
  std::vector<ExplanationStep> steps;
  for (const auto& read : find_events(view)) {
    if (read.actor != event.actor || read.kind != event.kind || read.count != event.count ||
        read.from != event.from || read.to != event.to || read.evidence.empty())
      continue;
    const auto span = read.evidence.front().span;
    for (std::uint32_t s = 0; s < view.sentences.size(); ++s) {
      if (span.begin < view.sentences[s].span.begin || span.end > view.sentences[s].span.end)
        continue;
      steps.push_back({"read in", sentence_text(view, s)});
      for (const auto& proposition : view.views[s].propositions) {
        const auto& word = view.views[s].word(proposition.word);
        if (proposition.kind == PredicateKind::kVerb && word.span.begin >= span.begin &&
            word.span.end <= span.end)
          steps.push_back({"  proposition", to_text(proposition, *view.views[s].tree)});
      }
      steps.push_back({"  words", read.evidence.front().text});
    }
    steps.push_back({"  lexicon", read.rule});
  }
  return steps;
}

}  // namespace entente::extract::meaning
