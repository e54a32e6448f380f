#include "queries/match_returns.h"

#include <algorithm>

#include "knowledge/error.h"

namespace entente::queries::match {
namespace {

constexpr std::size_t kMostWorkingRows = 1'000'000;

[[noreturn]] void too_many(std::size_t most, const char* what) {
  throw UsageError("match: more than " + std::to_string(most) + " " + what +
                   "; narrow the pattern, or use LIMIT" +
                   (std::string(what) == "rows" ? " or --max-rows" : ""));
}

bool same(const Expression& a, const Expression& b) {
  return a.kind == b.kind && a.name == b.name && a.literal.value == b.literal.value &&
         a.star == b.star && a.distinct == b.distinct &&
         std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(), same);
}

}  // namespace

bool Returns::Less::operator()(const std::vector<Cell>& a, const std::vector<Cell>& b) const {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    if (const int o = order(a[i], b[i]); o != 0) return o < 0;
  }
  return a.size() < b.size();
}

Returns::Returns(Scope& scope, const Query& query, std::size_t most)
    : scope_(scope), query_(query), most_(most) {
  for (std::size_t i = 0; i < query.items.size(); ++i) {
    const Expression& e = query.items[i].expression;
    scope.check(e);
    for (std::size_t before = 0; before < i; ++before) {
      if (query.items[before].name == query.items[i].name)
        fail(e.column, "two columns are called " + query.items[i].name + "; name one by AS");
    }
    if (!has_aggregate(e)) continue;
    grouped_ = true;
    if (e.kind != Expression::Kind::kCall || !is_aggregate(e.name))
      fail(e.column, "an aggregate stands alone in RETURN, as count(*) AS n");
    if (!e.parts.empty() && has_aggregate(e.parts[0]))
      fail(e.column, "an aggregate cannot hold another");
    aggregates_.push_back(&e);
    aggregate_place_.push_back(i);
  }
  for (const SortKey& key : query.order) {
    sort_place_.push_back(returned_as(key.expression));
    if (sort_place_.back() >= 0) continue;
    scope.check(key.expression);
    if (grouped_ || query.distinct)
      fail(key.expression.column, "with aggregates or DISTINCT, ORDER BY takes what is returned");
  }
  skip_ = whole(query.skip, "SKIP", 0);
  limit_ = whole(query.limit, "LIMIT", -1);
}

std::ptrdiff_t Returns::returned_as(const Expression& e) const {
  for (std::size_t i = 0; i < query_.items.size(); ++i) {
    const bool named = e.kind == Expression::Kind::kVariable && e.name == query_.items[i].name;
    if (named || same(e, query_.items[i].expression)) return static_cast<std::ptrdiff_t>(i);
  }
  return -1;
}

std::int64_t Returns::whole(const std::optional<Expression>& e, const char* clause,
                            std::int64_t fallback) {
  if (!e) return fallback;
  scope_.check(*e);
  if (e->kind == Expression::Kind::kVariable || e->kind == Expression::Kind::kProperty)
    fail(e->column, std::string(clause) + " takes a number");
  const Cell value = scope_.evaluate(*e);
  const auto* number = value.as<std::int64_t>();
  if (number == nullptr || *number < 0)
    fail(e->column, std::string(clause) + " takes a whole number from 0");
  return std::min<std::int64_t>(*number, 2 * kMostWorkingRows);  // no more rows are ever kept
}

void Returns::take_row() {
  if (grouped_) return take_grouped();
  Made row;
  for (const Item& item : query_.items) row.cells.push_back(scope_.evaluate(item.expression));
  if (query_.distinct && !seen_.try_emplace(row.cells, true).second) return;
  for (std::size_t i = 0; i < query_.order.size(); ++i) {
    const auto place = sort_place_[i];
    row.keys.push_back(place >= 0 ? row.cells[static_cast<std::size_t>(place)]
                                  : scope_.evaluate(query_.order[i].expression));
  }
  const bool enough = query_.order.empty() && limit_ >= 0 &&
                      rows_.size() >= static_cast<std::size_t>(skip_ + limit_);
  if (enough) throw EnoughRows();
  rows_.push_back(std::move(row));
  if (query_.order.empty() && limit_ < 0 && rows_.size() > most_ + static_cast<std::size_t>(skip_))
    too_many(most_, "rows");
  if (rows_.size() > kMostWorkingRows) too_many(kMostWorkingRows, "rows to sort");
}

