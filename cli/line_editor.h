// One line after another from a terminal, with editing, history and completion (libedit, the BSD
// line editor). One editor at a time: the terminal is one.
//
//   LineEditor editor("entente> ", history_file, complete);
//   while (auto line = editor.read()) …
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace entente::cli {

/// What may stand instead of the end of a line.
struct Completion {
  std::size_t begin = 0;           ///< byte of the line from which on it is replaced
  std::vector<std::string> words;  ///< as they are written into the line; sorted
};

class LineEditor {
 public:
  using Complete = std::function<Completion(const std::string& before_cursor)>;

  /// `history`: a file, made on the first line with its folders; empty for none. That it cannot be
  /// written is no error.
  LineEditor(std::string prompt, std::filesystem::path history, Complete complete);
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  /// The line without its end; nothing at the end of input (Ctrl-D) or where it was interrupted
  /// (interrupt.h tells).
  std::optional<std::string> read();

 private:
  struct Terminal;
  std::unique_ptr<Terminal> terminal_;
};

}  // namespace entente::cli
