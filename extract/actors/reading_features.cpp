#include <algorithm>
#include <array>
#include <string>

#include "extract/actors/mention_builder.h"
#include "extract/actors/names.h"
#include "extract/actors/organs.h"
#include "extract/actors/reading.h"

namespace entente::extract::actors {

namespace {

using syntax::Deprel;

/// The classes that tell of a governor, and their short names in features.
constexpr std::array<std::pair<WordClass, std::string_view>, 7> kClasses{{
    {WordClass::kActVerb, "act"},
    {WordClass::kPlaceVerb, "placeverb"},
    {WordClass::kActorNoun, "actornoun"},
    {WordClass::kPlaceNoun, "placenoun"},
    {WordClass::kSpeechVerb, "speech"},
    {WordClass::kGovernmentNoun, "gov"},
    {WordClass::kPrivateNoun, "private"},
}};

class Extractor {
 public:
  Extractor(const ArticleNames& article, const FoundName& name, std::vector<std::string>& out)
      : article_(article),
        name_(name),
        sentence_(article.sentence(name.sentence)),
        out_(out),
        parsed_(is_parsed(sentence_)) {}

  void run() {
    out_.clear();
    out_.emplace_back("bias");
    form();
    const std::uint32_t head = head_of(sentence_, name_.first, name_.last);
    if (parsed_) {
      tree(head);
    } else {
      surface();
    }
    neighbours();
    topic();
  }

 private:
  void add(std::string feature) { out_.push_back(std::move(feature)); }

  std::string lemma_of(std::uint32_t w) const {
    const syntax::Word& word = sentence_.words[w];
    return fold(word.lemma.empty() ? word.form : word.lemma);
  }

  void form() {
    static constexpr std::array<std::string_view, 12> kForms{
        "name",    "adjective", "people", "people", "name", "metonym",
        "capital", "capital",   "city",   "treaty", "name", "name"};
    form_ = kForms[static_cast<std::size_t>(name_.best().field)];
    const ActorKind kind = article_.kind(name_);
    if (kind == ActorKind::kOrganization) form_ = "organization";
    if (kind == ActorKind::kGroup) form_ = "group";
    if (kind == ActorKind::kSubnational) form_ = "province";
    add("form=" + form_);
  }

  /// The preposition of a word: its case child, else nothing.
  std::string preposition(std::uint32_t w) const {
    std::string found;
    for (std::uint32_t i = 0; i < sentence_.words.size(); ++i) {
      const syntax::Word& word = sentence_.words[i];
      if (word.head != static_cast<std::int32_t>(w) || word.deprel != Deprel::kCase) continue;
      if (word.upos == syntax::Upos::kPart) return "'s";
      if (i > w) continue;
      if (!found.empty()) found += '_';
      found += lemma_of(i);
    }
    return found;
  }

  void classes(const std::string& prefix, std::uint32_t w) {
    const std::string lemma = lemma_of(w);
    const std::uint32_t bits = article_.classes.bits(lemma);
    bool any = false;
    for (const auto& [word_class, short_name] : kClasses) {
      if ((bits >> static_cast<unsigned>(word_class) & 1U) == 0) continue;
      add(prefix + ":" + std::string(short_name));
      any = true;
    }
    if (!any) add(prefix + ":other");
  }

  /// Over coordination and apposition to the name that holds the role.
  std::uint32_t climb(std::uint32_t w) {
    for (int steps = 0; steps < 8; ++steps) {
      const syntax::Word& word = sentence_.words[w];
      if (word.head < 0) break;
      const bool up = word.deprel == Deprel::kConj || word.deprel == Deprel::kFlat ||
                      word.deprel == Deprel::kGoeswith || word.deprel == Deprel::kFixed;
      if (!up) break;
      if (word.deprel == Deprel::kConj) conjunct_ = true;
      // A preposition of its own begins a role of its own: "in Rome and to Paris".
      if (word.deprel == Deprel::kConj && !preposition(w).empty()) break;
      w = static_cast<std::uint32_t>(word.head);
    }
    return w;
  }

  void tree(std::uint32_t head) {
    const std::uint32_t top = climb(head);
    const syntax::Word& word = sentence_.words[top];
    std::string prep = preposition(top);
    if (prep.empty() && top != head) prep = preposition(head);
    if (prep.empty()) prep = "-";
    prep_ = prep;
    std::string rel(name_of(word.deprel));
    if (conjunct_) add("conj");
    const std::string role = rel + "/" + prep;
    add("rel=" + rel);
    add("prep=" + prep);
    add("role=" + role);
    add("prep+form=" + prep + ":" + form_);
    add("rel+form=" + rel + ":" + form_);
    if (word.head < 0) {
      add("root");
      return;
    }
    const auto governor = static_cast<std::uint32_t>(word.head);
    const std::string lemma = lemma_of(governor);
    add("gov=" + lemma);
    add("prep+gov=" + prep + ":" + lemma);
    add("govpos=" + prep + ":" + std::string(name_of(sentence_.words[governor].upos)));
    classes("role+class=" + role, governor);
    classes("prep+class=" + prep, governor);
    classes("rel+class=" + rel, governor);
    if (rel == "compound" || rel == "nmod:poss" || rel == "amod") {
      above("mod", governor);
    } else if (prep != "-") {
      above("up", governor);
    }
  }

