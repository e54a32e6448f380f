#include "queries/session.h"

#include <algorithm>

#include "knowledge/error.h"

namespace entente::queries {
namespace {

constexpr std::size_t kMostEarlier = 3;

}  // namespace

std::filesystem::path image_file(const std::filesystem::path& database) {
  return database.string() + ".graph";
}

Session::Session(const std::filesystem::path& database, SessionOptions options)
    : database_(database), options_(options) {
  now_ = std::make_unique<World>(storage::Store::open(database_, storage::Access::kReadOnly),
                                 options_.image ? image_file(database_) : "");
  stamp_ = now_->store().stamp();
}

Session::~Session() = default;

World& Session::world(const std::optional<PartialDate>& known_by) {
  if (std::string stamp = now_->store().stamp(); stamp != stamp_) {
    earlier_.clear();
    now_ = std::make_unique<World>(storage::Store::open(database_, storage::Access::kReadOnly),
                                   options_.image ? image_file(database_) : "");
    stamp_ = std::move(stamp);
  }
  now_->stop_with(stop_);
  return known_by ? earlier(known_by->latest()) : *now_;
}

World& Session::earlier(PartialDate::Day day) {
  auto found = std::find_if(earlier_.begin(), earlier_.end(),
                            [&](const Earlier& one) { return one.day == day; });
  if (found == earlier_.end()) {
    auto world = std::make_unique<World>(now_->store().known_by(day), "");
    if (earlier_.size() == kMostEarlier) earlier_.pop_front();
    earlier_.push_back({day, std::move(world)});
    found = std::prev(earlier_.end());
  }
  found->world->stop_with(stop_);
  return *found->world;
}

void Session::stop_with(const Stop* stop) {
  stop_ = stop;
  now_->stop_with(stop);
  for (Earlier& one : earlier_) one.world->stop_with(stop);
}

Answer Session::answer(std::string_view name, const Arguments& arguments) {
  const Question* question = find_question(name);
  if (question == nullptr)
    throw UsageError("there is no question `" + std::string(name) +
                     "`; `entente --help` lists them");
  check_arguments(*question, arguments);
  Answer answer = question->answer(world(date_of(arguments, "--known-by")), arguments);
  answer.question = question->name;
  answer.total = std::max(answer.total, answer.rows.size());
  std::int64_t fallback = 50;
  for (const Parameter& p : question->parameters) {
    if (p.name == "--limit") fallback = std::stoll(p.fallback);
  }
  const auto limit =
      static_cast<std::size_t>(arguments.number("--limit", fallback, 0, 1'000'000'000));
  if (limit > 0 && answer.rows.size() > limit) answer.rows.resize(limit);
  if (answer.rows.size() < answer.total) {
    answer.notes.push_back(std::to_string(answer.rows.size()) + " of " +
                           std::to_string(answer.total) + " shown; --limit 0 shows all");
  }
  return answer;
}

}  // namespace entente::queries
