// The article's own date. A dateline gives month and day; the year is the first in which the day
// has the weekday that the story speaks of and which does not lie before what the story tells as
// past.
#include <algorithm>
#include <charconv>

#include <array>
#include "extract/text/dateline.h"
#include "extract/text/text.h"
#include "extract/time/tense.h"
#include "extract/time/times.h"

namespace entente::extract::time {

namespace {

// Beyond so many years after the latest date told, a fitting weekday proves nothing.
constexpr int kYearsAhead = 2;

struct MonthDay {
  int month = 0;
  int day = 0;
  int weekday = -1;  // 0 Monday, where the dateline names it
};

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// What the dateline says: a whole date, or month and day.
struct Told {
  std::optional<PartialDate> date;
  std::optional<MonthDay> month_day;
};

int weekday_of(std::string_view value) {
  return value.size() == 10 && value.starts_with("XXXX-WXX-") ? value[9] - '1' : -1;
}

int weekday_named(std::string_view form) {
  constexpr std::array<std::string_view, 7> kNames{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (form == kNames[i]) return static_cast<int>(i);
  }
  return -1;
}

Told told_by(std::string_view dateline) {
  const auto parts = text::read_dateline(dateline);
  const std::string_view date =
      parts && !parts->date.empty() ? text_of(dateline, parts->date) : dateline;
  std::vector<syntax::Sentence> sentences;
  text::split(date, {true}, sentences);
  Told told;
  for (const TimeMention& mention : find_times(date, std::nullopt, sentences)) {
    if (mention.type != TimeType::kDate) continue;
    if (mention.date && mention.date->is_day()) {
      told.date = mention.date;
      return told;
    }
    if (mention.value.size() == 10 && mention.value.starts_with("XXXX-") &&
        mention.value[5] != 'W') {
      const std::string_view value = mention.value;
      told.month_day =
          MonthDay{number(value.substr(5, 2)), number(value.substr(8, 2)),
                   weekday_named(sentences[mention.sentence].words[mention.first].form)};
      return told;
    }
  }
  return told;
}

// What the story tells about its day.
struct Evidence {
  int weekday = -1;  // of the story's day, most likely: the first weekday named
  std::optional<PartialDate::Day> not_before;
};

Evidence evidence_of(std::string_view text, std::span<const syntax::Sentence> sentences) {
  Evidence evidence;
  for (const TimeMention& mention : find_times(text, std::nullopt, sentences)) {
    const syntax::Sentence& sentence = sentences[mention.sentence];
    if (sentence.dateline) continue;
    if (evidence.weekday < 0) evidence.weekday = weekday_of(mention.value);
    const bool dated = mention.type == TimeType::kDate && mention.date &&
                       mention.date->earliest() != PartialDate::kMinusInfinity;
    if (!dated || mention.preposition == "since" || mention.preposition == "by" ||
        mention.preposition == "until") {
      continue;
    }
    if (tense_near(sentence, mention.first, mention.last + 1) == Tense::kFuture) continue;
    // Of an interval the last part counts: "2006 to February 2013" was told after January 2013.
    const auto slash = mention.date->text().find('/');
    const auto last =
        slash == std::string::npos
            ? mention.date
            : PartialDate::parse(std::string_view(mention.date->text()).substr(slash + 1));
    if (!last) continue;
    evidence.not_before =
        std::max(evidence.not_before.value_or(last->earliest()), last->earliest());
  }
  return evidence;
}

std::optional<PartialDate> with_year(const MonthDay& told, const Evidence& evidence) {
  const int wanted = told.weekday >= 0 ? told.weekday : evidence.weekday;
  if (!evidence.not_before || wanted < 0) return std::nullopt;
  const int first = civil_from_days(*evidence.not_before).year;
  for (int year = first; year <= first + kYearsAhead; ++year) {
    auto date = PartialDate::from_ymd(year, told.month, told.day);
    if (date && date->earliest() >= *evidence.not_before && weekday(date->earliest()) == wanted) {
      return date;
    }
  }
  return std::nullopt;
}

}  // namespace

ArticleDate article_date(std::string_view text, std::optional<std::string_view> given,
                         std::optional<std::string_view> dateline,
                         std::span<const syntax::Sentence> sentences) {
  std::optional<PartialDate> known;
  if (given) {
    known = PartialDate::parse(*given);
    if (!known && given->size() > 10) known = PartialDate::parse(given->substr(0, 10));
  }
  if (known && known->is_day()) return {known, false};
  Told told;
  if (dateline) told = told_by(*dateline);
  for (const syntax::Sentence& sentence : sentences) {
    if (told.date || told.month_day) break;
    if (sentence.dateline) told = told_by(text_of(text, sentence.span));
  }
  if (known) {
    // A given year or month, made more precise where the dateline agrees with it.
    std::optional<PartialDate> day = told.date;
    if (!day && told.month_day) {
      day = PartialDate::from_ymd(known->year(), told.month_day->month, told.month_day->day);
    }
    if (day && inside(*day, *known)) return {day, true};
    return {known, false};
  }
  if (told.date) return {told.date, true};
  if (!told.month_day) return {};
  const auto date = with_year(*told.month_day, evidence_of(text, sentences));
  return {date, date.has_value()};
}

}  // namespace entente::extract::time
