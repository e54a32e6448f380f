#include "cli/interrupt.h"

#include <unistd.h>

#include <csignal>

namespace entente::cli {
namespace {

volatile std::sig_atomic_t calm = 0, asked = 0;

extern "C" void on_interrupt(int signal) {
  if (calm == 0 || asked != 0) _exit(kInterruptedStatus);
  asked = signal;
}

void watch(int flags) {
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  sigemptyset(&action.sa_mask);
  action.sa_flags = flags;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

}  // namespace

void watch_interrupts() { watch(SA_RESTART); }

Calm::Calm() { calm = calm + 1; }
Calm::~Calm() { calm = calm - 1; }

bool interrupted() { return asked != 0; }

Waking::Waking() { watch(0); }
Waking::~Waking() { watch(SA_RESTART); }

int take_interruption() {
  const int signal = asked;
  asked = 0;
  return signal;
}

}  // namespace entente::cli
