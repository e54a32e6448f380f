// Ctrl-C and SIGTERM: the program ends at once with status 130, or, while a Calm lives, at the next
// moment that suits the work.
#pragma once

namespace entente::cli {

/// Called once, by main.
void watch_interrupts();

/// While one lives, the first interruption only sets interrupted(); the second still ends the
/// program at once.
class Calm {
 public:
  Calm();
  ~Calm();
  Calm(const Calm&) = delete;
  Calm& operator=(const Calm&) = delete;
};

bool interrupted();

inline constexpr int kInterruptedStatus = 130;

}  // namespace entente::cli
