#include "extract/actors/officials.h"

#include <algorithm>
#include <array>

#include "extract/actors/mention_builder.h"
#include "extract/actors/names.h"
#include "extract/actors/phrases.h"
#include "extract/actors/titles.h"

namespace entente::extract::actors {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Titles that say little without a name: "a Japanese official" is left to the sentence's grammar.
bool needs_name(std::string_view slug) {
  static constexpr std::array<std::string_view, 9> kSlugs{
      "official", "governor",          "legislator",   "general",     "director-general",
      "envoy",    "opposition-leader", "crown-prince", "commissioner"};
  return is_one_of(slug, kSlugs);
}

/// Titles whose bearer does not speak for the state.
bool acts_for_nobody(std::string_view slug) {
  return slug == "opposition-leader" || slug == "governor";
}

/// An office whose holder the gazetteer may know, unlike a spokesman.
bool is_single(std::string_view slug) {
  return slug != "spokesman" && slug != "ambassador" && slug != "minister" && !needs_name(slug);
}

/// Offices that only a state gives: without owner in the text they are of the state spoken of.
/// Presidents and directors may be a company's.
bool is_of_state(std::string_view slug) {
  return slug.ends_with("minister") || slug == "secretary-of-state" || slug == "monarch" ||
         slug == "foreign-secretary" || slug == "national-security-adviser" ||
         slug == "ambassador" || slug == "central-bank-governor" || slug == "envoy";
}

class Finder {
 public:
  Finder(const ArticleNames& article, const OfficeHolders& holders,
         std::vector<LinkedMention>& mentions)
      : article_(article), holders_(holders), mentions_(mentions) {}

  void run() {
    for (std::uint32_t s = 0; s < article_.tokens.size(); ++s) {
      for (Title& title : titles_of(article_, s)) {
        if (title.person.present) {
          named(title, title.person);
        } else if (!title.owner.empty() && !needs_name(title.office->slug)) {
          unnamed(title);
        }
      }
    }
    full_names();
    for (std::uint32_t s = 0; s < article_.tokens.size(); ++s) surnames(s);
  }

 private:
  std::string text_of_words(std::uint32_t s, std::uint32_t first, std::uint32_t last) const {
    return std::string(text_of(article_.input.text, {article_.word(s, first).span.begin,
                                                     article_.word(s, last).span.end}));
  }

  /// The person of the gazetteer among those whom the run may name.
  const Candidate* known(const Title& title, const PersonName& person) const {
    const FoundName* name = nullptr;
    for (std::uint32_t w = person.first; w <= person.last; ++w) {
      const FoundName* covering = article_.covering(title.sentence, w);
      if (covering == nullptr) continue;
      // A full name wherever in the run, a surname only as all of it.
      const bool full = covering->best().field == NameField::kName &&
                        article_.kind(*covering) == ActorKind::kPerson;
      if (full || (covering->first == person.first && covering->last == person.last))
        name = covering;
    }
    if (name == nullptr) return nullptr;
    const Candidate* best = nullptr;
    int best_fit = -1;
    for (const Candidate& candidate : name->candidates) {
      if (article_.entry(candidate.actor).kind != ActorKind::kPerson) continue;
      const int fit = fit_of(candidate, title);
      if (fit > best_fit) {
        best = &candidate;
        best_fit = fit;
      }
    }
    const bool full = best != nullptr && best->field == NameField::kName;
    return full || best_fit >= 2 ? best : nullptr;
  }

  /// How well a person's terms agree with title, owner and day.
  int fit_of(const Candidate& candidate, const Title& title) const {
    int best = 0;
    for (const Term* term : holders_.terms_of(candidate.actor)) {
      int fit = 0;
      if (!title.owner.empty() && term->owner != title.owner) continue;
      if (!title.owner.empty()) ++fit;
      if (term->office == title.office->slug) fit += 2;
      if (!article_.day || term->covers(*article_.day)) fit += 1;
      if (article_.day && *article_.day < term->since) fit -= 3;
      best = std::max(best, fit);
    }
    return best;
  }

  /// Whether the title, with an owner of its own ("NATO secretary-general"), was this person's.
  bool held(const Candidate& candidate, const Title& title) const {
    const auto terms = holders_.terms_of(candidate.actor);
    return std::any_of(terms.begin(), terms.end(), [&](const Term* term) {
      return term->owner == title.owner && term->office == title.office->slug &&
             (!article_.day || term->covers(*article_.day));
    });
  }

