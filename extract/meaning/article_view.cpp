#include "extract/meaning/article_view.h"

#include <algorithm>

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;

void index_children(SentenceView& view) {
  const auto& words = view.tree->words;
  const auto count = words.size();
  view.child_begin.assign(count + 1, 0);
  view.children.assign(count, 0);
  if (!view.parsed) {
    view.children.clear();
    return;
  }
  for (const auto& word : words) {
    if (word.head >= 0) ++view.child_begin[static_cast<std::size_t>(word.head) + 1];
  }
  for (std::size_t i = 0; i < count; ++i) view.child_begin[i + 1] += view.child_begin[i];
  auto next = view.child_begin;
  for (std::size_t i = 0; i < count; ++i) {
    if (words[i].head >= 0)
      view.children[next[static_cast<std::size_t>(words[i].head)]++] =
          static_cast<std::uint32_t>(i);
  }
}

bool leaves_phrase(Deprel relation) {
  switch (relation) {
    case Deprel::kAclRelcl:
    case Deprel::kAppos:
    case Deprel::kParataxis:
    case Deprel::kPunct:
    case Deprel::kCase:
    case Deprel::kCc:
    case Deprel::kConj:
    case Deprel::kCop:
    case Deprel::kNsubj:
    case Deprel::kNsubjPass:
    case Deprel::kAdvcl:
    case Deprel::kMark:
    case Deprel::kAux:
    case Deprel::kObl:
    case Deprel::kAdvmod:
      return true;
    default:
      return false;
  }
}

void extend(const SentenceView& view, std::uint32_t word, std::uint32_t& first, std::uint32_t& last,
            int depth) {
  first = std::min(first, word);
  last = std::max(last, word);
  if (depth > 20) return;
  for (const auto child : view.children_of(word)) {
    if (depth == 0 ? leaves_phrase(view.word(child).deprel)
                   : view.word(child).deprel == Deprel::kAclRelcl)
      continue;
    extend(view, child, first, last, depth + 1);
  }
}

}  // namespace

void index_article(ArticleView& article, const std::vector<bool>& parsed,
                   std::span<const std::vector<Proposition>> propositions) {
  article.views.resize(article.sentences.size());
  for (std::size_t i = 0; i < article.sentences.size(); ++i) {
    auto& view = article.views[i];
    const auto count = article.sentences[i].words.size();
    view.tree = &article.sentences[i];
    view.parsed = parsed[i];
    view.mention_at.assign(count, -1);
    view.mention_over.assign(count, -1);
    view.proposition_at.assign(count, -1);
    view.propositions = propositions[i];
    index_children(view);
    for (std::size_t p = 0; p < view.propositions.size(); ++p)
      view.proposition_at[view.propositions[p].word] = static_cast<std::int32_t>(p);
  }
  for (std::size_t m = 0; m < article.mentions.size(); ++m) {
    const auto& mention = article.mentions[m];
    auto& view = article.views[mention.sentence];
    for (auto w = mention.first; w <= mention.last && w < view.mention_over.size(); ++w) {
      auto& over = view.mention_over[w];
      // The longest mention over a word wins: "Seoul's Defense Ministry" over "Seoul" for words of
      // both.
      if (over < 0 ||
          article.mentions[static_cast<std::size_t>(over)].span.size() < mention.span.size())
        over = static_cast<std::int32_t>(m);
    }
    auto& at = view.mention_at[mention.head];
    if (at < 0 || article.mentions[static_cast<std::size_t>(at)].span.size() < mention.span.size())
      at = static_cast<std::int32_t>(m);
  }
}

Span phrase_span(const ArticleView& article, WordAt head) {
  const auto& view = article.views[head.sentence];
  std::uint32_t first = head.word, last = head.word;
  if (view.parsed) extend(view, head.word, first, last, 0);
  return {view.word(first).span.begin, view.word(last).span.end};
}

std::vector<std::uint32_t> conjuncts_of(const SentenceView& view, std::uint32_t word) {
  std::vector<std::uint32_t> found;
  const auto take = [&](std::uint32_t member) {
    for (const auto child : view.children_of(member)) {
      if (view.word(child).deprel == Deprel::kConj) found.push_back(child);
    }
  };
  take(word);
  // Parsers join some members of a list to one another.
  // NOLINTNEXTLINE(modernize-loop-convert): take() adds to what the loop runs over.
  for (std::size_t i = 0; i < found.size(); ++i) take(found[i]);
  return found;
}

std::string_view case_of(const SentenceView& view, std::uint32_t word) {
  for (const auto child : view.children_of(word)) {
    const auto& w = view.word(child);
    if (w.deprel == Deprel::kCase && w.upos != syntax::Upos::kPart) return w.lemma;
  }
  return {};
}

bool has_child(const SentenceView& view, std::uint32_t word, std::string_view form) {
  return std::ranges::any_of(view.children_of(word),
                             [&](auto child) { return lower(view.word(child).form) == form; });
}

}  // namespace entente::extract::meaning
