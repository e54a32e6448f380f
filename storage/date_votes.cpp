#include "storage/date_votes.h"

#include <algorithm>
#include <cstdint>
#include <set>

namespace entente::storage {
namespace {

std::int64_t width(const PartialDate& date) {
  return std::int64_t{date.latest()} - std::int64_t{date.earliest()};
}

}  // namespace

void DateVotes::add(const PartialDate& date, Number story, bool official, const std::string& fact) {
  votes_.push_back({date, story, official, fact});
}

std::vector<DateVotes::Candidate> DateVotes::ranked() const {
  std::vector<PartialDate> values;
  for (const Vote& vote : votes_) values.push_back(vote.date);
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  std::vector<Candidate> out;
  for (const PartialDate& value : values) {
    Candidate candidate{value, false, {}};
    std::set<Number> stories;
    for (const Vote& vote : votes_) {
      if (inside(value, vote.date)) stories.insert(vote.story);
      if (vote.date == value && vote.official) candidate.official = true;
    }
    candidate.stories.assign(stories.begin(), stories.end());
    out.push_back(std::move(candidate));
  }
  std::stable_sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) {
    if (a.official != b.official) return a.official;
    if (a.stories.size() != b.stories.size()) return a.stories.size() > b.stories.size();
    if (width(a.date) != width(b.date)) return width(a.date) < width(b.date);
    if (a.date.is_vague() != b.date.is_vague()) return b.date.is_vague();
    return a.date < b.date;
  });
  return out;
}

std::optional<PartialDate> DateVotes::shown() const {
  if (votes_.empty()) return std::nullopt;
  if (votes_.size() == 1) return votes_.front().date;
  return ranked().front().date;
}

std::optional<Conflict> DateVotes::conflict(const std::string& field) const {
  if (votes_.size() < 2) return std::nullopt;
  const auto candidates = ranked();
  const PartialDate& first = candidates.front().date;
  Conflict out{field, {}};
  for (const Candidate& candidate : candidates) {
    const bool shown = candidate.date == first;
    if (!shown && (inside(candidate.date, first) || inside(first, candidate.date))) continue;
    std::set<std::string> facts;
    for (const Vote& vote : votes_) {
      if (vote.date == candidate.date) facts.insert(vote.fact);
    }
    out.values.push_back({candidate.date.text(),
                          static_cast<std::uint32_t>(candidate.stories.size()),
                          {facts.begin(), facts.end()}});
  }
  if (out.values.size() < 2) return std::nullopt;
  return out;
}

}  // namespace entente::storage
