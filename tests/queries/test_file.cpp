#include "tests/queries/test_file.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace entente::testing {

std::vector<TestCase> read_test_file(const std::string& file) {
  std::ifstream in(file);
  std::vector<TestCase> cases;
  bool open = false;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (!open) {
      if (line.rfind("> ", 0) != 0) continue;
      cases.push_back({line.substr(2), "", number});
      open = true;
    } else if (line == "----") {
      open = false;
    } else {
      cases.back().expected += line + "\n";
    }
  }
  return cases;
}

std::vector<std::string> split_command(const std::string& command) {
  std::vector<std::string> words;
  char quote = 0;
  bool word = false;
  for (const char c : command) {
    if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else {
        words.back() += c;
      }
    } else if (c == '"' || c == '\'') {
      if (!word) words.emplace_back();
      quote = c;
      word = true;
    } else if (c == ' ') {
      word = false;
    } else {
      if (!word) words.emplace_back();
      word = true;
      words.back() += c;
    }
  }
  return words;
}

void run_test_file(const std::string& file,
                   const std::function<std::string(const std::string&)>& answer) {
  const auto cases = read_test_file(file);
  REQUIRE_MESSAGE(!cases.empty(), file);
  const char* rewrite = std::getenv("ENTENTE_REWRITE");
  std::map<std::size_t, std::string> now;
  for (const TestCase& test : cases) {
    const std::string found = answer(test.command);
    now[test.line] = found;
    if (rewrite == nullptr)
      CHECK_MESSAGE(found == test.expected, file << ":" << test.line << ": " << test.command << "\n"
                                                 << found);
  }
  if (rewrite == nullptr) return;
  std::ifstream in(file);
  std::ostringstream out;
  std::size_t number = 0;
  bool open = false;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (open) {
      if (line != "----") continue;
      open = false;
    }
    out << line << "\n";
    if (line.rfind("> ", 0) == 0) {
      out << now[number];
      open = true;
    }
  }
  in.close();
  std::ofstream(file) << out.str();
}

}  // namespace entente::testing
