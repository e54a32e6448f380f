#include "extract/meaning/frames.h"

#include <algorithm>

#include "extract/meaning/entry_demands.h"
#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {
namespace {

bool fits(const Slot& slot, const Argument& argument) {
  switch (slot.kind) {
    case Slot::Kind::kSubject:
      return argument.role == Role::kSubject;
    case Slot::Kind::kObject:
      return argument.role == Role::kObject;
    case Slot::Kind::kIndirectObject:
      return argument.role == Role::kIndirectObject;
    case Slot::Kind::kPossessor:
      return argument.role == Role::kPossessor;
    case Slot::Kind::kModifier:
      return argument.role == Role::kModifier;
    case Slot::Kind::kPreposition:
      return argument.role == Role::kOblique && argument.preposition == slot.preposition;
    default:
      return false;
  }
}

/// The verb of which a noun is object, oblique or ("subj") subject, and with which preposition; the
/// copula of one that is a predicate itself ("is in force") is no proposition.
struct Governing {
  const Proposition* verb = nullptr;
  std::string_view preposition;
  bool copula = false;

  std::string_view lemma() const {
    return copula ? "be" : verb != nullptr ? std::string_view(verb->lemma) : std::string_view();
  }
};

Governing governing_verb(const SentenceView& view, std::uint32_t noun) {
  Governing subject;
  for (const auto child : view.children_of(noun)) {
    if (view.word(child).deprel == syntax::Deprel::kCop)
      return {nullptr, case_of(view, noun), true};
  }
  for (const auto& proposition : view.propositions) {
    if (proposition.kind != PredicateKind::kVerb) continue;
    for (const auto& argument : proposition.arguments) {
      if (argument.word != noun) continue;
      if (argument.role == Role::kObject) return {&proposition, {}};
      if (argument.role == Role::kOblique) return {&proposition, argument.preposition};
      if (argument.role == Role::kSubject) subject = {&proposition, "subj"};
    }
  }
  return subject;
}

/// "drove the rebels back", "sent them home": the verb as the lexicon writes it, drive_back; empty
/// without such an adverb.
std::string with_direction(const SentenceView& view, const Proposition& verb) {
  for (const auto child : view.children_of(verb.word)) {
    const auto& word = view.word(child);
    if (word.deprel != syntax::Deprel::kAdvmod && word.deprel != syntax::Deprel::kObj) continue;
    for (const std::string_view direction : {"apart", "away", "back", "forward", "home"}) {
      if (word.lemma == direction) return verb.lemma + "_" + std::string(direction);
    }
  }
  return {};
}

bool governed(const SentenceView& view, const Frame& frame, const Governing& governing) {
  if (frame.governors.empty()) return true;
  const std::string directed =
      governing.verb == nullptr ? std::string() : with_direction(view, *governing.verb);
  return std::ranges::any_of(frame.governors, [&](const Governor& g) {
    return (g.verb == governing.lemma() || g.verb == directed) &&
           g.preposition == governing.preposition;
  });
}

/// "on Friday", "last week", "in the capital": when and where, not what is said of the object.
bool is_circumstance(std::string_view preposition) {
  return preposition.empty() || preposition == "on" || preposition == "in" || preposition == "at" ||
         preposition == "by";
}

class Matcher {
 public:
  Matcher(const ArticleView& article, std::uint32_t sentence)
      : article_(article), view_(article.views[sentence]) {}

  /// Nouns without arguments of their own ("came into force") speak through their verb.
  void bare_nouns(const Proposition& verb, std::vector<FrameMatch>& found) const {
    for (const auto& argument : verb.arguments) {
      if ((argument.role != Role::kObject && argument.role != Role::kOblique) ||
          view_.proposition_at[argument.word] >= 0)
        continue;
      const Governing governing{
          &verb, argument.role == Role::kObject ? std::string_view() : argument.preposition};
      for (const Frame* frame :
           article_.lexicon->frames(PredicateKind::kNoun, view_.word(argument.word).lemma)) {
        if (frame->governors.empty() || !governed(view_, *frame, governing)) continue;
        FrameMatch match;
        match.frame = frame;
        match.proposition = &verb;
        match.modality = modality_of(article_, verb);
        fill_roles(match);
        found.push_back(std::move(match));
      }
    }
  }

