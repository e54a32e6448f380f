// Sets of actors: "the two countries", "both sides", "the former".
#include <algorithm>

#include "extract/meaning/coreference_sieves.h"
#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {

using syntax::Deprel;
using syntax::Upos;

namespace {

constexpr std::uint32_t kSentencesBack = 4;

struct Group {
  std::vector<ActorId> actors;
  float confidence = 0;
  std::uint32_t sentence = 0, word = 0;
};

int number_of(const Tree& tree, std::uint32_t word) {
  static constexpr std::pair<std::string_view, int> kNumbers[] = {
      {"both", 2}, {"two", 2},   {"either", 2}, {"neither", 2}, {"pair", 2},
      {"duo", 2},  {"three", 3}, {"trio", 3},   {"four", 4},    {"five", 5},
      {"six", 6},  {"seven", 7}, {"eight", 8},  {"nine", 9},    {"ten", 10}};
  for (const auto& [name, number] : kNumbers) {
    if (tree.is(word, name)) return number;
  }
  return 0;
}

/// What a set expression asks for; size 0 for any number above one.
struct Wanted {
  int size = 0;
  bool states_only = false;
  bool organizations_only = false;
  bool people_only = false;  ///< "the two men"
};

bool is_argument(Deprel rel) {
  return rel == Deprel::kNsubj || rel == Deprel::kNsubjPass || rel == Deprel::kObj ||
         rel == Deprel::kIobj || rel == Deprel::kObl || rel == Deprel::kOblAgent ||
         rel == Deprel::kNmod || rel == Deprel::kNmodPoss || rel == Deprel::kRoot;
}

bool is_set_noun(const Tree& tree, std::uint32_t word) {
  return in_class(tree.lemma(word), WordClass::kSetNoun) && tree[word].xpos != syntax::Xpos::kNnp;
}

std::optional<Wanted> wanted(const Tree& tree, std::uint32_t word) {
  Wanted want;
  bool definite = false, counted = false, each = false, other = false;
  for (std::uint32_t kid : tree.children(word)) {
    const Deprel rel = tree.relation(kid);
    const int number = number_of(tree, kid);
    if (number != 0) {
      want.size = number;
      counted = true;
      definite |= tree.is(kid, "both") || tree.is(kid, "either") || tree.is(kid, "neither");
    }
    each |= tree.is(kid, "each");
    definite |= tree.is(kid, "the") || tree.is(kid, "these") || tree.is(kid, "those") ||
                rel == Deprel::kNmodPoss;
    other |= tree.is(kid, "other") || tree.is(kid, "all") || tree.is(kid, "some") ||
             tree.is(kid, "many") || tree.is(kid, "no") || tree.is(kid, "any");
    if (rel == Deprel::kAclRelcl && tree.first_of(kid) == word + 1) return std::nullopt;
    if (rel == Deprel::kNmod && kid > word && tree.preposition(kid) == "of") return std::nullopt;
  }
  const bool bare = tree.is(word, "both") || tree.is(word, "trio") || tree.is(word, "pair") ||
                    tree.is(word, "duo");
  if (tree[word].upos == Upos::kNum || bare) {
    // "the two agreed", "both agreed", "the trio".
    const std::int32_t head = tree.head(word);
    const bool subject = tree.is(word, "both") && tree.relation(word) == Deprel::kCcPreconj &&
                         head != kNone && tree.is_verb(static_cast<std::uint32_t>(head));
    if (!subject && !is_argument(tree.relation(word))) return std::nullopt;
    want.size = number_of(tree, word);
    if (want.size < 2 || (!definite && !tree.is(word, "both"))) return std::nullopt;
    return want;
  }
  if (!is_set_noun(tree, word) || other) return std::nullopt;
  const std::string_view lemma = tree.lemma(word);
  const bool side = lemma == "side" || lemma == "party" || lemma == "signatory";
  if (each) {
    want.size = 2;
  } else if (!counted) {
    // "the sides", "the signatories", "the neighbours", but not "the countries".
    const bool tied = side || lemma == "neighbour" || lemma == "neighbor" || lemma == "ally" ||
                      lemma == "rival" || lemma == "foe" || lemma == "belligerent";
    if (!tied || !definite || tree[word].xpos != syntax::Xpos::kNns) return std::nullopt;
    if (tree.has(word, Deprel::kNmodPoss)) return std::nullopt;
    want.size = lemma == "side" ? 2 : 0;
  } else if (!definite) {
    return std::nullopt;
  }
  want.people_only = lemma == "man" || lemma == "woman";
  want.organizations_only = lemma == "organization" || lemma == "organisation" || lemma == "bloc";
  want.states_only = lemma == "country" || lemma == "nation" || lemma == "state" ||
                     lemma == "capital" || lemma == "kingdom" || lemma == "superpower" ||
                     lemma == "republic" || lemma == "economy" || lemma == "island";
  return want;
}

/// Those tied to somebody: "its two allies" are others than it.
bool is_tied(std::string_view lemma) {
  static constexpr std::string_view kTied[] = {"ally",     "adversary", "enemy",   "foe",
                                               "neighbor", "neighbour", "partner", "rival"};
  return std::find(std::begin(kTied), std::end(kTied), lemma) != std::end(kTied);
}

class GroupFinder {
 public:
  /// None of `others` is in the group.
  GroupFinder(Discourse& discourse, Wanted want, std::vector<ActorId> others)
      : discourse_(discourse), want_(want), others_(std::move(others)) {}

