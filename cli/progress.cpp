#include "cli/progress.h"

#include <unistd.h>

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace entente::cli {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kBetween{200};

bool dumb_terminal() {
  const char* term = std::getenv("TERM");
  return term != nullptr && std::string_view(term) == "dumb";
}

}  // namespace

bool stderr_is_terminal() { return ::isatty(STDERR_FILENO) == 1 && !dumb_terminal(); }
bool stdout_is_terminal() { return ::isatty(STDOUT_FILENO) == 1 && !dumb_terminal(); }

std::string duration(double seconds) {
  const std::int64_t whole = std::llround(seconds);
  if (whole < 90) return std::to_string(whole) + " s";
  const std::int64_t minutes = (whole + 30) / 60;
  if (minutes < 90) return std::to_string(minutes) + " min";
  return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

ProgressLine::ProgressLine(bool wanted) : shown_(wanted && stderr_is_terminal()) {}

void ProgressLine::show(const ProgressState& state) {
  if (!shown_ || state.seconds < 1) return;
  printed_ = true;
  std::fprintf(stderr, "\r\x1b[K%llu %s, %.0f/s", static_cast<unsigned long long>(state.items),
               state.what.c_str(), state.rate);
  if (state.seconds_left) std::fprintf(stderr, ", %s left", duration(*state.seconds_left).c_str());
  if (state.refused > 0)
    std::fprintf(stderr, ", %llu refused", static_cast<unsigned long long>(state.refused));
  std::fflush(stderr);
}

void ProgressLine::clear() {
  if (printed_) std::fputs("\r\x1b[K", stderr);
  printed_ = false;
}

Progress::Progress(std::string what, std::uint64_t total, bool wanted)
    : what_(std::move(what)), total_(total), line_(wanted), start_(Clock::now()), last_(start_) {}

void Progress::update(std::uint64_t items, std::uint64_t bytes, std::uint64_t refused) {
  const auto now = Clock::now();
  if (now - last_ < kBetween) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  ProgressState state{what_, items, refused, seconds, static_cast<double>(items) / seconds};
  if (total_ > 0 && bytes > 0)
    state.seconds_left = seconds * (static_cast<double>(total_) / static_cast<double>(bytes) - 1);
  line_.show(state);
}

}  // namespace entente::cli
