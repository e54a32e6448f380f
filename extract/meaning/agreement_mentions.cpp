#include "extract/meaning/agreement_mentions.h"

#include <algorithm>
#include <map>

#include "extract/meaning/relations.h"

namespace entente::extract::meaning {
namespace {

using actors::MentionForm;
using syntax::Deprel;
using syntax::Upos;

constexpr int kNearDepth = 6;  // how deep under the noun its own words are sought
constexpr std::array<int, 4> kNearFactor{
    8, 5, 3, 1};  // what a type word weighs, by its depth under the noun

const Entry* form_entry(const Lexicon& lexicon, std::string_view lemma) {
  for (const Frame* frame : lexicon.frames(PredicateKind::kNoun, lemma)) {
    if (frame->entry->kind == EntryKind::kForm) return frame->entry;
  }
  return nullptr;
}

bool plural_noun(const syntax::Word& word) {
  return word.xpos == syntax::Xpos::kNns || word.xpos == syntax::Xpos::kNnps;
}

/// What frames say about agreements, gathered once a sentence: by the word of the agreement.
struct Told {
  std::map<std::uint32_t, std::vector<StatusTold>> statuses;
  std::map<std::uint32_t, std::vector<Named>> parties;
  std::map<std::uint32_t, std::vector<ActTold>> acts;
};

class Finder {
 public:
  explicit Finder(const ArticleView& article) : article_(article), lexicon_(*article.lexicon) {}

  std::vector<AgreementMention> run() {
    for (std::uint32_t s = 0; s < article_.views.size(); ++s) {
      if (article_.views[s].parsed) sentence(s);
    }
    return std::move(found_);
  }

 private:
  void sentence(std::uint32_t s) {
    const auto& view = article_.views[s];
    told_ = {};
    for (const auto& match : match_frames(article_, s)) gather(match);
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
    for (const auto& proposition : view.propositions) {
      if (proposition.kind == PredicateKind::kVerb) agreeing(proposition);
    }
    pronouns(s);
  }

  /// "Six states signed it": a pronoun where a status has its agreement speaks of one that the
  /// register knows.
  void pronouns(std::uint32_t s) {
    const auto& view = article_.views[s];
    for (const auto& [w, statuses] : told_.statuses) {
      const auto& word = view.word(w);
      if (word.upos != Upos::kPron || (word.lemma != "it" && word.lemma != "this" &&
                                       word.lemma != "that" && word.lemma != "they"))
        continue;
      AgreementMention mention;
      mention.at = {s, w};
      mention.pronoun = true;
      mention.definite = true;
      this->statuses(mention.at, mention);
      add_told_parties(mention.at, mention);
      found_.push_back(std::move(mention));
    }
  }

  void add_told_parties(WordAt at, AgreementMention& mention) const {
    const auto told = told_.parties.find(at.word);
    if (told == told_.parties.end()) return;
    for (const auto& who : told->second) {
      mention.party_words.push_back(who.at);
      add_party(mention.parties, who);
    }
  }

  /// Who acts in the clause that an agreement stands in: the subjects of its verb, or the sides of
  /// the dispute that is its subject.
  void around(WordAt at, AgreementMention& mention) const {
    const auto& view = article_.views[at.sentence];
    std::int32_t word = view.word(at.word).head;
    for (int steps = 0; word >= 0 && steps < 6 && mention.around.size() < 2;
         ++steps, word = view.word(static_cast<std::uint32_t>(word)).head) {
      const auto* proposition =
          article_.proposition_at({at.sentence, static_cast<std::uint32_t>(word)});
      if (proposition == nullptr || proposition->kind != PredicateKind::kVerb) continue;
      mention.around.clear();
      for (const auto& argument : proposition->arguments) {
        if (argument.role == Role::kSubject) sides(at.sentence, argument.word, mention.around);
      }
    }
    if (mention.around.size() < 2) mention.around.clear();
  }

