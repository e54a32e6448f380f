// Work in two halves, side by side where it is worth a thread.
#pragma once

#include <cstddef>
#include <thread>

namespace entente::graph {

/// Does work(0) and work(1), the second in a thread of its own where `in_threads`. The work does
/// not throw.
template <class Work>
void in_two(bool in_threads, const Work& work) {
  if (!in_threads) {
    work(std::size_t{0});
    work(std::size_t{1});
    return;
  }
  std::thread second([&] { work(std::size_t{1}); });
  work(std::size_t{0});
  second.join();
}

}  // namespace entente::graph
