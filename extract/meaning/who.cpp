#include "extract/meaning/who.h"

#include <algorithm>
#include <array>

#include "extract/actors/names.h"
#include "extract/meaning/deeds.h"
#include "extract/meaning/owner_words.h"
#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {
namespace {

using actors::MentionForm;
using syntax::Deprel;

constexpr int kDepth = 4;  // of "members of the council of the ..."

void add(std::vector<Named>& found, Named named) {
  if (named.id.empty()) return;
  for (auto& known : found) {
    if (known.id == named.id) {
      known.confidence = std::max(known.confidence, named.confidence);
      return;
    }
  }
  found.push_back(std::move(named));
}

/// The actor for which a mention acts, or nobody.
void add_mention(const ArticleView& article, std::int32_t index, WordAt at, How how,
                 const WhoOptions& options, std::vector<Named>& found) {
  const auto& mention = article.mentions[static_cast<std::size_t>(index)];
  if (mention.form == MentionForm::kTreaty) return;
  const bool place = mention.reading == Reading::kPlace;
  if (place && (!options.places || (mention.form == MentionForm::kCity && !options.located)))
    return;
  const ActorId& id =
      mention.acts_for.empty() && (place || options.people) ? mention.id : mention.acts_for;
  if (id.empty() || article.gazetteer->kind(rolled_up(id).value) == ActorKind::kPlace) return;
  add(found, {rolled_up(id), place ? mention.confidence * 0.5F : mention.confidence,
              place ? How::kPlaceName : how, at, index});
}

class Finder {
 public:
  Finder(const ArticleView& article, WhoOptions options) : article_(article), options_(options) {
    options_.owners = options.owners && article.projection;
  }

  void who(WordAt at, How how, int depth, std::vector<Named>& found) const {
    if (depth > kDepth) return;
    const auto& view = article_.views[at.sentence];
    if (const auto mention = view.mention_at[at.word]; mention >= 0) {
      add_joined(mention, at, how, found);
      add_mention(article_, mention, at, how, options_, found);
      return;
    }
    // A word inside a longer name ("Minister" of "Foreign Minister Shultz") stands for the whole.
    if (const auto over = view.mention_over[at.word]; over >= 0) {
      const auto& mention = article_.mentions[static_cast<std::size_t>(over)];
      if (mention.form != MentionForm::kAdjective || mention.last == at.word) {
        add_joined(over, at, how, found);
        add_mention(article_, over, at, how, options_, found);
        if (!found.empty()) return;
      }
    }
    if (options_.owners) {
      if (const auto thing = article_.thing_parties.find(at);
          thing != article_.thing_parties.end()) {
        for (const auto& party : thing->second) add(found, {party, 0.8F, How::kRegister, at, -1});
        if (!found.empty()) return;
      }
    }
    if (options_.things && word_is_pronoun(at)) {
      found = doers_of_it(article_, at);
      if (!found.empty()) return;
    }
    if (options_.coreference && article_.coreference != nullptr) {
      if (const Antecedent* antecedent = article_.coreference->of(at.sentence, at.word)) {
        for (const auto& actor : antecedent->actors)
          add(found, {rolled_up(actor), antecedent->confidence, How::kCoreference, at, -1});
        if (!found.empty()) return;
      }
    }
    noun(at, how, depth, found);
  }

  void owners(WordAt at, How how, int depth, std::vector<Named>& found) const {
    if (depth > kDepth) return;
    const auto& view = article_.views[at.sentence];
    if (!view.parsed) return;
    const auto before = found.size();
    for (const auto child : view.children_of(at.word)) {
      const auto& word = view.word(child);
      bool owner = false;
      switch (word.deprel) {
        case Deprel::kNmodPoss:
        case Deprel::kAmod:
        case Deprel::kCompound:
        case Deprel::kNmodDesc:
        case Deprel::kNmodUnmarked:
        case Deprel::kDet:
          owner = true;
          break;
        case Deprel::kAcl:
          agents({at.sentence, child}, how, depth, found);
          if (options_.people) fled_from({at.sentence, child}, depth, found);
          break;
        case Deprel::kAclRelcl:
          authors({at.sentence, child}, at.word, how, depth, found);
          if (options_.people) fled_from({at.sentence, child}, depth, found);
          break;
        case Deprel::kNmod:
        case Deprel::kObl:
          owner = is_owner_preposition(case_of(view, child));
          if (is_undergone(*article_.lexicon, view.word(at.word).lemma, case_of(view, child))) {
            owner = false;
            doers_below({at.sentence, child}, how, depth, found);
          }
          break;
        default:
          break;
      }
      if (owner) with_conjuncts({at.sentence, child}, how, depth + 1, found);
      if (word.deprel == Deprel::kAmod && word.lemma == "lead")
        led_by(at.sentence, child, how, found);
    }
    if (options_.located && is_stateless(found, before)) stands_in(at, how, depth, found);
  }

