// Time expressions of a text and what they mean (TIMEX3 types and values, TimeML 1.2.1), resolved
// against the article's date: absolute, partial, relative ("two years ago", "on Monday"),
// durations, sets, ranges.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/syntax/tree.h"
#include "knowledge/partial_date.h"
#include "knowledge/span.h"

namespace entente::extract::time {

enum class TimeType : std::uint8_t { kDate, kTime, kDuration, kSet };

struct TimeMention {
  Span span;
  std::uint32_t sentence = 0, first = 0, last = 0;  ///< words of the sentence, both included
  TimeType type = TimeType::kDate;
  std::string value;                ///< TIMEX3 value: "2014-12-29", "P5Y", "XXXX-WXX-1", "PAST_REF"
  std::optional<PartialDate> date;  ///< as a partial date or interval where the value is one ("from
                                    ///< 2006 to February 2013" is 2006/2013-02)
  std::string_view
      preposition;  ///< since, until, by, from, in, on, before, after, ... where one governs it
};

/// What the article's own date is: given, or inferred from the dateline (weekday and other dates of
/// the text settle a missing year).
struct ArticleDate {
  std::optional<PartialDate> date;
  bool inferred = false;
};

/// `given`: the article's date field; `dateline`: its dateline field, else the one that opens the
/// body is used.
ArticleDate article_date(std::string_view text, std::optional<std::string_view> given,
                         std::optional<std::string_view> dateline,
                         std::span<const syntax::Sentence> sentences);

/// All time expressions in order of the text. Sentences need words, not trees.
std::vector<TimeMention> find_times(std::string_view text,
                                    const std::optional<PartialDate>& article_date,
                                    std::span<const syntax::Sentence> sentences);

}  // namespace entente::extract::time