  /// What governs the governor: "in London's streets", "embassy in Athens was closed".
  void above(const std::string& prefix, std::uint32_t governor) {
    const syntax::Word& word = sentence_.words[governor];
    std::string prep = preposition(governor);
    if (prep.empty()) prep = "-";
    add(prefix + "=" + std::string(name_of(word.deprel)) + "/" + prep);
  }

  /// Without a tree: the word before, as if it governed.
  void surface() {
    std::uint32_t before = name_.first;
    while (before > 0 && (is(before - 1, "the") || is(before - 1, "both"))) --before;
    const std::uint32_t after = name_.last + 1;
    const bool possessive = after < sentence_.words.size() &&
                            (is(after, "'s") || is(after, "\u2019s") || is(after, "'"));
    std::string prep = "-";
    if (possessive) {
      prep = "'s";
    } else if (before > 0 &&
               (article_.is(name_.sentence, before - 1, WordClass::kMotionPreposition) ||
                article_.is(name_.sentence, before - 1, WordClass::kPartnerPreposition))) {
      prep = lemma_of(before - 1);
    }
    prep_ = prep;
    add("prep=" + prep);
    add("prep+form=" + prep + ":" + form_);
    if (prep == "-" && before == 0) add("rel=nsubj");
    if (prep != "-" && !possessive && before > 1) {
      add("gov=" + lemma_of(before - 2));
      add("prep+gov=" + prep + ":" + lemma_of(before - 2));
      classes("prep+class=" + prep, before - 2);
    }
  }

  bool is(std::uint32_t w, std::string_view lower) const {
    return article_.is_word(name_.sentence, w, lower);
  }

  void neighbours() {
    const auto count = static_cast<std::uint32_t>(sentence_.words.size());
    const std::string before = name_.first > 0 ? lemma_of(name_.first - 1) : "^";
    const std::string after = name_.last + 1 < count ? lemma_of(name_.last + 1) : "$";
    add("before=" + before);
    if (name_.first > 1) add("before2=" + lemma_of(name_.first - 2) + "_" + before);
    add("after=" + after);
    // "Sicily, Italy" and "Santiago, Chile": a town and its state.
    const FoundName* earlier = name_.first > 1 && before == ","
                                   ? article_.ending_at(name_.sentence, name_.first - 2)
                                   : nullptr;
    if (before == "," && name_.first > 1 &&
        article_.tokens[name_.sentence].upper[name_.first - 2]) {
      const bool town = earlier == nullptr || earlier->best().field == NameField::kCity ||
                        earlier->best().field == NameField::kCapital;
      if (town) add(earlier == nullptr ? "after-unknown-comma" : "after-town-comma");
    }
    if (after == "," && name_.last + 2 < count) {
      const FoundName* next = article_.beginning_at(name_.sentence, name_.last + 2);
      const bool inside = next != nullptr && article_.entry(*next).id == article_.entry(name_).id;
      if (inside) add("before-own-state");
    }
    if (article_.tokens[name_.sentence].capitals) add("caps+before=" + before);
  }

  /// Sport and life stories use names in ways of their own.
  void topic() {
    static constexpr std::array<std::string_view, 26> kSport{
        "cup",        "match",  "team",   "olympics", "championship", "championships", "game",
        "games",      "goal",   "squad",  "played",   "football",     "cricket",       "rugby",
        "tournament", "scored", "league", "medal",    "hockey",       "won",           "player",
        "champion",   "coach",  "season", "defeated", "competed"};
    bool sport = false;
    for (const syntax::Word& word : sentence_.words) {
      const std::string form = fold(word.form);
      sport |= std::find(kSport.begin(), kSport.end(), form) != kSport.end();
    }
    if (!sport) return;
    add("sport+prep=" + prep_);
    add("sport+form=" + form_);
  }

  const ArticleNames& article_;
  const FoundName& name_;
  const syntax::Sentence& sentence_;
  std::vector<std::string>& out_;
  bool parsed_;
  bool conjunct_ = false;
  std::string form_, prep_;
};

}  // namespace

void reading_features(const ArticleNames& article, const FoundName& name,
                      std::vector<std::string>& features) {
  Extractor(article, name, features).run();
}

}  // namespace entente::extract::actors
