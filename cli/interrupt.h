// Ctrl-C and SIGTERM: the program ends at once with status 130, or, while a Calm lives, at the next
// moment that suits the work.
#pragma once

namespace entente::cli {

/// Called once, by main.
void watch_interrupts();

/// While one lives, the first interruption only sets interrupted(); the second still ends the
/// program at once. They may be nested.
class Calm {
 public:
  Calm();
  ~Calm();
  Calm(const Calm&) = delete;
  Calm& operator=(const Calm&) = delete;
};

bool interrupted();

/// While one lives, an interruption also ends a read that waits (errno is EINTR): for a prompt.
class Waking {
 public:
  Waking();
  ~Waking();
  Waking(const Waking&) = delete;
  Waking& operator=(const Waking&) = delete;
};

/// Which signal interrupted, 0 where none did; forgets it.
int take_interruption();

inline constexpr int kInterruptedStatus = 130;

}  // namespace entente::cli
