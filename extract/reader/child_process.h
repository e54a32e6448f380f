// A program run on bytes, with limits: no shell, no network of ours, no more time, memory and
// output than it is given.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente::extract::reader {

struct ChildLimits {
  int seconds = 30;                            ///< of the clock and of the processor, each
  std::size_t memory = std::size_t{1} << 30;   ///< bytes of address space
  std::size_t output = std::size_t{64} << 20;  ///< bytes
};

/// Path of a program found by PATH, or empty.
std::string find_program(const std::string& name);

/// Runs a program with `input` as its standard input; what it wrote to standard output. Throws
/// InputError where it cannot be run, fails or passes a limit, with `what` ("pdftotext") in the
/// reason.
std::string run_child(const std::string& path, const std::vector<std::string>& arguments,
                      std::string_view input, const ChildLimits& limits, const std::string& what);

}  // namespace entente::extract::reader
