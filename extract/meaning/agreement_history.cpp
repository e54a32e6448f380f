#include "extract/meaning/agreement_history.h"

#include <algorithm>

#include "extract/meaning/agreement_dates.h"
#include "extract/meaning/agreement_stages.h"
#include "extract/meaning/relations.h"

namespace entente::extract::meaning {
namespace {

constexpr int kRecentDays = 45;  // what was made earlier is told as background
constexpr int kLongAgo = 730;    // what was signed earlier stands where nothing is said against it
constexpr int kWeek = 7;
constexpr std::size_t kTogether = 6;  // words between talks and their going on
constexpr std::uint32_t kLead = 4;    // sentences that tell the news

class Historian {
 public:
  Historian(const ArticleView& article, const RegisteredAgreement& registered,
            const std::vector<ActorId>& parties)
      : article_(article), from_(registered), parties_(parties) {}

  StatusHistory run() {
    tell_strong();
    tell_weak(stands());
    foretell();
    resolve_breaking();
    take_notices();
    std::ranges::stable_sort(out_.entries, [](const StatusEntry& a, const StatusEntry& b) {
      if (a.on && b.on && surely_before(*a.on, *b.on)) return true;
      if (a.on && b.on && surely_before(*b.on, *a.on)) return false;
      return stage(a.status) < stage(b.status);
    });
    out_.status = latest_status(out_.entries);
    if (stands()) infer();
    if (out_.status == AgreementStatus::kUnknown && out_.entries.empty()) suppose();
    return std::move(out_);
  }

 private:
  /// What a title says is said again, and more exactly, below it.
  void tell_strong() {
    const auto tells = [&](const AgreementMention& mention) {
      return !mention.in_title && std::ranges::any_of(mention.statuses, [&](const auto& told) {
        return counts(told) && told.modality == Modality::kAsserted;
      });
    };
    const bool told_below = std::ranges::any_of(from_.mentions, tells);
    for (const auto& mention : from_.mentions) {
      if (mention.in_title && told_below) continue;
      for (const auto& told : mention.statuses) {
        if (counts(told)) add_status(mention, dated_by_lead(told));
      }
    }
  }

  /// "are discussing a possible accord" says more than that it is possible, "keeps the proposed
  /// accord" nothing.
  void tell_weak(bool stands) {
    for (const auto& mention : from_.mentions) {
      for (const auto& told : mention.statuses) {
        if (told.weak && told.modality == Modality::kAsserted && by_parties(told) &&
            (stands || (told.status == AgreementStatus::kNegotiating &&
                        article_.word(told.at).upos == syntax::Upos::kVerb)))
          add_status(mention, told);
      }
    }
  }

  /// "agreed to cut output from July 1": when it will begin. "runs until 1989": when it will end.
  void foretell() {
    for (const auto& mention : from_.mentions) {
      if (mention.in_title || mention.modality == Modality::kNegated) continue;
      for (const auto& told : mention.statuses) {
        const bool made = told.modality == Modality::kAsserted && is_made(told.status) &&
                          told.status != AgreementStatus::kInForce;
        if (made && !told.weak)
          foretell(AgreementStatus::kInForce, mention, first_day(article_, told.at));
      }
      const auto* verb = verb_over(mention);
      if (verb != nullptr && article_.lexicon->in_class("lasts", verb->lemma))
        foretell(AgreementStatus::kTerminated, mention,
                 last_day(article_, {verb->sentence, verb->word}));
    }
  }

  void foretell(AgreementStatus status, const AgreementMention& mention,
                const time::TimeMention* time) {
    const bool told = std::ranges::any_of(
        out_.entries, [&](const StatusEntry& e) { return e.status == status && e.on; });
    if (time == nullptr || told) return;
    StatusTold next;
    next.status = status;
    next.modality = Modality::kPlanned;
    next.at = {time->sentence, time->first};
    next.on = rounded(*time->date);
    add_status(mention, next);
  }

  /// "denounced the pact last June; it lapses in May": a notice given is no end yet.
  void take_notices() {
    const auto ends = [](const StatusEntry& e, Modality modality) {
      return e.status == AgreementStatus::kTerminated && e.modality == modality;
    };
    const bool foretold = std::ranges::any_of(out_.entries, [&](const StatusEntry& e) {
      return ends(e, Modality::kPlanned) && e.on && article_.date &&
             e.on->latest() > article_.date->latest();
    });
    if (!foretold) return;
    for (auto& entry : out_.entries) {
      if (ends(entry, Modality::kAsserted)) entry.modality = Modality::kPlanned;
    }
  }

