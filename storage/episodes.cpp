#include "storage/episodes.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

namespace entente::storage {
namespace {

using Day = PartialDate::Day;
constexpr Day kEver = PartialDate::kPlusInfinity;

struct Validity {
  Day from, to;
  std::size_t index;
};

/// From `since`, else from the report; an end alone is known for itself only.
Day start_of(const ToldPeriod& told) {
  if (told.since) return told.since->earliest();
  if (told.until) return told.until->earliest();
  return told.reported ? told.reported->earliest() : kEver;
}

Day end_of(const ToldPeriod& told, const std::vector<Day>& ends) {
  if (told.until) return told.until->latest();
  const Day known =
      told.reported ? std::max(start_of(told), told.reported->latest()) : start_of(told);
  const auto next = std::lower_bound(ends.begin(), ends.end(), known);
  return next == ends.end() ? kEver : *next;
}

std::vector<std::vector<std::size_t>> in_order(std::vector<std::vector<std::size_t>> groups) {
  for (auto& group : groups) std::sort(group.begin(), group.end());
  std::sort(groups.begin(), groups.end());
  return groups;
}

}  // namespace

std::vector<std::vector<std::size_t>> episodes_of_state(const std::vector<ToldPeriod>& told) {
  std::vector<Day> ends;
  for (const ToldPeriod& t : told) {
    if (t.until) ends.push_back(t.until->latest());
  }
  std::sort(ends.begin(), ends.end());
  std::vector<Validity> validities;
  for (std::size_t i = 0; i < told.size(); ++i) {
    validities.push_back({start_of(told[i]), end_of(told[i], ends), i});
  }
  std::sort(validities.begin(), validities.end(), [](const Validity& a, const Validity& b) {
    return std::pair(a.from, a.to) < std::pair(b.from, b.to);
  });
  std::vector<std::vector<std::size_t>> groups;
  std::int64_t reach = 0;
  for (const Validity& validity : validities) {
    if (groups.empty() || validity.from > reach + 1) {  // the next day still touches
      groups.emplace_back();
      reach = validity.to;
    }
    groups.back().push_back(validity.index);
    reach = std::max<std::int64_t>(reach, validity.to);
  }
  return in_order(std::move(groups));
}

std::vector<std::vector<std::size_t>> episodes_of_act(const std::vector<ToldPeriod>& told) {
  std::map<std::string, std::vector<std::size_t>> by_date;  // told in the same words
  for (std::size_t i = 0; i < told.size(); ++i) {
    by_date[told[i].on ? told[i].on->text() : std::string()].push_back(i);
  }
  struct Act {
    PartialDate date;
    std::vector<std::size_t> members;
  };
  std::vector<std::vector<std::size_t>> groups;
  std::vector<Act> dated;
  for (auto& [text, members] : by_date) {
    if (text.empty()) {
      groups.push_back(std::move(members));
    } else {
      dated.push_back({*told[members.front()].on, std::move(members)});
    }
  }
  std::sort(dated.begin(), dated.end(), [](const Act& a, const Act& b) {
    const auto width = [](const PartialDate& d) {
      return std::int64_t{d.latest()} - std::int64_t{d.earliest()};
    };
    if (width(a.date) != width(b.date)) return width(a.date) < width(b.date);
    return a.date < b.date;
  });
  std::vector<Act> acts;
  for (Act& act : dated) {
    Act* only = nullptr;
    int around = 0;
    for (Act& other : acts) {
      if (inside(other.date, act.date)) only = &other, ++around;
    }
    if (around == 1) {
      only->members.insert(only->members.end(), act.members.begin(), act.members.end());
    } else {
      acts.push_back(std::move(act));
    }
  }
  for (Act& act : acts) groups.push_back(std::move(act.members));
  return in_order(std::move(groups));
}

}  // namespace entente::storage
