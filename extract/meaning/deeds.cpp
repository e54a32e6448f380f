#include "extract/meaning/deeds.h"

#include <algorithm>

#include "extract/meaning/frames.h"
#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;

constexpr std::uint32_t kSentencesBack = 3;
constexpr std::uint32_t kSentencesBackOfIt = 1;
constexpr std::size_t kSides = 2;
constexpr int kMostSteps = 24;   // upwards in a tree
constexpr float kTold = 0.8F;    // the same meaning was told before
constexpr float kAnyAct = 0.6F;  // the last act told before
constexpr float kLessEachSentence = 0.9F;

/// How a noun that names nobody's is spoken of again: "the", "this", "these", "such" before it.
enum class Anaphor { kNone, kAlone, kOfTarget };

/// "the raids" alone; "the raids on Chad" says at whom, not whose.
Anaphor anaphor(const SentenceView& view, std::uint32_t noun) {
  bool definite = false, target = false;
  for (const auto child : view.children_of(noun)) {
    const auto& word = view.word(child);
    if (word.deprel == Deprel::kNmodPoss || word.deprel == Deprel::kAclRelcl) return Anaphor::kNone;
    if (word.deprel == Deprel::kNmod) {
      const std::string_view preposition = case_of(view, child);
      if (preposition != "on" && preposition != "against" && preposition != "in")
        return Anaphor::kNone;
      target = true;
    }
    if (word.deprel != Deprel::kDet && word.deprel != Deprel::kDetPredet) continue;
    for (const std::string_view known : {"the", "this", "that", "these", "those", "such"})
      definite |= lower(word.form) == known;
  }
  return !definite ? Anaphor::kNone : target ? Anaphor::kOfTarget : Anaphor::kAlone;
}

/// What an earlier word must mean to be taken up.
struct Meaning {
  std::vector<const Entry*> entries;  ///< of the noun's own frames
  bool any_act = false;               ///< "the move"
  bool proposal = false;              ///< "the plan"
  bool result = false;                ///< "the outcome" of the talks

  bool agrees(const Entry& other) const {
    return std::ranges::any_of(entries, [&](const Entry* entry) {
      if (entry->kind != other.kind) return false;
      return entry->kind == EntryKind::kEvent ? entry->event == other.event
                                              : entry->predicate == other.predicate;
    });
  }
};

class Finder {
 public:
  Finder(const ArticleView& article, WordAt at)
      : article_(article), at_(at), clause_(clause_of(at)), own_(subjects(clause_)) {}

  std::vector<Named> noun(Anaphor how) const {
    if (in_class(lemma_, WordClass::kThingPart)) {
      // "the terms" are of the agreement told last, not somebody's deed.
      return back_from(kSentencesBack, [&](std::uint32_t s) { return agreement(s); });
    }
    Meaning meaning = meaning_of();
    if (how == Anaphor::kOfTarget) meaning.any_act = meaning.proposal = false;
    auto found = back_from(kSentencesBack, [&](std::uint32_t s) { return told(s, meaning); });
    if (!found.empty() || !meaning.result) return found;
    // What comes of talks is theirs however far back they were told of.
    return back_from(at_.sentence, [&](std::uint32_t s) { return outcome(s); });
  }

  std::vector<Named> it() const {
    return back_from(kSentencesBackOfIt, [&](std::uint32_t s) {
      auto found = agreement(s);
      if (found.empty()) found = taken_up(s);
      return found.empty() && s < at_.sentence ? acts(s) : found;
    });
  }

 private:
  template <class Find>
  std::vector<Named> back_from(std::uint32_t most, Find find) const {
    float weight = 1;
    for (std::uint32_t back = 0; back <= most && back <= at_.sentence; ++back) {
      const std::uint32_t s = at_.sentence - back;
      if (!article_.views[s].parsed) continue;
      auto found = find(s);
      std::erase_if(found, [&](const Named& named) { return is_own(named.id); });
      if (!found.empty()) {
        for (auto& named : found) named.confidence *= weight;
        return found;
      }
      weight *= kLessEachSentence;
    }
    return {};
  }

