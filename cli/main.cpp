// The program: parses the command line after the commands' own descriptions, runs one of them, and
// turns every error into one line on stderr and an exit status: 1 input, 2 use, 3 database, 4
// nothing found, 130 interrupted.
#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include "cli/database.h"
#include "cli/interrupt.h"
#include "cli/parsing.h"
#include "knowledge/error.h"

namespace {

int fail(const std::string& message, int status) {
  std::fflush(stdout);
  std::fprintf(stderr, "entente: %s\n", message.c_str());
  return status;
}

int run(int argc, char** argv) {
  entente::cli::watch_interrupts();
  const auto* command = entente::cli::parse({argv + 1, argv + argc});
  const int status = command == nullptr ? 0 : command->run();
  entente::cli::finish_output();
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const entente::InputError& error) {
    return fail(error.what(), 1);
  } catch (const entente::UsageError& error) {
    return fail(error.what(), 2);
  } catch (const entente::StoreError& error) {
    return fail(error.what(), 3);
  } catch (const entente::NothingFound& error) {
    return fail(error.what(), 4);
  } catch (const std::bad_alloc&) {
    return fail("out of memory", 3);
  } catch (const std::exception& error) {
    return fail(error.what(), 1);
  }
}