  std::optional<Group> find(std::uint32_t sentence, std::uint32_t word) {
    for (std::uint32_t back = 0; back <= kSentencesBack && back <= sentence; ++back) {
      const std::uint32_t s = sentence - back;
      const std::uint32_t limit = back == 0 ? word : discourse_.tree(s).size();
      if (auto group = within(s, limit)) {
        if (discourse_.title(s)) group->confidence *= 0.9F;
        group->confidence *= back <= 1 ? 1.0F : 1.0F - 0.06F * static_cast<float>(back);
        return group;
      }
    }
    return last_resort(sentence, word);
  }

  /// Only two that this sentence or the one before names together.
  std::optional<Group> find_pair(std::uint32_t sentence, std::uint32_t word) {
    for (std::uint32_t back = 0; back <= 1 && back <= sentence; ++back) {
      const std::uint32_t s = sentence - back;
      auto group = together(s, back == 0 ? word : discourse_.tree(s).size());
      if (group) return group;
    }
    return std::nullopt;
  }

 private:
  bool is_meant(const NounPhrase& phrase) const { return phrase.person || !want_.people_only; }

  bool fits(const std::vector<ActorId>& actors) const {
    if (actors.size() < 2 || actors.size() > 12) return false;
    const bool other = std::any_of(actors.begin(), actors.end(), [&](const ActorId& id) {
      return std::binary_search(others_.begin(), others_.end(), id);
    });
    if (other) return false;
    if (want_.size != 0 && actors.size() != static_cast<std::size_t>(want_.size)) return false;
    return std::all_of(actors.begin(), actors.end(), [&](const ActorId& id) {
      if (want_.states_only) return discourse_.is_state(id);
      return !want_.organizations_only || !discourse_.is_state(id);
    });
  }

  std::optional<Group> within(std::uint32_t s, std::uint32_t limit) {
    if (auto best = together(s, limit)) return best;
    // All that the sentence names.
    Group all{{}, 0.75F, s, 0};
    for (const NounPhrase& phrase : discourse_.spoken()) {
      if (phrase.sentence != s || phrase.word >= limit || phrase.place || !is_meant(phrase))
        continue;
      unite(all.actors, phrase.actors);
      all.word = phrase.word;
    }
    if (want_.size != 0 && fits(all.actors)) return all;
    return std::nullopt;
  }

  std::optional<Group> together(std::uint32_t s, std::uint32_t limit) {
    // Named together: a coordination, or a set found before.
    std::optional<Group> best;
    for (const NounPhrase& phrase : discourse_.spoken()) {
      if (phrase.sentence != s || phrase.word >= limit || !phrase.group || phrase.place) continue;
      if (fits(phrase.actors)) best = Group{phrase.actors, 0.9F, s, phrase.word};
    }
    if (best || want_.people_only) return best;
    // Brought together by what one does with the other.
    for (const Proposition& p : discourse_.propositions(s)) {
      if (auto group = of_proposition(s, limit, p);
          group && (!best || group->confidence > best->confidence)) {
        best = group;
      }
    }
    return best;
  }

