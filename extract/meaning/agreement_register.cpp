#include "extract/meaning/agreement_register.h"

#include <algorithm>
#include <optional>

#include "extract/meaning/agreement_borrowing.h"
#include "extract/meaning/agreement_told.h"
#include "extract/meaning/agreement_treaties.h"

namespace entente::extract::meaning {
namespace {

constexpr int kCertain =
    24;  // weight of type words from which the agreement's own words tell its type
constexpr int kRecentDays = 45;  // what was made earlier is told as background

std::size_t common(const std::vector<Named>& a, const std::vector<Named>& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&](const Named& p) { return has_party(b, p.id); }));
}

struct BestType {
  AgreementType type = AgreementType::kOther;
  int weight = 0;
};

BestType best_type(const TypeScores& scores) {
  BestType best;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (scores[i] > best.weight) best = {static_cast<AgreementType>(i), scores[i]};
  }
  return best;
}

/// The day, month or year in which a mention says that its agreement was made.
std::optional<PartialDate> made_on(const AgreementMention& mention) {
  if (mention.of_date) return mention.of_date;
  for (const auto& told : mention.statuses) {
    const bool made =
        told.status == AgreementStatus::kAgreed || told.status == AgreementStatus::kSigned;
    if (made && told.on && told.modality == Modality::kAsserted) return told.on;
  }
  return std::nullopt;
}

bool in_the_making(const AgreementMention& mention) {
  return std::ranges::any_of(mention.statuses, [](const StatusTold& told) {
    return told.status == AgreementStatus::kNegotiating ||
           told.status == AgreementStatus::kProposed || told.modality != Modality::kAsserted;
  });
}

class Register {
 public:
  explicit Register(const ArticleView& article) : article_(article) {}

  void add(AgreementMention mention) {
    if (none_in_particular(mention)) return;
    complete_parties(article_, last(), mention);
    auto* home = find(mention);
    if (home == nullptr && mention.private_side && !enough(article_, mention.parties)) return;
    const bool open = home == nullptr || (home->treaty.empty() && !enough(article_, home->parties));
    if (open && !mention.pronoun && !enough(article_, mention.parties)) {
      borrow_parties(article_, last(), mention);
      if (enough(article_, mention.parties)) home = find(mention);
    }
    if (home == nullptr) {
      if (mention.pronoun || (mention.weak && mention.parties.empty())) return;
      agreements_.emplace_back();
      home = &agreements_.back();
    }
    join_parties(mention, *home);
    if (home->treaty.empty()) home->treaty = mention.treaty;
    const auto type = best_type(mention.near);
    if (type.weight >= kCertain && !home->certain_type) {
      home->type = type.type;
      home->certain_type = true;
    }
    last_ = static_cast<std::size_t>(home - agreements_.data());
    home->mentions.push_back(std::move(mention));
  }

  std::vector<RegisteredAgreement> finish() {
    for (auto& agreement : agreements_) {
      drop_own_organization(agreement);
      complete_treaty(agreement);
    }
    std::erase_if(agreements_, [&](const RegisteredAgreement& a) { return !is_agreement(a); });
    return std::move(agreements_);
  }

 private:
  /// The agreement spoken of last, or null.
  const RegisteredAgreement* last() const {
    return last_ < agreements_.size() ? &agreements_[last_] : nullptr;
  }

  bool is_agreement(const RegisteredAgreement& a) const {
    return !a.treaty.empty() || (enough(article_, a.parties) && !of_others(a));
  }

  /// "want a better deal from the Union": nobody has made one with it.
  static bool is_wish(const RegisteredAgreement& a) {
    return std::ranges::all_of(a.mentions, [](const AgreementMention& mention) {
      return mention.loose && std::ranges::none_of(mention.statuses, [](const StatusTold& told) {
               return told.status != AgreementStatus::kProposed &&
                      told.modality != Modality::kNegated;
             });
    });
  }

