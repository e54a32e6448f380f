// Progress of long work on stderr: how many, how fast, how long still; only on a terminal, only
// after the first second.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace entente::cli {

/// What the line says: "1200 articles, 310/s, 4 min left, 2 refused".
struct ProgressState {
  std::string what;
  std::uint64_t items = 0, refused = 0;
  double seconds = 0, rate = 0;  ///< since the beginning; items a second
  std::optional<double> seconds_left = std::nullopt;
};

/// One line at the bottom of the terminal, written over and over.
class ProgressLine {
 public:
  explicit ProgressLine(bool wanted);
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(const ProgressState& state);
  /// Takes the line away, before something else is printed.
  void clear();

 private:
  bool shown_, printed_ = false;
};

/// Counts for a command that knows the bytes it has to read.
class Progress {
 public:
  /// `total` bytes of input where known, else 0.
  Progress(std::string what, std::uint64_t total, bool wanted);

  /// `items` done so far and `bytes` of the total they took.
  void update(std::uint64_t items, std::uint64_t bytes, std::uint64_t refused);

 private:
  std::string what_;
  std::uint64_t total_;
  ProgressLine line_;
  std::chrono::steady_clock::time_point start_, last_;
};

/// "8 s", "3 min", "2 h 5 min".
std::string duration(double seconds);

/// Whether the stream is a terminal that can be drawn on (not TERM=dumb).
bool stderr_is_terminal();
bool stdout_is_terminal();

}  // namespace entente::cli
