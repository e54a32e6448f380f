// The program: parses the command line after the commands' own descriptions and runs one of them.
#include <string>
#include <vector>

#include "cli/database.h"
#include "cli/failure.h"
#include "cli/interrupt.h"
#include "cli/parsing.h"

int main(int argc, char** argv) {
  return entente::cli::status_of([&] {
    entente::cli::watch_interrupts();
    const auto* command =
        entente::cli::parse({argv + 1, argv + argc}, entente::cli::all_commands());
    const int status = command == nullptr ? 0 : command->run();
    entente::cli::finish_output();
    return status;
  });
}
