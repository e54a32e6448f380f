#include "extract/meaning/agreement_outlook.h"

#include <algorithm>

#include "extract/meaning/agreement_dates.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;
using syntax::Xpos;

constexpr std::uint32_t kNear = 6;  // words from a gerund back to the verb that foresees it

class Around {
 public:
  Around(const ArticleView& article, const Proposition& predicate)
      : lexicon_(*article.lexicon),
        view_(article.views[predicate.sentence]),
        predicate_(predicate) {}

  /// "the failure of the council to reach an accord", "ended without reaching", "no question of
  /// signing".
  bool fails() const {
    if (!open_form()) return false;
    for (std::uint32_t w = predicate_.word; w-- > 0 && predicate_.word - w <= kReach;) {
      const auto lemma = lower(view_.word(w).lemma);
      if (lexicon_.in_class("failing", lemma)) return true;
      if (lexicon_.in_class("denied", lemma) && has_child(view_, w, "no")) return true;
      if (is_tensed(w)) return false;
    }
    return false;
  }

  /// "the chances of reaching an accord", "the potential for a signing": it has not been done.
  bool uncertain() const {
    const auto w = predicate_.word;
    if (!open_form()) return false;
    const auto& word = view_.word(w);
    if (word.head >= 0 && is_of(static_cast<std::uint32_t>(word.head), "uncertain")) return true;
    return w >= 2 && is_of(w - 2, "uncertain") && view_.word(w - 1).upos != syntax::Upos::kNoun;
  }

  /// "sees both sides reaching an agreement".
  bool foreseen() const {
    if (view_.word(predicate_.word).xpos != Xpos::kVbg || progressive()) return false;
    for (std::uint32_t w = predicate_.word; w-- > 0 && predicate_.word - w <= kNear;) {
      const auto& word = view_.word(w);
      if (is_of(w, "foresees")) return word.xpos != Xpos::kVbn || !has_object(w);
      if (is_tensed(w) || word.form == ",") return false;
    }
    return false;
  }

  /// "postponed the signing of the pact": it was not signed.
  bool called_off() const {
    return noun_under([&](const Proposition& verb, const Argument& argument) {
      return argument.role == Role::kObject && lexicon_.in_class("calling_off", verb.lemma);
    });
  }

  /// "looks forward to the signature of the treaty", "awaits ratification".
  bool awaited() const {
    return noun_under([&](const Proposition& verb, const Argument& argument) {
      return (argument.role == Role::kObject || argument.role == Role::kOblique) &&
             lexicon_.in_class("awaits", verb.lemma);
    });
  }

  /// "urged them to conclude a treaty", "called on both to sign".
  bool asked_for() const {
    if (predicate_.governor < 0) return false;
    const auto& governor = view_.propositions[static_cast<std::size_t>(predicate_.governor)];
    return governor.kind == PredicateKind::kVerb && governor.modality == Modality::kAsserted &&
           lexicon_.in_class("urges", governor.lemma);
  }

  /// "on the day on which it was to be signed".
  bool was_to_be() const {
    const auto w = predicate_.word;
    if (predicate_.kind != PredicateKind::kVerb || w < 3) return false;
    const auto to = view_.word(w - 1).form == "be" ? w - 2 : w - 1;
    return view_.word(to).form == "to" && view_.word(to - 1).lemma == "be";
  }

  /// "once the two have ratified it", "until it is signed", "from the day it is ratified": not yet.
  bool awaited_by_clause() const {
    if (predicate_.kind != PredicateKind::kVerb) return false;
    bool present = is_present(predicate_.word), mark = false;
    for (const auto child : view_.children_of(predicate_.word)) {
      const auto& word = view_.word(child);
      mark = mark || (child < predicate_.word && is_of(child, "awaiting_mark") &&
                      (word.deprel == Deprel::kMark || word.deprel == Deprel::kAdvmod));
      present = present || ((word.deprel == Deprel::kAux || word.deprel == Deprel::kAuxPass) &&
                            is_present(child));
    }
    const auto& verb = view_.word(predicate_.word);
    if (verb.deprel == Deprel::kAclRelcl)
      return present && verb.head >= 0 && is_of(static_cast<std::uint32_t>(verb.head), "moment");
    return mark && present;
  }

