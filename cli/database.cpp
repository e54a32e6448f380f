#include "cli/database.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "cli/progress.h"
#include "export/graphviz.h"
#include "knowledge/error.h"
#include "queries/render.h"

namespace entente::cli {
namespace {

std::size_t terminal_width() {
  winsize size{};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

bool color_wanted() {
  const char* no_color = std::getenv("NO_COLOR");
  return stdout_is_terminal() && (no_color == nullptr || *no_color == '\0');
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const auto name : NamesOf<queries::Format>::kNames) names.emplace_back(name);
  for (const auto name : NamesOf<exports::Picture>::kNames) names.emplace_back(name);
  return names;
}

}  // namespace

Argument DatabaseOptions::argument() {
  return {"--db", "FILE", "The database", &file, false, {}, "$ENTENTE_DB or entente.db"};
}

std::string DatabaseOptions::path() const {
  if (!file.empty()) return file;
  const char* named = std::getenv("ENTENTE_DB");
  return named != nullptr && *named != '\0' ? named : "entente.db";
}

Argument FormatOption::argument() {
  return {"--format,-f",  "FORMAT", "How the answer is written", &name, false,
          format_names(), "table"};
}

void FormatOption::print(const queries::Answer& answer) const {
  if (const auto picture = from_name<exports::Picture>(name)) {
    cli::print(exports::draw(answer, *picture));
    return;
  }
  const auto format = from_name<queries::Format>(name);
  if (!format) throw UsageError("there is no format \"" + name + "\"");
  queries::RenderOptions options;
  if (stdout_is_terminal()) options.width = terminal_width();
  options.color = color_wanted();
  cli::print(queries::render(answer, *format, options));
}

namespace {

[[noreturn]] void fail_output(int error) {
  throw Error(std::string("standard output cannot be written: ") +
              std::strerror(error == 0 ? EIO : error));
}

}  // namespace

void print(std::string_view text) {
  errno = 0;
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) fail_output(errno);
}

void finish_output() {
  errno = 0;
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) fail_output(errno);
}

}  // namespace entente::cli
