// Pronouns by salience, and those that a speaker uses of himself.
#include <algorithm>

#include "extract/meaning/coreference_sieves.h"
#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {

using syntax::Deprel;
using syntax::Upos;

namespace {

constexpr std::uint32_t kSentencesBack = 3;
constexpr float kLeastLead = 1.1F;  ///< two that are as likely as each other are nobody

enum class Kind { kNone, kIt, kThey, kPerson };

Kind kind_of(const Tree& tree, std::uint32_t word) {
  if (tree[word].upos != Upos::kPron) return Kind::kNone;
  for (std::string_view it : {"it", "its", "itself"}) {
    if (tree.is(word, it)) return Kind::kIt;
  }
  for (std::string_view they : {"they", "their", "them", "themselves", "theirs"}) {
    if (tree.is(word, they)) return Kind::kThey;
  }
  for (std::string_view he : {"he", "his", "him", "himself", "she", "her", "herself"}) {
    if (tree.is(word, he)) return Kind::kPerson;
  }
  return Kind::kNone;
}

/// "it seems that", "it is important to": stands for nothing.
bool is_expletive(const Tree& tree, std::uint32_t word) {
  if (tree.relation(word) == Deprel::kExpl) return true;
  if (!tree.is(word, "it") || tree.head(word) == kNone) return false;
  const auto clause = static_cast<std::uint32_t>(tree.head(word));
  const std::string_view lemma = tree.lemma(clause);
  if (tree.relation(word) != Deprel::kNsubj && tree.relation(word) != Deprel::kNsubjPass) {
    return false;
  }
  if (tree.has(clause, Deprel::kCsubj) || tree.has(clause, Deprel::kCsubjPass)) return true;
  const bool seems = lemma == "seem" || lemma == "appear" || lemma == "turn" || lemma == "happen" ||
                     lemma == "remain";
  const bool predicate = tree.has(clause, Deprel::kCop) && tree[clause].upos != Upos::kVerb;
  const bool passive_speech = tree.has(clause, Deprel::kAuxPass) &&
                              in_class(lemma, WordClass::kSays) && tree.has(clause, Deprel::kCcomp);
  const bool clausal = tree.has(clause, Deprel::kCcomp) || tree.has(clause, Deprel::kXcomp) ||
                       tree.has(clause, Deprel::kAdvcl) || tree.has(clause, Deprel::kAclRelcl);
  const bool mental = in_class(lemma, WordClass::kAdjectivePlanned) ||
                      in_class(lemma, WordClass::kAdjectiveNegated);
  return passive_speech || (seems && clausal) || (predicate && clausal && !mental);
}

/// Whether the clause is one that only somebody who speaks and acts can be the subject of.
bool wants_agent(const Discourse& discourse, const Tree& tree, std::uint32_t sentence,
                 std::uint32_t word) {
  const Deprel rel = tree.relation(word);
  if (tree.head(word) == kNone) return false;
  if (rel == Deprel::kNmodPoss) {
    const auto noun = static_cast<std::uint32_t>(tree.head(word));
    return in_class(tree.lemma(noun), WordClass::kOffice) ||
           in_class(tree.lemma(noun), WordClass::kSetNoun);
  }
  if (rel != Deprel::kNsubj && rel != Deprel::kNsubjPass) return false;
  const std::uint32_t clause = discourse.clause(sentence, word);
  const std::string_view lemma = tree.lemma(clause);
  return in_class(lemma, WordClass::kSays) || in_class(lemma, WordClass::kIntends) ||
         in_class(lemma, WordClass::kWithholds) || in_class(lemma, WordClass::kJudges) ||
         lemma == "have" || lemma == "sign" || lemma == "agree";
}

class Resolver {
 public:
  Resolver(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word, Kind kind)
      : discourse_(discourse),
        tree_(discourse.tree(sentence)),
        sentence_(sentence),
        word_(word),
        kind_(kind),
        clause_(discourse.clause(sentence, word)),
        possessive_(tree_.relation(word) == Deprel::kNmodPoss),
        agent_(wants_agent(discourse, tree_, sentence, word)),
        rivals_(discourse.rivals(sentence, word)),
        own_subject_(discourse.subject(sentence, clause_)),
        reporter_(reporter()),
        blamed_(blamed()),
        possessor_(possessor_before()) {}