  Meaning meaning_of() const {
    const auto& lexicon = *article_.lexicon;
    const std::string& lemma = lemma_;
    Meaning meaning;
    for (const Frame* frame : lexicon.frames(PredicateKind::kNoun, lemma)) {
      const auto kind = frame->entry->kind;
      if (kind == EntryKind::kPredicate || kind == EntryKind::kEvent)
        meaning.entries.push_back(frame->entry);
    }
    // "the outrage": what is blamed was done.
    meaning.any_act = lexicon.in_class("deed", lemma) || lexicon.in_class("blame", lemma);
    meaning.proposal = lexicon.in_class("proposal", lemma);
    meaning.result = lexicon.in_class("result", lemma);
    return meaning;
  }

  WordAt clause_of(WordAt at) const {
    const auto& view = article_.views[at.sentence];
    std::uint32_t word = at.word;
    for (int i = 0; i < kMostSteps && view.word(word).head >= 0; ++i) {
      word = static_cast<std::uint32_t>(view.word(word).head);
      const auto upos = view.word(word).upos;
      if (upos == syntax::Upos::kVerb || upos == syntax::Upos::kAux) break;
    }
    return {at.sentence, word};
  }

  std::vector<Named> subjects(WordAt verb) const {
    std::vector<Named> found;
    const Proposition* clause = article_.proposition_at(verb);
    if (clause == nullptr) return found;
    for (const auto& argument : clause->arguments) {
      if (argument.role != Role::kSubject || argument.word == at_.word) continue;
      take(who({verb.sentence, argument.word}), found);
    }
    return found;
  }

  std::vector<Named> who(WordAt word) const {
    return who_is(article_, word, {.owners = true, .deeds = false});
  }

  static void take(std::vector<Named>&& more, std::vector<Named>& found) {
    for (auto& named : more) {
      const bool known =
          std::ranges::any_of(found, [&](const Named& other) { return other.id == named.id; });
      if (!known) found.push_back(std::move(named));
    }
  }

  bool is_own(const ActorId& id) const {
    return std::ranges::any_of(own_, [&](const Named& named) { return named.id == id; });
  }

  /// Whether a predicate stands before the clause of the word, not over it.
  bool before(std::uint32_t sentence, std::uint32_t word) const {
    return sentence < at_.sentence || (word < clause_.word && word < at_.word);
  }

  std::vector<Named> marked(std::vector<Named> found, float confidence) const {
    for (auto& named : found) {
      named.how = How::kCoreference;
      named.confidence *= confidence;
      named.at = at_;
    }
    return found;
  }

  /// Who did, in this sentence, what the noun means; the last one told.
  std::vector<Named> told(std::uint32_t s, const Meaning& meaning) const {
    std::vector<Named> found = same_word(s);
    if (found.empty() && meaning.result) found = outcome(s);
    if (found.empty() && !meaning.entries.empty()) found = by_frames(s, meaning);
    if (found.empty() && meaning.proposal) found = proposed(s);
    if (found.empty() && meaning.any_act) found = acts(s);
    return found;
  }

