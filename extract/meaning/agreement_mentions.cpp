#include "extract/meaning/agreement_mentions.h"

#include <algorithm>

#include "extract/meaning/agreement_borrowing.h"
#include "extract/meaning/agreement_dates.h"
#include "extract/meaning/agreement_ellipses.h"
#include "extract/meaning/agreement_matter.h"
#include "extract/meaning/agreement_parties.h"
#include "extract/meaning/agreement_told.h"

namespace entente::extract::meaning {
namespace {

using actors::MentionForm;
using syntax::Deprel;
using syntax::Upos;

const Entry* form_entry(const Lexicon& lexicon, std::string_view lemma) {
  for (const Frame* frame : lexicon.frames(PredicateKind::kNoun, lemma)) {
    if (frame->entry->kind == EntryKind::kForm) return frame->entry;
  }
  return nullptr;
}

bool plural_noun(const syntax::Word& word) {
  return word.xpos == syntax::Xpos::kNns || word.xpos == syntax::Xpos::kNnps;
}

class Finder {
 public:
  explicit Finder(const ArticleView& article) : article_(article), lexicon_(*article.lexicon) {}

  std::vector<AgreementMention> run() {
    for (std::uint32_t s = 0; s < article_.views.size(); ++s) {
      if (article_.views[s].parsed) sentence(s);
    }
    std::ranges::stable_sort(found_, {}, &AgreementMention::at);
    return std::move(found_);
  }

 private:
  void sentence(std::uint32_t s) {
    const auto& view = article_.views[s];
    told_ = tell_statuses(article_, s);
    for (std::uint32_t w = 0; w < view.tree->words.size(); ++w) {
      const auto& word = view.word(w);
      const auto* mention = article_.mention_at({s, w});
      if (mention != nullptr && mention->form == MentionForm::kTreaty) {
        noun({s, w}, form_entry(lexicon_, lower(word.form)), mention);
      } else if (word.upos == Upos::kNoun || word.upos == Upos::kPropn) {
        const Entry* entry = form_entry(lexicon_, lower(word.lemma));
        if (entry != nullptr && !part_of_name(view, w) && !is_modifier(view, w))
          noun({s, w}, entry, nullptr);
      }
    }
    for (auto& mention : elliptic_mentions(article_, s, found_)) {
      statuses(mention.at, mention);
      found_.push_back(std::move(mention));
    }
    for (const auto& proposition : view.propositions) {
      if (proposition.kind == PredicateKind::kVerb) agreeing(proposition);
    }
    pronouns(s);
    for (const auto& proposition : view.propositions) signing(proposition);
  }

  /// "They signed in Oslo on Monday": what is signed is known from before.
  void signing(const Proposition& verb) {
    const auto& word = article_.views[verb.sentence].word(verb.word);
    if (verb.kind != PredicateKind::kVerb || verb.passive || word.xpos == syntax::Xpos::kVbg ||
        !lexicon_.in_class("signs", verb.lemma))
      return;  // "an hour before signing" tells of none
    AgreementMention mention;
    mention.at = {verb.sentence, verb.word};
    mention.pronoun = true;
    mention.definite = true;
    for (const auto& argument : verb.arguments) {
      if (argument.role == Role::kObject || argument.preposition == "as") return;
      if (argument.role == Role::kSubject)
        take_parties(article_, mention.at, argument.word, false, mention);
    }
    const auto frames = lexicon_.frames(PredicateKind::kVerb, verb.lemma);
    const auto told = std::ranges::find_if(
        frames, [](const Frame* f) { return f->entry->kind == EntryKind::kStatus; });
    if (told == frames.end() || mention.parties.empty()) return;
    const auto status = (*told)->entry->status;
    mention.statuses.push_back({status,
                                modality_of(article_, verb),
                                status_date(article_, mention.at, std::nullopt, status),
                                mention.at,
                                (*told)->entry,
                                {},
                                false});
    found_.push_back(std::move(mention));
  }

  /// Words that stand for an agreement told before: "it", "the document", and "the offer" that was
  /// turned down.
  bool stands_for(const SentenceView& view, std::uint32_t w) const {
    const auto& word = view.word(w);
    if (word.upos == Upos::kNoun)
      return (lexicon_.in_class("offer", word.lemma) || lexicon_.in_class("paper", word.lemma)) &&
             has_child(view, w, "the");
    return word.upos == Upos::kPron && (word.lemma == "it" || word.lemma == "this" ||
                                        word.lemma == "that" || word.lemma == "they");
  }