  Found find() {
    if (is_reflexive()) return own_subject();
    if (Found meant = addressee()) return meant;
    Choice choice = most_salient(discourse_, sentence_, word_, kSentencesBack,
                                 [&](const NounPhrase& phrase) { return weigh(phrase); });
    if (Found later = main_subject_after()) {
      if (choice.phrase == nullptr || choice.phrase->sentence != sentence_) return later;
    }
    if (choice.phrase == nullptr || choice.phrase->actors.empty()) return std::nullopt;
    if (choice.lead < kLeastLead && !is_favoured(*choice.phrase)) return std::nullopt;
    const bool near = choice.phrase->sentence == sentence_;
    float confidence = choice.lead >= 2 ? 0.8F : choice.lead >= 1.3F ? 0.7F : 0.5F;
    if (near && is_favoured(*choice.phrase)) confidence = std::max(confidence, 0.85F);
    return antecedent_of(*choice.phrase, confidence, kind_ == Kind::kPerson ? "person" : "pronoun");
  }

 private:
  /// The subject of the verb of speech over this clause: "Oman said it ..."
  std::int32_t reporter() const {
    std::uint32_t clause = clause_;
    for (int i = 0; i < 12 && tree_.head(clause) != kNone; ++i) {
      const Deprel rel = tree_.relation(clause);
      const auto up = static_cast<std::uint32_t>(tree_.head(clause));
      if (rel == Deprel::kCcomp && in_class(tree_.lemma(up), WordClass::kSays)) {
        return discourse_.subject(sentence_, up);
      }
      clause = up;
    }
    return kNone;
  }

  bool is_reflexive() const {
    const std::string_view form = tree_[word_].form;
    return form.size() > 4 &&
           (form.substr(form.size() - 4) == "self" || form.substr(form.size() - 4) == "lves");
  }

  /// "told Oman it must", "unless it pays".
  Found addressee() const {
    const std::int32_t whom =
        kind_ == Kind::kPerson ? kNone : addressee_of(discourse_, sentence_, word_);
    if (whom == kNone) return std::nullopt;
    Antecedent found;
    found.actors = discourse_.actors(sentence_, static_cast<std::uint32_t>(whom));
    if (found.actors.size() != 1) return std::nullopt;
    found.confidence = 0.8F;
    found.sieve = "addressee";
    found.sentence = sentence_;
    found.word = static_cast<std::uint32_t>(whom);
    return found;
  }

  /// "Oman itself", "Oman bound itself".
  Found own_subject() const {
    std::vector<ActorId> actors;
    std::uint32_t whose = word_;
    if (word_ > 0 && !(actors = discourse_.actors(sentence_, word_ - 1)).empty()) {
      whose = word_ - 1;
    } else if (own_subject_ != kNone) {
      whose = static_cast<std::uint32_t>(own_subject_);
      actors = discourse_.actors(sentence_, whose);
    }
    if (actors.empty()) return std::nullopt;
    Antecedent found;
    found.actors = actors;
    found.confidence = 0.85F;
    found.sieve = "reflexive";
    found.sentence = sentence_;
    found.word = whose;
    return found;
  }

  /// "Oman's envoy in its embassy", "Oman's oil or its gas": the possessor before goes on.
  std::int32_t possessor_before() const {
    if (!possessive_) return kNone;
    std::uint32_t at = word_;
    for (int i = 0; i < 6 && tree_.head(at) != kNone; ++i) {
      const auto up = static_cast<std::uint32_t>(tree_.head(at));
      const Deprel rel = tree_.relation(at);
      if (rel != Deprel::kNmodPoss && rel != Deprel::kNmod && rel != Deprel::kConj) break;
      for (std::uint32_t kid : tree_.children(up)) {
        if (tree_.relation(kid) == Deprel::kNmodPoss && kid < word_) {
          return static_cast<std::int32_t>(kid);
        }
      }
      at = up;
    }
    return kNone;
  }

  bool is_favoured(const NounPhrase& phrase) const {
    if (phrase.sentence != sentence_) return false;
    const auto word = static_cast<std::int32_t>(phrase.word);
    if (blamed_ != kNone) return word == blamed_;
    if (possessor_ != kNone) return word == possessor_;
    return word == reporter_ || (possessive_ && word == own_subject_);
  }