  std::vector<Named> by_frames(std::uint32_t s, const Meaning& meaning) const {
    const auto matches = match_frames(article_, s);
    for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
      if (!before(s, match->proposition->word) || !meaning.agrees(*match->frame->entry)) continue;
      std::vector<Named> found;
      for (const auto& filler : match->fillers(FrameRole::kSubject))
        take(who({s, filler.word}), found);
      std::erase_if(found, [&](const Named& named) { return is_own(named.id); });
      if (!found.empty()) return marked(std::move(found), kTold);
    }
    return {};
  }

  /// "tested a device ... the tests", "an Omani tanker ... the tanker".
  std::vector<Named> same_word(std::uint32_t s) const {
    const auto& propositions = article_.views[s].propositions;
    for (auto p = propositions.rbegin(); p != propositions.rend(); ++p) {
      if (p->lemma != lemma_ || !before(s, p->word)) continue;
      std::vector<Named> found;
      if (p->kind == PredicateKind::kVerb) found = subjects({s, p->word});
      if (p->kind == PredicateKind::kNoun)
        found = owners_of(article_, {s, p->word}, {.deeds = false});
      std::erase_if(found, [&](const Named& named) { return is_own(named.id); });
      if (!found.empty()) return marked(std::move(found), kTold);
    }
    return {};
  }

  /// "Finland proposed", "Finland's plan".
  std::vector<Named> proposed(std::uint32_t s) const {
    const auto& propositions = article_.views[s].propositions;
    for (auto p = propositions.rbegin(); p != propositions.rend(); ++p) {
      if (!before(s, p->word)) continue;
      const bool verb =
          p->kind == PredicateKind::kVerb && article_.lexicon->in_class("proposes", p->lemma);
      const bool noun =
          p->kind == PredicateKind::kNoun && article_.lexicon->in_class("proposal", p->lemma);
      std::vector<Named> found;
      if (verb) found = subjects({s, p->word});
      if (noun) found = owners_of(article_, {s, p->word}, {.deeds = false});
      std::erase_if(found, [&](const Named& named) { return is_own(named.id); });
      if (!found.empty()) return marked(std::move(found), kTold);
    }
    return {};
  }

  /// "backed the proposal and Denmark rejected it": whose the object of the clause before is.
  std::vector<Named> taken_up(std::uint32_t s) const {
    std::vector<Named> found;
    if (s != at_.sentence) return found;
    for (const auto& p : article_.views[s].propositions) {
      if (p.kind != PredicateKind::kVerb || !before(s, p.word)) continue;
      for (const auto& argument : p.arguments) {
        if (argument.role != Role::kObject || article_.mention_at({s, argument.word}) != nullptr)
          continue;
        auto owners = who_is(article_, {s, argument.word});
        if (!owners.empty()) found = std::move(owners);
      }
    }
    return marked(std::move(found), kTold);
  }

  /// Who acted last in this sentence: the subject of its main clause, or of what is said there.
  std::vector<Named> acts(std::uint32_t s) const {
    const auto& view = article_.views[s];
    std::vector<Named> found;
    for (const auto& p : view.propositions) {
      if (p.kind != PredicateKind::kVerb || !before(s, p.word)) continue;
      const auto relation = view.word(p.word).deprel;
      const bool main = relation == Deprel::kRoot || relation == Deprel::kConj ||
                        relation == Deprel::kParataxis || relation == Deprel::kCcomp;
      const bool says = in_class(p.lemma, WordClass::kSays) &&
                        std::ranges::any_of(p.arguments, [](const Argument& argument) {
                          return argument.role == Role::kClause;
                        });
      if (!main || says || p.modality == Modality::kNegated) continue;
      auto doers = subjects({s, p.word});
      std::erase_if(doers, [&](const Named& named) { return is_own(named.id); });
      if (!doers.empty()) found = std::move(doers);
    }
    return marked(std::move(found), kAnyAct);
  }

  /// The parties of an agreement between two, whose outcome is theirs.
  std::vector<Named> outcome(std::uint32_t s) const {
    auto found = agreement(s);
    if (found.size() != kSides) found.clear();
    return found;
  }

  std::vector<Named> agreement(std::uint32_t s) const {
    std::vector<Named> found;
    for (const auto& [at, parties] : article_.thing_parties) {
      if (at.sentence != s || !before(s, at.word)) continue;
      found.clear();
      for (const auto& party : parties) found.push_back({party, kTold, How::kRegister, at_, -1});
    }
    return found;
  }

  const ArticleView& article_;
  const WordAt at_;
  const std::string lemma_ = lower(article_.word(at_).lemma);
  const WordAt clause_;
  const std::vector<Named> own_;  // the subjects of the word's own clause
};

}  // namespace

std::vector<Named> doers_of(const ArticleView& article, WordAt noun) {
  const auto& view = article.views[noun.sentence];
  const Anaphor how = view.parsed ? anaphor(view, noun.word) : Anaphor::kNone;
  if (how == Anaphor::kNone) return {};
  return Finder(article, noun).noun(how);
}

std::vector<Named> doers_of_it(const ArticleView& article, WordAt pronoun) {
  const std::string form = lower(article.word(pronoun).form);
  if (form != "it" && form != "this" && form != "that") return {};
  if (!article.views[pronoun.sentence].parsed) return {};
  return Finder(article, pronoun).it();
}

}  // namespace entente::extract::meaning