  /// The actors that a subject stands for; of "the quarrel between A and B" its sides.
  void sides(std::uint32_t sentence, std::uint32_t word, std::vector<Named>& out) const {
    for (auto& who : who_is(article_, {sentence, word}, {.owners = false}))
      add_party(out, std::move(who));
    const auto* noun = article_.proposition_at({sentence, word});
    if (noun == nullptr || noun->kind != PredicateKind::kNoun) return;
    for (const auto& argument : noun->arguments) {
      if (argument.role != Role::kOblique ||
          (argument.preposition != "between" && argument.preposition != "among"))
        continue;
      for (auto& who :
           who_is(article_, {sentence, argument.word}, {.owners = false, .places = true}))
        add_party(out, std::move(who));
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

  void gather(const FrameMatch& match) {
    const Entry& entry = *match.frame->entry;
    if (entry.kind != EntryKind::kStatus && entry.kind != EntryKind::kAct) return;
    for (const auto& agreement : match.fillers(FrameRole::kAgreement)) {
      const WordAt at = match.at();
      const auto* time = time_at(article_, at);
      const auto on = time != nullptr ? time->date : std::nullopt;
      if (entry.kind == EntryKind::kStatus)
        told_.statuses[agreement.word].push_back({entry.status, match.modality, on, at, &entry});
      auto& parties = told_.parties[agreement.word];
      for (const auto& filler : match.fillers(FrameRole::kParty)) {
        for (auto& who :
             who_is(article_, {at.sentence, filler.word}, {.owners = false, .places = true})) {
          if (entry.kind == EntryKind::kAct)
            told_.acts[agreement.word].push_back({who, entry.act, match.modality, on, at});
          add_party(parties, std::move(who));
        }
      }
    }
  }

  static void add_party(std::vector<Named>& parties, Named who) {
    if (std::ranges::none_of(parties, [&](const Named& p) { return p.id == who.id; }))
      parties.push_back(std::move(who));
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
    types(at, mention);
    subject(at, mention);
    statuses(at, mention);
    parties(at, mention);
    if (mention.parties.size() < 2) around(at, mention);
    if (mention.plural && distribute(at, mention)) return;
    found_.push_back(std::move(mention));
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
      if (form == "no") mention.modality = Modality::kNegated;
      if (lexicon_.in_class("nonbinding", form)) mention.binding = false;
      if (form == "binding") mention.binding = !has_child(view, child, "non");
    }
    for (const auto& time : article_.times) {
      if (time.sentence != at.sentence || !time.date || time.last >= view.tree->words.size())
        continue;
      const auto& last = view.word(time.last);
      const bool before = last.head == static_cast<std::int32_t>(at.word) && time.last < at.word &&
                          last.deprel != Deprel::kCase && last.deprel != Deprel::kMark;
      if (before && time.type == time::TimeType::kDate) {
        mention.of_date = time.date;
        mention.definite = true;
      }
    }
  }

  void score_types(WordAt at, std::uint32_t word, int factor, TypeScores& scores) const {
    const auto& w = article_.views[at.sentence].word(word);
    for (const auto& type : lexicon_.types_of(lower(w.lemma)))
      scores[static_cast<std::size_t>(type.type)] += factor * type.weight;
    const auto form = lower(w.form);
    if (form != lower(w.lemma)) {
      for (const auto& type : lexicon_.types_of(form))
        scores[static_cast<std::size_t>(type.type)] += factor * type.weight;
    }
  }

  /// How much each word of the sentence says of the agreement's type: the nearer under the noun,
  /// the more.
  void near_words(const SentenceView& view, std::uint32_t word, int depth,
                  std::vector<int>& factors) const {
    if (depth > kNearDepth) return;
    for (const auto child : view.children_of(word)) {
      if (factors[child] != 0) continue;
      const auto relation = view.word(child).deprel;
      if ((relation == Deprel::kConj && depth == 0) || relation == Deprel::kAclRelcl ||
          relation == Deprel::kParataxis || relation == Deprel::kPunct ||
          relation == Deprel::kNsubj || relation == Deprel::kNsubjPass)
        continue;
      factors[child] = kNearFactor[std::min<std::size_t>(static_cast<std::size_t>(depth),
                                                         kNearFactor.size() - 1)];
      near_words(view, child, depth + 1, factors);
    }
  }

  /// The words right before the noun belong to it, whatever the tree makes of "intelligence-sharing
  /// pact".
  static void words_before(const SentenceView& view, std::uint32_t noun,
                           std::vector<int>& factors) {
    for (std::uint32_t i = noun; i-- > 0 && noun - i <= 5;) {
      const auto& word = view.word(i);
      const bool modifier = word.upos == Upos::kNoun || word.upos == Upos::kAdj ||
                            word.upos == Upos::kPropn || word.upos == Upos::kNum ||
                            word.xpos == syntax::Xpos::kHyph || word.xpos == syntax::Xpos::kVbg ||
                            word.xpos == syntax::Xpos::kVbn;
      if (!modifier) return;
      factors[i] = kNearFactor.front();
    }
  }

  void types(WordAt at, AgreementMention& mention) const {
    const auto& view = article_.views[at.sentence];
    std::vector<int> factors(view.tree->words.size(), 0);
    factors[at.word] = kNearFactor.front();
    near_words(view, at.word, 0, factors);
    if (!mention.verb) words_before(view, at.word, factors);
    for (std::uint32_t w = 0; w < factors.size(); ++w) {
      const bool name = view.mention_over[w] >= 0 &&
                        view.word(w).upos != Upos::kNoun;  // names do not tell the type
      if (factors[w] > 0 && !name) score_types(at, w, factors[w], mention.near);
    }
    if (!mention.treaty.empty()) {
      for (const auto& fact : article_.gazetteer->facts(mention.treaty)) {
        if (fact.field != "type") continue;
        if (const auto type = from_name<AgreementType>(fact.value))
          mention.near[static_cast<std::size_t>(*type)] += 20;
      }
    }
    for (std::uint32_t w = 0; w < view.tree->words.size(); ++w) {
      if (view.mention_over[w] < 0) score_types(at, w, 1, mention.far);
    }
  }

  /// "on exchanging intelligence data", "information-sharing": what it is about.
  void subject(WordAt at, AgreementMention& mention) const {
    const auto& view = article_.views[at.sentence];
    for (const auto child : view.children_of(at.word)) {
      const auto& word = view.word(child);
      const auto preposition = case_of(view, child);
      const bool about =
          (word.deprel == Deprel::kNmod && lexicon_.in_class("about", preposition)) ||
          (word.deprel == Deprel::kAcl && lexicon_.in_class("about", mark_of(view, child)));
      if (about) return set_subject(phrase_span(article_, {at.sentence, child}), view, mention);
    }
    std::optional<std::uint32_t> first;
    for (const auto child : view.children_of(at.word)) {
      const auto relation = view.word(child).deprel;
      if (relation == Deprel::kCompound && child < at.word && view.mention_over[child] < 0 &&
          !first)
        first = child;
    }
    if (first) {
      std::uint32_t start = *first;
      for (const auto child : view.children_of(*first)) start = std::min(start, child);
      set_subject({view.word(start).span.begin, view.word(at.word - 1).span.end}, view, mention);
    }
  }

  static std::string_view mark_of(const SentenceView& view, std::uint32_t word) {
    for (const auto child : view.children_of(word)) {
      if (view.word(child).deprel == Deprel::kMark) return view.word(child).lemma;
    }
    return {};
  }

  void set_subject(Span span, const SentenceView& view, AgreementMention& mention) const {
    // The preposition itself is not part of what it is about.
    for (const auto& word : view.tree->words) {
      if (word.span.begin == span.begin && lexicon_.in_class("about", lower(word.form)))
        span.begin = word.span.end + 1;
    }
    mention.subject_span = span;
    mention.subject = std::string(text_of(article_.text, span));
  }

  void statuses(WordAt at, AgreementMention& mention) const {
    if (const auto told = told_.statuses.find(at.word); told != told_.statuses.end())
      mention.statuses = told->second;
    if (const auto told = told_.acts.find(at.word); told != told_.acts.end())
      mention.acts = told->second;
    const auto& view = article_.views[at.sentence];
    for (const auto child : view.children_of(at.word)) {
      const auto relation = view.word(child).deprel;
      if (relation != Deprel::kAmod && relation != Deprel::kCompound) continue;
      for (const Frame* frame :
           lexicon_.frames(PredicateKind::kAdjective, lower(view.word(child).form))) {
        if (frame->entry->kind == EntryKind::kStatus &&
            frame->slots(FrameRole::kAgreement).front().kind == Slot::Kind::kModifier)
          mention.statuses.push_back({frame->entry->status,
                                      Modality::kAsserted,
                                      std::nullopt,
                                      {at.sentence, child},
                                      frame->entry});
      }
    }
  }

  void take_parties(WordAt at, std::uint32_t word, bool places, AgreementMention& mention) const {
    for (auto& who : who_is(article_, {at.sentence, word}, {.owners = false, .places = places})) {
      mention.party_words.push_back({at.sentence, word});
      add_party(mention.parties, std::move(who));
    }
  }

  void parties(WordAt at, AgreementMention& mention) const {
    if (const auto* proposition = article_.proposition_at(at);
        proposition != nullptr && proposition->kind == PredicateKind::kNoun) {
      for (const auto& argument : proposition->arguments) {
        switch (argument.role) {
          case Role::kPossessor:
          case Role::kModifier:
            take_parties(at, argument.word, true, mention);
            break;
          case Role::kOblique:
            if (lexicon_.in_class("party_preposition", argument.preposition))
              take_parties(at, argument.word, true, mention);
            break;
          case Role::kSubject:
            if (proposition->support >= 0 &&
                lexicon_.in_class(
                    "party_verb",
                    article_.word({at.sentence, static_cast<std::uint32_t>(proposition->support)})
                        .lemma))
              take_parties(at, argument.word, true, mention);
            break;
          default:
            break;
        }
      }
    }
    add_told_parties(at, mention);
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

  /// "maintains separate agreements with both A and B" is two agreements; "agreements between A and
  /// B" are not.
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
    if (partners.size() < 2) return false;
    std::vector<Named> base;
    for (const auto& party : mention.parties) {
      const bool partner = std::ranges::any_of(partners, [&](const auto& p) {
        return std::ranges::any_of(p, [&](const Named& n) { return n.id == party.id; });
      });
      if (!partner) base.push_back(party);
    }
    if (base.empty()) return false;
    for (const auto& partner : partners) {
      AgreementMention one = mention;
      one.parties = base;
      one.fresh = true;
      for (const auto& who : partner) add_party(one.parties, who);
      found_.push_back(std::move(one));
    }
    return true;
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
          take_parties(mention.at, argument.word, slot.kind == Slot::Kind::kPreposition, mention);
      }
    }
    if (mention.parties.size() < 2) return;
    types(mention.at, mention);
    const auto modality = modality_of(article_, verb);
    const auto* time = time_at(article_, mention.at);
    mention.statuses.push_back({AgreementStatus::kAgreed, modality,
                                time != nullptr ? time->date : std::nullopt, mention.at,
                                (*agree)->entry});
    found_.push_back(std::move(mention));
  }

  const ArticleView& article_;
  const Lexicon& lexicon_;
  Told told_;
  std::vector<AgreementMention> found_;
};

}  // namespace

std::vector<AgreementMention> find_agreement_mentions(const ArticleView& article) {
  return Finder(article).run();
}

}  // namespace entente::extract::meaning
