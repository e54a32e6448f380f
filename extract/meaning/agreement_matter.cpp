#include "extract/meaning/agreement_matter.h"

#include <algorithm>
#include <set>

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;
using syntax::Upos;

constexpr int kNearDepth = 6;  // how deep under the noun its own words are sought
constexpr std::array<int, 4> kNearFactor{
    8, 6, 5, 3};                   // what a type word weighs, by its depth under the noun
constexpr int kTreatyWeight = 60;  // what the gazetteer's type of a named treaty weighs
constexpr int kOwnWords = 10;      // of the words of the noun phrase
constexpr int kSentenceWords = 8;  // of the words of its sentence
constexpr int kTitleWords = 8;     // of the words of the title
constexpr int kNextWords = 3;      // of the words of the sentence after
constexpr int kArticleWords = 1;   // of each other word of the article
constexpr int kPartyWeight = 8;    // of a party ("party:IMF")
constexpr int kLeastWeight = 12;   // below which the type stays open

void add_scores(const Lexicon& lexicon, std::string_view word, int factor, TypeScores& scores) {
  for (const auto& type : lexicon.types_of(word))
    scores[static_cast<std::size_t>(type.type)] += factor * type.weight;
}

/// What a word says of a type, alone and with the word before it ("free trade", "test ban").
void score_word(const Lexicon& lexicon, const syntax::Sentence& sentence, std::uint32_t at,
                int factor, TypeScores& scores) {
  const auto& word = sentence.words[at];
  const auto lemma = lower(word.lemma), form = lower(word.form);
  add_scores(lexicon, lexicon.types_of(lemma).empty() ? form : lemma, factor, scores);
  if (at == 0) return;
  const bool hyphen = at > 1 && sentence.words[at - 1].form == "-";
  const auto before = lower(sentence.words[hyphen ? at - 2 : at - 1].form);
  const auto score_pair = [&](const std::string& second) {
    add_scores(lexicon, before + " " + second, factor, scores);
    if (hyphen) add_scores(lexicon, before + "-" + second, factor, scores);
  };
  score_pair(lemma);
  if (form != lemma && lexicon.types_of(before + " " + lemma).empty()) score_pair(form);
}

class Matter {
 public:
  Matter(const ArticleView& article, AgreementMention& mention)
      : article_(article),
        lexicon_(*article.lexicon),
        view_(article.views[mention.at.sentence]),
        mention_(mention) {}

  void types() {
    factors_.assign(view_.tree->words.size(), 0);
    const auto noun = mention_.at.word;
    factors_[noun] = kNearFactor.front();
    near_words(noun, 0);
    if (!mention_.verb) words_before(noun);
    for (std::uint32_t w = 0; w < factors_.size(); ++w) {
      const bool name = view_.mention_over[w] >= 0 &&
                        view_.word(w).upos != Upos::kNoun;  // names do not tell the type
      if (factors_[w] > 0 && !name)
        score_word(lexicon_, *view_.tree, w, factors_[w], mention_.near);
    }
    if (mention_.treaty.empty()) return;
    for (const auto& fact : article_.gazetteer->facts(mention_.treaty)) {
      if (fact.field != "type") continue;
      if (const auto type = from_name<AgreementType>(fact.value))
        mention_.near[static_cast<std::size_t>(*type)] += kTreatyWeight;
    }
  }

  /// "on exchanging intelligence data", "information-sharing": what it is about.
  void subject() {
    for (const auto child : view_.children_of(mention_.at.word)) {
      const auto& word = view_.word(child);
      const bool about =
          (word.deprel == Deprel::kNmod && lexicon_.in_class("about", case_of(view_, child))) ||
          (word.deprel == Deprel::kAcl && lexicon_.in_class("about", mark_of(child)));
      if (about) return set_subject(phrase_span(article_, {mention_.at.sentence, child}));
    }
    std::optional<std::uint32_t> first;
    for (const auto child : view_.children_of(mention_.at.word)) {
      const auto relation = view_.word(child).deprel;
      if (relation == Deprel::kCompound && child < mention_.at.word &&
          view_.mention_over[child] < 0 && !first)
        first = child;
    }
    if (!first) return;
    std::uint32_t start = *first;
    for (const auto child : view_.children_of(*first)) start = std::min(start, child);
    set_subject({view_.word(start).span.begin, view_.word(mention_.at.word - 1).span.end});
  }

