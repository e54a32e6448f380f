// timeline A|AGREEMENT [B]: what happened, in order of time.
#include <algorithm>

#include "knowledge/error.h"
#include "queries/chronicle.h"

namespace entente::queries {
namespace {

Answer answer_timeline(World& world, const Arguments& arguments) {
  const graph::Filter filter = world.filter(arguments);
  ChronicleOptions options;
  options.undated = filter.include_undated;
  const std::string subject = *arguments.text("A");
  std::string title;
  std::optional<std::string> no_actor;
  try {
    options.actor = ActorId(world.graph().id(world.actor(subject)));
    title = world.name(*options.actor);
  } catch (const UsageError& error) {
    no_actor = error.what();
  }
  if (no_actor) {
    try {
      const auto row = world.agreement(subject);
      options.agreement = row.number;
      title = label(world, row.agreement);
    } catch (const NothingFound&) {
      throw UsageError(*no_actor);  // what was wrong with the name says more
    }
  }
  if (const auto other = world.actor(arguments, "B")) {
    options.other = ActorId(world.graph().id(*other));
    title += " and " + world.name(*other);
  }
  auto happenings = chronicle(world, filter, options);
  if (filter.between || filter.as_of) {
    const graph::DayRange range =
        filter.between ? *filter.between
                       : graph::DayRange{PartialDate::kMinusInfinity, filter.as_of->last};
    std::erase_if(happenings,
                  [&](const Happening& h) { return !within(h, range, filter.include_undated); });
  }
  if (happenings.empty())
    throw NothingFound("Nothing with a date is told of " + title +
                       (filter.include_undated ? "." : "; --include-undated shows the rest."));
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

Question timeline_question() {
  return {"timeline",
          "What happened with an actor, a pair of actors or an agreement, in order of time",
          "timeline Egypt Israel --to 1980",
          with_filters({{"A", ParameterKind::kActorOrAgreement, "An actor or an agreement", true},
                        {"B", ParameterKind::kActor, "Only what this actor takes part in, too"}}),
          answer_timeline,
          "Time"};
}

}  // namespace entente::queries
