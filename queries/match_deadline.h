// The clock of a `match` query: asked often, looked at now and then.
#pragma once

#include <chrono>
#include <cstdint>

#include "knowledge/stop.h"

namespace entente::queries::match {

class Deadline {
 public:
  /// Ends after `time`, or when `stop` (null for none) is due before.
  Deadline(std::chrono::milliseconds time, const Stop* stop)
      : time_(time), end_(std::chrono::steady_clock::now() + time), stop_(stop) {}
  /// Throws Stopped when the time is over.
  void check() {
    if (++steps_ % 256 == 0) look();
  }

 private:
  void look() const;

  std::chrono::milliseconds time_;
  std::chrono::steady_clock::time_point end_;
  const Stop* stop_;
  std::uint32_t steps_ = 0;
};

}  // namespace entente::queries::match
