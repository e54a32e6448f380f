#include "cli/interrupt.h"

#include <unistd.h>

#include <csignal>

namespace entente::cli {
namespace {

volatile std::sig_atomic_t calm = 0, asked = 0;

extern "C" void on_interrupt(int) {
  if (calm == 0 || asked != 0) _exit(kInterruptedStatus);
  asked = 1;
}

}  // namespace

void watch_interrupts() {
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

Calm::Calm() { calm = 1; }
Calm::~Calm() { calm = 0; }

bool interrupted() { return asked != 0; }

}  // namespace entente::cli