  /// Whom a thing is for, with or about, through a phrase or two ("suggestions for talks with").
  void topics(WordAt at, int depth, std::vector<Named>& found) const {
    if (depth > kDepth) return;
    const auto& view = article_.views[at.sentence];
    if (!view.parsed) return;
    for (const auto child : view.children_of(at.word)) {
      const auto relation = view.word(child).deprel;
      if (relation != Deprel::kNmod && relation != Deprel::kObl) continue;
      const auto preposition = case_of(view, child);
      const bool topic = is_topic_preposition(preposition);
      if (topic) with_conjuncts({at.sentence, child}, How::kTopic, depth + 1, found);
      if (topic || preposition == "of") topics({at.sentence, child}, depth + 1, found);
    }
  }

 private:
  /// "Polish, Danish and Dutch warplanes": the adjectives before an organ's own share its noun.
  void add_joined(std::int32_t index, WordAt at, How how, std::vector<Named>& found) const {
    const auto& organ = article_.mentions[static_cast<std::size_t>(index)];
    const auto& view = article_.views[at.sentence];
    const auto plural = view.word(organ.last).xpos;
    if ((organ.form != MentionForm::kAgency && organ.form != MentionForm::kOfficial) ||
        (plural != syntax::Xpos::kNns && plural != syntax::Xpos::kNnps))
      return;
    std::vector<std::int32_t> joined;
    for (std::uint32_t word = organ.first; word > 1;) {
      const auto& mark = view.word(word - 1);
      const bool joins = mark.form == "and" || (mark.form == "," && !joined.empty());
      const auto before = joins ? view.mention_over[word - 2] : -1;
      if (before < 0) break;
      const auto& mention = article_.mentions[static_cast<std::size_t>(before)];
      const std::string_view text =
          article_.text.substr(mention.span.begin, mention.span.end - mention.span.begin);
      if (mention.form != MentionForm::kAdjective && actors::has_lower(text)) break;
      joined.push_back(before);
      word = mention.first;
    }
    for (auto other = joined.rbegin(); other != joined.rend(); ++other)
      add_mention(article_, *other, at, how, options_, found);
  }

  /// "the authorities in Guinea": without another owner, those of the place.
  void seated(WordAt at, int depth, std::vector<Named>& found) const {
    const auto& view = article_.views[at.sentence];
    if (!view.parsed || !options_.places) return;
    for (const auto child : view.children_of(at.word)) {
      if (view.word(child).deprel == Deprel::kNmod && case_of(view, child) == "in")
        with_conjuncts({at.sentence, child}, How::kTopic, depth + 1, found);
    }
  }

  /// "the killing of two Danes by Mali" with the doer hung on whom he killed.
  void doers_below(WordAt victim, How how, int depth, std::vector<Named>& found) const {
    const auto& view = article_.views[victim.sentence];
    for (const auto child : view.children_of(victim.word)) {
      if (case_of(view, child) == "by")
        with_conjuncts({victim.sentence, child}, how, depth + 1, found);
    }
  }

  /// Where a thing stands tells whose it is where nothing else does, or a group without a state:
  /// "French lorries in Mali", but "Hezbollah positions in Lebanon".
  bool is_stateless(const std::vector<Named>& found, std::size_t from) const {
    return std::all_of(found.begin() + static_cast<std::ptrdiff_t>(from), found.end(),
                       [&](const Named& named) {
                         return article_.gazetteer->kind(named.id.value) == ActorKind::kGroup;
                       });
  }

  /// "airfields in Egypt": those of the place.
  void stands_in(WordAt at, How how, int depth, std::vector<Named>& found) const {
    const auto& view = article_.views[at.sentence];
    for (const auto child : view.children_of(at.word)) {
      const auto relation = view.word(child).deprel;
      if ((relation == Deprel::kNmod || relation == Deprel::kObl) &&
          is_place_preposition(case_of(view, child)))
        with_conjuncts({at.sentence, child}, how, depth + 1, found);
    }
  }

