// Candidate relations: what the lexicon's frames say of the actors of an article, before a scorer
// decides. Each candidate keeps how it came about (frame, roles, how each actor was named), for the
// scorer and for `explain`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/meaning/article_view.h"
#include "extract/meaning/frames.h"
#include "extract/meaning/who.h"
#include "knowledge/relation.h"

namespace entente::extract::meaning {

/// What the scorer sees of a candidate.
struct Trace {
  const Frame* frame = nullptr;
  std::string rule;                                 ///< "criticizes/denounce(subj,obj)"
  std::uint32_t subject_word = 0, object_word = 0;  ///< that stand in the roles
  How subject_how = How::kName, object_how = How::kName;
  float subject_confidence = 1, object_confidence = 1;
  float margin = 0;        ///< the least parser margin on the way
  bool inherited = false;  ///< some argument came by control, relative clause, shared conjunct
  bool list = false;       ///< both actors are conjuncts of one list
  bool quoted = false;
  bool in_title = false;
  std::uint32_t distance = 0;  ///< words between the farthest argument and the predicate
};

struct RelationCandidate {
  Relation relation;  ///< id, via, under, confidence and evidence fields are filled in later
  WordAt at;          ///< the predicate's word
  Trace trace;
};

/// Candidates of all sentences, in order of the text.
std::vector<RelationCandidate> find_relations(const ArticleView& article);

/// Dates a candidate by the time expression of its clause: the end of the state where its words
/// tell one (`ends`), else as the predicate has it.
void set_time(const ArticleView& article, bool ends, RelationCandidate& candidate);

/// Who says what stands at a word, nearest first.
std::vector<Attribution> attribution_at(const ArticleView& article, WordAt at);

/// The time expression that belongs to the clause of a word: the nearest one below the same verb;
/// null for none.
const time::TimeMention* time_at(const ArticleView& article, WordAt at);

/// Evidence over the words from the first to the last of the given ones.
Evidence evidence_over(const ArticleView& article, std::uint32_t sentence,
                       std::vector<std::uint32_t> words);

}  // namespace entente::extract::meaning
