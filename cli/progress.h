// Progress of long work on stderr: how many, how fast, how long still; only on a terminal, only
// after the first second.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace entente::cli {

class Progress {
 public:
  /// `total` bytes of input where known, else 0; `shown` false keeps quiet.
  Progress(std::string what, std::uint64_t total, bool shown);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// `items` done so far and `bytes` of the total they took.
  void update(std::uint64_t items, std::uint64_t bytes, std::uint64_t refused);

 private:
  std::string what_;
  std::uint64_t total_;
  bool shown_, printed_ = false;
  std::chrono::steady_clock::time_point start_, last_;
};

/// Whether stderr is a terminal and NO_COLOR / TERM=dumb do not speak against drawing on it.
bool stderr_is_terminal();
bool stdout_is_terminal();

}  // namespace entente::cli