  /// "refugees fleeing the war in Liberia", "villagers who had fled Chad": people of the place.
  void fled_from(WordAt verb, int depth, std::vector<Named>& found) const {
    const auto& view = article_.views[verb.sentence];
    const auto& lemma = view.word(verb.word).lemma;
    if (lemma != "flee" && lemma != "escape") return;
    for (const auto child : view.children_of(verb.word)) {
      const auto relation = view.word(child).deprel;
      const auto preposition = case_of(view, child);
      if (relation == Deprel::kObj ||
          (relation == Deprel::kObl && (preposition == "from" || preposition == "in")))
        with_conjuncts({verb.sentence, child}, How::kPart, depth + 1, found);
    }
  }

  /// "a fee imposed by the Diet": who did it owns the thing.
  void agents(WordAt participle, How how, int depth, std::vector<Named>& found) const {
    const auto& view = article_.views[participle.sentence];
    for (const auto child : view.children_of(participle.word)) {
      const auto relation = view.word(child).deprel;
      if (relation == Deprel::kOblAgent ||
          (relation == Deprel::kObl && case_of(view, child) == "by"))
        with_conjuncts({participle.sentence, child}, how, depth + 1, found);
    }
  }

  void with_conjuncts(WordAt at, How how, int depth, std::vector<Named>& found) const {
    who(at, how, depth, found);
    for (const auto other : conjuncts_of(article_.views[at.sentence], at.word))
      who({at.sentence, other}, how, depth, found);
  }

  /// "the plan that Oman put forward": who made the thing owns it.
  void authors(WordAt verb, std::uint32_t thing, How how, int depth,
               std::vector<Named>& found) const {
    const auto* clause = article_.proposition_at(verb);
    if (clause == nullptr || clause->passive ||
        !article_.lexicon->in_class("authors", clause->lemma))
      return;
    const auto made = [&](const Argument& a) { return a.role == Role::kObject && a.word == thing; };
    if (std::ranges::none_of(clause->arguments, made)) return;
    for (const auto& argument : clause->arguments) {
      if (argument.role == Role::kSubject && argument.word != thing)
        who({verb.sentence, argument.word}, how, depth + 1, found);
    }
  }

  /// "U.S.-led forces".
  void led_by(std::uint32_t sentence, std::uint32_t led, How how, std::vector<Named>& found) const {
    if (led < 2 || article_.views[sentence].word(led - 1).form != "-") return;
    const auto mention = article_.views[sentence].mention_over[led - 2];
    if (mention >= 0) add_mention(article_, mention, {sentence, led - 2}, how, options_, found);
  }

  /// A common noun: an official or part stands for whose it is, another thing for its owner where
  /// the role allows it.
  void noun(WordAt at, How how, int depth, std::vector<Named>& found) const {
    const auto& word = article_.word(at);
    if (word.upos != syntax::Upos::kNoun && word.upos != syntax::Upos::kPropn &&
        word.upos != syntax::Upos::kAdj && word.upos != syntax::Upos::kPron &&
        word.upos != syntax::Upos::kDet && word.upos != syntax::Upos::kNum)
      return;
    const auto& lexicon = *article_.lexicon;
    const std::string lemma = lower(word.lemma);
    if (lexicon.in_class("private", lemma) && !options_.people) return;
    if (lexicon.in_class("rebel", lemma) && !options_.people) return rebels(at, depth, found);
    if (actors::starts_upper(word.form) && is_firm(at)) return;
    const auto weaker = [&](How other) { return how == How::kName ? other : how; };
    if (lexicon.in_class("official", lemma)) {
      owners(at, weaker(How::kOfficial), depth + 1, found);
      if (found.empty() && lexicon.in_class("of_a_capital", lemma)) of_capital(at, found);
      if (found.empty() && lexicon.in_class("of_a_place", lemma)) seated(at, depth, found);
      return;
    }
    if (named_member(at, weaker(How::kPart), depth, found)) return;
    if (lexicon.in_class("part", lemma) || word.upos == syntax::Upos::kNum ||
        word.upos == syntax::Upos::kDet)
      return owners(at, weaker(How::kPart), depth + 1, found);
    // An apposition names what the noun describes ("its ally Japan"); a proper name that the
    // gazetteer lacks
    // ("Marjai, the Hungarian deputy premier") is who the apposition says.
    for (const auto child : article_.views[at.sentence].children_of(at.word)) {
      const auto relation = article_.views[at.sentence].word(child).deprel;
      if (relation == Deprel::kAppos || relation == Deprel::kFlat)
        who({at.sentence, child}, weaker(How::kOfficial), depth + 2, found);
    }
    if (found.empty() && options_.owners && word.upos == syntax::Upos::kNoun)
      owners(at, How::kOwner, depth + 1, found);
    if (found.empty() && options_.owners && in_class(word.lemma, WordClass::kDocument))
      author(at, How::kOwner, depth, found);
    if (found.empty() && options_.topics && word.upos == syntax::Upos::kNoun)
      topics(at, depth + 1, found);
    if (found.empty() && options_.owners && options_.deeds && options_.coreference && depth == 0 &&
        word.upos == syntax::Upos::kNoun)
      found = doers_of(article_, at);
  }

