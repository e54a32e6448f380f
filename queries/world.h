// One state of knowledge: a store and its graph, and the helpers that most questions share: names
// to actors and back, filters, rows of relations and agreements, citations.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/view.h"
#include "queries/name_list.h"
#include "queries/question.h"
#include "storage/store.h"

namespace entente::queries {

class World {
 public:
  /// `image`: the file of the graph's image; empty for none.
  World(storage::Store store, std::filesystem::path image);

  const storage::Store& store() const { return store_; }
  /// What is asked ends with Stopped once it is due. It must outlive what is asked; null for none.
  void stop_with(const Stop* stop);
  const Stop* stop() const { return stop_; }
  /// Loaded on first use.
  const graph::Graph& graph();

  // --- names
  // ---------------------------------------------------------------------------------------------------------------

  /// The actor that a person means by the name. Throws UsageError with the nearest names or the
  /// choices.
  ActorId actor_id(std::string_view name);
  /// The same as a vertex. Throws NothingFound where no document names the actor.
  graph::Vertex actor(std::string_view name);
  /// The actor of a parameter, or nothing where it is not given.
  std::optional<graph::Vertex> actor(const Arguments& arguments, std::string_view parameter);
  /// The agreements meant by an id, a prefix of one, or (part of) a name. Throws UsageError,
  /// NothingFound.
  std::vector<storage::AgreementRow> agreements(std::string_view id_or_name);
  /// As above, exactly one; several make a UsageError with the choices.
  storage::AgreementRow agreement(std::string_view id_or_name);
  /// How an actor is called in answers: "South Korea".
  const std::string& name(graph::Vertex actor);
  std::string name(const ActorId& id);
  /// "South Korea, Japan and the United States"
  std::string names(const std::vector<ActorId>& ids);
  /// All names, for completion. Made on first use.
  const NameList& name_list();

  // --- filters
  // -------------------------------------------------------------------------------------------------------------

  /// Throws UsageError for impossible dates.
  graph::Filter filter(const Arguments& arguments);

 private:
  std::shared_ptr<const graph::Allowed> allowed_by_source(const std::vector<std::string>& sources);

  storage::Store store_;
  std::filesystem::path image_;
  const Stop* stop_ = nullptr;
  std::optional<graph::Graph> graph_;
  std::unordered_map<graph::Vertex, std::string> names_;
  std::optional<NameList> name_list_;
};

/// A date that a person typed. Throws UsageError naming the parameter.
PartialDate date_of(std::string_view parameter, std::string_view text);
std::optional<PartialDate> date_of(const Arguments& arguments, std::string_view parameter);

EvidenceLevel evidence_level(const Arguments& arguments);

}  // namespace entente::queries
