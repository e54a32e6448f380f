// A vector for arrays of many megabytes: on large pages where the system has them, since whoever
// walks a graph touches thousands of pages in no order, and without zeros written first into what
// is written anyway.
#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace entente::graph {

template <class T>
struct LargeAllocator {
  using value_type = T;
  static constexpr std::size_t kPage = std::size_t{1} << 21U;

  LargeAllocator() = default;
  template <class U>
  LargeAllocator(const LargeAllocator<U>&) {}

  T* allocate(std::size_t count) {
    const std::size_t size = count * sizeof(T);
    if (size < kPage) return static_cast<T*>(::operator new(size));
    void* memory = ::operator new (size, std::align_val_t{kPage});
    // Only advice: what it answers does not matter.
    (void)::madvise(memory, size, MADV_HUGEPAGE);
    return static_cast<T*>(memory);
  }
  void deallocate(T* memory, std::size_t count) {
    if (count * sizeof(T) < kPage) return ::operator delete(memory);
    ::operator delete (memory, std::align_val_t{kPage});
  }
  /// Leaves plain values as they are.
  template <class U>
  void construct(U* at) {
    ::new (static_cast<void*>(at)) U;
  }
  template <class U, class... Arguments>
  void construct(U* at, Arguments&&... arguments) {
    ::new (static_cast<void*>(at)) U(std::forward<Arguments>(arguments)...);
  }
  friend bool operator==(const LargeAllocator&, const LargeAllocator&) { return true; }
};

template <class T>
using LargeVector = std::vector<T, LargeAllocator<T>>;

}  // namespace entente::graph