  /// "condemned Oman for its raid": the object is the one who did it.
  std::int32_t blamed() const {
    if (!possessive_ || tree_.head(word_) == kNone) return kNone;
    const auto noun = static_cast<std::uint32_t>(tree_.head(word_));
    if (tree_.relation(noun) != Deprel::kObl || tree_.head(noun) == kNone) return kNone;
    const auto verb = static_cast<std::uint32_t>(tree_.head(noun));
    const std::string_view preposition = tree_.preposition(noun);
    const bool judged = (preposition == "for" || preposition == "over") &&
                        in_class(tree_.lemma(verb), WordClass::kJudges);
    return judged ? tree_.child(verb, Deprel::kObj) : kNone;
  }

  bool fits(const NounPhrase& phrase) const {
    switch (kind_) {
      case Kind::kIt:
        return phrase.singular && !phrase.person && !phrase.group;
      case Kind::kThey:
        return phrase.plural;
      case Kind::kPerson:
        return phrase.person && phrase.singular && !phrase.group;
      case Kind::kNone:
        break;
    }
    return false;
  }

  /// Whether the pronoun stands inside that noun phrase, no clause between.
  bool inside(const NounPhrase& phrase) const {
    if (phrase.sentence != sentence_) return false;
    std::uint32_t at = word_;
    for (int i = 0; i < 12 && tree_.head(at) != kNone; ++i) {
      const Deprel rel = tree_.relation(at);
      // "Oman and its allies": beside it, not inside.
      if (rel == Deprel::kAclRelcl || rel == Deprel::kAcl || rel == Deprel::kCcomp ||
          rel == Deprel::kAdvcl || rel == Deprel::kConj) {
        return false;
      }
      at = static_cast<std::uint32_t>(tree_.head(at));
      if (at == phrase.word) return true;
    }
    return false;
  }

  float weigh(const NounPhrase& phrase) const {
    if (!fits(phrase) || inside(phrase)) return 0;
    const bool rival = std::any_of(phrase.actors.begin(), phrase.actors.end(), [&](const auto& id) {
      return std::binary_search(rivals_.begin(), rivals_.end(), id);
    });
    if (rival) return 0;
    if (phrase.sentence == sentence_ && !possessive_) {
      // Not itself: "Oman said it", but not "Oman supported it" of Oman.
      const auto own = static_cast<std::int32_t>(phrase.word);
      const bool subject =
          tree_.relation(word_) == Deprel::kNsubj || tree_.relation(word_) == Deprel::kNsubjPass;
      if (own == own_subject_ && !subject) return 0;
      if (tree_.head(phrase.word) == static_cast<std::int32_t>(clause_)) return 0;
    }
    float factor = 1;
    if (is_favoured(phrase)) factor *= 2;
    if (agent_ && !phrase.agent) factor *= 0.2F;
    // What is no actor of ours competes, a little behind: texts of this kind speak of actors.
    if (phrase.actors.empty() && !phrase.person && !agent_) factor *= 0.9F;
    return factor;
  }

  /// "After it signed, Oman ...": the main subject behind a fronted clause.
  Found main_subject_after() const {
    const Deprel rel = tree_.relation(word_);
    if (rel != Deprel::kNsubj && rel != Deprel::kNsubjPass && !possessive_) return std::nullopt;
    std::uint32_t clause = clause_;
    for (int i = 0; i < 8 && tree_.head(clause) != kNone; ++i) {
      if (tree_.relation(clause) == Deprel::kAdvcl) break;
      if (tree_.is_verb(clause) && tree_.relation(clause) != Deprel::kXcomp) return std::nullopt;
      clause = static_cast<std::uint32_t>(tree_.head(clause));
    }
    if (tree_.relation(clause) != Deprel::kAdvcl || tree_.head(clause) == kNone)
      return std::nullopt;
    const auto main = static_cast<std::uint32_t>(tree_.head(clause));
    if (main < clause) return std::nullopt;
    const std::int32_t subject = discourse_.subject(sentence_, main);
    if (subject == kNone || static_cast<std::uint32_t>(subject) < word_) return std::nullopt;
    const auto later = static_cast<std::uint32_t>(subject);
    Antecedent found;
    found.actors = discourse_.actors(sentence_, later);
    const bool many = tree_.has(later, Deprel::kConj);
    if (found.actors.size() != 1 || many != (kind_ == Kind::kThey)) return std::nullopt;
    if (kind_ == Kind::kPerson) return std::nullopt;
    found.confidence = 0.75F;
    found.sieve = "fronted-clause";
    found.sentence = sentence_;
    found.word = later;
    return found;
  }

