#include "extract/meaning/explanation_words.h"

#include <algorithm>
#include <cstdio>

namespace entente::extract::meaning {
namespace {

constexpr std::size_t kLongPhrase = 60;

/// The phrase that a word heads, cut where it grows long.
std::string phrase(const ArticleView& article, WordAt at) {
  std::string text(text_of(article.text, phrase_span(article, at)));
  std::ranges::replace(text, '\n', ' ');
  return text.size() > kLongPhrase ? std::string(article.word(at).form) : text;
}

std::string_view way_of(How how) {
  switch (how) {
    case How::kName:
      return "its name";
    case How::kPlaceName:
      return "its name, as a place";
    case How::kOfficial:
      return "who acts for it";
    case How::kPart:
      return "part of it";
    case How::kOwner:
      return "a thing of its";
    case How::kTopic:
      return "a thing about it";
    case How::kRegister:
      return "an agreement of which it is a party";
    case How::kImplied:
      return "not named here, told by what stands around";
    case How::kCoreference:
      return "named elsewhere";
  }
  return "";
}

}  // namespace

std::string decimal(double value, const char* format) {
  char text[32];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

std::string sentence_text(const ArticleView& article, std::uint32_t sentence) {
  std::string text(text_of(article.text, article.sentences[sentence].span));
  std::ranges::replace(text, '\n', ' ');
  return text;
}

std::string stands_for(const ArticleView& article, WordAt at, const Named& who) {
  const std::string text = "\"" + phrase(article, at) + "\" is " +
                           std::string(article.gazetteer->name(who.id.value)) + ": ";
  const Antecedent* antecedent =
      article.coreference != nullptr ? article.coreference->of(at.sentence, at.word) : nullptr;
  if (who.how == How::kCoreference && antecedent != nullptr)
    return text + "named in sentence " + std::to_string(antecedent->sentence + 1) + " (" +
           std::string(antecedent->sieve) + ")";
  return text + std::string(way_of(who.how));
}

std::string listed(const std::vector<std::pair<std::string, double>>& weights) {
  std::string text;
  for (const auto& [name, weight] : weights)
    text += (text.empty() ? "" : ", ") + name + " " + decimal(weight, "%+.2f");
  return text;
}

}  // namespace entente::extract::meaning