  /// "the deal" of companies, a contract for oil, a quota that one ministry sets, an agreement that
  /// farmers want: what its own words do not make one of those named around.
  bool of_others(const RegisteredAgreement& a) const {
    if (a.parties.size() == 1) return is_wish(a);
    if (a.source == PartySource::kOwn) return false;
    if (std::ranges::any_of(a.parties, [&](const Named& party) {
          return article_.lexicon->in_class("lender", lower(party.id.value));
        }))
      return false;
    bool loose = true, settled = false, named = false;
    for (const auto& mention : a.mentions) {
      if (mention.pronoun) continue;
      loose = loose && (mention.loose || mention.weak);
      named = named || !mention.party_words.empty();
      settled = settled || std::ranges::any_of(mention.statuses, [](const StatusTold& told) {
                  return !told.weak && told.modality != Modality::kNegated;
                });
    }
    if (a.source > PartySource::kInside) return loose || !(settled || named);
    return loose && !settled;
  }

  /// "the Warsaw Pact, concluded by eight states": the organisation of the treaty's name is not one
  /// of its parties.
  void drop_own_organization(RegisteredAgreement& agreement) const {
    if (agreement.treaty.empty() || agreement.parties.size() < 3) return;
    for (const auto& fact : article_.gazetteer->facts(agreement.treaty)) {
      if (fact.field == "organization" || fact.field == "name")
        std::erase_if(agreement.parties, [&](const Named& p) {
          return p.id.value == fact.value || p.id.value == agreement.treaty;
        });
    }
  }

  /// A named treaty whose parties its sentences leave out is of those known ones whom the article
  /// names.
  void complete_treaty(RegisteredAgreement& agreement) const {
    if (agreement.treaty.empty() || enough(article_, agreement.parties)) return;
    auto named = parties_named_anywhere(article_, agreement.treaty);
    if (!enough(article_, named)) return;
    agreement.parties = std::move(named);
    agreement.source = PartySource::kBefore;
  }

  void join_parties(const AgreementMention& mention, RegisteredAgreement& home) const {
    if (home.parties.empty() ||
        (enough(article_, mention.parties) && !enough(article_, home.parties)) ||
        (home.source > PartySource::kAround && mention.source == PartySource::kOwn &&
         mention.parties.size() > 1)) {
      home.parties = mention.parties;
      home.source = mention.source;
      return;
    }
    if (mention.source > PartySource::kAround) return;
    for (const auto& party : mention.parties) {
      if (home.treaty.empty()) {
        add_party(home.parties, party);
      } else {
        add_treaty_party(article_, party, home.parties);
      }
    }
  }

  bool types_clash(const AgreementMention& mention, const RegisteredAgreement& known) const {
    const auto type = best_type(mention.near);
    if (type.weight < kCertain || !known.certain_type || type.type == known.type) return false;
    // A word for the known type among the mention's own words is no clash.
    return mention.near[static_cast<std::size_t>(known.type)] == 0;
  }

  bool is_old(const PartialDate& date) const {
    return article_.date && date.latest() + kRecentDays < article_.date->earliest();
  }

  /// "are negotiating an accord to replace the one of 1972": what was made long ago is not what is
  /// in the making.
  bool times_clash(const AgreementMention& mention, const RegisteredAgreement& known) const {
    const auto made = made_on(mention);
    const bool dated_apart = made && (mention.of_date || !mention.definite);
    for (const auto& other : known.mentions) {
      const auto theirs = made_on(other);
      if (made && theirs) {
        if (dated_apart && (surely_before(*made, *theirs) || surely_before(*theirs, *made)))
          return true;
        continue;
      }
      if (dated_apart && is_old(*made) && in_the_making(other) && !other.of_date) return true;
      if (dated_apart && is_old(*made) && !mention.of_date && !other.in_title &&
          std::ranges::any_of(other.statuses, [](const StatusTold& told) {
            return !told.on && told.modality == Modality::kAsserted &&
                   (told.status == AgreementStatus::kAgreed ||
                    told.status == AgreementStatus::kSigned);
          }))
        return true;
      if (theirs && is_old(*theirs) && !mention.definite && in_the_making(mention)) return true;
    }
    return false;
  }

  /// "ruled out any deal on rice": of one's own field, not of what is spoken of.
  bool none_in_particular(const AgreementMention& mention) const {
    return mention.any && mention.subject && !enough(article_, mention.parties) &&
           std::ranges::any_of(mention.statuses, [](const StatusTold& told) {
             return told.status == AgreementStatus::kRejected;
           });
  }

