// A file mapped read-only into memory, so that inputs of any size are read with flat memory.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente::extract::reader {

class MappedFile {
 public:
  /// Throws InputError with the reason (missing, no right to read, a folder).
  explicit MappedFile(const std::string& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view bytes() const { return {data_, size_}; }

 private:
  const char* data_ = "";
  std::size_t size_ = 0;
};

}  // namespace entente::extract::reader
