// Definite descriptions of one actor: "his country", "the island nation", "the government", "the
// alliance", "its neighbour".
#include <algorithm>

#include "extract/meaning/coreference_shapes.h"
#include "extract/meaning/coreference_sieves.h"
#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {

using actors::LinkedMention;
using syntax::Deprel;
using syntax::Xpos;

namespace {

constexpr std::uint32_t kSentencesBack = 4;
constexpr std::uint32_t kDatelineWords = 2;  ///< where a dateline's place begins

enum class Article { kNone, kDefinite, kDemonstrative, kOther };

Article article_of(const Tree& tree, std::uint32_t word) {
  Article article = Article::kNone;
  for (std::uint32_t kid : tree.children(word)) {
    const Deprel rel = tree.relation(kid);
    // "the island nation" with the article hung on the island.
    if (rel == Deprel::kCompound && tree.child(kid, Deprel::kDet) != kNone &&
        tree.is(static_cast<std::uint32_t>(tree.child(kid, Deprel::kDet)), "the")) {
      article = Article::kDefinite;
    }
    if (rel == Deprel::kDet || rel == Deprel::kDetPredet) {
      if (tree.is(kid, "the")) {
        article = Article::kDefinite;
      } else if (tree.is(kid, "this") || tree.is(kid, "that")) {
        article = Article::kDemonstrative;
      } else {
        return Article::kOther;
      }
    }
    const bool excludes = tree.is(kid, "other") || tree.is(kid, "another") ||
                          tree.is(kid, "third") || tree.is(kid, "same") || tree.is(kid, "first") ||
                          tree.is(kid, "only") || tree.is(kid, "neighbouring") ||
                          tree.is(kid, "neighboring") || tree.is(kid, "foreign");
    // "the foreign minister" is one's own, "the foreign government" is not.
    const bool office = tree.is(kid, "foreign") && in_class(tree.lemma(word), WordClass::kOffice);
    if (excludes && !office) return Article::kOther;
    if (rel == Deprel::kNummod) return Article::kOther;
    // "the country that signed" is defined by its clause, "the country, which signed," is not.
    if (rel == Deprel::kAclRelcl && tree.first_of(kid) == word + 1) return Article::kOther;
  }
  return article;
}

float place_blind(const NounPhrase& phrase) { return phrase.place ? 3.3F : 1.0F; }

bool among(const std::vector<ActorId>& ids, const std::vector<ActorId>& rivals) {
  return std::any_of(ids.begin(), ids.end(), [&](const ActorId& id) {
    return std::binary_search(rivals.begin(), rivals.end(), id);
  });
}

Found from_choice(const Choice& choice, float sure, float unsure, std::string_view sieve) {
  if (choice.phrase == nullptr || choice.phrase->actors.empty()) return std::nullopt;
  const float confidence = choice.lead >= 2       ? sure
                           : choice.lead >= 1.25F ? (sure + unsure) / 2
                                                  : unsure;
  return antecedent_of(*choice.phrase, confidence, sieve);
}

/// "his country", "their government", "its army": the owner's own.
Found own_country(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word) {
  const Tree& tree = discourse.tree(sentence);
  const std::int32_t poss = tree.child(word, Deprel::kNmodPoss);
  if (poss == kNone) return std::nullopt;
  const auto owner = static_cast<std::uint32_t>(poss);
  if (tree[owner].xpos != Xpos::kPrpPoss) return std::nullopt;
  const Antecedent* who = discourse.antecedent(sentence, owner);
  if (who == nullptr) return std::nullopt;
  // The chairman of a club has a country, but it is not the club.
  if (in_class(tree.lemma(word), WordClass::kCountryNoun) && who->actors.size() == 1 &&
      !discourse.is_state(who->actors[0]))
    return std::nullopt;
  const bool country = in_class(tree.lemma(word), WordClass::kCountryNoun) ||
                       tree.lemma(word) == "side" || tree.lemma(word) == "people";
  Antecedent found = *who;
  found.sieve = country ? "possessive-country" : "possessive-government";
  return found;
}

/// "the government in Kabul".
Found of_capital(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word) {
  static constexpr std::string_view kSeated[] = {"administration", "authority",  "cabinet",
                                                 "government",     "leadership", "regime"};
  const Tree& tree = discourse.tree(sentence);
  if (std::find(std::begin(kSeated), std::end(kSeated), tree.lemma(word)) == std::end(kSeated))
    return std::nullopt;
  // By the words alone: parsers hang the phrase on the verb as often as on the noun.
  const std::uint32_t place = word + 2;
  if (place >= tree.size() || !tree.is(word + 1, "in")) return std::nullopt;
  const LinkedMention* named = discourse.mention(sentence, place);
  if (named == nullptr || named->form != actors::MentionForm::kCapital) return std::nullopt;
  Antecedent found;
  found.actors = {rolled_up(named->id)};
  found.confidence = 0.85F;
  found.sieve = "seat";
  found.sentence = sentence;
  found.word = place;
  return found;
}

/// "its neighbour": the one other state that is spoken of.
Found counterpart(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word) {
  const Tree& tree = discourse.tree(sentence);
  const std::string_view lemma = tree.lemma(word);
  const bool tied = lemma == "neighbour" || lemma == "neighbor" || lemma == "rival" ||
                    lemma == "foe" || lemma == "adversary" || lemma == "enemy" || lemma == "ally" ||
                    lemma == "partner";
  if (!tied || tree[word].xpos == Xpos::kNns) return std::nullopt;
  const std::vector<ActorId> owner = discourse.owners(sentence, word);
  if (owner.size() != 1) return std::nullopt;
  std::vector<ActorId> others;
  const NounPhrase* last = nullptr;
  for (const NounPhrase& phrase : discourse.spoken()) {
    const bool near =
        phrase.sentence == sentence ? phrase.word < word : phrase.sentence + 2 >= sentence;
    if (!near || phrase.sentence > sentence || phrase.actors.size() != 1) continue;
    if (phrase.actors == owner || !discourse.is_state(phrase.actors[0])) continue;
    unite(others, phrase.actors);
    last = &phrase;
  }
  if (others.size() != 1 || last == nullptr) return std::nullopt;
  return antecedent_of(*last, 0.6F, "counterpart");
}

/// The same head word named in full before: "the ministry" after "the Omani Foreign Ministry", "the
/// Fund" after "the International Monetary Fund".
Found same_head(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word,
                const std::vector<ActorId>& rivals) {
  const std::string_view lemma = discourse.tree(sentence).lemma(word);
  const Choice choice =
      most_salient(discourse, sentence, word, 8, [&](const NounPhrase& phrase) -> float {
        // "a Western diplomat" before "the diplomat": nobody we know.
        if (phrase.actors.empty() && phrase.key == lemma) return 1;
        if (phrase.actors.size() != 1 || among(phrase.actors, rivals)) return 0;
        const Tree& there = discourse.tree(phrase.sentence);
        const LinkedMention* named = discourse.mention(phrase.sentence, phrase.word);
        bool same = has_word(there.lemma(phrase.word), lemma);
        if (named != nullptr) {
          for (std::uint32_t w = named->first; w <= named->last && w < there.size(); ++w) {
            same |= has_word(there.lemma(w), lemma) || has_word(there[w].form, lemma);
          }
        }
        return same ? place_blind(phrase) : 0;
      });
  return from_choice(choice, 0.9F, 0.7F, "same-head");
}

Found country(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word,
              const std::vector<ActorId>& rivals) {
  const StateShape shape(discourse.tree(sentence), word);
  const Choice choice = most_salient(
      discourse, sentence, word, kSentencesBack, [&](const NounPhrase& phrase) -> float {
        if (phrase.actors.size() != 1 || among(phrase.actors, rivals)) return 0;
        return shape.fit(discourse, phrase.actors[0]) * place_blind(phrase);
      });
  return shape.bound() ? from_choice(choice, 0.85F, 0.7F, "definite-country")
                       : from_choice(choice, 0.75F, 0.5F, "definite-country");
}

/// "the North" after "North Korea": the half that has another half beside it ("South Africa" is
/// none).
Found half(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word) {
  const Tree& tree = discourse.tree(sentence);
  const bool north = tree[word].form == "North", south = tree[word].form == "South";
  if ((!north && !south) || article_of(tree, word) != Article::kDefinite) return std::nullopt;
  const std::string_view own = north ? "North " : "South ", other = north ? "South " : "North ";
  const auto is_state = [&](const std::string& name) {
    return std::ranges::any_of(discourse.gazetteer().find(name),
                               [](const auto& match) { return match.kind == ActorKind::kState; });
  };
  const auto is_half = [&](const ActorId& id) {
    return std::ranges::any_of(discourse.gazetteer().facts(id.value), [&](const auto& fact) {
      return fact.field == "name" && fact.value.starts_with(own) &&
             is_state(std::string(other) + std::string(fact.value.substr(own.size())));
    });
  };
  const Choice choice = most_salient(discourse, sentence, word, 8, [&](const NounPhrase& phrase) {
    return phrase.actors.size() == 1 && is_half(phrase.actors[0]) ? place_blind(phrase) : 0.0F;
  });
  return from_choice(choice, 0.85F, 0.7F, "half");
}

/// "the Gulf states", "the Baltic republics": those of the region that the text has just named.
Found countries_of_region(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word,
                          const std::vector<ActorId>& rivals) {
  const StateShape shape(discourse.tree(sentence), word);
  if (!shape.bound()) return std::nullopt;
  Antecedent found;
  for (const NounPhrase& phrase : discourse.spoken()) {
    if (phrase.sentence > sentence || phrase.sentence + 2 < sentence || phrase.place) continue;
    for (const ActorId& id : phrase.actors) {
      const bool rival = std::binary_search(rivals.begin(), rivals.end(), id);
      if (rival || shape.fit(discourse, id) <= 0) continue;
      unite(found.actors, {id});
      found.sentence = phrase.sentence;
      found.word = phrase.word;
    }
  }
  if (found.actors.size() < 2) return std::nullopt;
  found.confidence = 0.7F;
  found.sieve = "region";
  return found;
}

/// Offices of which each of two sides has its own: "the negotiators" are of both.
bool is_of_each(std::string_view lemma) {
  static constexpr std::string_view kOfEach[] = {"army",     "delegation", "government", "leader",
                                                 "minister", "negotiator", "president",  "premier"};
  return std::find(std::begin(kOfEach), std::end(kOfEach), lemma) != std::end(kOfEach);
}

/// How well an organisation answers to "the alliance", "the cartel", "the 12-nation group".
float organization_fit(const Discourse& discourse, const ActorId& id, const Tree& tree,
                       std::uint32_t word) {
  const std::optional<ActorKind> kind = discourse.gazetteer().kind(id.value);
  const std::string lemma = lower(tree.lemma(word));
  const bool loose = lemma == "organization" || lemma == "organisation" || lemma == "group" ||
                     lemma == "grouping" || lemma == "body" || lemma == "bloc";
  if (kind == ActorKind::kGroup) return lemma == "group" || lemma == "organization" ? 1 : 0;
  if (kind != ActorKind::kOrganization) return 0;
  if (has_name_with(discourse, id, lemma)) return 2;
  if (lemma == "alliance") {
    return has_name_with(discourse, id, "treaty") || has_name_with(discourse, id, "pact") ? 1.5F
                                                                                          : 0;
  }
  if (lemma == "cartel") {
    return has_name_with(discourse, id, "exporting") || has_name_with(discourse, id, "producing") ||
                   has_name_with(discourse, id, "exporters") ||
                   has_name_with(discourse, id, "producers")
               ? 1.5F
               : 0;
  }
  if (lemma == "union") return has_name_with(discourse, id, "community") ? 1 : 0;
  return loose ? 1 : 0;
}

Found organization(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word,
                   const std::vector<ActorId>& rivals) {
  const Tree& tree = discourse.tree(sentence);
  const Choice choice =
      most_salient(discourse, sentence, word, 6, [&](const NounPhrase& phrase) -> float {
        if (phrase.actors.size() != 1 || among(phrase.actors, rivals)) return 0;
        return organization_fit(discourse, phrase.actors[0], tree, word) * place_blind(phrase);
      });
  return from_choice(choice, 0.85F, 0.6F, "definite-organization");
}

/// The state of the capital in which the sentence, or the story's first, is set: "In Nairobi, the
/// government", "NAIROBI, March 3 -".
Found seat(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word,
           const std::vector<ActorId>& rivals) {
  std::vector<std::uint32_t> places{sentence};
  if (sentence > 0) places.push_back(discourse.title(0) ? 1 : 0);
  for (const std::uint32_t s : places) {
    for (std::uint32_t w = 0; w < (s == sentence ? word : discourse.tree(s).size()); ++w) {
      const LinkedMention* named = discourse.mention(s, w);
      const bool capital = named != nullptr && named->form == actors::MentionForm::kCapital &&
                           named->reading == Reading::kPlace;
      if (!capital || (s != sentence && named->first > kDatelineWords)) continue;
      const ActorId id = rolled_up(named->id);
      if (std::binary_search(rivals.begin(), rivals.end(), id)) continue;
      return Antecedent{{id}, 0.5F, "seat", s, w};
    }
  }
  return std::nullopt;
}

Found government(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word,
                 const std::vector<ActorId>& rivals) {
  const Choice choice =
      most_salient(discourse, sentence, word, 3, [&](const NounPhrase& phrase) -> float {
        if (phrase.actors.size() != 1 || among(phrase.actors, rivals)) return 0;
        return discourse.is_state(phrase.actors[0]) ? place_blind(phrase) : 0;
      });
  Found found = from_choice(choice, 0.65F, 0.4F, "definite-government");
  if (found && found->sentence + 1 < sentence) found->confidence *= 0.8F;
  return found ? found : seat(discourse, sentence, word, rivals);
}

/// Offices and organs of which a state has one: "the government" can be found by context, "the
/// diplomat" cannot.
bool is_unique(const Tree& tree, std::uint32_t word) {
  static constexpr std::string_view kUnique[] = {
      "administration", "army",       "authority",  "cabinet",  "chancellor", "emir",  "government",
      "junta",          "king",       "leadership", "military", "ministry",   "navy",  "parliament",
      "premier",        "presidency", "president",  "queen",    "regime",     "sultan"};
  const std::string_view lemma = tree.lemma(word);
  for (std::string_view one : kUnique) {
    if (one == lemma) return true;
  }
  if (lemma != "minister" && lemma != "secretary") return false;
  for (std::uint32_t kid : tree.children(word)) {
    const Deprel rel = tree.relation(kid);
    if (rel == Deprel::kAmod || rel == Deprel::kCompound) return true;  // the foreign minister
  }
  return false;
}

/// "a government spokesman", "Foreign Ministry officials": an organ without its state before the
/// noun makes it as definite as "the government" does.
bool has_bare_organ(const Tree& tree, std::uint32_t word) {
  for (std::uint32_t kid : tree.children(word)) {
    if (tree.relation(kid) != Deprel::kCompound) continue;
    const std::string_view lemma = tree.lemma(kid);
    if (in_class(lemma, WordClass::kGovernmentNoun)) return true;
  }
  return false;
}

}  // namespace

