// The little JSON that lies in columns: lists of strings, mentions, times, what a merge knows of
// itself.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "knowledge/extraction.h"
#include "storage/rows.h"

namespace entente::storage {

std::string strings_to_json(const std::vector<std::string>& values);
std::vector<std::string> strings_from_json(std::string_view json);

std::string continuations_to_json(const std::vector<Continuation>& values);
std::vector<Continuation> continuations_from_json(std::string_view json);

std::string attributions_to_json(const std::vector<Attribution>& values);
std::vector<Attribution> attributions_from_json(std::string_view json);

/// `[[begin, end, 0 actor | 1 place], …]`; anything else reads as no mention.
std::vector<std::pair<Span, bool>> mentions_from_json(std::string_view json);

/// `[[begin, end, type, value], …]`; reading fills the text from `text`.
std::string times_to_json(const std::vector<TimeExpression>& times);
std::vector<TimeExpression> times_from_json(std::string_view json, std::string_view text);

/// What an agreements row keeps of its merge.
struct MergeNotes {
  std::vector<std::string> ids, names;
  std::vector<Conflict> conflicts;
  std::vector<MergeReason> reasons;
};
std::string to_json(const MergeNotes& notes);
MergeNotes merge_notes_from_json(std::string_view json);

}  // namespace entente::storage