  /// What the way of speaking of it implies of an agreement that nothing is said against.
  void infer() {
    if (const auto* fresh = told_as_news(); fresh != nullptr) return infer_news(*fresh);
    if (const auto* standing = told_as_standing(); standing != nullptr) {
      StatusTold told;
      told.status = will_act() ? AgreementStatus::kAgreed : AgreementStatus::kInForce;
      told.at = standing->at;
      add_status(*standing, told);
      out_.status = told.status;
    }
  }

  /// "the accord will cut output": what is yet to have its effect is not in force; one made long
  /// ago is.
  bool will_act() const {
    return std::ranges::none_of(from_.mentions,
                                [&](const AgreementMention& m) {
                                  return m.under || is_old(m.of_date) || !m.treaty.empty();
                                }) &&
           std::ranges::any_of(from_.mentions, [&](const AgreementMention& m) {
             const auto* verb = verb_over(m);
             return verb != nullptr && !m.in_title && verb->tense == Tense::kFuture &&
                    std::ranges::any_of(verb->arguments, [&](const Argument& a) {
                      return a.word == m.at.word && a.role == Role::kSubject;
                    });
           });
  }

  /// An agreement spoken of without a word on where it stands has been agreed, unless it stands
  /// among hopes or what is asked for.
  void suppose() {
    if (!from_.treaty.empty()) return;
    const AgreementMention* first = nullptr;
    for (const auto& mention : from_.mentions) {
      if (mention.pronoun || mention.modality == Modality::kNegated) continue;
      if (first == nullptr || (first->in_title && !mention.in_title)) first = &mention;
    }
    if (first == nullptr || first->in_title) return;
    const auto& view = article_.views[first->at.sentence];
    StatusTold told;
    told.at = first->at;
    told.status = AgreementStatus::kAgreed;
    told.on = first->of_date ? first->of_date : first->dated;
    const auto* verb = verb_over(*first);
    const auto head = view.word(first->at.word).head;
    const auto hoped = [&](std::string_view lemma) {
      return article_.lexicon->in_class("uncertain", lemma) ||
             article_.lexicon->in_class("proposal", lemma);
    };
    const bool open =
        (verb != nullptr && ((modality_of(article_, *verb) != Modality::kAsserted &&
                              (article_.lexicon->in_class("brings", verb->lemma) ||
                               article_.lexicon->in_class("party_verb", verb->lemma))) ||
                             article_.lexicon->in_class("proposes", verb->lemma) ||
                             article_.lexicon->in_class("urges", verb->lemma) ||
                             article_.lexicon->in_class("awaits", verb->lemma))) ||
        (head >= 0 && hoped(lower(view.word(static_cast<std::uint32_t>(head)).lemma)));
    if (!told.on && open) {
      const bool talking = std::ranges::any_of(view.tree->words, [&](const auto& word) {
        return article_.lexicon->in_class("talks", lower(word.lemma));
      });
      told.status = talking ? AgreementStatus::kNegotiating : AgreementStatus::kProposed;
    }
    add_status(*first, told);
    out_.status = told.status;
  }

  /// The first mention, where it brings the agreement up as new ("ended the war with a treaty").
  const AgreementMention* told_as_news() const {
    if (!out_.entries.empty()) return nullptr;
    const AgreementMention* first = nullptr;
    for (const auto& mention : from_.mentions) {
      if (mention.pronoun || mention.modality == Modality::kNegated) continue;
      if (first == nullptr || (first->in_title && !mention.in_title)) first = &mention;
    }
    if (first == nullptr || first->in_title || first->plural) return nullptr;
    const auto& made = first->of_date ? first->of_date : first->dated;
    const bool just_made = made && !is_old(made);
    return just_made || (!first->definite && !made) ? first : nullptr;
  }

  /// What is new has been agreed, or will be, as the verb around it says.
  void infer_news(const AgreementMention& mention) {
    StatusTold told;
    told.status = AgreementStatus::kAgreed;
    told.at = mention.at;
    if (mention.of_date || mention.dated) {
      told.on = mention.of_date ? mention.of_date : mention.dated;
    } else if (const auto* verb = verb_over(mention); verb == nullptr) {
      return;
    } else if (!infer_from(*verb, mention, told)) {
      return;
    }
    add_status(mention, told);
    out_.status = latest_status(out_.entries);
  }

  /// The nearest verb of which the mention is an argument, or null.
  const Proposition* verb_over(const AgreementMention& mention) const {
    for (const auto& verb : article_.views[mention.at.sentence].propositions) {
      if (verb.kind == PredicateKind::kVerb &&
          std::ranges::any_of(verb.arguments,
                              [&](const Argument& a) { return a.word == mention.at.word; }))
        return &verb;
    }
    return nullptr;
  }