  const Discourse& discourse_;
  const Tree& tree_;
  const std::uint32_t sentence_, word_;
  const Kind kind_;
  const std::uint32_t clause_;
  const bool possessive_, agent_;
  const std::vector<ActorId> rivals_;
  const std::int32_t own_subject_, reporter_, blamed_, possessor_;
};

/// See coreference.h.
bool thing(const Tree& tree, std::uint32_t word) {
  const std::int32_t head = tree.head(word);
  if (head == kNone) return false;
  const auto up = static_cast<std::uint32_t>(head);
  const std::string lemma = lower(tree.lemma(up));
  switch (tree.relation(word)) {
    case Deprel::kNsubjPass:
    case Deprel::kObj:
      return in_class(lemma, WordClass::kThingObject);
    case Deprel::kNmodPoss:
      return in_class(lemma, WordClass::kThingPart);
    case Deprel::kNsubj: {
      if (tree.has(up, Deprel::kCop)) {
        return in_class(lemma, WordClass::kClauseNounBy) || lemma == "meeting" ||
               lemma == "visit" || lemma == "round" || lemma == "step" || lemma == "document";
      }
      if (!in_class(lemma, WordClass::kThingSubject) && lemma != "call") return false;
      for (std::uint32_t kid : tree.children(up)) {
        const std::string_view preposition =
            tree.relation(kid) == Deprel::kObl ? tree.preposition(kid) : std::string_view{};
        if (lemma == "call") {
          if (preposition == "for") return true;
        } else if (lemma == "come" || lemma == "enter") {
          if (preposition == "into" || tree.is(kid, "force")) return true;
        } else if (lemma == "take") {
          if (tree.is(kid, "effect") || tree.is(kid, "place") || tree.is(kid, "force")) return true;
        } else if (lemma == "provide") {
          if (preposition == "for") return true;
        } else if (lemma != "read" && lemma != "run" && lemma != "set" && lemma != "state" &&
                   lemma != "outline" && lemma != "define") {
          return true;
        }
      }
      return false;
    }
    default:
      return false;
  }
}

}  // namespace

bool stands_for_thing(const syntax::Sentence& sentence, std::uint32_t word) {
  return word < sentence.words.size() && thing(Tree(sentence), word);
}

Found find_pronoun(Discourse& discourse, std::uint32_t sentence, std::uint32_t word) {
  const Tree& tree = discourse.tree(sentence);
  const Kind kind = kind_of(tree, word);
  if (kind == Kind::kNone || is_expletive(tree, word)) return std::nullopt;
  if (kind != Kind::kPerson && thing(tree, word)) return std::nullopt;
  return Resolver(discourse, sentence, word, kind).find();
}

Found find_speaking(const Discourse& discourse, std::span<const Speaker> speakers,
                    std::uint32_t sentence, std::uint32_t word) {
  const Tree& tree = discourse.tree(sentence);
  bool first_person = false;
  for (std::string_view we : {"we", "our", "us", "ours", "ourselves", "i", "my"}) {
    first_person |= tree.is(word, we);
  }
  // "this country" in somebody's mouth.
  if (!first_person && in_class(tree.lemma(word), WordClass::kCountryNoun)) {
    for (std::uint32_t kid : tree.children(word)) {
      first_person |= tree.is(kid, "our") || tree.is(kid, "my");
    }
  }
  if (!first_person) return std::nullopt;
  for (const Speaker& speaker : speakers) {
    const bool covers = speaker.scope_sentence == sentence && speaker.scope_first <= word &&
                        word <= speaker.scope_last && speaker.distance == 0;
    if (!covers) continue;
    Antecedent found;
    found.actors = discourse.actors(speaker.sentence, speaker.word);
    if (found.actors.empty()) found.actors = discourse.owners(speaker.sentence, speaker.word);
    if (found.actors.size() != 1) continue;
    const Antecedent* through = discourse.antecedent(speaker.sentence, speaker.word);
    found.confidence = 0.85F * (through == nullptr ? 1.0F : through->confidence);
    found.sieve = "speaker";
    found.sentence = speaker.sentence;
    found.word = speaker.word;
    return found;
  }
  return std::nullopt;
}

}  // namespace entente::extract::meaning
