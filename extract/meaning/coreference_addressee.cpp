// "Oman told Mali that it must leave", "will cut off the gas to Mali unless it pays": the pronoun
// of a duty, of an ill foretold or of a condition is not whoever speaks, but whoever he means.
#include <algorithm>

#include "extract/meaning/coreference_sieves.h"
#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {

using syntax::Deprel;

namespace {

bool has_duty(const Tree& tree, std::uint32_t clause) {
  return std::ranges::any_of(tree.children(clause), [&](std::uint32_t kid) {
    return tree.relation(kid) == Deprel::kAux &&
           (tree.is(kid, "must") || tree.is(kid, "should") || tree.is(kid, "ought"));
  });
}

bool has_form(const Tree& tree, std::uint32_t clause, std::string_view form) {
  return std::ranges::any_of(tree.children(clause),
                             [&](std::uint32_t kid) { return tree.is(kid, form); });
}

/// "unless it pays", "if it does not pay".
bool demands(const Tree& tree, std::uint32_t clause) {
  if (tree.relation(clause) != Deprel::kAdvcl) return false;
  return has_form(tree, clause, "unless") ||
         (has_form(tree, clause, "if") &&
          (has_form(tree, clause, "not") || has_form(tree, clause, "n't")));
}

/// The predicate whose subject is the word, or whose subject is the word's.
std::int32_t predicate_over(const Tree& tree, std::uint32_t word) {
  if (tree.relation(word) == Deprel::kNmodPoss && tree.head(word) != kNone)
    word = static_cast<std::uint32_t>(tree.head(word));
  const Deprel relation = tree.relation(word);
  const bool subject = relation == Deprel::kNsubj || relation == Deprel::kNsubjPass;
  return subject ? tree.head(word) : kNone;
}

/// The one who is told.
std::int32_t told(const Tree& tree, std::uint32_t verb) {
  const bool passive = tree.has(verb, Deprel::kAuxPass);
  if (passive) return tree.child(verb, Deprel::kNsubjPass);
  const std::int32_t whom = tree.child(verb, Deprel::kIobj);
  return whom != kNone ? whom : tree.child(verb, Deprel::kObj);
}

/// The last actor named between the main verb and the condition, who is not its subject; the
/// subject itself where the verb tells what it would suffer.
std::int32_t threatened(const Discourse& discourse, std::uint32_t sentence, std::uint32_t clause) {
  const Tree& tree = discourse.tree(sentence);
  const auto main = static_cast<std::uint32_t>(tree.head(clause));
  if (!tree.is_verb(main) || main > clause) return kNone;
  const std::int32_t subject = discourse.subject(sentence, main);
  if (subject == kNone || in_class(tree.lemma(main), WordClass::kSuffers)) return subject;
  const auto own = discourse.actors(sentence, static_cast<std::uint32_t>(subject));
  for (std::uint32_t word = tree.first_of(clause); word-- > main + 1;) {
    const auto actors = discourse.actors(sentence, word);
    if (actors.size() == 1 && actors != own) return static_cast<std::int32_t>(word);
  }
  return kNone;
}

}  // namespace

std::int32_t addressee_of(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word) {
  const Tree& tree = discourse.tree(sentence);
  const std::int32_t predicate = predicate_over(tree, word);
  if (predicate == kNone) return kNone;
  const auto clause = static_cast<std::uint32_t>(predicate);
  if (tree.head(clause) == kNone) return kNone;
  if (demands(tree, clause))
    return in_class(tree.lemma(clause), WordClass::kOwnWish)
               ? kNone
               : threatened(discourse, sentence, clause);
  const auto verb = static_cast<std::uint32_t>(tree.head(clause));
  const bool reported =
      tree.relation(clause) == Deprel::kCcomp && in_class(tree.lemma(verb), WordClass::kAddresses);
  return reported && (has_duty(tree, clause) || in_class(tree.lemma(clause), WordClass::kSuffers))
             ? told(tree, verb)
             : kNone;
}

}  // namespace entente::extract::meaning
