// links [A [B]]: who is linked to whom, how, by how many sources, since when.
#include <algorithm>

#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

using graph::Ends;
using graph::kNone;
using graph::Vertex;
using graph::View;
using graph::Way;

/// Relations touching one actor, as its ends or as its hub, and agreements that it shares with
/// others.
void links_of(const View& view, Vertex actor, std::vector<ShownLink>& links) {
  const graph::Graph& g = view.graph();
  std::vector<std::uint32_t> seen;
  graph::for_each_step(view, actor, Way::kBoth, Ends::kTerminal, [&](const graph::Step& step) {
    if (step.link == kNone) {
      links.push_back({actor, step.to, kNone, kNone, step.agreement, step.for_from, step.for_to});
      return;
    }
    seen.push_back(step.link);
  });
  std::sort(seen.begin(), seen.end());
  seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
  for (const std::uint32_t i : seen)
    links.push_back({g.link(i).subject, g.link(i).object, g.extra(i).via, i});
}

/// Two parties that an agreement's hub serves, of which one may be given.
void links_through_hubs(const View& view, std::optional<Vertex> actor,
                        std::vector<ShownLink>& links) {
  const graph::Graph& g = view.graph();
  for (Vertex v = g.actors(); v < g.vertices(); ++v) {
    const graph::Pact& pact = g.pact(v);
    if (pact.hub == kNone || !view.links_parties(pact)) continue;
    std::vector<graph::Arc> there;
    for (const graph::Arc& arc : g.touching(v)) {
      if (view.takes(arc)) there.push_back(arc);
    }
    const bool hub_there = std::any_of(there.begin(), there.end(),
                                       [&](const graph::Arc& a) { return a.target == pact.hub; });
    for (std::size_t i = 0; hub_there && i < there.size(); ++i) {
      for (std::size_t k = i + 1; k < there.size(); ++k) {
        const Vertex a = there[i].target, b = there[k].target;
        if (a == pact.hub || b == pact.hub || (actor && a != *actor && b != *actor)) continue;
        if (graph::detail::together(g, there[i], there[k]))
          links.push_back({a, b, pact.hub, kNone, v});
      }
    }
  }
}

std::vector<ShownLink> all_links(const View& view) {
  const graph::Graph& g = view.graph();
  std::vector<ShownLink> links;
  for (std::uint32_t i = 0; i < g.links(); ++i) {
    const graph::Link& link = g.link(i);
    if (link.subject != link.object && view.takes_link(i))
      links.push_back({link.subject, link.object, g.extra(i).via, i});
  }
  for (Vertex v = 0; v < g.actors(); ++v) {
    graph::for_each_step(view, v, Way::kBoth, Ends::kInner, [&](const graph::Step& step) {
      if (step.link == kNone && v < step.to)
        links.push_back({v, step.to, kNone, kNone, step.agreement, step.for_from, step.for_to});
    });
  }
  return links;
}

/// Seen from the actor asked for: it stands first where the relation runs both ways.
void turn_to(const graph::Graph& g, Vertex actor, ShownLink& link) {
  const bool both = link.link == kNone || is_symmetric(g.link(link.link).predicate());
  if (both && link.to == actor) {
    std::swap(link.from, link.to);
    std::swap(link.for_from, link.for_to);
  }
}

/// A state that another continues: what was so in its time stands under its name.
std::string continued(World& world, Vertex actor) {
  const auto row = world.store().actor(ActorId(world.graph().id(actor)));
  if (!row || row->actor.continues.empty()) return {};
  const ActorId& before = row->actor.continues.front().id;
  return " It continues " + world.name(before) + " (" + before.value + "), which may have some.";
}

void note_large_treaties(const View& view, std::optional<Vertex> actor, Answer& answer) {
  const graph::Graph& g = view.graph();
  std::size_t large = 0;
  for (Vertex v = g.actors(); v < g.vertices(); ++v) {
    if (view.links_parties(g.pact(v)) || !view.state(v)) continue;
    const auto parties = g.parties_of(g.pact(v));
    large += !actor || std::any_of(parties.begin(), parties.end(),
                                   [&](const graph::Party& p) { return p.actor == *actor; });
  }
  if (large == 0) return;
  answer.notes.push_back(counted(large, "treaty", "treaties") + " of more than " +
                         std::to_string(view.filter().max_parties) + " parties " +
                         (large == 1 ? "does" : "do") +
                         " not make the parties neighbours (--max-parties)");
}

Answer answer_links(World& world, const Arguments& arguments) {
  const auto a = world.actor(arguments, "A"), b = world.actor(arguments, "B");
  const View view(world.graph(), world.filter(arguments));
  std::vector<ShownLink> links;
  if (a) {
    links_of(view, *a, links);
  } else {
    links = all_links(view);
  }
  links_through_hubs(view, a, links);
  if (b) {
    std::erase_if(links, [&](const ShownLink& l) {
      return !((l.from == *a && l.to == *b) || (l.from == *b && l.to == *a));
    });
  }
  if (const auto via = world.actor(arguments, "--via")) {
    std::erase_if(links, [&](const ShownLink& l) { return l.via != *via; });
  }
  if (const auto role = arguments.text("--role"); role && a) {
    const auto end = [&](const ShownLink& l) { return *role == "subject" ? l.from : l.to; };
    std::erase_if(links, [&](const ShownLink& l) { return l.link != kNone && end(l) != *a; });
  }
  if (a) {
    for (ShownLink& link : links) turn_to(world.graph(), *a, link);
  }
  Answer answer;
  note_large_treaties(view, a, answer);
  if (links.empty()) {
    const std::string who = b   ? world.name(*a) + " and " + world.name(*b) + " are not linked"
                            : a ? world.name(*a) + " has no links"
                                : "Nobody is linked to anybody";
    const std::string how =
        arguments.all().size() > static_cast<std::size_t>(a.has_value() + b.has_value())
            ? " under these conditions"
            : "";
    throw NothingFound(who + how + "." +
                       (b   ? " `entente path` looks further."
                        : a ? continued(world, *a)
                            : ""));
  }
  const auto limit = static_cast<std::size_t>(arguments.number("--limit", 50, 0, 1'000'000'000));
  const std::size_t shown = limit == 0 ? links.size() : std::min(limit, links.size());
  std::partial_sort(
      links.begin(), links.begin() + static_cast<std::ptrdiff_t>(shown), links.end(),
      [&](const ShownLink& x, const ShownLink& y) { return shown_before(world.graph(), x, y); });
  answer.columns = link_columns();
  for (std::size_t i = 0; i < shown; ++i) {
    answer.rows.push_back(link_row(world, view, links[i], evidence_level(arguments)));
    draw(world, view, links[i], answer.drawing);
  }
  finish(answer.drawing);
  answer.total = links.size();
  return answer;
}

}  // namespace

Question links_question() {
  return {"links",
          "Who is linked to whom, how, by how many sources, since when",
          "links Seoul Tokyo",
          with_filters({{"A", ParameterKind::kActor, "Only links of this actor"},
                        {"B", ParameterKind::kActor, "and only those with this one"},
                        {"--via", ParameterKind::kActor, "Only links that run through this hub"},
                        {"--role",
                         ParameterKind::kChoice,
                         "Only where A does it, or has it done to it",
                         false,
                         false,
                         {"subject", "object"}}}),
          answer_links,
          "Links"};
}

}  // namespace entente::queries
