// The words that explanations share: why a word stands for an actor, which weights made a score.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/meaning/article_view.h"
#include "extract/meaning/who.h"

namespace entente::extract::meaning {

/// A number by a printf format ("%+.2f").
std::string decimal(double value, const char* format);

/// The sentence on one line.
std::string sentence_text(const ArticleView& article, std::uint32_t sentence);

/// "\"the ministers\" is Hungary: who acts for it": how a word came to stand for its actor.
std::string stands_for(const ArticleView& article, WordAt at, const Named& who);

/// "a:status=signed +0.41, a:form=pact +0.20".
std::string listed(const std::vector<std::pair<std::string, double>>& weights);

}  // namespace entente::extract::meaning
