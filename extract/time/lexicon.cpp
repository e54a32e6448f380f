#include "extract/time/lexicon.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace entente::extract::time {

namespace {

using enum ItemKind;

struct Entry {
  std::string_view word;
  ItemKind kind;
  int value;
  bool plural = false;
};

constexpr int unit(Unit u) { return static_cast<int>(u); }
constexpr int season(Season s) { return static_cast<int>(s); }

// Closed classes of English; in small letters.
constexpr Entry kEntries[] = {
    {"one", kNumber, 1},
    {"two", kNumber, 2},
    {"three", kNumber, 3},
    {"four", kNumber, 4},
    {"five", kNumber, 5},
    {"six", kNumber, 6},
    {"seven", kNumber, 7},
    {"eight", kNumber, 8},
    {"nine", kNumber, 9},
    {"ten", kNumber, 10},
    {"eleven", kNumber, 11},
    {"twelve", kNumber, 12},
    {"thirteen", kNumber, 13},
    {"fourteen", kNumber, 14},
    {"fifteen", kNumber, 15},
    {"sixteen", kNumber, 16},
    {"seventeen", kNumber, 17},
    {"eighteen", kNumber, 18},
    {"nineteen", kNumber, 19},
    {"twenty", kNumber, 20},
    {"thirty", kNumber, 30},
    {"forty", kNumber, 40},
    {"fifty", kNumber, 50},
    {"sixty", kNumber, 60},
    {"seventy", kNumber, 70},
    {"eighty", kNumber, 80},
    {"ninety", kNumber, 90},
    {"hundred", kNumber, 100},
    {"dozen", kNumber, 12},
    {"a", kArticle, 1},
    {"an", kArticle, 1},
    {"several", kVague, 0},
    {"few", kVague, 0},
    {"many", kVague, 0},
    {"some", kVague, 0},
    {"couple", kVague, 0},
    {"first", kOrdinal, 1},
    {"second", kOrdinal, 2},
    {"third", kOrdinal, 3},
    {"fourth", kOrdinal, 4},
    {"fifth", kOrdinal, 5},
    {"sixth", kOrdinal, 6},
    {"seventh", kOrdinal, 7},
    {"eighth", kOrdinal, 8},
    {"ninth", kOrdinal, 9},
    {"tenth", kOrdinal, 10},
    {"eleventh", kOrdinal, 11},
    {"twelfth", kOrdinal, 12},
    {"thirteenth", kOrdinal, 13},
    {"fourteenth", kOrdinal, 14},
    {"fifteenth", kOrdinal, 15},
    {"sixteenth", kOrdinal, 16},
    {"seventeenth", kOrdinal, 17},
    {"eighteenth", kOrdinal, 18},
    {"nineteenth", kOrdinal, 19},
    {"twentieth", kOrdinal, 20},
    {"january", kMonth, 1},
    {"february", kMonth, 2},
    {"march", kMonth, 3},
    {"april", kMonth, 4},
    {"may", kMonth, 5},
    {"june", kMonth, 6},
    {"july", kMonth, 7},
    {"august", kMonth, 8},
    {"september", kMonth, 9},
    {"october", kMonth, 10},
    {"november", kMonth, 11},
    {"december", kMonth, 12},
    {"jan", kMonth, 1},
    {"feb", kMonth, 2},
    {"mar", kMonth, 3},
    {"apr", kMonth, 4},
    {"jun", kMonth, 6},
    {"jul", kMonth, 7},
    {"aug", kMonth, 8},
    {"sep", kMonth, 9},
    {"sept", kMonth, 9},
    {"oct", kMonth, 10},
    {"nov", kMonth, 11},
    {"dec", kMonth, 12},
    {"monday", kWeekday, 0},
    {"tuesday", kWeekday, 1},
    {"wednesday", kWeekday, 2},
    {"thursday", kWeekday, 3},
    {"friday", kWeekday, 4},
    {"saturday", kWeekday, 5},
    {"sunday", kWeekday, 6},
    {"mondays", kWeekday, 0, true},
    {"tuesdays", kWeekday, 1, true},
    {"wednesdays", kWeekday, 2, true},
    {"thursdays", kWeekday, 3, true},
    {"fridays", kWeekday, 4, true},
    {"saturdays", kWeekday, 5, true},
    {"sundays", kWeekday, 6, true},
    {"tues", kWeekday, 1},
    {"thurs", kWeekday, 3},
    {"mon.", kWeekday, 0},
    {"tue.", kWeekday, 1},
    {"wed.", kWeekday, 2},
    {"thu.", kWeekday, 3},
    {"fri.", kWeekday, 4},
    {"sat.", kWeekday, 5},
    {"sun.", kWeekday, 6},
    {"seconds", kUnit, unit(Unit::kSecond), true},
    {"minute", kUnit, unit(Unit::kMinute)},
    {"minutes", kUnit, unit(Unit::kMinute), true},
    {"hour", kUnit, unit(Unit::kHour)},
    {"hours", kUnit, unit(Unit::kHour), true},
    {"day", kUnit, unit(Unit::kDay)},
    {"days", kUnit, unit(Unit::kDay), true},
    {"weekend", kUnit, unit(Unit::kWeekend)},
    {"weekends", kUnit, unit(Unit::kWeekend), true},
    {"week", kUnit, unit(Unit::kWeek)},
    {"weeks", kUnit, unit(Unit::kWeek), true},
    {"fortnight", kUnit, unit(Unit::kFortnight)},
    {"month", kUnit, unit(Unit::kMonth)},
    {"months", kUnit, unit(Unit::kMonth), true},
    {"quarter", kUnit, unit(Unit::kQuarter)},
    {"quarters", kUnit, unit(Unit::kQuarter), true},
    {"qtr", kUnit, unit(Unit::kQuarter)},
    {"year", kUnit, unit(Unit::kYear)},
    {"years", kUnit, unit(Unit::kYear), true},
    {"decade", kUnit, unit(Unit::kDecade)},
    {"decades", kUnit, unit(Unit::kDecade), true},
    {"century", kUnit, unit(Unit::kCentury)},
    {"centuries", kUnit, unit(Unit::kCentury), true},
    {"spring", kSeason, season(Season::kSpring)},
    {"summer", kSeason, season(Season::kSummer)},
    {"autumn", kSeason, season(Season::kAutumn)},
    {"fall", kSeason, season(Season::kAutumn)},
    {"winter", kSeason, season(Season::kWinter)},
    {"morning", kDayPart, kMorning},
    {"noon", kDayPart, kMidday},
    {"midday", kDayPart, kMidday},
    {"afternoon", kDayPart, kAfternoon},
    {"evening", kDayPart, kEvening},
    {"night", kDayPart, kNight},
    {"midnight", kDayPart, kMidnight},
    {"yesterday", kToday, -1},
    {"today", kToday, 0},
    {"tonight", kToday, 0},
    {"tomorrow", kToday, 1},
    {"now", kNow, 0},
    {"currently", kNow, 0},
    {"nowadays", kNow, 0},
    {"presently", kNow, 0},
    {"twenties", kDecade, 2},
    {"thirties", kDecade, 3},
    {"forties", kDecade, 4},
    {"fifties", kDecade, 5},
    {"sixties", kDecade, 6},
    {"seventies", kDecade, 7},
    {"eighties", kDecade, 8},
    {"nineties", kDecade, 9},
    {"early", kModifier, 0},
    {"late", kModifier, 0},
    {"mid", kModifier, 0},
    {"end", kModifier, 1},
    {"beginning", kModifier, 1},
    {"middle", kModifier, 1},
    {"start", kModifier, 1},
    {"close", kModifier, 1},
    {"last", kLast, -1},
    {"previous", kLast, -1},
    {"past", kPast, -1},
    {"preceding", kLast, -1},
    {"this", kThis, 0},
    {"current", kThis, 0},
    {"next", kNext, 1},
    {"coming", kComing, 1},
    {"upcoming", kComing, 1},
    {"that", kThat, 0},
    {"same", kThat, 0},
    {"following", kFollowing, 1},
    {"ensuing", kFollowing, 1},
    {"ago", kAgo, -1},
    {"later", kLater, 1},
    {"earlier", kEarlier, -1},
    {"previously", kEarlier, -1},
    {"after", kAfter, 1},
    {"before", kBefore, -1},
    {"following", kFollowing, 1},
    {"recent", kRecent, 0},
    {"recently", kRecently, 0},
    {"lately", kRecently, 0},
    {"formerly", kRecently, 0},
    {"soon", kSoon, 0},
    {"shortly", kSoon, 0},
    {"future", kFuture, 0},
    {"every", kEvery, 0},
    {"each", kEvery, 0},
    {"other", kOther, 0},
    {"annual", kPeriodic, unit(Unit::kYear)},
    {"annually", kPeriodic, unit(Unit::kYear)},
    {"annualy", kPeriodic, unit(Unit::kYear)},
    {"yearly", kPeriodic, unit(Unit::kYear)},
    {"quarterly", kPeriodic, unit(Unit::kQuarter)},
    {"monthly", kPeriodic, unit(Unit::kMonth)},
    {"fortnightly", kPeriodic, unit(Unit::kFortnight)},
    {"weekly", kPeriodic, unit(Unit::kWeek)},
    {"daily", kPeriodic, unit(Unit::kDay)},
    {"nightly", kPeriodic, unit(Unit::kDay)},
    {"hourly", kPeriodic, unit(Unit::kHour)},
    {"fiscal", kFiscal, 0},
    {"fy", kFiscal, 0},
    {"half", kHalf, 0},
    {"q1", kQuarterName, 1},
    {"q2", kQuarterName, 2},
    {"q3", kQuarterName, 3},
    {"q4", kQuarterName, 4},
    {"gmt", kZone, 0},
    {"utc", kZone, 0},
    {"est", kZone, 0},
    {"edt", kZone, 0},
    {"pst", kZone, 0},
    {"cet", kZone, 0},
    {"bst", kZone, 0},
    {"hrs", kZone, 0},
    {"am", kHourName, 0},
    {"a.m.", kHourName, 0},
    {"a.m", kHourName, 0},
    {"pm", kHourName, 12},
    {"p.m.", kHourName, 12},
    {"p.m", kHourName, 12},
    {"the", kThe, 0},
    {"of", kOf, 0},
    {"in", kIn, 0},
    {"on", kOn, 0},
    {"from", kFrom, 0},
    {"between", kBetween, 0},
    {"to", kTo, 0},
    {"through", kTo, 0},
    {"thru", kTo, 0},
    {"and", kAnd, 0},
    {"or", kOr, 0},
    {"until", kUntil, 0},
    {"till", kUntil, 0},
    {"since", kSince, 0},
    {"by", kBy, 0},
    {"for", kFor, 0},
    {"at", kAt, 0},
    {"within", kWithin, 0},
    {"over", kOver, 0},
    {"during", kDuring, 0},
    {"throughout", kDuring, 0},
    {"per", kPer, 0},
    {"-", kHyphen, 0},
    {"–", kDash, 0},
    {"—", kDash, 0},
    {"/", kSlash, 0},
    {",", kComma, 0},
    {"(", kOpen, 0},
    {"'s", kPossessive, 0},
    {"’s", kPossessive, 0},
    {"'", kPossessive, 0},
    {"’", kPossessive, 0},
};

constexpr std::size_t kLongestEntry = 12;

const std::unordered_map<std::string_view, Item>& table() {
  static const std::unordered_map<std::string_view, Item> entries = [] {
    std::unordered_map<std::string_view, Item> map;
    for (const Entry& entry : kEntries) {
      Item item;
      item.kind = entry.kind;
      item.value = entry.value;
      item.plural = entry.plural;
      map.emplace(entry.word, item);
    }
    return map;
  }();
  return entries;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Words whose first letters no entry has are most words.
struct FirstLetters {
  std::array<bool, 256> any{};
  FirstLetters() {
    for (const Entry& entry : kEntries) any[static_cast<unsigned char>(entry.word[0])] = true;
  }
};

Item look_up(std::string_view form) {
  if (form.empty() || form.size() > kLongestEntry) return {};
  std::array<char, kLongestEntry> buffer{};
  const bool capital = form[0] >= 'A' && form[0] <= 'Z';
  for (std::size_t i = 0; i < form.size(); ++i) {
    const char c = form[i];
    buffer[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  std::string_view word(buffer.data(), form.size());
  static const FirstLetters letters;
  if (!letters.any[static_cast<unsigned char>(word[0])]) return {};
  auto found = table().find(word);
  if (found == table().end() && word.back() == '.') {
    word.remove_suffix(1);
    found = table().find(word);
    if (found != table().end() && found->second.kind != kMonth && found->second.kind != kWeekday) {
      return {};
    }
  }
  if (found == table().end()) return {};
  Item item = found->second;
  item.capital = capital;
  const bool needs_capital = item.kind == kMonth || item.kind == kWeekday;
  return needs_capital && !capital && item.value + 1 != 0 && word.size() < 6 ? Item{} : item;
}

int number_at(std::string_view form, std::size_t& at) {
  int value = 0;
  while (at < form.size() && is_digit(form[at]) && value < 100000000)
    value = value * 10 + (form[at++] - '0');
  return value;
}

// A word that begins with a digit: number, ordinal, decade, date, clock time.
Item numeric(std::string_view form) {
  Item item;
  std::size_t at = 0;
  item.value = number_at(form, at);
  item.digits = static_cast<std::uint8_t>(std::min<std::size_t>(at, 9));
  const std::string_view rest = form.substr(at);
  if (rest.empty()) {
    item.kind = kNumber;
  } else if (rest == "st" || rest == "nd" || rest == "rd" || rest == "th") {
    item.kind = kOrdinal;
  } else if (rest == "s" || rest == "'s" || rest == "’s") {
    if (item.value % 10 == 0 && (item.digits == 4 || item.digits == 2)) {
      item.kind = kDecade;
      item.value /= 10;
    }
  } else if (rest.size() == 3 && rest[0] == ':' && item.value < 25) {
    std::size_t minutes = at + 1;
    const int past = number_at(form, minutes);
    if (past < 60) {
      item.kind = kClock;
      item.value = item.value * 60 + past;
    }
  } else if (rest[0] == ',' && rest.size() >= 4) {
    item.kind = kNumber;
    item.grouped = true;
  } else if (item.digits == 4 && rest[0] == '/' && (rest.size() == 3 || rest.size() == 5)) {
    item.kind = kYearPair;
  } else if (numeric_date(form).year != 0) {
    item.kind = kNumericDate;
  }
  return item;
}

}  // namespace

CalendarDate numeric_date(std::string_view form) {
  CalendarDate date;
  std::size_t at = 0;
  std::array<int, 3> parts{};
  std::array<std::size_t, 3> sizes{};
  char mark = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t begin = at;
    parts[i] = number_at(form, at);
    sizes[i] = at - begin;
    if (sizes[i] == 0) return {};
    if (i == 2) break;
    if (at >= form.size() || (mark != 0 && form[at] != mark)) return {};
    mark = form[at++];
  }
  if (at != form.size() || (mark != '-' && mark != '/' && mark != '.')) return {};
  if (sizes[0] == 4 && sizes[1] <= 2 && sizes[2] <= 2) {
    date.year = parts[0];
    date.month = parts[1];
    date.day = parts[2];
  } else if (sizes[0] <= 2 && sizes[1] <= 2 && (sizes[2] == 4 || (sizes[2] == 2 && mark == '/'))) {
    date.year = sizes[2] == 4 ? parts[2] : parts[2] + (parts[2] < 50 ? 2000 : 1900);
    const bool day_first = parts[0] > 12 || mark == '.';
    date.month = day_first ? parts[1] : parts[0];
    date.day = day_first ? parts[0] : parts[1];
  }
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.year < 1 ||
      date.day > days_in_month(date.year, date.month)) {
    return {};
  }
  return date;
}

void classify(const syntax::Sentence& sentence, std::vector<Item>& items) {
  items.clear();
  for (const syntax::Word& word : sentence.words) {
    std::string_view form = word.form;
    Item item;
    if (form.empty()) {
      items.push_back(item);
      continue;
    }
    bool middle = false;
    if (form.size() > 5 && (form.starts_with("mid-") || form.starts_with("Mid-"))) {
      form.remove_prefix(4);
      middle = true;
    }
    if (is_digit(form[0])) {
      item = numeric(form);
    } else if ((form[0] == '\'' && form.size() >= 3 && is_digit(form[1])) ||
               (form.starts_with("’") && form.size() >= 5 && is_digit(form[3]))) {
      item = numeric(form.substr(form[0] == '\'' ? 1 : 3));
      if (item.kind != kDecade) item = {};
    } else {
      item = look_up(form);
    }
    item.middle = middle;
    items.push_back(item);
  }
}

}  // namespace entente::extract::time
