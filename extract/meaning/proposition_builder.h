// The workshop of find_propositions: one Builder a sentence. Predicates are chosen, then read from
// the root down, so that a clause finds its governor's arguments ready; what flows against that
// order (a noun and the participle after it, the last of two coordinated nouns) is shared at the
// end. Internal to meaning/.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/meaning/proposition.h"
#include "extract/meaning/proposition_tree.h"

namespace entente::extract::meaning {

/// How an argument is attached; see Argument.
struct Link {
  Role role = Role::kSubject;
  std::string_view preposition{};
  bool inherited = false;
  bool collective = false;
  float margin = 0;
};

class Builder {
 public:
  Builder(const syntax::Sentence& sentence, std::uint32_t index, std::vector<Proposition>& out);
  void run();

 private:
  // proposition_builder.cpp: which words are predicates, in which order, what is kept.
  void choose_predicates();
  void make(std::uint32_t word, PredicateKind kind);
  void mark_quotes();
  void finish();

  // proposition_arguments.cpp: a predicate's own dependents.
  void read_verb(std::uint32_t verb, Proposition& p);
  void read_verb_child(std::uint32_t verb, std::uint32_t kid, Proposition& p);

  void read_oblique(std::uint32_t kid, Proposition& p);
  void read_clause(std::uint32_t kid, Proposition& p);
  void read_noun(std::uint32_t noun, Proposition& p);
  void read_modifiers(std::uint32_t noun, Proposition& p);
  void read_adjective(std::uint32_t adjective, Proposition& p);
  void read_stance(std::uint32_t word, Proposition& p);
  bool is_stance(std::uint32_t word) const;
  std::string verb_lemma(std::uint32_t verb) const;
  bool is_passive(std::uint32_t verb) const;
  bool has_named_subject(std::uint32_t verb) const;
  bool is_main_verb_amiss(std::uint32_t verb) const;
  bool is_controlled(std::uint32_t clause) const;
  std::int32_t subject_of_clause(std::uint32_t verb) const;
  void dashed(std::uint32_t word, std::uint32_t noun, std::vector<std::uint32_t>& chain) const;
  bool is_agent(std::uint32_t kid, const Proposition& p) const;

  // proposition_links.cpp: one argument with all that its noun phrase names.
  void add(Proposition& p, std::uint32_t word, Link link);
  void add_names(Proposition& p, std::uint32_t word, const Link& link);
  void add_group(Proposition& p, std::uint32_t word, const Link& link, std::int32_t names);
  void push(Proposition& p, std::uint32_t word, const Link& link, std::uint16_t group,
            std::int32_t names);
  void lift(Proposition& p, std::uint32_t name, float margin);
  void copy(const Proposition& from, Role what, Proposition& to, Role as, float margin);
  void copy_obliques(const Proposition& from, Proposition& to, std::uint32_t besides, float margin,
                     bool parties_only);
  void repair_between(Proposition& p);

  // proposition_clauses.cpp: subjects that stand elsewhere.
  void add_surface_subject(std::uint32_t kid, Proposition& p);
  void relative(std::uint32_t verb, Proposition& p);
  std::int32_t antecedent(std::uint32_t word) const;
  void add_antecedent(std::uint32_t noun, std::uint32_t verb, Proposition& p, Link link);
  void find_subject(std::uint32_t word, Proposition& p);
  void participle_subject(std::uint32_t word, std::uint32_t noun, Proposition& p);
  void complement_subject(std::uint32_t word, const Proposition& governor, Proposition& p);
  void adverbial_subject(std::uint32_t word, const Proposition& main, Proposition& p);
  bool inherit_hit(const Proposition& from, Proposition& p, float margin);
  void inherit_subject(const Proposition& from, Proposition& p, float margin);
  bool inherit_object(const Proposition& from, Proposition& p, float margin);
  void noun_actors(const Proposition& noun, Proposition& p, float margin);
  bool has_subject(const Proposition& p) const;

  // proposition_support.cpp: nouns and the verbs that carry them.
  void support(std::uint32_t noun, Proposition& p);
  void support_by_verb(std::uint32_t noun, std::uint32_t top, const Proposition& verb,
                       Proposition& p);
  void support_in_phrase(std::uint32_t noun, std::uint32_t top, const Proposition& verb,
                         Proposition& p);
  static bool has_owner(const Proposition& noun);
  bool is_definite(std::uint32_t noun) const;
  void predicate_of(std::uint32_t noun, std::uint32_t top, Proposition& p);
  void take_from_verb(const Proposition& verb, Proposition& p, std::uint32_t top, bool subject);
  void share_back();
  void share_in_coordination(std::uint32_t noun, Proposition& p);
  void share_with_verb(Proposition& verb);
  void support_from_below(Proposition& verb);
  void make_reciprocal(Proposition& p);
  std::uint32_t top_of(std::uint32_t noun) const;
  bool is_bare_name(std::uint32_t noun) const;

  // proposition_modality.cpp
  void read_modality(std::uint32_t word, Proposition& p);
  void read_auxiliaries(std::uint32_t word, Proposition& p);
  void read_markers(std::uint32_t word, Proposition& p);
  void share_auxiliaries(std::uint32_t word, Proposition& p);
  void governed(std::uint32_t word, Proposition& p);
  void noun_modality(std::uint32_t noun, Proposition& p);
  std::int32_t governor_of(std::uint32_t word) const;

  Proposition* at(std::int32_t word) {
    return word == kNone || at_[static_cast<std::size_t>(word)] == kNone
               ? nullptr
               : &out_[static_cast<std::size_t>(at_[static_cast<std::size_t>(word)])];
  }
  Proposition* at(std::uint32_t word) { return at(static_cast<std::int32_t>(word)); }

  const Tree tree_;
  const std::uint32_t index_;
  std::vector<Proposition>& out_;
  std::vector<std::int32_t> at_;  ///< word -> its proposition in out_, or kNone
  std::vector<bool> quoted_;
  bool question_ = false;
  bool title_ = false;
  int depth_ = 0;  ///< of add_group within itself; bounded whatever the tree
};

/// The least of two margins.
inline float least(float a, float b) { return a < b ? a : b; }

/// negated over planned over asserted.
inline void weaken(Proposition& p, Modality to) {
  if (to == Modality::kNegated || p.modality == Modality::kAsserted) p.modality = to;
}

}  // namespace entente::extract::meaning