  bool fill(const Frame& frame, const Proposition& proposition, FrameMatch& match) const {
    const Governing governing = proposition.kind == PredicateKind::kNoun
                                    ? governing_verb(view_, proposition.word)
                                    : Governing{};
    if (!governed(view_, frame, governing)) return false;
    if (!frame.entry->judged.empty() && !judged(frame.entry->judged, proposition.word))
      return false;
    match.frame = &frame;
    match.proposition = &proposition;
    match.modality = modality_of(article_, proposition);
    if (governing.verb != nullptr && !frame.governors.empty()) {
      match.governor = governing.verb;
      const auto outer = modality_of(article_, *governing.verb);
      // "called off talks": what the verb does away with is what the frame tells.
      if (match.modality == Modality::kAsserted || outer == Modality::kNegated ||
          (!frame.entry->when && in_class(governing.verb->lemma, WordClass::kSupportCancels)) ||
          (frame.entry->promises && match.modality == Modality::kPlanned))
        match.modality = outer;
    }
    fill_roles(match);
    return true;
  }

 private:
  /// Whether a word or one of its conjuncts is of a class; "or lose the loan" is written or_lose.
  bool any_of_class(const std::string& name, std::uint32_t word) const {
    const auto& lexicon = *article_.lexicon;
    if (lexicon.in_class(name, lower(view_.word(word).lemma))) return true;
    return std::ranges::any_of(conjuncts_of(view_, word), [&](auto other) {
      const std::string lemma = lower(view_.word(other).lemma);
      return lexicon.in_class(name, has_child(view_, other, "or") ? "or_" + lemma : lemma);
    });
  }

  /// Whether what the verb says of its object is of a class ("branded the raid as piracy"), be it
  /// hung on the object ("ordered the envoy to leave").
  bool judged(const std::string& name, std::uint32_t verb) const {
    return std::ranges::any_of(view_.children_of(verb), [&](auto child) {
      if (view_.word(child).deprel == syntax::Deprel::kObj &&
          std::ranges::any_of(view_.children_of(child), [&](auto below) {
            return view_.word(below).deprel == syntax::Deprel::kAcl && any_of_class(name, below);
          }))
        return true;
      const auto relation = view_.word(child).deprel;
      if (relation == syntax::Deprel::kConj)
        return has_child(view_, child, "or") &&
               article_.lexicon->in_class(name, "or_" + lower(view_.word(child).lemma));
      if (relation == syntax::Deprel::kObl && is_circumstance(case_of(view_, child))) return false;
      const bool complement =
          relation == syntax::Deprel::kXcomp || relation == syntax::Deprel::kObl ||
          relation == syntax::Deprel::kObj || relation == syntax::Deprel::kCcomp ||
          relation == syntax::Deprel::kAdvcl || relation == syntax::Deprel::kNmod ||
          relation == syntax::Deprel::kAcl || relation == syntax::Deprel::kCompound;
      return complement && any_of_class(name, child);
    });
  }

  void fill_roles(FrameMatch& match) const {
    for (std::size_t role = 0; role < kFrameRoles; ++role) {
      for (const auto& slot : match.frame->roles[role]) fill_slot(slot, match, match.roles[role]);
    }
  }

  /// What is apposed to the noun, and what the noun is apposed to, with their conjuncts.
  void appositives(const Slot& slot, std::uint32_t noun, std::vector<Filler>& out) const {
    const auto add = [&](std::uint32_t word) {
      out.push_back({word, 1, false, false, view_.word(word).margin, &slot});
      for (const auto other : conjuncts_of(view_, word))
        out.push_back({other, 1, false, false, view_.word(other).margin, &slot});
    };
    for (const auto child : view_.children_of(noun)) {
      const auto relation = view_.word(child).deprel;
      const bool named = view_.word(child).upos == syntax::Upos::kPropn;
      if (relation == syntax::Deprel::kAppos || relation == syntax::Deprel::kFlat ||
          (named && (relation == syntax::Deprel::kParataxis || relation == syntax::Deprel::kList)))
        add(child);
    }
    const auto& word = view_.word(noun);
    if ((word.deprel == syntax::Deprel::kAppos || word.deprel == syntax::Deprel::kFlat ||
         word.deprel == syntax::Deprel::kCompound || word.deprel == syntax::Deprel::kNmodDesc) &&
        word.head >= 0)
      add(static_cast<std::uint32_t>(word.head));
    if (word.deprel == syntax::Deprel::kConj && word.head >= 0 && has_child(view_, noun, "other"))
      add_instances(slot, noun, out);
  }

  /// "Oman, Qatar and other members": those listed before are such members.
  void add_instances(const Slot& slot, std::uint32_t noun, std::vector<Filler>& out) const {
    const auto head = static_cast<std::uint32_t>(view_.word(noun).head);
    out.push_back({head, 1, false, false, view_.word(head).margin, &slot});
    for (const auto other : conjuncts_of(view_, head)) {
      if (other < noun) out.push_back({other, 1, false, false, view_.word(other).margin, &slot});
    }
  }