 private:
  /// How much each word under the noun says of the agreement's type: the nearer, the more.
  void near_words(std::uint32_t word, int depth) {
    if (depth > kNearDepth) return;
    for (const auto child : view_.children_of(word)) {
      if (factors_[child] != 0) continue;
      const auto relation = view_.word(child).deprel;
      if ((relation == Deprel::kConj && depth == 0) || relation == Deprel::kParataxis ||
          relation == Deprel::kPunct || relation == Deprel::kNsubj ||
          relation == Deprel::kNsubjPass)
        continue;
      const auto step =
          std::min<std::size_t>(static_cast<std::size_t>(depth), kNearFactor.size() - 1);
      factors_[child] = relation == Deprel::kAclRelcl ? kNearFactor.back() : kNearFactor[step];
      near_words(child, depth + 1);
    }
  }

  /// The words right before the noun belong to it, whatever the tree makes of
  /// "intelligence-sharing pact".
  void words_before(std::uint32_t noun) {
    for (std::uint32_t i = noun; i-- > 0 && noun - i <= 5;) {
      const auto& word = view_.word(i);
      const bool modifier = word.upos == Upos::kNoun || word.upos == Upos::kAdj ||
                            word.upos == Upos::kPropn || word.upos == Upos::kNum ||
                            word.xpos == syntax::Xpos::kHyph || word.xpos == syntax::Xpos::kVbg ||
                            word.xpos == syntax::Xpos::kVbn;
      if (!modifier) return;
      factors_[i] = kNearFactor.front();
    }
  }

  std::string_view mark_of(std::uint32_t word) const {
    for (const auto child : view_.children_of(word)) {
      if (view_.word(child).deprel == Deprel::kMark) return view_.word(child).lemma;
    }
    return {};
  }

  void set_subject(Span span) {
    // The preposition itself is not part of what it is about.
    for (const auto& word : view_.tree->words) {
      if (word.span.begin == span.begin && lexicon_.in_class("about", lower(word.form)))
        span.begin = word.span.end + 1;
    }
    mention_.subject_span = span;
    mention_.subject = std::string(text_of(article_.text, span));
  }

  const ArticleView& article_;
  const Lexicon& lexicon_;
  const SentenceView& view_;
  AgreementMention& mention_;
  std::vector<int> factors_;
};

/// Adds what the words of a sentence outside names say.
void score_sentence(const ArticleView& article, std::uint32_t sentence, int factor,
                    TypeScores& scores) {
  const auto& view = article.views[sentence];
  const auto& words = article.sentences[sentence].words;
  for (std::uint32_t w = 0; w < words.size(); ++w) {
    if (view.mention_over.empty() || view.mention_over[w] < 0)
      score_word(*article.lexicon, article.sentences[sentence], w, factor, scores);
  }
}

/// What the article as a whole is about, each word once.
void score_article(const ArticleView& article, TypeScores& scores) {
  std::set<std::string> seen;
  for (const auto& sentence : article.sentences) {
    for (const auto& word : sentence.words) {
      auto lemma = lower(word.lemma);
      if (!seen.insert(lemma).second) continue;
      add_scores(*article.lexicon, lemma, kArticleWords, scores);
    }
  }
}

}  // namespace

void tell_matter(const ArticleView& article, AgreementMention& mention) {
  Matter matter(article, mention);
  matter.types();
  if (!mention.verb && !mention.pronoun) matter.subject();
}

AgreementType type_of(const ArticleView& article, const RegisteredAgreement& registered) {
  TypeScores scores{};
  std::set<std::uint32_t> told_in;
  for (const auto& mention : registered.mentions) {
    for (std::size_t i = 0; i < scores.size(); ++i) scores[i] += kOwnWords * mention.near[i];
    told_in.insert(mention.at.sentence);
  }
  const auto body =
      std::ranges::find_if(told_in, [&](std::uint32_t s) { return !article.sentences[s].title; });
  const auto first = body != told_in.end() ? *body : *told_in.begin();
  for (const auto sentence : told_in) {
    const bool leads = sentence == first || article.sentences[sentence].title;
    score_sentence(article, sentence, leads ? kSentenceWords : kNextWords, scores);
  }
  if (article.sentences.front().title && !told_in.contains(0))
    score_sentence(article, 0, kTitleWords, scores);
  if (const auto next = first + 1; next < article.sentences.size() && !told_in.contains(next))
    score_sentence(article, next, kNextWords, scores);
  // "Oman and Iran reopen their embassies. The agreement was struck in Muscat."
  if (registered.mentions.front().definite && first > 0 && !told_in.contains(first - 1))
    score_sentence(article, first - 1, kNextWords, scores);
  score_article(article, scores);
  for (const auto& party : registered.parties)
    add_scores(*article.lexicon, "party:" + lower(party.id.value), kOwnWords * kPartyWeight,
               scores);
  const auto best = std::ranges::max_element(scores);
  return *best >= kLeastWeight ? static_cast<AgreementType>(best - scores.begin())
                               : AgreementType::kOther;
}

}  // namespace entente::extract::meaning
