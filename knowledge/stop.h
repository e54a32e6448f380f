// How work under way learns that nobody waits for it any more. Who asks keeps a Stop and calls
// ask(), from any thread; who works looks at it now and then by a Pulse, and ends by the exception.
//
//   Stop stop(std::chrono::seconds(30));
//   for (Pulse pulse(&stop); more(); pulse.beat()) …
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

#include "knowledge/error.h"

namespace entente {

/// The work was given up: its time is over, or nobody waits for it.
class Stopped : public UsageError {
 public:
  Stopped() : UsageError("the answer takes too long: ask for less") {}
  using UsageError::UsageError;
};

class Stop {
 public:
  using Clock = std::chrono::steady_clock;

  /// Ends when it is asked to.
  Stop() = default;
  /// Also ends by itself, so long after it was made.
  explicit Stop(std::chrono::milliseconds time) : end_(Clock::now() + time) {}

  void ask() noexcept { asked_.store(true, std::memory_order_relaxed); }
  /// Whether to end now.
  bool due() const noexcept {
    return asked_.load(std::memory_order_relaxed) ||
           (end_ != Clock::time_point::max() && Clock::now() > end_);
  }
  /// Throws Stopped where it is due.
  void check() const {
    if (due()) throw Stopped();
  }

 private:
  std::atomic<bool> asked_{false};
  Clock::time_point end_ = Clock::time_point::max();
};

/// For loops: asked often, looks now and then. Without a Stop it costs a comparison.
class Pulse {
 public:
  explicit Pulse(const Stop* stop) : stop_(stop) {}
  void beat() {
    if (stop_ != nullptr && ++beats_ % 64 == 0) stop_->check();
  }

 private:
  const Stop* stop_;
  std::uint32_t beats_ = 0;
};

}  // namespace entente