  /// "refused a pact on bases": what is refused or asked for anew is not what already stands.
  static bool stands_already(const AgreementMention& mention, const RegisteredAgreement& known) {
    if (mention.definite || mention.pronoun || mention.verb) return false;
    const bool refused = std::ranges::any_of(mention.statuses, [](const StatusTold& told) {
      return told.modality == Modality::kAsserted && (told.status == AgreementStatus::kRejected ||
                                                      told.status == AgreementStatus::kProposed);
    });
    return refused && std::ranges::any_of(known.mentions, [](const AgreementMention& other) {
             return std::ranges::any_of(other.statuses, [](const StatusTold& told) {
               return told.modality == Modality::kAsserted &&
                      (told.status == AgreementStatus::kSigned ||
                       told.status == AgreementStatus::kRatified ||
                       told.status == AgreementStatus::kInForce);
             });
           });
  }

  /// A title's "missile treaty with Russia" is the treaty named below it, where all its parties
  /// are.
  bool named_below(const AgreementMention& mention, const RegisteredAgreement& known) const {
    return known.treaty.empty() && known.parties.size() > 1 &&
           std::ranges::all_of(known.mentions,
                               [](const AgreementMention& m) { return m.in_title; }) &&
           known_parties(article_, mention.treaty, known.parties).size() == known.parties.size();
  }

  /// Whether a definite phrase ("the treaty") takes up a treaty named before: of the same form, and
  /// of none but its parties.
  bool takes_up(const AgreementMention& mention, const RegisteredAgreement& known) const {
    if (mention.pronoun) return true;
    if (!mention.definite || mention.verb || mention.weak) return false;
    const auto facts = article_.gazetteer->facts(known.treaty);
    bool same_form = false;
    for (const auto& fact : facts)
      same_form = same_form || (fact.field == "form" && fact.value == name_of(mention.form));
    for (const auto& other : known.mentions) same_form = same_form || other.form == mention.form;
    if (!same_form && mention.form != AgreementForm::kPact) return false;
    return std::ranges::all_of(mention.parties, [&](const Named& party) {
      return has_party(known.parties, party.id) || std::ranges::any_of(facts, [&](const auto& f) {
               return (f.field == "party" || f.field == "organization") &&
                      f.value == party.id.value;
             });
    });
  }

  /// "maintains separate agreements with A and B", told twice.
  bool told_again(const AgreementMention& mention, const RegisteredAgreement& known) const {
    const auto& first = known.mentions.front();
    return first.fresh && mention.parties.size() > 1 &&
           mention.parties.size() == known.parties.size() &&
           common(mention.parties, known.parties) == known.parties.size() &&
           article_.word(mention.at).lemma == article_.word(first.at).lemma;
  }

  /// "Chad and Mali ratified the protocol. Peru and Chile signed it too": others come to it.
  static bool joins_in(const AgreementMention& mention, const RegisteredAgreement& known) {
    const bool of_many = !known.treaty.empty() || known.parties.size() > 2;
    const bool same_form =
        std::ranges::any_of(known.mentions, [&](const auto& m) { return m.form == mention.form; });
    if (!(mention.pronoun || (mention.definite && of_many && same_form)) || known.parties.empty() ||
        !mention.treaty.empty())
      return false;
    const auto comes = [](const ActTold& told) {
      return told.modality == Modality::kAsserted &&
             (told.act == ActKind::kSignature || told.act == ActKind::kRatification ||
              told.act == ActKind::kAccession);
    };
    return !mention.parties.empty() && common(mention.parties, known.parties) == 0 &&
           std::ranges::all_of(mention.parties, [&](const Named& party) {
             return std::ranges::any_of(mention.acts, [&](const ActTold& told) {
               return comes(told) && told.party.id == party.id;
             });
           });
  }

