// Who says so, when, and where it stands: what relations, agreements and events share.
#include <algorithm>

#include "extract/meaning/relations.h"

namespace entente::extract::meaning {
namespace {

constexpr int kClimb = 6;  // heads between a time expression and the verb that it dates

/// Steps from a word up to another, or -1.
int steps_up(const SentenceView& view, std::uint32_t from, std::uint32_t to) {
  auto word = static_cast<std::int32_t>(from);
  for (int steps = 0; steps <= kClimb && word >= 0; ++steps) {
    if (static_cast<std::uint32_t>(word) == to) return steps;
    // A clause of its own dates itself.
    if (steps > 0 && view.word(static_cast<std::uint32_t>(word)).upos == syntax::Upos::kVerb)
      return -1;
    word = view.word(static_cast<std::uint32_t>(word)).head;
  }
  return -1;
}

/// The verb that governs a word, itself included; the word itself where none does.
std::uint32_t verb_over(const SentenceView& view, std::uint32_t word) {
  auto w = static_cast<std::int32_t>(word);
  for (int steps = 0; steps < kClimb && w >= 0;
       ++steps, w = view.word(static_cast<std::uint32_t>(w)).head) {
    if (view.word(static_cast<std::uint32_t>(w)).upos == syntax::Upos::kVerb)
      return static_cast<std::uint32_t>(w);
  }
  return word;
}

}  // namespace

std::vector<Attribution> attribution_at(const ArticleView& article, WordAt at) {
  std::vector<Attribution> found;
  for (const auto& speaker : article.speakers) {
    if (speaker.scope_sentence != at.sentence || at.word < speaker.scope_first ||
        at.word > speaker.scope_last)
      continue;
    Attribution attribution;
    const auto& words = article.sentences[speaker.sentence].words;
    const Span span{words[speaker.first].span.begin, words[speaker.last].span.end};
    attribution.text = std::string(text_of(article.text, span));
    const WordAt head{speaker.sentence, speaker.word};
    if (const auto* mention = article.mention_at(head);
        mention != nullptr && mention->reading == Reading::kActor) {
      attribution.id = mention->id;
    } else if (const auto who = who_is(article, head, {.owners = false}); who.size() == 1) {
      attribution.id = who.front().id;
    }
    if (std::ranges::find(found, attribution) == found.end())
      found.push_back(std::move(attribution));
  }
  return found;
}

const time::TimeMention* time_at(const ArticleView& article, WordAt at) {
  const auto& view = article.views[at.sentence];
  const time::TimeMention* best = nullptr;
  int best_steps = 1 << 20;
  const auto verb = verb_over(view, at.word);
  for (const auto& mention : article.times) {
    if (mention.sentence < at.sentence) continue;
    if (mention.sentence > at.sentence) break;
    if (!mention.date || mention.last >= view.tree->words.size()) continue;
    // "two years after the pact was ruptured" dates what comes after it, not the clause that it
    // stands in.
    if (const auto& last = view.word(mention.last);
        (last.deprel == syntax::Deprel::kCase || last.deprel == syntax::Deprel::kMark) &&
        last.head >= 0 && mention.first < mention.last) {
      const auto dated = static_cast<std::uint32_t>(last.head);
      if (at.word < mention.first) continue;
      if (dated == at.word || steps_up(view, dated, at.word) >= 0 ||
          steps_up(view, at.word, dated) >= 0)
        return &mention;
      continue;
    }
    for (auto word = mention.first; word <= mention.last; ++word) {
      int steps = steps_up(view, word, at.word);
      if (steps < 0 && verb != at.word) {
        steps = steps_up(view, word, verb);
        if (steps >= 0) steps += 10;  // what dates the noun itself comes before what dates its verb
      }
      if (steps >= 0 && steps < best_steps) {
        best_steps = steps;
        best = &mention;
      }
    }
  }
  return best;
}

Evidence evidence_over(const ArticleView& article, std::uint32_t sentence,
                       std::vector<std::uint32_t> words) {
  Evidence evidence;
  const auto& all = article.sentences[sentence].words;
  const auto [first, last] = std::ranges::minmax(words);
  evidence.span = {all[first].span.begin, all[last].span.end};
  evidence.text = std::string(text_of(article.text, evidence.span));
  return evidence;
}

void set_time(const ArticleView& article, bool ends, RelationCandidate& candidate) {
  Relation& relation = candidate.relation;
  const auto* time = time_at(article, candidate.at);
  if (ends) {
    relation.until = time != nullptr ? time->date : article.date;
    return;
  }
  if (time == nullptr) return;
  if (!is_state_of_affairs(relation.predicate)) {
    relation.on = time->date;
  } else if (time->preposition == "until" || time->preposition == "till") {
    relation.until = time->date;
  } else {
    relation.since = time->date;
  }
}

}  // namespace entente::extract::meaning