  std::optional<Group> of_proposition(std::uint32_t s, std::uint32_t limit, const Proposition& p) {
    Group group{{}, 0.85F, s, p.word};
    std::vector<ActorId> doers, partners, modifiers;
    for (const Argument& a : p.arguments) {
      if (a.word >= limit) continue;
      std::vector<ActorId> own = discourse_.actors(s, a.word);
      if (own.empty() && in_class(discourse_.tree(s).lemma(a.word), WordClass::kOffice)) {
        own = discourse_.owners(s, a.word);
      }
      switch (a.role) {
        case Role::kSubject:
        case Role::kPossessor:
          unite(doers, own);
          break;
        case Role::kModifier:
          unite(modifiers, own);
          break;
        case Role::kOblique:
          if (a.preposition == "with" || a.preposition == "between" || a.preposition == "among" ||
              a.preposition == "against" || a.preposition == "to" || a.preposition == "from") {
            unite(partners, own);
          }
          break;
        case Role::kObject:
        case Role::kIndirectObject:
          unite(partners, own);
          break;
        default:
          break;
      }
    }
    if (doers.empty()) doers = modifiers;
    group.actors = doers;
    unite(group.actors, partners);
    if (!fits(group.actors)) {
      group.actors = partners;
      group.confidence = 0.8F;
    }
    if (!fits(group.actors)) return std::nullopt;
    return group;
  }

  std::optional<Group> last_resort(std::uint32_t sentence, std::uint32_t word) {
    if (want_.size == 0) return std::nullopt;
    // This sentence and the one before together, then the two the article speaks of most.
    Group near{{}, 0.6F, sentence, word};
    struct Count {
      ActorId id;
      int times;
      std::uint32_t sentence, word;
    };
    std::vector<Count> counts;
    for (const NounPhrase& phrase : discourse_.spoken()) {
      if (phrase.sentence == sentence && phrase.word >= word) continue;
      if (phrase.actors.size() != 1 || phrase.place || !is_meant(phrase)) continue;
      if (phrase.sentence + 1 >= sentence) unite(near.actors, phrase.actors);
      const auto known = std::find_if(counts.begin(), counts.end(),
                                      [&](const Count& c) { return c.id == phrase.actors[0]; });
      if (known != counts.end()) {
        ++known->times;
      } else if (!want_.states_only || discourse_.is_state(phrase.actors[0])) {
        counts.push_back({phrase.actors[0], 1, phrase.sentence, phrase.word});
      }
    }
    if (fits(near.actors)) return near;
    std::stable_sort(counts.begin(), counts.end(),
                     [](const Count& a, const Count& b) { return a.times > b.times; });
    const auto size = static_cast<std::size_t>(want_.size);
    if (counts.size() < size) return std::nullopt;
    if (counts.size() > size && counts[size].times * 2 > counts[size - 1].times)
      return std::nullopt;
    Group most{{}, 0.5F, counts[0].sentence, counts[0].word};
    for (std::size_t i = 0; i < size; ++i) unite(most.actors, {counts[i].id});
    if (fits(most.actors)) return most;
    return std::nullopt;
  }

  Discourse& discourse_;
  const Wanted want_;
  const std::vector<ActorId> others_;  // sorted
};

/// "the two allies, Oman and Qatar": the names stand beside.
Found named_beside(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word,
                   const Wanted& want) {
  const Tree& tree = discourse.tree(sentence);
  std::vector<std::uint32_t> members;
  for (std::uint32_t kid : tree.children(word)) {
    if (tree.relation(kid) != Deprel::kAppos && tree.relation(kid) != Deprel::kNmodDesc) continue;
    tree.conjuncts(kid, members);
    std::vector<ActorId> named;
    for (std::uint32_t member : members) unite(named, discourse.actors(sentence, member));
    const bool right =
        want.size == 0 ? named.size() > 1 : named.size() == static_cast<std::size_t>(want.size);
    if (right) return Antecedent{std::move(named), 0.97F, "own-apposition", sentence, kid};
  }
  return std::nullopt;
}

/// "the two Koreas": two states of one name.
Found find_namesakes(const Tree& tree, std::uint32_t sentence, std::uint32_t word) {
  struct Namesakes {
    std::string_view name, first, second;
  };
  static constexpr Namesakes kNamesakes[] = {
      {"chinas", "CHN", "TWN"},       {"congos", "COD", "COG"}, {"germanies", "DDR", "DEU"},
      {"germanys", "DDR", "DEU"},     {"koreas", "KOR", "PRK"}, {"sudans", "SDN", "SSD"},
      {"vietnams", "VDR", "cow:817"}, {"yemens", "YEM", "YMD"}};
  for (const auto& both : kNamesakes) {
    if (!tree.is(word, both.name)) continue;
    return Antecedent{
        {ActorId(both.first), ActorId(both.second)}, 0.95F, "namesakes", sentence, word};
  }
  return std::nullopt;
}

}  // namespace