  /// How well a mention fits a known agreement; 0 for not at all.
  int fit(const AgreementMention& mention, const RegisteredAgreement& known) const {
    if (joins_in(mention, known)) return 45;
    if (!mention.treaty.empty() || !known.treaty.empty()) {
      if (!mention.treaty.empty() && !known.treaty.empty())
        return mention.treaty == known.treaty ? 100 : 0;
      if (named_below(mention, known)) return 60;
      if (!mention.treaty.empty() || !takes_up(mention, known)) return 0;
    }
    if (mention.pronoun && mention.weak &&
        std::ranges::none_of(known.mentions,
                             [](const AgreementMention& m) { return in_the_making(m); }))
      return 0;
    if (mention.fresh) return told_again(mention, known) ? 60 : 0;
    if (types_clash(mention, known) || times_clash(mention, known) ||
        stands_already(mention, known))
      return 0;
    const auto shared = known.treaty.empty()
                            ? common(mention.parties, known.parties)
                            : common_in_treaty(article_, mention.parties, known.parties);
    if (!mention.parties.empty() && !known.parties.empty()) {
      const auto smaller = std::min(mention.parties.size(), known.parties.size());
      if (shared < smaller) return 0;
      // One party alone refers back only where the phrase does ("Japan's pact"), not "a treaty with
      // Japan".
      if (smaller == 1 && !mention.definite && !mention.verb && known.parties.size() > 1) return 0;
      if (mention.verb && mention.parties.size() != known.parties.size()) return 0;
      // "a pact with Tokyo" of two is not the one of three told before.
      if (!mention.definite && !mention.in_title && mention.source <= PartySource::kAround &&
          mention.parties.size() > 1 && mention.parties.size() < known.parties.size() &&
          known.source <= PartySource::kAround)
        return 0;
      return 50 + static_cast<int>(shared) * 5;
    }
    if (mention.parties.empty()) return (mention.definite ? 20 : 10) + likeness(mention, known);
    return mention.definite || known.mentions.front().in_title ? 5 : 0;
  }

  /// Forms that name one kind of instrument, where "agreement", "pact" and "accord" name any.
  static bool tells_apart(AgreementForm form) {
    return form == AgreementForm::kTreaty || form == AgreementForm::kConvention ||
           form == AgreementForm::kProtocol || form == AgreementForm::kMemorandum ||
           form == AgreementForm::kCharter || form == AgreementForm::kArmistice;
  }

  /// How likely a phrase without parties takes up this agreement rather than another: one called so
  /// before, the one the article is about; hardly one of many told of at once.
  static int likeness(const AgreementMention& mention, const RegisteredAgreement& known) {
    int likeness = 0;
    if (std::ranges::any_of(known.mentions, [&](const AgreementMention& other) {
          return !other.verb && !other.pronoun && other.form == mention.form;
        }))
      likeness += tells_apart(mention.form) ? 3 : 1;
    const auto& first = known.mentions.front();
    if (first.in_title || first.at.sentence <= 1) likeness += 2;
    if (first.plural && !mention.plural) likeness -= 6;
    return likeness;
  }

  RegisteredAgreement* find(const AgreementMention& mention) {
    RegisteredAgreement* best = nullptr;
    int best_fit = 0;
    for (std::size_t i = agreements_.size();
         i-- > 0;) {  // the latest first; an earlier one must fit better
      const bool near =
          i == last_ && mention.at.sentence <= agreements_[i].mentions.back().at.sentence + 1;
      const int fits = fit(mention, agreements_[i]) + (near ? 2 : i == last_ ? 1 : 0);
      if (fits > 2 && fits > best_fit) {
        best_fit = fits;
        best = &agreements_[i];
      }
    }
    return best;
  }

  const ArticleView& article_;
  std::vector<RegisteredAgreement> agreements_;
  std::size_t last_ = 0;
};

}  // namespace

std::vector<RegisteredAgreement> register_agreements(const ArticleView& article,
                                                     std::vector<AgreementMention> mentions) {
  Register all(article);
  for (auto& mention : mentions) all.add(std::move(mention));
  return all.finish();
}

std::map<WordAt, std::vector<ActorId>> parties_by_word(
    const std::vector<RegisteredAgreement>& agreements) {
  std::map<WordAt, std::vector<ActorId>> found;
  for (const auto& agreement : agreements) {
    for (const auto& mention : agreement.mentions) {
      auto& parties = found[mention.at];
      for (const auto& party : agreement.parties) {
        if (std::ranges::find(parties, party.id) == parties.end()) parties.push_back(party.id);
      }
    }
  }
  return found;
}

}  // namespace entente::extract::meaning