  /// "ended the war with a treaty": made by what was done. "A new pact provides": made. "There will
  /// be a deal": on the way.
  bool infer_from(const Proposition& verb, const AgreementMention& mention,
                  StatusTold& told) const {
    const auto argument = std::ranges::find(verb.arguments, mention.at.word, &Argument::word);
    told.modality = modality_of(article_, verb);
    told.at.word = verb.word;
    if (argument->role == Role::kOblique) {
      if (!article_.lexicon->in_class("made_by", argument->preposition)) return false;
      if (told.modality == Modality::kPlanned) told.modality = Modality::kAsserted;
    } else if (argument->role == Role::kObject && told.modality == Modality::kAsserted) {
      return false;
    } else if (told.modality == Modality::kPlanned &&
               !article_.lexicon->in_class("brings", verb.lemma)) {
      return false;
    }
    if (verb.tense == Tense::kPast)
      told.on = status_date(article_, told.at, mention.at.word, told.status);
    return told.modality != Modality::kNegated;
  }

  void add_status(const AgreementMention& mention, const StatusTold& told) {
    StatusEntry entry;
    entry.status = told.status;
    entry.on = told.on;
    entry.modality = told.modality;
    entry.reported = article_.date;
    entry.evidence.push_back(evidence_over(
        article_, told.at.sentence,
        {told.at.word, mention.at.sentence == told.at.sentence ? mention.at.word : told.at.word}));
    entry.evidence.back().fields = {"status"};
    const bool known = std::ranges::any_of(out_.entries, [&](const StatusEntry& e) {
      return e.status == entry.status && e.on == entry.on && e.modality == entry.modality;
    });
    const bool failed =
        entry.status == AgreementStatus::kAgreed && entry.modality == Modality::kNegated;
    if (!known) out_.entries.push_back(std::move(entry));
    if (!known && failed && talks_go_on(told.at.sentence)) {
      StatusTold talks = told;
      talks.status = AgreementStatus::kNegotiating;
      talks.modality = Modality::kAsserted;
      add_status(mention, talks);
    }
  }

  /// "failed to agree but will return for further talks".
  bool talks_go_on(std::uint32_t sentence) const {
    for (auto s = sentence; s <= sentence + 1 && s < article_.sentences.size(); ++s) {
      std::optional<std::size_t> talks, on;
      const auto& words = article_.sentences[s].words;
      for (std::size_t w = 0; w < words.size(); ++w) {
        const auto lemma = lower(words[w].lemma);
        if (article_.lexicon->in_class("talks", lemma)) talks = w;
        if (article_.lexicon->in_class("going_on", lemma)) on = w;
        if (talks && on && std::max(*talks, *on) - std::min(*talks, *on) <= kTogether) return true;
      }
    }
    return false;
  }

  /// What was just done without a date was done on the day of the sentence before ("They met on
  /// Monday. They signed a treaty").
  StatusTold dated_by_lead(StatusTold told) const {
    if (told.on || told.modality != Modality::kAsserted || !is_made(told.status)) return told;
    const auto* verb = article_.proposition_at(told.at);
    if (told.at.sentence == 0 || told.at.sentence > kLead || verb == nullptr ||
        verb->tense != Tense::kPast ||
        has_child(article_.views[told.at.sentence], verb->word, "had"))
      return told;  // what had been done before was not done that day
    const auto before = told.at.sentence - 1;
    const auto& view = article_.views[before];
    if (!view.parsed || view.tree->title) return told;
    for (const auto& lead : view.propositions) {
      if (lead.kind != PredicateKind::kVerb || view.word(lead.word).head >= 0 ||
          lead.modality != Modality::kAsserted || lead.tense != Tense::kPast)
        continue;
      const bool says = std::ranges::any_of(article_.speakers, [&](const Speaker& speaker) {
        return speaker.sentence == before &&
               view.word(speaker.word).head == static_cast<std::int32_t>(lead.word);
      });
      if (says) continue;
      const auto on = status_date(article_, {before, lead.word}, std::nullopt, told.status);
      if (on && article_.date && on->latest() + kWeek >= article_.date->earliest() &&
          on->earliest() <= article_.date->latest())
        told.on = on;
    }
    return told;
  }

  bool counts(const StatusTold& told) const { return !told.weak && by_parties(told); }