  void named(Title& title, const PersonName& person) {
    const Candidate* candidate = known(title, person);
    Introduced who;
    who.sentence = title.sentence;
    who.key = article_.tokens[title.sentence].hash[person.last];
    if (candidate != nullptr) {
      who.id = ActorId(article_.entry(candidate->actor).id);
      if (title.owner.empty() || (title.by == nullptr && !held(*candidate, title))) {
        const std::string_view owner = holders_.acts_for(candidate->actor, article_.day);
        if (!owner.empty()) title.owner = owner;
      }
    }
    if (title.owner.empty()) who = known_before(title, person, who);
    if (title.owner.empty() && who.acts_for.empty()) {
      if (!is_of_state(title.office->slug)) return;
      float confidence = 0;
      title.owner = owner_by_context(article_, holders_, title.sentence, title.first, confidence);
      title.confidence = confidence;
      if (title.owner.empty()) return;
    }
    if (who.acts_for.empty()) who.acts_for = ActorId(title.owner);
    if (who.id.empty()) who.id = id_of(title, person, who.acts_for);
    who.confidence = title.confidence;
    if (title.former || acts_for_nobody(title.office->slug)) who.acts_for = {};
    if (title.office->slug == "legislator") who.confidence = std::min(who.confidence, 0.5F);
    introduce(who, person, title.sentence);
    emit_named(title, person, who);
  }

  /// "Marjai" after "Jozsef Marjai": the same title with a surname already known.
  Introduced known_before(const Title& title, const PersonName& person, Introduced who) const {
    if (person.first != person.last) return who;
    for (const Introduced& other : introduced_) {
      if (other.key != article_.tokens[title.sentence].hash[person.last]) continue;
      who.id = other.id;
      who.acts_for = other.acts_for;
    }
    return who;
  }

  ActorId id_of(const Title& title, const PersonName& person, const ActorId& owner) const {
    if (person.last > person.first) {
      return ActorId(slug_of(text_of_words(title.sentence, person.first, person.last)));
    }
    for (const Introduced& other : introduced_) {
      if (other.key == article_.tokens[title.sentence].hash[person.last]) return other.id;
    }
    return ActorId(owner.value + "/" + std::string(title.office->slug));
  }

  void introduce(const Introduced& who, const PersonName& person, std::uint32_t s) {
    introduced_.push_back(who);
    // Where the family name comes first the text repeats that.
    static constexpr std::array<std::string_view, 9> kFamilyFirst{"CHN", "KOR", "PRK", "TWN", "VNM",
                                                                  "HKG", "KHM", "HUN", "SGP"};
    if (person.last > person.first && is_one_of(who.acts_for.value, kFamilyFirst)) {
      introduced_.push_back(who);
      introduced_.back().key = article_.tokens[s].hash[person.first];
    }
  }

  void emit_named(const Title& title, const PersonName& person, const Introduced& who) {
    const std::uint32_t s = title.sentence;
    if (person.last > title.last && person.first == title.last + 1) {
      add(s, title.start, person.last, who);
      return;
    }
    add(s, person.first, person.last, who);
    if (title.by != nullptr) add(s, title.start, title.last, who);
  }

  void add(std::uint32_t s, std::uint32_t first, std::uint32_t last, const Introduced& who) {
    LinkedMention mention = mention_of(article_, s, first, last);
    mention.form = MentionForm::kOfficial;
    mention.id = who.id;
    mention.acts_for = who.acts_for;
    mention.confidence = who.confidence;
    mentions_.push_back(std::move(mention));
  }

  void unnamed(const Title& title) {
    Introduced who;
    who.confidence = title.confidence;
    who.acts_for = ActorId(title.owner);
    who.id = who.acts_for;
    const bool of_organ = title.by != nullptr && article_.kind(*title.by) == ActorKind::kAgency;
    if (is_single(title.office->slug) && !of_organ) {
      const Term* term =
          article_.day ? holders_.holder(title.owner, title.office->slug, *article_.day) : nullptr;
      who.id = term != nullptr && !title.former
                   ? ActorId(article_.entry(term->actor).id)
                   : ActorId(std::string(title.owner) + "/" + std::string(title.office->slug));
    } else if (title.by != nullptr) {
      who.id = ActorId(article_.entry(*title.by).id);  // a ministry's spokesman speaks for it
    }
    if (title.former || acts_for_nobody(title.office->slug)) who.acts_for = {};
    add(title.sentence, title.start, title.last, who);
  }

  bool is_covered(std::uint32_t s, std::uint32_t w) const {
    return std::any_of(mentions_.begin(), mentions_.end(), [&](const LinkedMention& m) {
      return m.sentence == s && m.first <= w && w <= m.last && m.form == MentionForm::kOfficial;
    });
  }

