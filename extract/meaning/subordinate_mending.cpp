#include "extract/meaning/subordinate_mending.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/meaning/proposition_tree.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;
using syntax::Sentence;
using syntax::Upos;
using syntax::Word;

bool nominal(const Word& word) {
  return word.upos == Upos::kNoun || word.upos == Upos::kPropn || word.upos == Upos::kPron;
}

bool opens_clause(std::string_view form) {
  return form == "after" || form == "before" || form == "since" || form == "until";
}

class Mender {
 public:
  explicit Mender(Sentence& sentence) : words_(sentence.words) {}

  int run() {
    int mended = 0;
    for (std::uint32_t i = 1; i < words_.size(); ++i) mended += relative(i) ? 1 : 0;
    for (std::uint32_t i = 1; i < words_.size(); ++i) mended += clause(i) ? 1 : 0;
    return mended;
  }

 private:
  /// Whether `target` lies on the way from `from` up to the root.
  bool below(std::uint32_t from, std::uint32_t target) const {
    auto word = static_cast<std::int32_t>(from);
    for (std::size_t steps = 0; word >= 0 && steps <= words_.size();
         ++steps, word = words_[static_cast<std::size_t>(word)].head) {
      if (static_cast<std::uint32_t>(word) == target) return true;
    }
    return false;
  }

  template <class Test>
  std::optional<std::uint32_t> child(std::uint32_t head, Test test) const {
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      if (words_[i].head == static_cast<std::int32_t>(head) && test(words_[i])) return i;
    }
    return std::nullopt;
  }

  /// The head of the noun phrase that ends at a word, not above `limit`.
  std::uint32_t phrase_head(std::uint32_t word) const {
    while (true) {
      const Word& w = words_[word];
      const bool inside =
          w.deprel == Deprel::kFlat || w.deprel == Deprel::kCompound || w.deprel == Deprel::kConj;
      if (!inside || w.head < 0 || !nominal(words_[static_cast<std::size_t>(w.head)])) return word;
      word = static_cast<std::uint32_t>(w.head);
    }
  }

  /// A relative clause on a verb goes to the noun right before its pronoun.
  bool relative(std::uint32_t verb) {
    Word& word = words_[verb];
    if (word.deprel != Deprel::kAclRelcl || word.head < 0 ||
        words_[static_cast<std::size_t>(word.head)].upos != Upos::kVerb)
      return false;
    const auto pronoun = child(verb, [](const Word& w) {
      return w.xpos == syntax::Xpos::kWdt || w.xpos == syntax::Xpos::kWp;
    });
    if (!pronoun || *pronoun == 0) return false;
    std::uint32_t before = *pronoun - 1;
    if (words_[before].form == "," && before > 0) --before;
    if (!nominal(words_[before])) return false;
    const auto noun = words_[before].deprel == Deprel::kConj ? before : phrase_head(before);
    if (below(noun, verb)) return false;
    word.head = static_cast<std::int32_t>(noun);
    word.margin = 0;
    return true;
  }

  bool has_subject(std::uint32_t verb) const {
    return child(verb,
                 [](const Word& w) {
                   return w.deprel == Deprel::kNsubj || w.deprel == Deprel::kNsubjPass ||
                          w.deprel == Deprel::kCsubj || w.deprel == Deprel::kExpl;
                 })
        .has_value();
  }

  /// "after a pact was ruptured": the noun before the auxiliary, opened by the preposition, is the
  /// subject.
  bool clause(std::uint32_t auxiliary) {
    const Word& aux = words_[auxiliary];
    if ((aux.deprel != Deprel::kAux && aux.deprel != Deprel::kAuxPass &&
         aux.deprel != Deprel::kCop) ||
        aux.head < 0 || static_cast<std::uint32_t>(aux.head) <= auxiliary)
      return false;
    const auto verb = static_cast<std::uint32_t>(aux.head);
    const auto opened = opened_before(auxiliary, verb);
    if (!opened) return false;
    const auto [noun, mark] = *opened;
    if (below(verb, noun) || words_[verb].head == syntax::kNoHead) {
      if (!below(verb, noun)) return false;
      words_[verb].head = words_[noun].head;  // the clause takes the place of its subject
    }
    if (words_[verb].head < 0 || below(static_cast<std::uint32_t>(words_[verb].head), verb))
      return false;
    take_subjects_away(verb, noun);
    words_[verb].deprel = Deprel::kAdvcl;
    words_[noun].head = static_cast<std::int32_t>(verb);
    words_[noun].deprel = aux.deprel == Deprel::kCop ? Deprel::kNsubj
                          : passive(verb)            ? Deprel::kNsubjPass
                                                     : Deprel::kNsubj;
    words_[mark].head = static_cast<std::int32_t>(verb);
    words_[mark].deprel = Deprel::kMark;
    return true;
  }

  struct Opened {
    std::uint32_t noun, mark;
  };

  /// The noun phrase that ends right before the auxiliary and has an opening preposition as its
  /// case.
  std::optional<Opened> opened_before(std::uint32_t auxiliary, std::uint32_t verb) const {
    std::int32_t word = static_cast<std::int32_t>(auxiliary) - 1;
    for (int steps = 0; steps < 8 && word >= 0;
         ++steps, word = words_[static_cast<std::size_t>(word)].head) {
      const auto noun = static_cast<std::uint32_t>(word);
      if (noun >= auxiliary || noun == verb) return std::nullopt;
      if (!nominal(words_[noun])) continue;
      const auto mark = child(
          noun, [](const Word& w) { return w.deprel == Deprel::kCase && opens_clause(w.form); });
      if (mark && *mark < noun) return Opened{noun, *mark};
    }
    return std::nullopt;
  }

  bool passive(std::uint32_t verb) const {
    return child(verb, [](const Word& w) { return w.deprel == Deprel::kAuxPass; }).has_value();
  }

  /// What the parser took for the clause's subject goes back under the noun ("two years" before
  /// "after").
  void take_subjects_away(std::uint32_t verb, std::uint32_t noun) {
    if (!has_subject(verb)) return;
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      Word& w = words_[i];
      if (w.head != static_cast<std::int32_t>(verb) ||
          (w.deprel != Deprel::kNsubj && w.deprel != Deprel::kNsubjPass))
        continue;
      if (i == noun || below(noun, i)) {
        w.head = words_[verb].head;
        w.deprel = Deprel::kOblUnmarked;
      } else if (i > noun) {
        w.head = static_cast<std::int32_t>(noun);
        w.deprel = Deprel::kNmod;
      }
    }
  }

  std::vector<Word>& words_;
};

}  // namespace

int mend_subordinates(Sentence& sentence) {
  if (sentence.title || sentence.words.size() < 4) return 0;
  const auto before = sentence.words;
  const int mended = Mender(sentence).run();
  if (mended == 0) return 0;
  // Whatever happened, one tree comes out.
  std::size_t roots = 0;
  for (std::uint32_t i = 0; i < sentence.words.size(); ++i) {
    auto word = static_cast<std::int32_t>(i);
    std::size_t steps = 0;
    while (word >= 0 && steps++ <= sentence.words.size())
      word = sentence.words[static_cast<std::size_t>(word)].head;
    if (word >= 0) {
      sentence.words = before;
      return 0;
    }
    roots += sentence.words[i].head < 0 ? 1 : 0;
  }
  if (roots != 1) {
    sentence.words = before;
    return 0;
  }
  return mended;
}

}  // namespace entente::extract::meaning