  /// "comes into force next May", "takes effect once": the present of what is to come, but in a
  /// title, which tells with it what has happened.
  bool scheduled(const Proposition* governor) const {
    const auto& verb = governor != nullptr ? *governor : predicate_;
    return !view_.tree->title && verb.kind == PredicateKind::kVerb &&
           verb.sentence == predicate_.sentence && lexicon_.in_class("takes_effect", verb.lemma) &&
           is_present(verb.word);
  }

  /// "are working out a treaty": not yet.
  bool progressive() const {
    if (view_.word(predicate_.word).xpos != Xpos::kVbg) return false;
    return std::ranges::any_of(view_.children_of(predicate_.word), [&](auto child) {
      const auto& word = view_.word(child);
      return word.deprel == Deprel::kAux && word.lemma == "be";
    });
  }

 private:
  /// An infinitive or gerund, which what stands before it can leave open.
  bool open_form() const {
    const auto tag = view_.word(predicate_.word).xpos;
    return tag == Xpos::kVb || tag == Xpos::kVbg;
  }

  bool is_tensed(std::uint32_t word) const {
    const auto tag = view_.word(word).xpos;
    return tag == Xpos::kVbd || tag == Xpos::kVbz || tag == Xpos::kVbp || tag == Xpos::kMd;
  }

  bool is_present(std::uint32_t word) const {
    const auto tag = view_.word(word).xpos;
    return tag == Xpos::kVbz || tag == Xpos::kVbp;
  }

  bool is_of(std::uint32_t word, std::string_view name) const {
    return lexicon_.in_class(name, lower(view_.word(word).lemma));
  }

  bool has_object(std::uint32_t verb) const {
    return std::ranges::any_of(view_.children_of(verb), [&](auto child) {
      return view_.word(child).deprel == Deprel::kObj && child != predicate_.word;
    });
  }

  template <typename Holds>
  bool noun_under(Holds holds) const {
    if (predicate_.kind != PredicateKind::kNoun) return false;
    return std::ranges::any_of(view_.propositions, [&](const Proposition& verb) {
      return verb.kind == PredicateKind::kVerb &&
             std::ranges::any_of(verb.arguments, [&](const Argument& a) {
               return a.word == predicate_.word && holds(verb, a);
             });
    });
  }

  const Lexicon& lexicon_;
  const SentenceView& view_;
  const Proposition& predicate_;
};

}  // namespace

Outlook outlook(const ArticleView& article, const FrameMatch& match) {
  const Entry& entry = *match.frame->entry;
  const Around around(article, *match.proposition);
  Outlook out;
  if (entry.kind == EntryKind::kStatus) out.status = entry.status;
  out.modality = match.modality;
  if (around.uncertain() || around.foreseen() || around.awaited() || around.awaited_by_clause() ||
      around.was_to_be())
    out.modality = Modality::kPlanned;
  if (entry.kind == EntryKind::kStatus && entry.status == AgreementStatus::kInForce &&
      around.scheduled(match.governor))
    out.modality = Modality::kPlanned;
  if (around.fails() || around.called_off()) out.modality = Modality::kNegated;
  if (entry.modality != Modality::kAsserted && out.modality == Modality::kAsserted)
    out.modality = entry.modality;
  const bool made =
      out.status == AgreementStatus::kAgreed || out.status == AgreementStatus::kSigned;
  if (made && out.modality == Modality::kPlanned && around.asked_for())
    return {AgreementStatus::kProposed, Modality::kAsserted};
  if (out.status == AgreementStatus::kAgreed && out.modality == Modality::kAsserted &&
      around.progressive())
    return {AgreementStatus::kNegotiating, Modality::kAsserted};
  if (entry.presupposes) out.modality = Modality::kAsserted;
  return out;
}

}  // namespace entente::extract::meaning