  void fill_slot(const Slot& slot, const FrameMatch& match, std::vector<Filler>& out) const {
    if (slot.kind == Slot::Kind::kAppositive)
      return appositives(slot, match.proposition->word, out);
    if (slot.kind == Slot::Kind::kClauseSubject || slot.kind == Slot::Kind::kClauseObject) {
      for (const auto& argument : match.proposition->arguments) {
        if (argument.role != Role::kClause || view_.proposition_at[argument.word] < 0) continue;
        const std::string& deed = proposition_of(argument.word).lemma;
        if (slot.kind == Slot::Kind::kClauseObject &&
            acts_on_nobody(*article_.lexicon, *match.frame->entry, deed))
          continue;
        take_from_clause(slot, proposition_of(argument.word), out);
      }
      return;
    }
    if (slot.kind == Slot::Kind::kCondition)
      return take_conditions(slot, {"unless", "if", "provided"}, *match.proposition, out);
    if (slot.kind == Slot::Kind::kProviso)
      return take_conditions(slot, {"unless", "until", "till"}, *match.proposition, out);
    if (slot.kind == Slot::Kind::kSpeaker) return take_speakers(slot, *match.proposition, out);
    if (slot.kind == Slot::Kind::kBorder) {
      take_borders(slot, *match.proposition, out);
      if (match.governor != nullptr) take_borders(slot, *match.governor, out);
      return;
    }
    const auto before = out.size();
    take(slot, slot, *match.proposition, out);
    if (match.governor != nullptr) take(slot, slot, *match.governor, out);
    // Where a prepositional phrase hangs, on the verb or on its object, on a noun or on what it is
    // of ("a suspension of air links with Serbia"), parsers often guess.
    if (slot.kind == Slot::Kind::kPreposition && out.size() == before)
      take_below(slot, slot, *match.proposition, out);
  }

  /// The phrase with the slot's preposition on the object of a verb ("threatened action against
  /// Russia"), or on the noun that a noun is of.
  void take_below(const Slot& wanted, const Slot& slot, const Proposition& predicate,
                  std::vector<Filler>& out) const {
    if (predicate.kind == PredicateKind::kAdjective) return;
    const bool verb = predicate.kind == PredicateKind::kVerb;
    for (const auto& argument : predicate.arguments) {
      const bool below = verb ? argument.role == Role::kObject
                              : argument.role == Role::kOblique && argument.preposition == "of";
      if (!below || view_.proposition_at[argument.word] < 0) continue;
      take(wanted, slot, proposition_of(argument.word), out);
    }
  }

  /// Whose border a predicate names: "on the border with Chad", "to the Chadian border".
  void take_borders(const Slot& slot, const Proposition& predicate,
                    std::vector<Filler>& out) const {
    static const Slot kWith{Slot::Kind::kPreposition, "with", false};
    for (const auto& argument : predicate.arguments) {
      if (!article_.lexicon->in_class("borderland", lower(view_.word(argument.word).lemma)))
        continue;
      take(kWith, slot, predicate, out);
      for (const auto child : view_.children_of(argument.word)) {
        const auto& word = view_.word(child);
        const bool owns = word.deprel == syntax::Deprel::kNmodPoss ||
                          word.deprel == syntax::Deprel::kAmod ||
                          word.deprel == syntax::Deprel::kCompound ||
                          (word.deprel == syntax::Deprel::kNmod && case_of(view_, child) == "with");
        const bool taken =
            std::ranges::any_of(out, [&](const Filler& f) { return f.word == child; });
        if (owns && !taken) out.push_back({child, 0, false, false, word.margin, &slot});
      }
    }
  }

  const Proposition& proposition_of(std::uint32_t word) const {
    return view_.propositions[static_cast<std::size_t>(view_.proposition_at[word])];
  }

  /// Subjects of the clauses with such marks on a predicate and on its complement clause.
  void take_conditions(const Slot& slot, std::initializer_list<std::string_view> marks,
                       const Proposition& predicate, std::vector<Filler>& out) const {
    static const Slot kSubject{Slot::Kind::kSubject, "", false};
    std::vector<std::uint32_t> heads{predicate.word};
    for (const auto& argument : predicate.arguments) {
      if (argument.role == Role::kClause) heads.push_back(argument.word);
    }
    for (const auto head : heads) {
      for (const auto child : view_.children_of(head)) {
        if (view_.word(child).deprel == syntax::Deprel::kAdvcl &&
            view_.proposition_at[child] >= 0 &&
            (is_without(view_, child) ||
             std::ranges::any_of(marks, [&](auto mark) { return has_child(view_, child, mark); })))
          take(kSubject, slot, proposition_of(child), out);
      }
    }
  }

