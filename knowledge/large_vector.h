// A vector for arrays of many megabytes: on large pages where the system has them, since whoever
// walks them touches thousands of pages in no order, and without a value written first into what
// is written anyway: what resize() adds to plain records is not to be read before it is set.
#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

namespace entente {

template <class T>
struct LargeAllocator {
  using value_type = T;
  static constexpr std::size_t kPage = std::size_t{1} << 21U;
  /// A quarter of a large page is sooner had as a whole one than by a hundred small ones.
  static constexpr bool large(std::size_t count) { return count * sizeof(T) >= kPage / 4; }

  LargeAllocator() = default;
  template <class U>
  LargeAllocator(const LargeAllocator<U>&) {}  // NOLINT(google-explicit-constructor): rebound

  T* allocate(std::size_t count) {
    if (!large(count)) return static_cast<T*>(::operator new(count * sizeof(T)));
    // To the end of the last page: what lies on no whole one would be fetched by small ones.
    const std::size_t size = (count * sizeof(T) + kPage - 1) / kPage * kPage;
    void* memory = ::operator new (size, std::align_val_t{kPage});
    // Only advice: what it answers does not matter.
    (void)::madvise(memory, size, MADV_HUGEPAGE);
    return static_cast<T*>(memory);
  }
  void deallocate(T* memory, std::size_t count) {
    if (!large(count)) return ::operator delete(memory);
    ::operator delete (memory, std::align_val_t{kPage});
  }
  /// Leaves memory alone where any bytes make a record.
  template <class U>
  void construct(U* at) {
    if constexpr (!std::is_trivially_copyable_v<U>) ::new (static_cast<void*>(at)) U;
  }
  template <class U, class... Arguments>
  void construct(U* at, Arguments&&... arguments) {
    ::new (static_cast<void*>(at)) U(std::forward<Arguments>(arguments)...);
  }
  friend bool operator==(const LargeAllocator&, const LargeAllocator&) { return true; }
};

template <class T>
using LargeVector = std::vector<T, LargeAllocator<T>>;

}  // namespace entente
