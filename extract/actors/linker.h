// Finds who a text speaks of: names out of the gazetteer by longest match, then by context (actor
// or place, Georgia the state or the country, Moscow in 1987, an airline called American, officials
// by office and date).
//   Linker linker(gazetteer);
//   auto mentions = linker.link({text, date, sentences});    // sorted by span, not overlapping
//   within a kind
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extract/actors/gazetteer.h"
#include "extract/syntax/tree.h"
#include "knowledge/partial_date.h"

namespace entente::extract::actors {

enum class MentionForm : std::uint8_t {
  kName,       ///< South Korea, the United States, NATO
  kCapital,    ///< Seoul, the Kremlin (capital, seat, metonym)
  kAdjective,  ///< South Korean; the Japanese side
  kDemonym,    ///< the Japanese, Iranians
  kOfficial,   ///< President Reagan, Reagan, the Japanese Prime Minister: a person or office acting
               ///< for `id`'s owner
  kAgency,     ///< Defense Ministry (in: Seoul's Defense Ministry), Pentagon, Japanese parliament
  kTreaty,     ///< the name of a well-known treaty; `id` is the treaty's slug
  kCity        ///< a city that is no capital, or a site: Geneva, Camp David
};

/// One place where the text names somebody. Words are [first, last] in the sentence; head is the
/// syntactic head among them.
struct LinkedMention {
  Span span;
  std::uint32_t sentence = 0;
  std::uint32_t first = 0, last = 0, head = 0;
  ActorId id;        ///< `KOR`, `KOR/defense-ministry`, `ronald-reagan`, a treaty's slug
  ActorId acts_for;  ///< rolled up to the state or organisation it acts for on the article's date;
                     ///< empty for nobody (private person, place)
  MentionForm form = MentionForm::kName;
  Reading reading = Reading::kActor;
  float confidence = 1;  ///< of id and reading together
};

struct LinkInput {
  std::string_view text;
  std::optional<PartialDate> date;              ///< the article's
  std::span<const syntax::Sentence> sentences;  ///< tagged; parsed where `parsed` says so
};

class Linker {
 public:
  explicit Linker(const Gazetteer& gazetteer);
  ~Linker();
  Linker(const Linker&) = delete;
  Linker& operator=(const Linker&) = delete;

  /// Names only, without context: a fast first pass over tokens which tells the sentences worth
  /// parsing. For each sentence the number of names of actors in it, counted up to two.
  void spot(const LinkInput& input, std::vector<std::uint8_t>& names) const;
  /// All mentions, linked and read as actor or place. Sentences should be parsed; those that are
  /// not are read by surface.
  std::vector<LinkedMention> link(const LinkInput& input) const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

}  // namespace entente::extract::actors
