// When what is said of an agreement was so: the time expression that dates a status, found by the
// tree and, where that errs, by the words around; the date in an agreement's own noun phrase.
#pragma once

#include <cstdint>
#include <optional>

#include "extract/meaning/agreement_mentions.h"
#include "extract/meaning/article_view.h"

namespace entente::extract::meaning {

/// Words from a predicate to a date, or to another word that bears on it, that the tree hangs
/// elsewhere.
inline constexpr std::uint32_t kReach = 14;

/// A week as the month that has most of it, any other date as it is.
PartialDate rounded(const PartialDate& date);

/// Whether a time expression stands before its noun as part of it ("the 1986 accord").
bool modifies(const SentenceView& view, const time::TimeMention& time, std::uint32_t noun);

/// "an accord between A and B in December": the date in the noun's own phrase, of what has been
/// made by then.
std::optional<PartialDate> date_after(const ArticleView& article, const AgreementMention& mention);

/// The date told of a status by its predicate's clause, else by the words around it up to the next
/// verb, else by the clause that it is coordinated with; intervals within a month or year are that
/// month or year. `agreement` is the agreement's word, whose own date ("the 1986 accord") dates
/// nothing else.
std::optional<PartialDate> status_date(const ArticleView& article, WordAt predicate,
                                       std::optional<std::uint32_t> agreement,
                                       AgreementStatus status);

/// "from July 1", "beginning next month", behind what tells that an agreement was made: the day to
/// come on which it begins, or null.
const time::TimeMention* first_day(const ArticleView& article, WordAt predicate);

/// "runs until 1989": the day to come up to which it lasts, or null.
const time::TimeMention* last_day(const ArticleView& article, WordAt predicate);

}  // namespace entente::extract::meaning