  /// Who says in the same sentence what the predicate tells.
  void take_speakers(const Slot& slot, const Proposition& predicate,
                     std::vector<Filler>& out) const {
    for (const auto& speaker : article_.speakers) {
      if (speaker.sentence != predicate.sentence || speaker.scope_sentence != predicate.sentence ||
          predicate.word < speaker.scope_first || predicate.word > speaker.scope_last ||
          speaker.distance > 0 || speaker.denies || speaker.doubts)
        continue;
      out.push_back({speaker.word, 0, false, false, view_.word(speaker.word).margin, &slot});
    }
  }

  /// Subjects of a complement clause, or all that it does something to: objects, and whom its
  /// prepositions name.
  void take_from_clause(const Slot& slot, const Proposition& clause,
                        std::vector<Filler>& out) const {
    static const Slot kSubject{Slot::Kind::kSubject, "", false},
        kObject{Slot::Kind::kObject, "", false};
    if (slot.kind == Slot::Kind::kClauseSubject) return take(kSubject, slot, clause, out);
    take(kObject, slot, clause, out);
    for (const std::string_view preposition : {"to", "with", "against", "on", "from", "in", "at"}) {
      const Slot inner{Slot::Kind::kPreposition, std::string(preposition), false};
      take(inner, slot, clause, out);
      take_below(inner, slot, clause, out);
    }
  }

  static void take(const Slot& wanted, const Slot& slot, const Proposition& from,
                   std::vector<Filler>& out) {
    // "pressed China to do": the one addressed comes as object or as indirect object, as the tree
    // has it.
    const bool no_object = wanted.kind == Slot::Kind::kObject &&
                           std::ranges::none_of(from.arguments, [](const Argument& a) {
                             return a.role == Role::kObject;
                           });
    for (const auto& argument : from.arguments) {
      if (!fits(wanted, argument) && !(no_object && argument.role == Role::kIndirectObject))
        continue;
      if (std::ranges::any_of(out, [&](const Filler& f) { return f.word == argument.word; }))
        continue;
      out.push_back({argument.word, argument.group, argument.collective, argument.inherited,
                     argument.margin, &slot});
    }
  }

  const ArticleView& article_;
  const SentenceView& view_;
};

}  // namespace

Modality modality_of(const ArticleView& article, const Proposition& proposition) {
  Modality modality = proposition.modality;
  if (proposition.conditional && modality == Modality::kAsserted) modality = Modality::kPlanned;
  if (proposition.question && modality == Modality::kAsserted) modality = Modality::kPlanned;
  static_cast<void>(article);
  return modality;
}

std::vector<FrameMatch> match_frames(const ArticleView& article, std::uint32_t sentence) {
  std::vector<FrameMatch> found;
  const auto& view = article.views[sentence];
  const Matcher matcher(article, sentence);
  for (const auto& proposition : view.propositions) {
    if (!article.nominal && proposition.kind == PredicateKind::kNoun) continue;
    const auto add = [&](std::string_view lemma) {
      for (const Frame* frame : article.lexicon->frames(proposition.kind, lemma)) {
        FrameMatch match;
        if (matcher.fill(*frame, proposition, match)) found.push_back(std::move(match));
      }
    };
    add(proposition.lemma);
    add("*");
    if (proposition.kind == PredicateKind::kVerb &&
        (has_child(view, proposition.word, "together") ||
         has_child(view, proposition.word, "jointly")))
      add(proposition.lemma + "_together");
    if (proposition.kind == PredicateKind::kVerb) {
      if (const auto directed = with_direction(view, proposition); !directed.empty()) add(directed);
    }
    if (proposition.kind == PredicateKind::kVerb && article.nominal)
      matcher.bare_nouns(proposition, found);
    // "a joint exercise", "its main trading partner": written joint_exercise, trading_partner.
    if (proposition.kind != PredicateKind::kNoun) continue;
    for (const auto child : view.children_of(proposition.word)) {
      const auto relation = view.word(child).deprel;
      if (relation == syntax::Deprel::kAmod || relation == syntax::Deprel::kCompound)
        add(lower(view.word(child).form) + "_" + proposition.lemma);
    }
  }
  return found;
}

}  // namespace entente::extract::meaning
