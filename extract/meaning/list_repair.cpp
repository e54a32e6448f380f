#include "extract/meaning/list_repair.h"

#include <algorithm>
#include <optional>

namespace entente::extract::meaning {
namespace {

using actors::LinkedMention;
using actors::MentionForm;
using syntax::Deprel;
using syntax::Sentence;
using syntax::Word;

bool listable(const LinkedMention& mention) {
  return mention.form == MentionForm::kName || mention.form == MentionForm::kCapital ||
         mention.form == MentionForm::kAgency;
}

enum class Gap : std::uint8_t { kNone, kComma, kAnd };

/// What stands between two mentions of a list: a comma, a conjunction (with or without a comma), or
/// something else.
Gap gap_between(const Sentence& sentence, std::uint32_t from, std::uint32_t to) {
  Gap gap = Gap::kNone;
  for (auto i = from; i < to; ++i) {
    const auto form = sentence.words[i].form;
    if (form == ",") {
      if (gap == Gap::kAnd) return Gap::kNone;
      gap = Gap::kComma;
    } else if (form == "and" || form == "or" || form == "&" || form == "AND" || form == "nor") {
      gap = Gap::kAnd;
    } else if (form != "the" && form != "The" && form != "THE" && form != "both") {
      return Gap::kNone;
    }
  }
  return gap;
}

bool reaches(const Sentence& sentence, std::uint32_t from, std::uint32_t target) {
  auto word = static_cast<std::int32_t>(from);
  for (std::size_t steps = 0; word >= 0 && steps <= sentence.words.size(); ++steps) {
    if (static_cast<std::uint32_t>(word) == target) return true;
    word = sentence.words[static_cast<std::size_t>(word)].head;
  }
  return false;
}

/// Hangs a word elsewhere unless that would close a cycle or take the root away.
void attach(Sentence& sentence, std::uint32_t word, std::uint32_t head, Deprel relation) {
  Word& w = sentence.words[word];
  if (w.head == syntax::kNoHead || word == head || reaches(sentence, head, word)) return;
  w.head = static_cast<std::int32_t>(head);
  w.deprel = relation;
}

/// The words of a name hang together: those that hang outside go to its head.
void hold_together(Sentence& sentence, const LinkedMention& mention) {
  for (auto i = mention.first; i <= mention.last; ++i) {
    if (i == mention.head) continue;
    const auto head = sentence.words[i].head;
    const bool inside = head >= static_cast<std::int32_t>(mention.first) &&
                        head <= static_cast<std::int32_t>(mention.last);
    if (!inside) attach(sentence, i, mention.head, Deprel::kCompound);
  }
}

class Repair {
 public:
  Repair(Sentence& sentence, std::span<const LinkedMention> mentions)
      : sentence_(sentence), mentions_(mentions) {}

  void run() {
    std::vector<const LinkedMention*> list;
    for (const auto& mention : mentions_) {
      if (!listable(mention)) continue;
      const Gap gap =
          list.empty() ? Gap::kNone : gap_between(sentence_, list.back()->last + 1, mention.first);
      if (gap == Gap::kNone) {
        close(list);
        list = {&mention};
        continue;
      }
      list.push_back(&mention);
      if (gap == Gap::kAnd) {
        if (certain(list)) join(list);
        list.clear();
      }
    }
    close(list);
  }

 private:
  /// Headlines put a comma for "and" ("Colombia, U.S. reach accord"), and after "between" a list
  /// may lack it too.
  void close(const std::vector<const LinkedMention*>& list) {
    if (list.size() >= 2 && (sentence_.title || after_between(list))) join(list);
  }

  bool after_between(const std::vector<const LinkedMention*>& list) const {
    const auto before = list.front()->first;
    return (before > 0 && sentence_.words[before - 1].form == "between") ||
           (before > 1 && sentence_.words[before - 2].form == "between");
  }

  /// A list of three is one; "A and B" is one where the tree does not begin a clause with B.
  bool certain(const std::vector<const LinkedMention*>& list) const {
    if (list.size() >= 3) return true;
    const Word& last = sentence_.words[list.back()->head];
    if (after_between(list)) return true;
    return last.deprel != Deprel::kNsubj && last.deprel != Deprel::kNsubjPass &&
           last.deprel != Deprel::kRoot;
  }

  bool in_list(const std::vector<const LinkedMention*>& list, std::int32_t word) const {
    return word >= static_cast<std::int32_t>(list.front()->first) &&
           word <= static_cast<std::int32_t>(list.back()->last);
  }

  void join(const std::vector<const LinkedMention*>& list) {
    const auto first = list.front()->head;
    for (const auto* member : list) hold_together(sentence_, *member);
    // Where the first member hangs on a later one, the list as a whole hangs where that one does.
    if (in_list(list, sentence_.words[first].head)) {
      for (const auto* member : list) {
        const Word outer = sentence_.words[member->head];
        if (outer.head == syntax::kNoHead) break;
        if (in_list(list, outer.head)) continue;
        sentence_.words[first].head = outer.head;
        sentence_.words[first].deprel = outer.deprel;
        break;
      }
    }
    for (std::size_t i = 1; i < list.size(); ++i)
      attach(sentence_, list[i]->head, first, Deprel::kConj);
  }

  Sentence& sentence_;
  std::span<const LinkedMention> mentions_;
};

}  // namespace

void repair_lists(std::span<Sentence> sentences, const std::vector<bool>& parsed,
                  std::span<const LinkedMention> mentions) {
  std::size_t begin = 0;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    while (begin < mentions.size() && mentions[begin].sentence < s) ++begin;
    std::size_t end = begin;
    while (end < mentions.size() && mentions[end].sentence == s) ++end;
    if (parsed[s] && end - begin >= 2)
      Repair(sentences[s], mentions.subspan(begin, end - begin)).run();
    begin = end;
  }
}

}  // namespace entente::extract::meaning