  /// What outsiders do with an agreement ("Iran rejected the accord of Egypt and Israel") is not
  /// its status.
  bool by_parties(const StatusTold& told) const {
    const bool deed =
        told.status == AgreementStatus::kRejected || told.status == AgreementStatus::kRatified ||
        told.status == AgreementStatus::kSuspended || told.status == AgreementStatus::kTerminated ||
        told.modality == Modality::kNegated;
    if (!deed || told.by.empty() || parties_.empty()) return true;
    return std::ranges::any_of(told.by, [&](const ActorId& who) {
      return std::ranges::find(parties_, who) != parties_.end();
    });
  }

  /// Whether nothing speaks against taking the agreement as one that stands: neither on the way nor
  /// just made, nor ended.
  bool stands() const {
    return std::ranges::none_of(out_.entries, [&](const StatusEntry& e) {
      if (e.modality != Modality::kAsserted)
        return e.status != AgreementStatus::kTerminated &&
               e.status != AgreementStatus::kSuspended &&
               (e.status != AgreementStatus::kInForce || e.modality != Modality::kNegated);
      return !is_made(e.status) || !is_old(e.on);
    });
  }

  bool is_old(const std::optional<PartialDate>& date) const { return is_older(date, kRecentDays); }

  bool is_older(const std::optional<PartialDate>& date, int days) const {
    return date && article_.date && date->latest() + days < article_.date->earliest();
  }

  /// "agreed in principle", "agreed in outline last December": not yet in words, let alone in
  /// force.
  bool only_in_outline() const {
    const auto in_outline = [&](const StatusTold& told) {
      if (told.status != AgreementStatus::kAgreed) return false;
      const auto& view = article_.views[told.at.sentence];
      return std::ranges::any_of(view.children_of(told.at.word), [&](std::uint32_t child) {
        const auto& word = view.word(child);
        return (word.lemma == "principle" || word.lemma == "outline") &&
               case_of(view, child) == "in";
      });
    };
    return std::ranges::any_of(from_.mentions, [&](const AgreementMention& m) {
      return std::ranges::any_of(m.statuses, in_outline);
    });
  }

  /// A mention that takes the agreement as given: "under the accord", "the 1972 treaty", "the
  /// grain agreement"; null where all speak of it as new.
  const AgreementMention* told_as_standing() const {
    if (only_in_outline()) return nullptr;
    const auto found = std::ranges::find_if(from_.mentions, [&](const AgreementMention& m) {
      if (m.modality == Modality::kNegated || m.pronoun || m.verb) return false;
      const bool made = std::ranges::any_of(m.statuses, [&](const StatusTold& told) {
        return is_made(told.status) &&
               (is_older(told.on, kLongAgo) || (from_.parties.size() == 1 && is_old(told.on)));
      });
      return m.under || made || is_old(m.of_date) || (m.definite && !m.in_title);
    });
    return found == from_.mentions.end() ? nullptr : &*found;
  }

  /// What broke off after it had been in force is terminated, not rejected; what was cancelled and
  /// never took effect, or was still to be signed, is rejected.
  void resolve_breaking() {
    bool was_in_force = false;
    bool never_in_force = yet_to_sign();
    for (const auto& e : out_.entries) {
      const bool force =
          e.status == AgreementStatus::kInForce || e.status == AgreementStatus::kRatified;
      was_in_force = was_in_force || (force && e.modality == Modality::kAsserted);
      never_in_force = never_in_force || (force && e.modality == Modality::kNegated);
    }
    for (auto& entry : out_.entries) {
      if (entry.modality != Modality::kAsserted) continue;
      if (was_in_force && entry.status == AgreementStatus::kRejected)
        entry.status = AgreementStatus::kTerminated;
      if (never_in_force && !was_in_force && entry.status == AgreementStatus::kTerminated)
        entry.status = AgreementStatus::kRejected;
    }
  }

  /// Told to be signed some day, and not that it was.
  bool yet_to_sign() const {
    const auto signing = [](const StatusEntry& e) {
      return e.status == AgreementStatus::kSigned && e.modality == Modality::kPlanned;
    };
    const auto signed_once = [](const StatusEntry& e) {
      return e.status == AgreementStatus::kSigned && e.modality == Modality::kAsserted;
    };
    return std::ranges::any_of(out_.entries, signing) &&
           std::ranges::none_of(out_.entries, signed_once);
  }

  const ArticleView& article_;
  const RegisteredAgreement& from_;
  const std::vector<ActorId>& parties_;
  StatusHistory out_;
};

}  // namespace

StatusHistory tell_history(const ArticleView& article, const RegisteredAgreement& registered,
                           const std::vector<ActorId>& parties) {
  return Historian(article, registered, parties).run();
}

}  // namespace entente::extract::meaning
