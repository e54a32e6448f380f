// People whom the gazetteer does not know, by the office that introduces them.
#include <algorithm>

#include "extract/meaning/coreference_sieves.h"
#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {

using actors::LinkedMention;
using actors::MentionForm;
using syntax::Deprel;
using syntax::Upos;

namespace {

bool is_office(const Tree& tree, std::uint32_t word) {
  return in_class(tree.lemma(word), WordClass::kPersonNoun);
}

/// The last word of a name: its surname in news of the West.
std::uint32_t last_of_name(const Tree& tree, std::uint32_t word) {
  std::uint32_t last = word;
  for (std::uint32_t kid : tree.children(word)) {
    if (tree.relation(kid) == Deprel::kFlat) last = std::max(last, kid);
  }
  return last;
}

Found whose(std::vector<ActorId> actors, std::uint32_t sentence, std::uint32_t word,
            float confidence, std::string_view sieve) {
  if (actors.size() != 1) return std::nullopt;
  Antecedent found;
  found.actors = std::move(actors);
  found.confidence = confidence;
  found.sieve = sieve;
  found.sentence = sentence;
  found.word = word;
  return found;
}

/// Actors of a description: its own mention, or those its noun is owned by.
std::vector<ActorId> described(const Discourse& discourse, std::uint32_t sentence,
                               std::uint32_t word) {
  std::vector<ActorId> actors = discourse.actors(sentence, word);
  if (actors.empty()) actors = discourse.owners(sentence, word);
  return actors;
}

/// Whether the text has named no more than one state as an actor, down to a sentence.
bool tells_of_one_state(const Discourse& discourse, std::uint32_t sentence) {
  const ActorId* first = nullptr;
  for (const NounPhrase& phrase : discourse.spoken()) {
    if (phrase.sentence > sentence || phrase.place) continue;
    for (const ActorId& id : phrase.actors) {
      if (!discourse.is_state(id)) continue;
      if (first != nullptr && *first != id) return false;
      first = &id;
    }
  }
  return true;
}

Found introduced(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word) {
  const Tree& tree = discourse.tree(sentence);
  // "Iraqi Deputy Premier Tariq Aziz", "Tariq Aziz, Iraq's envoy".
  bool titled = false, bare_head = false;
  std::vector<ActorId> before;
  for (std::uint32_t kid : tree.children(word)) {
    const Deprel rel = tree.relation(kid);
    if (rel == Deprel::kAppos && is_office(tree, kid)) {
      if (Found found =
              whose(described(discourse, sentence, kid), sentence, kid, 0.92F, "apposition")) {
        return found;
      }
    }
    const bool title = rel == Deprel::kNmodDesc || rel == Deprel::kCompound || rel == Deprel::kFlat;
    if (title && kid < word && is_office(tree, kid)) {
      titled = true;
      bare_head |= in_class(tree.lemma(kid), WordClass::kHeadOfState);
      unite(before, described(discourse, sentence, kid));
    }
    const bool name_before = (rel == Deprel::kAmod || rel == Deprel::kCompound ||
                              rel == Deprel::kNmodPoss || rel == Deprel::kNmodDesc) &&
                             kid < word;
    if (name_before && discourse.mention(sentence, kid) != nullptr) {
      const LinkedMention& named = *discourse.mention(sentence, kid);
      titled |= named.form == MentionForm::kOfficial || named.form == MentionForm::kAgency;
      unite(before, discourse.actors(sentence, kid));
    }
  }
  // The state before a title, wherever the parser hung it.
  for (std::uint32_t w = tree.first_of(word), steps = 0;
       titled && before.empty() && w > 0 && steps < 4; ++steps) {
    --w;
    const Upos upos = tree[w].upos;
    if (upos != Upos::kAdj && upos != Upos::kNoun && upos != Upos::kPropn) break;
    unite(before, discourse.actors(sentence, w));
  }
  if (titled) {
    if (Found found = whose(before, sentence, word, 0.92F, "title")) return found;
    // "President Omondi" in a story of one state.
    if (before.empty() && bare_head && !discourse.owned(sentence, word) &&
        tells_of_one_state(discourse, sentence))
      return find_government(discourse, sentence, word);
  }
  // "Iraq's envoy, Tariq Aziz": the name is the apposition.
  if (tree.relation(word) == Deprel::kAppos && tree.head(word) != kNone) {
    const auto head = static_cast<std::uint32_t>(tree.head(word));
    if (is_office(tree, head)) {
      return whose(described(discourse, sentence, head), sentence, head, 0.92F, "apposition");
    }
  }
  return std::nullopt;
}

}  // namespace

Found People::find(Discourse& discourse, std::uint32_t sentence, std::uint32_t word) {
  const Tree& tree = discourse.tree(sentence);
  const Deprel rel = tree.relation(word);
  if (tree[word].upos != Upos::kPropn || rel == Deprel::kFlat || rel == Deprel::kAmod) {
    return std::nullopt;
  }
  const std::string_view surname = tree[last_of_name(tree, word)].form;
  const std::string_view preposition = tree.preposition(word);
  const bool site =
      preposition == "in" || preposition == "at" || preposition == "of" || preposition == "near";
  if (surname.size() < 3 || site) return std::nullopt;
  if (Found found = introduced(discourse, sentence, word)) {
    known_.push_back({surname, *found});
    return found;
  }
  if (rel == Deprel::kCompound) return std::nullopt;
  for (const Person& person : known_) {
    if (person.surname != surname) continue;
    Antecedent again = person.who;
    again.sieve = "surname";
    return again;
  }
  return std::nullopt;
}

}  // namespace entente::extract::meaning