namespace {

/// "the Federation" after "the Wool Federation": a body of that name that is no actor.
bool is_private_body(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word) {
  const std::string head = lower(discourse.tree(sentence)[word].form);
  return std::ranges::any_of(discourse.spoken(), [&](const NounPhrase& phrase) {
    const bool before =
        phrase.sentence < sentence || (phrase.sentence == sentence && phrase.word < word);
    const Tree& tree = discourse.tree(phrase.sentence);
    return before && phrase.actors.empty() && tree.is_name(phrase.word) &&
           lower(tree[phrase.word].form) == head && tree.has(phrase.word, Deprel::kCompound);
  });
}

}  // namespace

Found find_government(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word) {
  return government(discourse, sentence, word, discourse.rivals(sentence, word));
}

Found find_definite(Discourse& discourse, std::uint32_t sentence, std::uint32_t word) {
  const Tree& tree = discourse.tree(sentence);
  const std::string_view lemma = tree.lemma(word);
  const bool countries = in_class(lemma, WordClass::kCountryNoun);
  const bool governments = in_class(lemma, WordClass::kGovernmentNoun);
  const bool organizations = in_class(lemma, WordClass::kOrganizationNoun);
  const Deprel rel = tree.relation(word);
  if (rel == Deprel::kCompound || rel == Deprel::kFlat || rel == Deprel::kAmod) return std::nullopt;
  if (Found other = counterpart(discourse, sentence, word)) return other;
  if (Found one = half(discourse, sentence, word)) return one;
  if (!countries && !governments && !organizations && lemma != "side" && lemma != "people") {
    return std::nullopt;
  }
  if (Found own = own_country(discourse, sentence, word)) return own;
  if (governments) {
    if (Found own = of_capital(discourse, sentence, word)) return own;
  }
  const bool many = tree[word].xpos == Xpos::kNns || tree[word].xpos == Xpos::kNnps;
  std::vector<ActorId> rivals = discourse.rivals(sentence, word);
  if (many && countries && article_of(tree, word) == Article::kDefinite) {
    if (Found some = countries_of_region(discourse, sentence, word, rivals)) return some;
  }
  // "the country of origin" is defined by what follows, as is "the president of the bank".
  if (discourse.owned(sentence, word)) return std::nullopt;
  const Article article = article_of(tree, word);
  if (article == Article::kOther && !has_bare_organ(tree, word)) return std::nullopt;
  const bool definite = article == Article::kDefinite || article == Article::kDemonstrative;
  if (!definite && !(governments && has_bare_organ(tree, word))) return std::nullopt;
  if (many ? !governments : lemma == "authority") return std::nullopt;
  if ((countries || organizations) && is_private_body(discourse, sentence, word))
    return std::nullopt;
  if (organizations || governments) {
    if (Found same = same_head(discourse, sentence, word, rivals)) return same;
  }
  if (many && article == Article::kDefinite && is_of_each(lemma)) {
    if (Found pair = find_pair(discourse, sentence, word)) return pair;
  }
  if (countries) {
    if (Found state = country(discourse, sentence, word, rivals)) return state;
  }
  if (organizations) {
    if (Found body = organization(discourse, sentence, word, rivals)) return body;
  }
  // "Oman dislikes the government's bill": not Oman's own.
  const std::int32_t subject = discourse.subject(sentence, discourse.clause(sentence, word));
  if (subject != kNone && static_cast<std::uint32_t>(subject) != word) {
    unite(rivals, discourse.actors(sentence, static_cast<std::uint32_t>(subject)));
  }
  if (governments && (is_unique(tree, word) || has_bare_organ(tree, word)))
    return government(discourse, sentence, word, rivals);
  return std::nullopt;
}

}  // namespace entente::extract::meaning
