#include "cli/progress.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace entente::cli {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kFirst{1000}, kBetween{200};

bool dumb_terminal() {
  const char* term = std::getenv("TERM");
  return term != nullptr && std::string_view(term) == "dumb";
}

}  // namespace

bool stderr_is_terminal() { return ::isatty(STDERR_FILENO) == 1 && !dumb_terminal(); }
bool stdout_is_terminal() { return ::isatty(STDOUT_FILENO) == 1 && !dumb_terminal(); }

Progress::Progress(std::string what, std::uint64_t total, bool shown)
    : what_(std::move(what)),
      total_(total),
      shown_(shown && stderr_is_terminal()),
      start_(Clock::now()),
      last_(start_) {}

Progress::~Progress() {
  if (printed_) std::fputs("\r\x1b[K", stderr);
}

void Progress::update(std::uint64_t items, std::uint64_t bytes, std::uint64_t refused) {
  const auto now = Clock::now();
  if (!shown_ || now - start_ < kFirst || now - last_ < kBetween) return;
  last_ = now;
  printed_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  std::fprintf(stderr, "\r\x1b[K%llu %s, %.0f/s", static_cast<unsigned long long>(items),
               what_.c_str(), static_cast<double>(items) / seconds);
  if (total_ > 0 && bytes > 0) {
    const double left = seconds * (static_cast<double>(total_) / static_cast<double>(bytes) - 1);
    std::fprintf(stderr, ", %.0f %%, %.0f s left",
                 100.0 * static_cast<double>(bytes) / static_cast<double>(total_), left);
  }
  if (refused > 0) std::fprintf(stderr, ", %llu refused", static_cast<unsigned long long>(refused));
  std::fflush(stderr);
}

}  // namespace entente::cli
