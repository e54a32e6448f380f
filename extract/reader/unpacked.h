// Bytes that come in pieces and are then read as a whole: in memory while they are few, else in a
// nameless temporary file that is mapped, so that memory stays flat whatever an archive holds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace entente::extract::reader {

class Unpacked {
 public:
  Unpacked() = default;
  ~Unpacked();
  Unpacked(const Unpacked&) = delete;
  Unpacked& operator=(const Unpacked&) = delete;

  /// Throws InputError where the temporary folder (TMPDIR) has no room.
  void append(std::string_view piece);
  std::uint64_t size() const { return size_; }
  /// All of it; nothing may be appended after.
  std::string_view view();

 private:
  void spill();

  std::string memory_;
  int file_ = -1;
  void* map_ = nullptr;
  std::uint64_t size_ = 0;
};

}  // namespace entente::extract::reader
