#include "extract/reader/unpacked.h"

#include <stdlib.h>  // NOLINT(modernize-deprecated-headers): mkstemp
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "knowledge/error.h"

namespace entente::extract::reader {
namespace {

constexpr std::size_t kInMemory = std::size_t{32} << 20;

void write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto done = ::write(file, bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0)
      throw InputError(std::string("cannot be unpacked into the temporary folder: ") +
                       std::strerror(errno));
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
}

}  // namespace

Unpacked::~Unpacked() {
  if (map_ != nullptr) ::munmap(map_, size_);
  if (file_ >= 0) ::close(file_);
}

void Unpacked::append(std::string_view piece) {
  if (file_ < 0 && memory_.size() + piece.size() > kInMemory) spill();
  if (file_ >= 0) {
    write_all(file_, piece);
  } else {
    memory_ += piece;
  }
  size_ += piece.size();
}

void Unpacked::spill() {
  std::error_code error;
  auto folder = std::filesystem::temp_directory_path(error);
  auto path = (error ? std::filesystem::path("/tmp") : folder) / "entente-XXXXXX";
  std::string name = path.string();
  file_ = ::mkstemp(name.data());
  if (file_ < 0)
    throw InputError("no temporary file can be made in " + path.parent_path().string() + ": " +
                     std::strerror(errno));
  ::unlink(name.c_str());
  write_all(file_, memory_);
  memory_ = std::string();
}

std::string_view Unpacked::view() {
  if (file_ < 0) return memory_;
  if (map_ == nullptr) {
    map_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file_, 0);
    if (map_ == MAP_FAILED) {
      map_ = nullptr;
      throw InputError(std::string("cannot be mapped: ") + std::strerror(errno));
    }
  }
  return {static_cast<const char*>(map_), size_};
}

}  // namespace entente::extract::reader
