// Keeps the merged facts true to what documents tell: notes what a change touches, and settle()
// makes the touched parts anew. What settle() leaves is the same for any order of the changes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "storage/actors.h"
#include "storage/curation.h"
#include "storage/dictionaries.h"
#include "storage/grouping.h"
#include "storage/sqlite.h"

namespace entente::storage {

/// What relations have in common that can be one; events likewise, by their own fields.
struct RelationKey {
  Number subject = 0, object = 0, via = 0, under = 0;
  int predicate = 0, modality = 0;
  friend auto operator<=>(const RelationKey&, const RelationKey&) = default;
};

/// Told and merged relations keep their id as the 48-bit number that its 12 hex digits spell.
std::int64_t number_of_id(std::string_view hex);
std::string hex_of_id(std::int64_t number);

/// What the packed columns of a relations row hold (the schema unpacks them as columns of their
/// own).
struct RelationColumns {
  int predicate = 0, modality = 0, confidence = 0;
  std::int64_t documents = 0, sources = 0;
  std::optional<PartialDate::Day> first, last;

  std::int64_t what() const;
  std::int64_t support() const;
  std::optional<std::int64_t> reported() const;
  void unpack(std::int64_t what, std::int64_t support, std::optional<std::int64_t> reported);
};

class Merger {
 public:
  Merger(const Sqlite& db, Actors& actors, Dictionaries& dictionaries, const Curation& curation)
      : db_(db), actors_(actors), dictionaries_(dictionaries), curation_(curation) {}

  /// The document's told facts are there and count from now on.
  void enter(Number document);
  /// The document's told facts count no longer (its rows may go after this).
  void leave(Number document);
  /// Wire copies were found or parted: the documents' facts have other numbers of sources.
  void recount(const std::set<Number>& documents);

  void settle();
  /// Forgets what was noted, after a rollback.
  void forget();

 private:
  struct DocumentInfo {
    std::string export_key;
    Number story = 0;
    bool alone = true;  ///< no other document tells the same story
    std::optional<PartialDate> date;
  };
  const DocumentInfo& document(Number number);

  // merger_agreements.cpp
  struct Loaded {
    ToldAgreement told;
    Number document = 0, node = 0;
  };
  void settle_agreements();
  void drop_agreements();
  std::vector<Number> hanging_together(Number told, std::set<Number>& seen);
  Loaded load_agreement(Number told);
  void regroup(const std::vector<Number>& component);
  void write_node(Number node, const std::string& id, const Group& group,
                  const std::vector<Loaded>& loaded);
  void move_agreement(Number told, std::optional<Number> node);

  // merger_relations.cpp
  struct ToldRelation {
    Number document = 0;
    std::int64_t ordinal = 0, id = 0;
    Number relation = 0;  ///< 0: in none yet
    std::optional<Number> period;
    int confidence = 0;
  };
  struct RelationMember;
  struct RelationGroup;
  void release_relation(Number document, std::int64_t ordinal, std::optional<Number> relation);
  void touch_relation(Number relation);
  void settle_relations();
  std::optional<RelationKey> key_of_relation(Number document, std::int64_t ordinal,
                                             ToldRelation& told);
  bool add_quickly(const RelationKey& key, const ToldRelation& told);
  void regroup(const RelationKey& key, const std::vector<ToldRelation>& fresh);
  void enter_row(const RelationKey& key, std::optional<Number>& row, std::optional<Number> period,
                 const RelationColumns& columns, int dated);
  RelationGroup summed(const RelationKey& key, std::vector<RelationMember*> members);
  std::int64_t relation_id(const RelationKey& key, std::optional<Number> period);
  const std::string& node_id(Number node);
  struct Period {
    std::optional<PartialDate> on, since, until;
  };
  const Period& period(Number number);
  static bool is_plain_act(const Period& dates);
  static int counts_as_dated(bool state, bool has_period, const Period& dates);

  // merger_events.cpp
  struct EventKey {
    Number actor = 0, under = 0;
    std::string kind, modality, from, to;
    std::optional<std::int64_t> count;
    friend auto operator<=>(const EventKey&, const EventKey&) = default;
  };
  void release_event(Number told, std::optional<Number> event);
  void settle_events();
  void regroup(const EventKey& key, const std::vector<Number>& told);

  const Sqlite& db_;
  Actors& actors_;
  Dictionaries& dictionaries_;
  const Curation& curation_;

  std::unordered_map<Number, DocumentInfo> documents_;
  std::unordered_map<Number, Period> periods_;
  std::unordered_map<Number, std::string> node_ids_;

  std::set<Number> dirty_agreements_;  ///< told
  std::set<Number> dirty_nodes_;       ///< that lost members or whose support changed
  std::set<Number> renamed_nodes_;
  std::vector<std::pair<Number, std::int64_t>> pending_relations_;
  std::map<RelationKey, std::vector<ToldRelation>> dirty_relations_;
  std::set<std::pair<Number, Number>> counted_;  ///< (relation, document) of quick additions
  std::vector<Number> pending_events_;
  std::set<Number> dirty_events_;  ///< merged
};

}  // namespace entente::storage
