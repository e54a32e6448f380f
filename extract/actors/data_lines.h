// Lines of the embedded data files of this folder: comments left out, parted at the tab.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace entente::extract::actors {

/// Calls `use` with each line of the bytes that is neither empty nor a comment.
template <class Use>
void for_each_line(const unsigned char* begin, const unsigned char* end, Use use) {
  std::string_view rest(reinterpret_cast<const char*>(begin),
                        static_cast<std::size_t>(end - begin));
  while (!rest.empty()) {
    const std::size_t stop = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, stop);
    rest.remove_prefix(std::min(stop + 1, rest.size()));
    if (!line.empty() && line.front() != '#') use(line);
  }
}

/// What stands before and after the first tab; the second part is empty without one.
inline std::pair<std::string_view, std::string_view> at_tab(std::string_view line) {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos) return {line, {}};
  return {line.substr(0, tab), line.substr(tab + 1)};
}

}  // namespace entente::extract::actors
