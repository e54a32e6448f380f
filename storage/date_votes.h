// Which of several told dates is shown, and which of them conflict: first an official text, then
// more independent sources, then the more precise. A date that lies inside another is no conflict.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "knowledge/partial_date.h"
#include "storage/rows.h"

namespace entente::storage {

class DateVotes {
 public:
  /// `story` counts once however many of its copies say so; `fact` is the told fact's id.
  void add(const PartialDate& date, Number story, bool official, const std::string& fact);
  bool empty() const { return votes_.empty(); }

  /// The date shown, or nothing where none was told.
  std::optional<PartialDate> shown() const;

  /// All values where some told date neither lies inside the shown one nor around it.
  std::optional<Conflict> conflict(const std::string& field) const;

 private:
  struct Vote {
    PartialDate date;
    Number story;
    bool official;
    std::string fact;
  };
  struct Candidate {
    PartialDate date;
    bool official = false;
    std::vector<Number> stories;  ///< that say so, or say so less precisely
  };
  std::vector<Candidate> ranked() const;
  std::vector<Vote> votes_;
};

}  // namespace entente::storage