void Returns::take_grouped() {
  std::vector<Cell> key;
  for (const Item& item : query_.items) {
    key.push_back(has_aggregate(item.expression) ? Cell{} : scope_.evaluate(item.expression));
  }
  auto [place, fresh] = groups_.try_emplace(key);
  Group& group = place->second;
  if (fresh) {
    group.cells = key;
    group.gathered.resize(aggregates_.size());
    group.rows.resize(aggregates_.size());
    if (groups_.size() > kMostWorkingRows) too_many(kMostWorkingRows, "groups");
  }
  for (std::size_t i = 0; i < aggregates_.size(); ++i) {
    const Expression& call = *aggregates_[i];
    if (call.star) {
      ++group.rows[i];
      continue;
    }
    Cell value = scope_.evaluate(call.parts[0]);
    if (value.null()) continue;
    ++group.rows[i];
    if (call.name == "count" && !call.distinct) continue;
    auto& gathered = group.gathered[i];
    if ((call.name == "min" || call.name == "max") && !gathered.empty()) {
      const int o = order(value, gathered.front());
      if (call.name == "min" ? o < 0 : o > 0) gathered.front() = std::move(value);
      continue;
    }
    gathered.push_back(std::move(value));
    if (++gathered_ > kMostWorkingRows) too_many(kMostWorkingRows, "values to gather");
  }
}

Cell Returns::finished(const Expression& call, const Group& group, std::size_t i) const {
  std::vector<Cell> values = group.gathered[i];
  if (call.distinct) {
    std::vector<Cell> once;
    std::map<std::vector<Cell>, bool, Less> seen;
    for (const Cell& value : values) {
      scope_.world().deadline().check();
      if (seen.try_emplace({value}, true).second) once.push_back(value);
    }
    values = std::move(once);
  }
  if (call.name == "count")
    return Cell{static_cast<std::int64_t>(call.distinct ? values.size() : group.rows[i])};
  if (call.name == "collect") return Cell{List(values.begin(), values.end())};
  if (call.name == "min" || call.name == "max") return values.empty() ? Cell{} : values.front();
  double sum = 0;
  std::int64_t whole_sum = 0;
  bool whole = true;
  for (const Cell& value : values) {
    const auto number = value.number();
    if (!number) fail(call.column, call.name + " takes numbers");
    sum += *number;
    if (const auto* n = value.as<std::int64_t>(); n != nullptr && std::abs(sum) < 9e18) {
      whole_sum += *n;
    } else {
      whole = false;
    }
  }
  if (call.name == "avg")
    return values.empty() ? Cell{} : Cell{sum / static_cast<double>(values.size())};
  return whole ? Cell{whole_sum} : Cell{sum};
}

Result Returns::result() {
  Result result;
  for (const Item& item : query_.items) result.columns.push_back(item.name);
  if (grouped_) {
    const bool only_aggregates = aggregates_.size() == query_.items.size();
    if (groups_.empty() && only_aggregates) {
      Group& nothing = groups_[std::vector<Cell>(query_.items.size())];
      nothing.cells.resize(query_.items.size());
      nothing.gathered.resize(aggregates_.size());
      nothing.rows.resize(aggregates_.size());
    }
    for (auto& [key, group] : groups_) {
      Made row{group.cells, {}};
      for (std::size_t i = 0; i < aggregates_.size(); ++i)
        row.cells[aggregate_place_[i]] = finished(*aggregates_[i], group, i);
      for (const auto place : sort_place_)
        row.keys.push_back(row.cells[static_cast<std::size_t>(place)]);
      rows_.push_back(std::move(row));
    }
  }
  if (!query_.order.empty()) {
    std::stable_sort(rows_.begin(), rows_.end(), [&](const Made& a, const Made& b) {
      scope_.world().deadline().check();
      for (std::size_t i = 0; i < a.keys.size(); ++i) {
        const int o = order(a.keys[i], b.keys[i]);
        if (o != 0) return query_.order[i].descending ? o > 0 : o < 0;
      }
      return false;
    });
  }
  const auto first = std::min(rows_.size(), static_cast<std::size_t>(skip_));
  const auto last =
      limit_ < 0 ? rows_.size() : std::min(rows_.size(), first + static_cast<std::size_t>(limit_));
  if (last - first > most_) too_many(most_, "rows");
  for (std::size_t i = first; i < last; ++i) result.rows.push_back(std::move(rows_[i].cells));
  return result;
}

}  // namespace entente::queries::match