  /// People of the gazetteer by their full names, without a title.
  void full_names() {
    for (const FoundName& name : article_.found) {
      if (name.dropped || article_.kind(name) != ActorKind::kPerson) continue;
      if (name.best().field != NameField::kName || is_covered(name.sentence, name.first)) continue;
      Introduced who;
      who.id = ActorId(article_.entry(name).id);
      who.acts_for = ActorId(holders_.acts_for(name.best().actor, article_.day));
      who.sentence = name.sentence;
      who.key = article_.tokens[name.sentence].hash[name.last];
      introduce(who, {name.first, name.last, true}, name.sentence);
      add(name.sentence, name.first, name.last, who);
    }
  }

  void surnames(std::uint32_t s) {
    const TokenView& tokens = article_.tokens[s];
    for (std::uint32_t w = 0; w < tokens.hash.size(); ++w) {
      if (!tokens.upper[w] || is_covered(s, w) || beside_name(s, w)) continue;
      const FoundName* name = article_.covering(s, w);
      if (name != nullptr && article_.kind(*name) != ActorKind::kPerson && !may_be_surname(*name))
        continue;
      if (const Introduced* who = introduced(tokens.hash[w], s)) {
        if (tokens.capitals && article_.is(s, w, WordClass::kCapitalsWord)) continue;
        Introduced again = *who;
        again.confidence *= 0.95F;
        add(s, w, w, again);
      } else if (name != nullptr && name->first == w) {
        in_office(s, *name);
      }
    }
  }

  /// The one introduced last before the sentence, else the first after it (headlines).
  const Introduced* introduced(std::uint64_t key, std::uint32_t s) const {
    const Introduced* found = nullptr;
    for (const Introduced& who : introduced_) {
      if (who.key != key) continue;
      if (who.sentence <= s || found == nullptr) found = &who;
    }
    return found;
  }

  /// Another capitalised word beside it makes it part of another's name.
  bool beside_name(std::uint32_t s, std::uint32_t w) const {
    const TokenView& tokens = article_.tokens[s];
    if (w + 2 < tokens.hash.size() &&
        (article_.is_word(s, w + 1, "and") || article_.is_word(s, w + 1, "&")) &&
        article_.is(s, w + 2, WordClass::kPrivateSuffix)) {
      return true;  // "Wilson and Co"
    }
    if (tokens.capitals || tokens.title_case) return false;
    const auto strange = [&](std::uint32_t other) {
      std::uint32_t last = 0;
      return tokens.upper[other] && article_.word(s, other).form.size() > 1 &&
             article_.covering(s, other) == nullptr &&
             !article_.is(s, other, WordClass::kPublicWord) &&
             !article_.is(s, other, WordClass::kWeekdayMonth) &&
             Phrases::embedded().office(tokens, other, last) == nullptr &&
             !article_.is_word(s, other, "mr") && !article_.is_word(s, other, "mr.") &&
             !article_.is_word(s, other, "mrs") && !article_.is_word(s, other, "mrs.") &&
             article_.word(s, other).upos == syntax::Upos::kPropn;
    };
    return (w > 0 && strange(w - 1)) ||
           (w + 1 < tokens.hash.size() && article_.word(s, w).space_after && strange(w + 1));
  }

  /// A bare surname that only one holder of high office bears on the day: "Reagan said".
  void in_office(std::uint32_t s, const FoundName& name) {
    if (!article_.day || article_.entry(name).kind != ActorKind::kPerson) return;
    if (article_.is(s, name.first, WordClass::kCapitalsWord)) return;
    if (article_.is(s, name.first, WordClass::kWeekdayMonth)) return;
    const Candidate* holder = nullptr;
    for (const Candidate& candidate : name.candidates) {
      if (article_.entry(candidate.actor).kind != ActorKind::kPerson) return;
      if (holders_.acts_for(candidate.actor, article_.day).empty()) continue;
      if (holder != nullptr) return;
      holder = &candidate;
    }
    if (holder == nullptr) return;
    Introduced who;
    who.id = ActorId(article_.entry(holder->actor).id);
    who.acts_for = ActorId(holders_.acts_for(holder->actor, article_.day));
    who.confidence = 0.7F;
    add(s, name.first, name.last, who);
  }

  const ArticleNames& article_;
  const OfficeHolders& holders_;
  std::vector<LinkedMention>& mentions_;
  std::vector<Introduced> introduced_;
};

}  // namespace

void find_officials(const ArticleNames& article, const OfficeHolders& holders,
                    std::vector<LinkedMention>& mentions) {
  Finder(article, holders, mentions).run();
}

}  // namespace entente::extract::actors
