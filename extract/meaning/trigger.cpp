#include "extract/meaning/trigger.h"

#include <algorithm>
#include <array>

namespace entente::extract::meaning {
namespace {

constexpr int kDown = 3;   // words between an argument and who is below it
constexpr int kSteps = 8;  // edges of the tree
using syntax::Deprel;

PredicateKind kind_of(syntax::Upos upos) {
  if (upos == syntax::Upos::kVerb || upos == syntax::Upos::kAux) return PredicateKind::kVerb;
  return upos == syntax::Upos::kAdj ? PredicateKind::kAdjective : PredicateKind::kNoun;
}

/// "will lend if Mali yields", "the demand was a mistake, Mali said": what counts is the clause, or
/// that somebody says so.
bool needs_more(const Frame& frame) {
  const auto all = [&](FrameRole role, Slot::Kind one, Slot::Kind other) {
    const auto slots = frame.slots(role);
    return !slots.empty() && std::ranges::all_of(slots, [&](const Slot& slot) {
      return slot.kind == one || slot.kind == other;
    });
  };
  return all(FrameRole::kObject, Slot::Kind::kProviso, Slot::Kind::kCondition) ||
         all(FrameRole::kSubject, Slot::Kind::kSpeaker, Slot::Kind::kSpeaker);
}

void take_frames(const Lexicon& lexicon, PredicateKind kind, std::string_view lemma,
                 std::vector<const Frame*>& out) {
  const bool is_person = lexicon.in_class("person", lemma) || lexicon.in_class("official", lemma);
  for (const Frame* frame : lexicon.frames(kind, lemma)) {
    const Entry& entry = *frame->entry;
    // "expelled two diplomats": a person alone tells nothing.
    if (!frame->governors.empty() && is_person) continue;
    // "said that Libya must": what obliges is not the verb of saying; "told the king": nor is it
    // of persons; "gave Mali until Monday": only the verb makes a day say anything.
    if (entry.kind == EntryKind::kPredicate && !entry.obliges && entry.judged.empty() &&
        !entry.subject_is_person && !entry.others_are_persons && !entry.bound &&
        !needs_more(*frame))
      out.push_back(frame);
  }
}

/// The edge from a word to its head, with the preposition that marks it.
void name_edge(const SentenceView& view, std::uint32_t word, HashedText& out) {
  out << entente::name_of(view.word(word).deprel);
  if (const auto preposition = case_of(view, word); !preposition.empty()) out << ":" << preposition;
}

std::int32_t argument_at(const Proposition& proposition, std::uint32_t word) {
  for (std::size_t i = 0; i < proposition.arguments.size(); ++i) {
    if (proposition.arguments[i].word == word) return static_cast<std::int32_t>(i);
  }
  return -1;
}

std::string_view label(const Argument& argument) {
  const auto slot = slot_of(argument);
  if (!slot.empty()) return slot;
  return argument.role == Role::kClause ? "clause" : "pred";
}

/// The first word at or above `word` that is an argument of the proposition: its index, and the
/// words climbed on the way.
struct Reached {
  std::int32_t argument = -1;
  std::array<std::uint32_t, kDown> climbed{};
  int count = 0;
};

Reached reach(const SentenceView& view, const Proposition& proposition, std::uint32_t word) {
  Reached reached;
  for (std::uint32_t at = word;;) {
    reached.argument = argument_at(proposition, at);
    if (reached.argument >= 0 || reached.count == kDown || at == proposition.word) return reached;
    reached.climbed[static_cast<std::size_t>(reached.count++)] = at;
    if (view.word(at).head < 0) return reached;
    at = static_cast<std::uint32_t>(view.word(at).head);
  }
}

void name_climbed(const SentenceView& view, const Reached& reached, HashedText& out) {
  for (int i = reached.count; i-- > 0;) {
    const auto word = reached.climbed[static_cast<std::size_t>(i)];
    if (view.word(word).deprel == Deprel::kConj) continue;
    out << "/";
    name_edge(view, word, out);
  }
}

void take_argument(const SentenceView& view, const Proposition& proposition, const Reached& reached,
                   Standing& standing) {
  const auto& argument = proposition.arguments[static_cast<std::size_t>(reached.argument)];
  standing.slot = reached.count == 0 ? slot_of(argument) : std::string_view();
  standing.path << label(argument);
  name_climbed(view, reached, standing.path);
  standing.inherited = argument.inherited;
  standing.margin = argument.margin;
}

/// The way through the tree from the trigger to the word.
void walk(const SentenceView& view, std::uint32_t from, std::uint32_t to, Standing& standing) {
  std::array<std::uint32_t, kSteps> up{}, down{};
  int ups = 0, downs = 0;
  const auto depth = [&](std::uint32_t word) {
    int steps = 0;
    for (auto h = view.word(word).head; h >= 0 && steps < 64;
         h = view.word(static_cast<std::uint32_t>(h)).head)
      ++steps;
    return steps;
  };
  int from_depth = depth(from), to_depth = depth(to);
  float margin = 1;
  while (from != to) {
    if (ups + downs >= kSteps) {
      standing.tree << "far";
      standing.steps = kSteps + 1;
      return;
    }
    if (from_depth >= to_depth && view.word(from).head >= 0) {
      up[static_cast<std::size_t>(ups++)] = from;
      margin = std::min(margin, view.word(from).margin);
      from = static_cast<std::uint32_t>(view.word(from).head);
      --from_depth;
    } else if (view.word(to).head >= 0) {
      down[static_cast<std::size_t>(downs++)] = to;
      margin = std::min(margin, view.word(to).margin);
      to = static_cast<std::uint32_t>(view.word(to).head);
      --to_depth;
    } else {
      standing.tree << "far";
      standing.steps = kSteps + 1;
      return;
    }
  }
  for (int i = 0; i < ups; ++i) {
    standing.tree << "<";
    name_edge(view, up[static_cast<std::size_t>(i)], standing.tree);
  }
  for (int i = downs; i-- > 0;) {
    const auto word = down[static_cast<std::size_t>(i)];
    if (view.word(word).deprel == Deprel::kConj) continue;
    standing.tree << ">";
    name_edge(view, word, standing.tree);
  }
  standing.steps = static_cast<std::uint8_t>(ups + downs);
  if (standing.way == Standing::Way::kFar) standing.margin = margin;
}

/// Whether a word is an agreement or part of its name ("intelligence agreements").
bool speaks_of_agreement(const ArticleView& article, std::uint32_t sentence, std::uint32_t word) {
  const auto is_agreement = [&](std::uint32_t w) {
    return article.thing_parties.contains({sentence, w}) ||
           std::ranges::any_of(
               article.lexicon->frames(PredicateKind::kNoun, article.views[sentence].word(w).lemma),
               [](const Frame* frame) { return frame->entry->kind == EntryKind::kForm; });
  };
  const auto& w = article.views[sentence].word(word);
  return is_agreement(word) || ((w.deprel == Deprel::kCompound || w.deprel == Deprel::kAmod) &&
                                w.head >= 0 && is_agreement(static_cast<std::uint32_t>(w.head)));
}

}  // namespace

std::string_view slot_of(const Argument& argument) {
  switch (argument.role) {
    case Role::kSubject:
      return "subj";
    case Role::kObject:
      return "obj";
    case Role::kIndirectObject:
      return "iobj";
    case Role::kPossessor:
      return "poss";
    case Role::kModifier:
      return "mod";
    case Role::kOblique:
      return argument.preposition.empty() ? "obl" : argument.preposition;
    case Role::kClause:
    case Role::kPredicative:
      break;
  }
  return {};
}

std::string_view slot_name(const Slot& slot) {
  switch (slot.kind) {
    case Slot::Kind::kSubject:
      return "subj";
    case Slot::Kind::kObject:
      return "obj";
    case Slot::Kind::kIndirectObject:
      return "iobj";
    case Slot::Kind::kPossessor:
      return "poss";
    case Slot::Kind::kModifier:
      return "mod";
    case Slot::Kind::kAppositive:
      return "appos";
    case Slot::Kind::kClauseSubject:
      return "comp";
    case Slot::Kind::kClauseObject:
      return "compobj";
    case Slot::Kind::kCondition:
      return "if";
    case Slot::Kind::kBorder:
      return "border";
    case Slot::Kind::kProviso:
      return "unless";
    case Slot::Kind::kSpeaker:
      return "speaker";
    case Slot::Kind::kPreposition:
      break;
  }
  return slot.preposition;
}

std::vector<Trigger> triggers_of(const ArticleView& article, std::uint32_t sentence) {
  const auto& view = article.views[sentence];
  std::vector<Trigger> found;
  for (std::uint32_t w = 0; w < view.tree->words.size(); ++w) {
    const auto& word = view.word(w);
    const bool open = word.upos == syntax::Upos::kVerb || word.upos == syntax::Upos::kNoun ||
                      word.upos == syntax::Upos::kAdj || word.upos == syntax::Upos::kPropn;
    if (!open || view.mention_over[w] >= 0) continue;
    Trigger trigger;
    trigger.word = w;
    trigger.lemma = word.lemma;
    trigger.kind = kind_of(word.upos);
    trigger.proposition = view.proposition_at[w];
    if (trigger.proposition >= 0) {
      const auto& proposition = view.propositions[static_cast<std::size_t>(trigger.proposition)];
      trigger.kind = proposition.kind;
      trigger.lemma = proposition.lemma;
    }
    if (!article.nominal && trigger.kind == PredicateKind::kNoun) continue;
    take_frames(*article.lexicon, trigger.kind, trigger.lemma, trigger.frames);
    if (trigger.frames.empty() && trigger.lemma != word.lemma)
      take_frames(*article.lexicon, trigger.kind, word.lemma, trigger.frames);
    if (trigger.frames.empty()) continue;
    trigger.agreement = speaks_of_agreement(article, sentence, w);
    for (std::size_t g = 0; g < view.propositions.size() && trigger.governor < 0; ++g) {
      const auto place = argument_at(view.propositions[g], w);
      if (place < 0 || view.propositions[g].word == w) continue;
      trigger.governor = static_cast<std::int32_t>(g);
      trigger.place = place;
    }
    found.push_back(std::move(trigger));
  }
  return found;
}

Standing standing(const ArticleView& article, std::uint32_t sentence, const Trigger& trigger,
                  std::uint32_t word, Letters letters) {
  const auto& view = article.views[sentence];
  Standing standing;
  standing.path = HashedText(letters);
  standing.tree = HashedText(letters);
  walk(view, trigger.word, word, standing);
  using Way = Standing::Way;
  if (trigger.proposition >= 0) {
    const auto& own = view.propositions[static_cast<std::size_t>(trigger.proposition)];
    const auto reached = reach(view, own, word);
    if (reached.argument >= 0) {
      standing.way = reached.count == 0 ? Way::kArgument : Way::kBelow;
      take_argument(view, own, reached, standing);
      return standing;
    }
  }
  if (trigger.governor >= 0) {
    const auto& governor = view.propositions[static_cast<std::size_t>(trigger.governor)];
    const auto reached = reach(view, governor, word);
    if (reached.argument >= 0 && reached.argument != trigger.place) {
      standing.way = reached.count == 0 ? Way::kShared : Way::kSharedBelow;
      standing.path << "<" << label(governor.arguments[static_cast<std::size_t>(trigger.place)])
                    << "<";
      take_argument(view, governor, reached, standing);
      return standing;
    }
  }
  if (standing.steps <= kSteps) {
    standing.way = Way::kTree;
    standing.path = standing.tree;
  } else {
    standing.path << "far";
  }
  return standing;
}

}  // namespace entente::extract::meaning