  /// "Six states signed it": a pronoun where a status has its agreement speaks of one that the
  /// register knows.
  void pronouns(std::uint32_t s) {
    const auto& view = article_.views[s];
    for (const auto& [w, statuses] : told_.statuses) {
      const bool deed = std::ranges::any_of(statuses, [](const StatusTold& told) {
        return told.status != AgreementStatus::kProposed &&
               told.status != AgreementStatus::kNegotiating && !told.weak;
      });
      if (!deed || !stands_for(view, w)) continue;
      AgreementMention mention;
      mention.at = {s, w};
      mention.pronoun = true;
      mention.weak = lexicon_.in_class("offer", view.word(w).lemma);
      mention.definite = true;
      this->statuses(mention.at, mention);
      add_told_parties(told_, mention);
      found_.push_back(std::move(mention));
    }
  }

  /// "Warsaw Pact" and "Andean Pact" are organisations, and "treaty organisation" is no treaty.
  bool part_of_name(const SentenceView& view, std::uint32_t w) const {
    const auto over = view.mention_over[w];
    if (over < 0) return false;
    const auto& mention = article_.mentions[static_cast<std::size_t>(over)];
    return mention.last >= w && mention.head != w ? mention.form != MentionForm::kAdjective
                                                  : mention.form != MentionForm::kTreaty;
  }

  /// "treaty text", "accord talks": the compound before another noun speaks of an agreement all the
  /// same, but "deal maker" and "contract price" do not; only the forms with a name of their own
  /// count.
  bool is_modifier(const SentenceView& view, std::uint32_t w) const {
    const auto relation = view.word(w).deprel;
    if (relation != Deprel::kCompound || view.word(w).head < 0) return false;
    const auto& head = view.word(static_cast<std::uint32_t>(view.word(w).head));
    return !lexicon_.in_class("about_agreement", lower(head.lemma));
  }

  void noun(WordAt at, const Entry* entry, const actors::LinkedMention* treaty) {
    const auto& view = article_.views[at.sentence];
    const auto& word = view.word(at.word);
    AgreementMention mention;
    mention.at = at;
    mention.in_title = view.tree->title;
    mention.plural = plural_noun(word);
    if (entry != nullptr) mention.form = entry->form;
    if (treaty != nullptr) {
      mention.treaty = treaty->id.value;
      mention.name = std::string(text_of(article_.text, treaty->span));
      mention.definite = true;
    }
    determiners(at, mention);
    tell_matter(article_, mention);
    statuses(at, mention);
    if (case_of(view, at.word) == "without") mention.modality = Modality::kNegated;
    tell_modifiers(article_, mention);
    find_parties(article_, told_, mention);
    if (entry != nullptr && entry->weak && !settled(mention)) return;
    if (treaty == nullptr && comprehends(at)) return;
    if (treaty != nullptr && !speaks_of_treaty(mention, *treaty)) return;
    mention.weak = entry != nullptr && entry->weak;
    mention.loose = lexicon_.in_class("loose_agreement", lower(word.lemma));
    if ((mention.plural || each_has_one(at)) && distribute(at, mention)) return;
    found_.push_back(std::move(mention));
  }

  /// "a deeper understanding of the market" is no agreement, "a memorandum of understanding" is
  /// one.
  bool comprehends(WordAt at) const {
    const auto& view = article_.views[at.sentence];
    const auto& word = view.word(at.word);
    if (word.lemma != "understanding") return false;
    return std::ranges::any_of(view.children_of(at.word), [&](auto child) {
      return case_of(view, child) == "of" && view.word(child).deprel == Deprel::kNmod;
    });
  }

  void determiners(WordAt at, AgreementMention& mention) const {
    const auto& view = article_.views[at.sentence];
    for (const auto child : view.children_of(at.word)) {
      const auto& word = view.word(child);
      const auto form = lower(word.form);
      if (form == "the" || form == "this" || form == "that" || form == "these" || form == "such" ||
          word.deprel == Deprel::kNmodPoss)
        mention.definite = true;
      if (lexicon_.in_class("fresh", form)) mention.fresh = true;
      if (form == "any") mention.any = true;
      if (form == "no") mention.modality = Modality::kNegated;
      if (lexicon_.in_class("nonbinding", form)) mention.binding = false;
      if (form == "binding") mention.binding = !has_child(view, child, "non");
    }
    std::string preposition(case_of(view, at.word));
    std::ranges::replace(preposition, ' ', '_');
    mention.under = lexicon_.in_class("under", preposition);
  }