  /// "Hamas gunmen" are their group's, "Chadian rebels" nobody's.
  void rebels(WordAt at, int depth, std::vector<Named>& found) const {
    owners(at, How::kPart, depth + 1, found);
    std::erase_if(found, [&](const Named& named) {
      return article_.gazetteer->kind(named.id.value) != ActorKind::kGroup;
    });
  }

  /// "oil company BP": the noun before the name says that it is a firm.
  bool is_firm(WordAt at) const {
    const auto& view = article_.views[at.sentence];
    return std::ranges::any_of(view.children_of(at.word), [&](std::uint32_t child) {
      const auto& word = view.word(child);
      return child < at.word && article_.lexicon->in_class("private", word.lemma) &&
             (word.deprel == Deprel::kCompound || word.deprel == Deprel::kNmodDesc);
    });
  }

  /// "officials in Nairobi" are of the state whose capital that is.
  void of_capital(WordAt at, std::vector<Named>& found) const {
    const auto& view = article_.views[at.sentence];
    for (const auto child : view.children_of(at.word)) {
      if (view.word(child).deprel != Deprel::kNmod || case_of(view, child) != "in") continue;
      const auto mention = view.mention_at[child];
      if (mention < 0) continue;
      const auto& capital = article_.mentions[static_cast<std::size_t>(mention)];
      if (capital.form != MentionForm::kCapital) continue;
      add(found, {rolled_up(capital.id), capital.confidence * 0.8F, How::kOfficial, at, mention});
    }
  }

  /// "issued a statement condemning": a document without an author is whose the clause's subject
  /// is.
  void author(WordAt at, How how, int depth, std::vector<Named>& found) const {
    const auto& view = article_.views[at.sentence];
    const auto& word = view.word(at.word);
    if (word.deprel != Deprel::kObj || word.head < 0) return;
    const auto* clause =
        article_.proposition_at({at.sentence, static_cast<std::uint32_t>(word.head)});
    if (clause == nullptr) return;
    for (const auto& argument : clause->arguments) {
      if (argument.role == Role::kSubject && argument.word != at.word)
        who({at.sentence, argument.word}, how, depth + 1, found);
    }
  }

  /// "OPEC member Gabon", "a neighbour, Chad": the name says which one.
  bool named_member(WordAt at, How how, int depth, std::vector<Named>& found) const {
    const auto& view = article_.views[at.sentence];
    for (const auto child : view.children_of(at.word)) {
      const auto relation = view.word(child).deprel;
      const bool names =
          relation == Deprel::kFlat || relation == Deprel::kAppos || relation == Deprel::kNmodDesc;
      if (names && child > at.word && view.mention_at[child] >= 0)
        with_conjuncts({at.sentence, child}, how, depth + 1, found);
    }
    return !found.empty();
  }

  bool word_is_pronoun(WordAt at) const {
    const auto upos = article_.word(at).upos;
    return upos == syntax::Upos::kPron || upos == syntax::Upos::kDet;
  }

  const ArticleView& article_;
  WhoOptions options_;
};

}  // namespace

std::vector<Named> who_is(const ArticleView& article, WordAt at, WhoOptions options) {
  std::vector<Named> found;
  Finder(article, options).who(at, How::kName, 0, found);
  return found;
}

std::vector<Named> owners_of(const ArticleView& article, WordAt at, WhoOptions options) {
  std::vector<Named> found;
  Finder(article, options).owners(at, How::kOwner, 0, found);
  return found;
}

}  // namespace entente::extract::meaning
