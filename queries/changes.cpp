// changes --from D --to D: what began, ended, was signed or broken off within a time.
#include <algorithm>

#include "knowledge/error.h"
#include "queries/chronicle.h"

namespace entente::queries {
namespace {

Answer answer_changes(World& world, const Arguments& arguments) {
  const graph::Filter filter = world.filter(arguments);
  if (!filter.between)
    throw UsageError(
        "`changes` needs --from or --to, as in: entente changes --from 2014-12-01 --to 2014-12-31");
  ChronicleOptions options;
  options.acts = arguments.flag("--acts");
  options.undated = filter.include_undated;
  if (const auto actor = world.actor(arguments, "--actor"))
    options.actor = ActorId(world.graph().id(*actor));
  auto happenings = chronicle(world, filter, options);
  std::erase_if(happenings, [&](const Happening& h) {
    return !within(h, *filter.between, filter.include_undated);
  });
  if (happenings.empty())
    throw NothingFound("Nothing is told to have begun or ended in that time.");
  Answer answer;
  answer.columns = happening_columns();
  answer.total = happenings.size();
  const auto limit = static_cast<std::size_t>(arguments.number("--limit", 50, 0, 1'000'000'000));
  for (std::size_t i = 0; i < happenings.size() && (limit == 0 || i < limit); ++i) {
    answer.rows.push_back(happening_row(world, happenings[i], evidence_level(arguments)));
  }
  return answer;
}

}  // namespace

Question changes_question() {
  return {"changes",
          "What began, ended, was signed or broken off within a time",
          "changes --from 2014-12-01 --to 2014-12-31",
          with_filters({{"--acts", ParameterKind::kFlag,
                         "Also what only happened: meetings, criticism, attacks"},
                        {"--actor", ParameterKind::kActor, "Only of this actor"}}),
          answer_changes,
          "Time"};
}

}  // namespace entente::queries