  void statuses(WordAt at, AgreementMention& mention) const {
    if (const auto told = told_.statuses.find(at.word); told != told_.statuses.end())
      mention.statuses = told->second;
    if (const auto told = told_.acts.find(at.word); told != told_.acts.end())
      mention.acts = told->second;
  }

  void collect_partners(WordAt at, const Proposition& proposition,
                        std::vector<std::vector<Named>>& partners) const {
    for (const auto& argument : proposition.arguments) {
      if (argument.role != Role::kOblique || argument.preposition != "with" || argument.collective)
        continue;
      auto who = who_is(article_, {at.sentence, argument.word}, {.owners = false, .places = true});
      if (!who.empty()) partners.push_back(std::move(who));
    }
  }

  /// "NPT" and "the Monetary System" are treaties only where the words or the verbs around say so.
  bool speaks_of_treaty(const AgreementMention& mention,
                        const actors::LinkedMention& treaty) const {
    const auto& view = article_.views[mention.at.sentence];
    const auto last = std::min<std::size_t>(treaty.last + 1, view.tree->words.size() - 1);
    // "<GATS>" is a ticker.
    if (treaty.first > 0 && view.word(treaty.first - 1).form == "<") return false;
    for (auto w = treaty.first; w <= last; ++w) {
      const Entry* entry = form_entry(lexicon_, lower(view.word(w).lemma));
      if (entry != nullptr && !entry->weak) return true;
      if (lexicon_.in_class("treaty_word", lower(view.word(w).lemma))) return true;
    }
    return !mention.acts.empty() ||
           std::ranges::any_of(mention.statuses, [](const StatusTold& told) { return !told.weak; });
  }

  /// A noun of many things is an agreement only where somebody settles it, or breaks it off.
  bool settled(const AgreementMention& mention) const {
    const auto& word = article_.word(mention.at);
    const bool talks = lexicon_.in_class("talks", lower(word.lemma));
    return std::ranges::any_of(mention.statuses, [&](const StatusTold& told) {
      const auto lemma = lower(article_.word(told.at).lemma);
      if (talks) return told.status == AgreementStatus::kRejected;
      if (lemma == "issue")
        return has_child(article_.views[mention.at.sentence], mention.at.word, "joint");
      return lexicon_.in_class("settling", lemma);
    });
  }

  /// "Oman and Qatar each signed a treaty".
  bool each_has_one(WordAt at) const {
    const auto& view = article_.views[at.sentence];
    const auto verb = view.word(at.word).head;
    return verb >= 0 && has_child(view, static_cast<std::uint32_t>(verb), "each");
  }

  /// "maintains separate agreements with both A and B" is two agreements, as is "A and B signed
  /// agreements with C"; "agreements between A and B" are not.
  bool distribute(WordAt at, const AgreementMention& mention) {
    const auto* proposition = article_.proposition_at(at);
    if (proposition == nullptr) return false;
    std::vector<std::vector<Named>> partners;
    collect_partners(at, *proposition, partners);
    // "agreements on sharing data with A and B": the partners stand with what the agreements are
    // about.
    for (const auto& argument : proposition->arguments) {
      if (!partners.empty() || (argument.role != Role::kOblique && argument.role != Role::kClause))
        continue;
      const auto inner = article_.views[at.sentence].proposition_at[argument.word];
      if (inner < 0) continue;
      const auto& clause =
          article_.views[at.sentence].propositions[static_cast<std::size_t>(inner)];
      collect_partners(at, clause, partners);
      for (const auto& object : clause.arguments) {
        const auto* noun = object.role == Role::kObject
                               ? article_.proposition_at({at.sentence, object.word})
                               : nullptr;
        if (partners.empty() && noun != nullptr) collect_partners(at, *noun, partners);
      }
    }
    if (partners.empty()) return false;
    std::vector<Named> base;
    for (const auto& party : mention.parties) {
      const bool partner = std::ranges::any_of(partners, [&](const auto& p) {
        return std::ranges::any_of(p, [&](const Named& n) { return n.id == party.id; });
      });
      if (!partner) base.push_back(party);
    }
    if (base.empty()) {
      for (const auto& who : actors_around(article_, mention)) {
        const bool partner = std::ranges::any_of(partners, [&](const auto& p) {
          return std::ranges::any_of(p, [&](const Named& n) { return n.id == who.id; });
        });
        if (!partner) base.push_back(who);
      }
    }
    if (partners.size() == 1) return one_for_each(mention, base, partners.front());
    if (base.empty()) {
      for (const auto& named : article_.mentions) {
        const ActorId id = rolled_up(named.id);
        if (named.sentence != at.sentence ||
            article_.gazetteer->kind(id.value) != ActorKind::kState)
          continue;
        const bool partner = std::ranges::any_of(partners, [&](const auto& p) {
          return std::ranges::any_of(p, [&](const Named& n) { return n.id == id; });
        });
        if (!partner)
          add_party(base, {id, named.confidence, How::kRegister, {at.sentence, named.head}, -1});
      }
      if (base.size() != 1) return false;
    }
    for (const auto& partner : partners) {
      AgreementMention one = mention;
      one.parties = base;
      one.fresh = true;
      for (const auto& who : partner) add_party(one.parties, who);
      found_.push_back(std::move(one));
    }
    return true;
  }

