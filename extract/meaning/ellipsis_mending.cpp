#include "extract/meaning/ellipsis_mending.h"

#include <cstdint>

#include "extract/meaning/proposition_words.h"
#include "extract/meaning/tree_editor.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;
using syntax::Sentence;
using syntax::Upos;

class Mender : TreeEditor {
 public:
  using TreeEditor::TreeEditor;

  int run() {
    for (std::uint32_t word = 1; word + 1 < tree_.size(); ++word) {
      if (stands_for_verb(word)) {
        so_did(word);
      } else if (tree_.is(word, "those") || tree_.is(word, "countries") ||
                 tree_.is(word, "states") || tree_.is(word, "nations")) {
        among_those(word);
      }
    }
    return changed_;
  }

 private:
  /// "so did", "as have", with a name next.
  bool stands_for_verb(std::uint32_t word) const {
    const bool taken_up = tree_.is(word - 1, "so") || tree_.is(word - 1, "as");
    const bool helps = tree_.is(word, "did") || tree_.is(word, "does") || tree_.is(word, "do") ||
                       tree_.is(word, "has") || tree_.is(word, "have") || tree_.is(word, "had") ||
                       tree_.is(word, "will") || tree_.is(word, "would");
    if (!taken_up || !helps) return false;
    const std::uint32_t next = tree_.is(word + 1, "the") ? word + 2 : word + 1;
    return next < tree_.size() && tree_[next].upos == Upos::kPropn;
  }

  /// The top of the names that follow, where no verb follows them in the clause; or kNone.
  std::int32_t names_after(std::uint32_t word) const {
    std::int32_t top = kNone;
    for (std::uint32_t i = word + 1; i < tree_.size(); ++i) {
      const bool closed =
          tree_.is(i, ".") || tree_.is(i, ";") || (tree_.is(i, ",") && !list_goes_on(i));
      if (closed) break;
      if (tree_.is_verb(i) || tree_[i].upos == Upos::kAux) return kNone;
      const std::int32_t above = tree_.head(i);
      if (top == kNone && tree_.is_nominal(i) &&
          (above == kNone || above <= static_cast<std::int32_t>(word)))
        top = static_cast<std::int32_t>(i);
    }
    return top;
  }

  bool list_goes_on(std::uint32_t comma) const {
    for (std::uint32_t i = comma + 1; i + 1 < tree_.size() && i <= comma + 3; ++i) {
      if (tree_.is(i, "and") || tree_.is(i, ","))
        return tree_[i + 1].upos == Upos::kPropn || tree_.is(i + 1, "the");
      if (tree_[i].upos != Upos::kPropn && !tree_.is(i, "the")) return false;
    }
    return false;
  }

  /// The nearest verb before that has a subject.
  std::int32_t verb_before(std::uint32_t word) const {
    for (std::uint32_t i = word; i-- > 0;) {
      const bool subject = tree_.has(i, Deprel::kNsubj) || tree_.has(i, Deprel::kNsubjPass);
      if (tree_.is_verb(i) && subject && !tree_.has(i, Deprel::kMark))
        return static_cast<std::int32_t>(i);
    }
    return kNone;
  }

  /// "and so did Chad": another subject of the verb before.
  void so_did(std::uint32_t aux) {
    const std::int32_t names = names_after(aux), before = verb_before(aux - 1);
    if (names == kNone || before == kNone) return;
    const auto verb = static_cast<std::uint32_t>(before);
    const std::int32_t active = tree_.child(verb, Deprel::kNsubj);
    const std::int32_t subject = active != kNone ? active : tree_.child(verb, Deprel::kNsubjPass);
    if (tree_.head(aux) == kNone || below(verb, static_cast<std::int32_t>(aux))) return;
    attach(static_cast<std::uint32_t>(names), static_cast<std::uint32_t>(subject), Deprel::kConj);
    attach(aux, verb, Deprel::kDep);
    for (const std::uint32_t kid : tree_.children(aux)) {
      if (kid != static_cast<std::uint32_t>(names)) attach(kid, verb, Deprel::kDep);
    }
    sentence_.words[aux].upos = Upos::kAux;
  }

  /// "Among those who denounced Mali were Oman and Chad": they denounced it.
  void among_those(std::uint32_t those) {
    const std::int32_t clause = tree_.child(those, Deprel::kAclRelcl);
    if (clause == kNone || tree_.head(those) == kNone || tree_.preposition(those) != "among")
      return;
    const std::uint32_t name = head(those);
    if (tree_.is_name(name) && tree_.has(name, Deprel::kCop) &&
        name > static_cast<std::uint32_t>(clause))
      attach(static_cast<std::uint32_t>(clause), name, Deprel::kAclRelcl);
  }
};

}  // namespace

int mend_ellipses(Sentence& sentence) { return Mender(sentence).run(); }

}  // namespace entente::extract::meaning
