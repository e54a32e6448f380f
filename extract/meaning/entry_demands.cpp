#include "extract/meaning/entry_demands.h"

#include <algorithm>

#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;

bool has_speaker(const Frame& frame) {
  return std::ranges::any_of(frame.slots(FrameRole::kSubject),
                             [](const Slot& slot) { return slot.kind == Slot::Kind::kSpeaker; });
}

bool is_subject(Deprel relation) {
  return relation == Deprel::kNsubj || relation == Deprel::kNsubjPass;
}

/// "must have been late", "must be rising": guesses; "should rise", "should not expect": no deeds.
bool is_guess(const ArticleView& article, const SentenceView& view, std::uint32_t verb) {
  const auto& word = view.word(verb);
  const std::string lemma = lower(word.lemma);
  if (article.lexicon->in_class("no_deed", lemma)) return true;
  const bool becomes = article.lexicon->in_class("becomes", lemma) &&
                       std::ranges::none_of(view.children_of(verb), [&](std::uint32_t child) {
                         return view.word(child).deprel == Deprel::kObj;
                       });
  if (becomes) return true;
  if (word.xpos == syntax::Xpos::kJjr) return true;
  const bool progressive = word.xpos == syntax::Xpos::kVbg && has_child(view, verb, "be");
  return progressive || (has_child(view, verb, "have") && has_child(view, verb, "must"));
}

/// Whether a verb has must, should or ought, but not before its subject ("should Oman leave").
bool tells_duty(const ArticleView& article, const SentenceView& view, std::uint32_t verb) {
  const auto children = view.children_of(verb);
  const auto subject = std::ranges::find_if(
      children, [&](std::uint32_t child) { return is_subject(view.word(child).deprel); });
  const bool duty = std::ranges::any_of(children, [&](std::uint32_t child) {
    const auto& word = view.word(child);
    return word.deprel == Deprel::kAux &&
           (word.lemma == "must" || word.lemma == "should" || word.lemma == "ought") &&
           (subject == children.end() || *subject < child);
  });
  return duty && !is_guess(article, view, verb);
}

/// "will have to leave", "needs to leave"; either verb of the two. Not "what he had to say".
bool has_to(const SentenceView& view, std::uint32_t verb) {
  const auto has = [&](std::uint32_t above, std::uint32_t below) {
    const auto& lemma = view.word(above).lemma;
    return (lemma == "have" || lemma == "need") && view.word(below).deprel == Deprel::kXcomp &&
           view.word(below).lemma != "say" && has_child(view, below, "to");
  };
  const auto& word = view.word(verb);
  return (word.head >= 0 && has(static_cast<std::uint32_t>(word.head), verb)) ||
         std::ranges::any_of(view.children_of(verb),
                             [&](std::uint32_t child) { return has(verb, child); });
}

/// "will leave", "are to leave"; of a conjunct the first tells: "will go and leave".
bool has_auxiliary(const SentenceView& view, std::uint32_t verb) {
  const auto& word = view.word(verb);
  const bool own = std::ranges::any_of(view.children_of(verb), [&](std::uint32_t child) {
    const auto& below = view.word(child);
    return (below.deprel == Deprel::kAux || below.deprel == Deprel::kCop) &&
           below.xpos != syntax::Xpos::kTo;
  });
  if (own || word.deprel != Deprel::kConj || word.head < 0 || has_child(view, verb, "to"))
    return own;
  return has_auxiliary(view, static_cast<std::uint32_t>(word.head));
}

/// "ordered the envoy to leave": parsers hang the infinitive on the object, too.
bool has_infinitive(const SentenceView& view, std::uint32_t noun) {
  return std::ranges::any_of(view.children_of(noun), [&](std::uint32_t child) {
    return view.word(child).deprel == Deprel::kAcl && view.word(child).xpos == syntax::Xpos::kVb;
  });
}

bool names_person(const ArticleView& article, WordAt at) {
  const auto& view = article.views[at.sentence];
  const auto over = view.mention_over[at.word];
  if (over >= 0 &&
      article.mentions[static_cast<std::size_t>(over)].form == actors::MentionForm::kOfficial)
    return true;
  return article.lexicon->in_class("person", lower(view.word(at.word).lemma));
}

/// "opposed to the proposals": whose they are may be told before.
bool refuses_things(const Entry& entry) {
  return entry.predicate == Predicate::kRejects && entry.things_only && !entry.when &&
         !entry.obliges && entry.judged.empty();
}

/// "did not agree", "accepted the demand": whose wish it was may be told before.
bool answers(const Entry& entry) {
  const bool refuses = entry.predicate == Predicate::kRejects && entry.when;
  const bool consents = entry.predicate == Predicate::kSupports && entry.things_only;
  return (refuses || consents) && !entry.obliges && entry.judged.empty();
}

}  // namespace

bool is_obliged(const ArticleView& article, const FrameMatch& match) {
  const auto& view = article.views[match.proposition->sentence];
  const auto must = [&](std::uint32_t verb) {
    return tells_duty(article, view, verb) || has_to(view, verb);
  };
  if (has_speaker(*match.frame)) return must(match.proposition->word);
  // "was said to meet": who is told of does it himself.
  const bool tells = article.lexicon->in_class("tells_that", match.proposition->lemma);
  return std::ranges::any_of(match.proposition->arguments, [&](const Argument& argument) {
    if (argument.role == Role::kObject) return has_infinitive(view, argument.word);
    // "advised Oman against leaving".
    if (argument.preposition == "against" && view.word(argument.word).xpos == syntax::Xpos::kVbg)
      return true;
    if (argument.role != Role::kClause) return false;
    const bool bare = view.word(argument.word).xpos == syntax::Xpos::kVb &&
                      !(tells && has_child(view, argument.word, "to"));
    const bool auxiliary = has_auxiliary(view, argument.word);
    return (bare && !auxiliary) || must(argument.word);
  });
}

bool acts_on_nobody(const Lexicon& lexicon, const Entry& entry, const std::string& deed) {
  return lexicon.in_class("acts_on_nobody", deed) ||
         (entry.predicate == Predicate::kThreatens && lexicon.in_class("does_good", deed));
}

bool is_without(const SentenceView& view, std::uint32_t clause) {
  return has_child(view, clause, "if") &&
         (has_child(view, clause, "not") || has_child(view, clause, "n't"));
}

bool may_be_whoever(const ArticleView& article, const Entry& entry, const Slot& slot, WordAt at) {
  const bool subject = slot.kind == Slot::Kind::kSubject && !slot.together;
  const bool person = subject ? entry.subject_is_person : entry.others_are_persons;
  return !person || names_person(article, at);
}

bool is_of_any_word(const ArticleView& article, const Frame& frame) {
  const auto any = article.lexicon->frames(frame.kind, "*");
  return std::ranges::find(any, &frame) != any.end();
}

bool leaves_to_context(const ArticleView& article, const Frame& frame) {
  const Entry& entry = *frame.entry;
  const bool told_by_phrase = is_of_any_word(article, frame) || entry.when || entry.things_only ||
                              entry.obliges || !entry.judged.empty();
  return !told_by_phrase || refuses_things(entry) || answers(entry);
}

}  // namespace entente::extract::meaning