  bool one_for_each(const AgreementMention& mention, const std::vector<Named>& base,
                    const std::vector<Named>& partner) {
    if (base.size() < 2 || partner.size() != 1) return false;
    for (const auto& side : base) {
      AgreementMention one = mention;
      one.parties = {side};
      one.fresh = true;
      add_party(one.parties, partner.front());
      found_.push_back(std::move(one));
    }
    return true;
  }

  /// "OPEC ministers agreed to cut output": the members of one organisation with each other.
  bool of_club(const AgreementMention& mention) const {
    const auto& party = mention.parties.front();
    return article_.gazetteer->kind(party.id.value) == ActorKind::kOrganization &&
           of_members(article_, party);
  }

  /// "A and B agreed to …", "A agreed with B on …": an agreement without a noun.
  void agreeing(const Proposition& verb) {
    const auto frames = lexicon_.frames(PredicateKind::kVerb, verb.lemma);
    const auto agree = std::ranges::find_if(frames, [](const Frame* f) {
      return f->entry->kind == EntryKind::kForm && !f->slots(FrameRole::kParty).empty();
    });
    if (agree == frames.end()) return;
    const auto& view = article_.views[verb.sentence];
    AgreementMention mention;
    mention.at = {verb.sentence, verb.word};
    mention.verb = true;
    mention.in_title = view.tree->title;
    mention.form = (*agree)->entry->form;
    mention.modality = Modality::kAsserted;
    for (const auto& argument : verb.arguments) {
      const bool object_agreement = argument.role == Role::kObject ||
                                    (argument.role == Role::kOblique &&
                                     lexicon_.in_class("agreed_upon", argument.preposition));
      if (object_agreement &&
          form_entry(lexicon_, lower(view.word(argument.word).lemma)) != nullptr)
        return;  // the noun says it already
      for (const auto& slot : (*agree)->slots(FrameRole::kParty)) {
        const bool fits =
            (slot.kind == Slot::Kind::kSubject && argument.role == Role::kSubject) ||
            (slot.kind == Slot::Kind::kPreposition && argument.role == Role::kOblique &&
             argument.preposition == slot.preposition);
        if (fits)
          take_parties(article_, mention.at, argument.word, slot.kind == Slot::Kind::kPreposition,
                       mention);
      }
    }
    if (mention.parties.empty() || (mention.parties.size() == 1 && !of_club(mention))) return;
    tell_matter(article_, mention);
    const auto modality = modality_of(article_, verb);
    mention.statuses.push_back(
        {AgreementStatus::kAgreed,
         modality,
         status_date(article_, mention.at, std::nullopt, AgreementStatus::kAgreed),
         mention.at,
         (*agree)->entry,
         {},
         false});
    found_.push_back(std::move(mention));
  }

  const ArticleView& article_;
  const Lexicon& lexicon_;
  SentenceTold told_;
  std::vector<AgreementMention> found_;
};

}  // namespace

std::vector<AgreementMention> find_agreement_mentions(const ArticleView& article) {
  return Finder(article).run();
}

}  // namespace entente::extract::meaning
