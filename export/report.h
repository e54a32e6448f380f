// A report on one actor or agreement: what is known, with a picture and every sentence, to read or
// to print. Made of the answers of the questions, so that it says what they say.
#pragma once

#include <string>
#include <vector>

#include "queries/world.h"

namespace entente::exports {

struct ReportSection {
  std::string heading;
  queries::Answer answer;
};

struct Report {
  std::string title;  ///< what the actor or agreement is called
  std::string lead;   ///< one paragraph: kind, other names, counts
  queries::Drawing drawing;
  std::vector<ReportSection> sections;
};

/// `subject`: an actor as people write it, else the id or name of an agreement. Throws UsageError
/// or NothingFound where it is neither.
Report make_report(queries::World& world, const std::string& subject);

/// Markdown (GitHub's) with the picture as Mermaid.
std::string report_markdown(const Report& report);
/// One HTML page without script or anything loaded; the picture is SVG by Graphviz, and left out
/// with a remark where that is not installed. Quoted spans are marked in their sentences.
std::string report_html(const Report& report);

}  // namespace entente::exports
