#include "extract/reader/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "knowledge/error.h"

namespace entente::extract::reader {

MappedFile::MappedFile(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    if (errno == EACCES) throw InputError("permission denied: make it readable for this user");
    if (errno == ENOENT) throw InputError("there is no such file or folder: see how it is spelled");
    throw InputError(std::strerror(errno));
  }
  struct stat about {};
  if (::fstat(file, &about) != 0 || S_ISDIR(about.st_mode)) {
    ::close(file);
    throw InputError("not a file");
  }
  size_ = static_cast<std::size_t>(about.st_size);
  if (size_ > 0) {
    void* data = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
    if (data == MAP_FAILED) {
      const int reason = errno;
      ::close(file);
      throw InputError(std::strerror(reason));
    }
    data_ = static_cast<const char*>(data);
  }
  ::close(file);
}

MappedFile::~MappedFile() {
  if (size_ > 0)
    ::munmap(const_cast<char*>(data_),
             size_);  // NOLINT(cppcoreguidelines-pro-type-const-cast): munmap's signature
}

}  // namespace entente::extract::reader
