// Questions as data: a .test file holds, one after another, a command, what it prints, and a line
// of four dashes:
//
//   > links Seoul Tokyo --format csv
//   from,relation,…
//   ----
//
// An error is printed as `error 4: message`, with the exit status of the program. ENTENTE_REWRITE=1
// rewrites the expected side.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace entente::testing {

struct TestCase {
  std::string command, expected;
  std::size_t line = 0;
};

std::vector<TestCase> read_test_file(const std::string& file);
/// Splits a command as a shell does: spaces, double and single quotes.
std::vector<std::string> split_command(const std::string& command);
/// Runs every case of the file; `answer` gives what a command prints. Fails the doctest case at
/// each difference.
void run_test_file(const std::string& file,
                   const std::function<std::string(const std::string&)>& answer);

}  // namespace entente::testing
