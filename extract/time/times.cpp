#include "extract/time/times.h"

#include <array>

#include "extract/time/grammar.h"

namespace entente::extract::time {

namespace {

constexpr std::array<std::string_view, 22> kPrepositions{
    "about",  "after",   "around", "as",         "at",   "before", "between", "by",
    "during", "for",     "from",   "in",         "into", "of",     "on",      "over",
    "since",  "through", "till",   "throughout", "to",   "until"};

constexpr std::size_t kAnchorReach = 1;  // sentences over which "three months later" reaches back

// The preposition that governs the expression beginning at `first`, past articles and
// approximators.
std::string_view preposition_before(const syntax::Sentence& sentence, std::size_t first,
                                    bool before_noun) {
  std::size_t at = first;
  for (int steps = 0; at > 0 && steps < 3; ++steps) {
    std::string_view form = sentence.words[at - 1].form;
    std::array<char, 12> buffer{};
    if (form.size() > buffer.size()) return {};
    for (std::size_t i = 0; i < form.size(); ++i) {
      buffer[i] =
          form[i] >= 'A' && form[i] <= 'Z' ? static_cast<char>(form[i] - 'A' + 'a') : form[i];
    }
    const std::string_view lower(buffer.data(), form.size());
    const bool skipped = lower == "the" || lower == "about" || lower == "around" ||
                         lower == "some" || lower == "its" || lower == "a" || lower == "nearly";
    const bool article = lower == "the" || lower == "a" || lower == "its";
    if (article && before_noun) return {};  // "of the December accord" governs the accord
    if (!skipped || lower == "about" || lower == "around") {
      if (lower == "within") return "within";
      for (const std::string_view known : kPrepositions) {
        if (known == lower && lower != "about" && lower != "around") return known;
      }
      if (!skipped) return {};
    }
    --at;
  }
  return {};
}

std::string_view governing_preposition(const syntax::Sentence& sentence,
                                       const std::vector<Item>& items, std::size_t first,
                                       std::size_t end) {
  bool before_noun = false;
  if (end < items.size()) {
    if (items[end].kind == ItemKind::kPossessive) return {};  // "of today's accord"
    const char next = sentence.words[end].form[0];
    before_noun = items[end].kind == ItemKind::kNone && next >= 'A' && next <= 'z';
  }
  for (std::size_t i = first; i < end; ++i) {
    if (items[i].kind == ItemKind::kHyphen && items[end - 1].kind == ItemKind::kUnit)
      return {};  // "after a five-year truce"
  }
  return preposition_before(sentence, first, before_noun);
}

Context context_of(const std::optional<PartialDate>& article) {
  Context context;
  if (!article) return context;
  context.article = calendar_date(*article);
  context.day_known = article->is_day();
  context.day = article->earliest();
  return context;
}

}  // namespace

std::vector<TimeMention> find_times(std::string_view text,
                                    const std::optional<PartialDate>& article_date,
                                    std::span<const syntax::Sentence> sentences) {
  std::vector<TimeMention> mentions;
  std::vector<Item> items;
  Context context = context_of(article_date);
  std::size_t anchored_in = 0;
  for (std::size_t number = 0; number < sentences.size(); ++number) {
    const syntax::Sentence& sentence = sentences[number];
    classify(sentence, items);
    if (number > anchored_in + kAnchorReach) context.anchor.reset();
    context.anchor_here = false;
    const Grammar grammar(sentence, items, context);
    for (std::size_t at = 0; at < items.size();) {
      const auto found = items[at].kind == ItemKind::kNone ? std::nullopt : grammar.read(at);
      if (!found) {
        ++at;
        continue;
      }
      TimeMention mention;
      mention.sentence = static_cast<std::uint32_t>(number);
      mention.first = static_cast<std::uint32_t>(at);
      mention.last = static_cast<std::uint32_t>(found->end - 1);
      mention.span = {sentence.words[at].span.begin, sentence.words[found->end - 1].span.end};
      mention.type = found->type;
      mention.value = found->value;
      mention.date = found->date;
      mention.preposition = governing_preposition(sentence, items, at, found->end);
      if (text_of(text, mention.span).empty()) break;  // words of another text
      mentions.push_back(std::move(mention));
      if (found->calendar && found->date) {
        context.anchor = found->calendar;
        context.anchor_here = true;
        anchored_in = number;
      }
      at = found->end;
    }
  }
  return mentions;
}

}  // namespace entente::extract::time
