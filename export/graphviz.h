// Pictures by Graphviz, run as a child process: SVG and PNG of answers, without a browser.
#pragma once

#include <string>
#include <string_view>

#include "knowledge/names.h"
#include "queries/answer.h"

namespace entente::exports {

enum class Picture { kSvg, kPng };

/// The answer as a picture: its drawing, or for a chronicle (columns date, what, text) a chart
/// along the years. Throws UsageError for an answer that has neither, for one too large to be
/// legible, and where Graphviz is not installed or does not end within half a minute.
std::string draw(const queries::Answer& answer, Picture picture);

/// The chart of a chronicle in DOT with fixed places, for neato. Throws UsageError for other
/// answers.
std::string chart_dot(const queries::Answer& answer);

/// True where the answer has something to draw.
bool can_be_drawn(const queries::Answer& answer);

/// Runs `dot` with a text of DOT; `engine` is dot, or neato for fixed places. Throws UsageError.
std::string run_graphviz(std::string_view dot, std::string_view engine, Picture picture);

}  // namespace entente::exports

template <>
struct entente::NamesOf<entente::exports::Picture> {
  static constexpr std::array<std::string_view, 2> kNames{"svg", "png"};
};