Found find_set(Discourse& discourse, std::uint32_t sentence, std::uint32_t word) {
  const Tree& tree = discourse.tree(sentence);
  if (Found both = find_namesakes(tree, sentence, word)) return both;
  const std::optional<Wanted> want = wanted(tree, word);
  if (!want) return std::nullopt;
  if (Found own = named_beside(discourse, sentence, word, *want)) return own;
  // "the Korean and Japanese leaders": the names stand before.
  const std::vector<ActorId> owners = discourse.owners(sentence, word);
  if (owners.size() > 1) return Antecedent{owners, 0.95F, "own-modifiers", sentence, word};
  const Deprel relation = tree.relation(word);
  // "A and B ended the war between the two sides" is of A and B, "condemned both" of others.
  std::vector<ActorId> others;
  if (relation == Deprel::kObj || relation == Deprel::kIobj)
    others = discourse.rivals(sentence, word);
  if (!owners.empty() || discourse.owned(sentence, word)) {
    const std::int32_t poss = tree.child(word, Deprel::kNmodPoss);
    if (poss == kNone) return std::nullopt;
    const auto owner = static_cast<std::uint32_t>(poss);
    const bool its = tree[owner].xpos == syntax::Xpos::kPrpPoss && is_tied(tree.lemma(word));
    if (!its && !tree.is(owner, "their")) return std::nullopt;
    if (its) unite(others, owners);
  }
  const std::optional<Group> group =
      GroupFinder(discourse, *want, std::move(others)).find(sentence, word);
  if (!group) return std::nullopt;
  return Antecedent{group->actors, group->confidence, "definite-set", group->sentence, group->word};
}

Found find_pair(Discourse& discourse, std::uint32_t sentence, std::uint32_t word) {
  Wanted want;
  want.size = 2;
  const std::optional<Group> group =
      GroupFinder(discourse, want, discourse.rivals(sentence, word)).find_pair(sentence, word);
  if (!group) return std::nullopt;
  return Antecedent{group->actors, group->confidence * 0.8F, "definite-pair", group->sentence,
                    group->word};
}

Found find_ordered(Discourse& discourse, std::uint32_t sentence, std::uint32_t word) {
  const Tree& tree = discourse.tree(sentence);
  const bool former = tree.is(word, "former"), latter = tree.is(word, "latter");
  const Deprel rel = tree.relation(word);
  if ((!former && !latter) || rel == Deprel::kAmod || rel == Deprel::kCompound || word == 0 ||
      !tree.is(word - 1, "the")) {
    return std::nullopt;
  }
  for (std::uint32_t back = 0; back <= 1 && back <= sentence; ++back) {
    const std::uint32_t s = sentence - back;
    // Distinct actors in the order of the text: exactly two make the words plain.
    std::vector<const NounPhrase*> order;
    for (const NounPhrase& phrase : discourse.spoken()) {
      if (phrase.sentence != s || (back == 0 && phrase.word >= word)) continue;
      if (phrase.actors.size() != 1) continue;
      const bool known = std::any_of(order.begin(), order.end(), [&](const NounPhrase* other) {
        return other->actors == phrase.actors;
      });
      if (!known) order.push_back(&phrase);
    }
    if (order.size() != 2) continue;
    return antecedent_of(*order[former ? 0 : 1], 0.85F, "former-latter");
  }
  return std::nullopt;
}

}  // namespace entente::extract::meaning
