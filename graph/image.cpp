#include "graph/image.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace entente::graph {
namespace {

constexpr std::array<char, 8> kMagic{'E', 'N', 'T', 'G', 'R', 'A', 'P', 'H'};
constexpr std::uint32_t kByteOrder = 0x01020304;
constexpr std::size_t kSections = 10, kAlign = 64, kStamp = 128;

struct Section {
  std::uint64_t offset = 0, size = 0, checksum = 0;
};

struct Header {
  std::array<char, 8> magic = kMagic;
  std::uint32_t version = kImageVersion, byte_order = kByteOrder;
  std::uint64_t file_size = 0;
  std::array<char, kStamp> stamp{};
  std::array<Section, kSections> sections{};
  Day horizon = 0;
  std::uint32_t spare = 0;
  std::uint64_t checksum = 0;  ///< of all before it
};

/// Four lanes of multiply and rotate over words of eight bytes: as fast as memory, and no bit
/// passes unseen.
std::uint64_t checksum_of(const char* bytes, std::size_t size) {
  constexpr std::uint64_t kOdd = 0x9e3779b97f4a7c15ULL;
  std::array<std::uint64_t, 4> lanes{1, 2, 3, 4};
  const auto mix = [](std::uint64_t lane, std::uint64_t word) {
    lane = (lane ^ word) * kOdd;
    return lane ^ (lane >> 29U);
  };
  std::size_t at = 0;
  for (; at + 32 <= size; at += 32) {
    for (std::size_t i = 0; i < 4; ++i) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes + at + 8 * i, 8);
      lanes[i] = mix(lanes[i], word);
    }
  }
  for (; at < size; ++at) lanes[at % 4] = mix(lanes[at % 4], static_cast<unsigned char>(bytes[at]));
  std::uint64_t sum = size;
  for (const std::uint64_t lane : lanes) sum = mix(sum, lane);
  return sum;
}

std::uint64_t checksum_of(const Header& header) {
  return checksum_of(reinterpret_cast<const char*>(&header), offsetof(Header, checksum));
}

class Mapping {
 public:
  static std::shared_ptr<const Mapping> open(const std::filesystem::path& file) {
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return nullptr;
    struct stat status {};
    void* data = MAP_FAILED;
    if (::fstat(fd, &status) == 0 && S_ISREG(status.st_mode) &&
        status.st_size >= static_cast<off_t>(sizeof(Header))) {
      data =
          ::mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_SHARED, fd, 0);
    }
    ::close(fd);
    if (data == MAP_FAILED) return nullptr;
    return std::shared_ptr<const Mapping>(
        new Mapping(static_cast<const char*>(data), static_cast<std::size_t>(status.st_size)));
  }
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  Mapping(Mapping&&) = delete;
  Mapping& operator=(Mapping&&) = delete;
  ~Mapping() { ::munmap(const_cast<char*>(data_), size_); }

  const char* data() const { return data_; }
  std::size_t size() const { return size_; }

 private:
  Mapping(const char* data, std::size_t size) : data_(data), size_(size) {}
  const char* data_;
  std::size_t size_;
};

bool header_sound(const Mapping& map, Header& header) {
  std::memcpy(&header, map.data(), sizeof(Header));
  if (header.magic != kMagic || header.version != kImageVersion ||
      header.byte_order != kByteOrder || header.file_size != map.size()) {
    return false;
  }
  if (header.checksum != checksum_of(header)) return false;
  return std::all_of(header.sections.begin(), header.sections.end(), [&](const Section& s) {
    return s.offset % kAlign == 0 && s.offset <= map.size() && s.size <= map.size() - s.offset;
  });
}

template <class T>
std::span<const T> section(const Mapping& map, const Section& s) {
  return {reinterpret_cast<const T*>(map.data() + s.offset), s.size / sizeof(T)};
}

Arrays arrays_of(const Mapping& map, const Header& h) {
  const auto& s = h.sections;
  return {section<char>(map, s[0]),
          section<std::uint32_t>(map, s[1]),
          section<std::uint8_t>(map, s[2]),
          section<std::uint32_t>(map, s[3]),
          section<Arc>(map, s[4]),
          section<Link>(map, s[5]),
          section<Extra>(map, s[6]),
          section<Pact>(map, s[7]),
          section<Party>(map, s[8]),
          section<Phase>(map, s[9]),
          h.horizon};
}

std::array<std::span<const char>, kSections> bytes_of(const Arrays& a) {
  const auto raw = [](auto span) {
    return std::span(reinterpret_cast<const char*>(span.data()), span.size_bytes());
  };
  return {raw(a.id_bytes), raw(a.id_offsets), raw(a.actor_kinds), raw(a.runs),    raw(a.arcs),
          raw(a.links),    raw(a.extras),     raw(a.pacts),       raw(a.parties), raw(a.phases)};
}

/// Cheap enough for each start: the offsets rise and end where their arrays do.
bool offsets_sound(const Arrays& a) {
  const auto rising_to = [](std::span<const std::uint32_t> offsets, std::size_t end) {
    return !offsets.empty() && offsets.front() == 0 && offsets.back() == end &&
           std::is_sorted(offsets.begin(), offsets.end());
  };
  const std::size_t vertices = a.actor_kinds.size() + a.pacts.size();
  return a.id_offsets.size() == vertices + 1 && a.runs.size() == 3 * vertices + 1 &&
         rising_to(a.id_offsets, a.id_bytes.size()) && rising_to(a.runs, a.arcs.size());
}

bool sums_sound(const Mapping& map, const Header& h) {
  return std::all_of(h.sections.begin(), h.sections.end(), [&](const Section& s) {
    return checksum_of(map.data() + s.offset, s.size) == s.checksum;
  });
}

bool write_all(int fd, const char* data, std::size_t size) {
  while (size > 0) {
    const ssize_t written = ::write(fd, data, size);
    if (written <= 0) return false;
    data += written;
    size -= static_cast<std::size_t>(written);
  }
  return true;
}

}  // namespace

std::optional<Graph> open_image(const std::filesystem::path& file, std::string_view stamp) {
  const auto map = Mapping::open(file);
  Header header;
  if (!map || !header_sound(*map, header)) return std::nullopt;
  const std::string_view made_from(header.stamp.data(), ::strnlen(header.stamp.data(), kStamp));
  if (made_from != stamp) return std::nullopt;
  const Arrays arrays = arrays_of(*map, header);
  if (!offsets_sound(arrays)) return std::nullopt;
  if (map->size() <= kSmallImage && !sums_sound(*map, header)) return std::nullopt;
  return Graph(arrays, map);
}

bool write_image(const std::filesystem::path& file, const Graph& graph, std::string_view stamp) {
  if (stamp.size() >= kStamp) return false;
  Header header;
  std::copy(stamp.begin(), stamp.end(), header.stamp.begin());
  header.horizon = graph.horizon();
  const auto sections = bytes_of(graph.arrays());
  std::uint64_t offset = (sizeof(Header) + kAlign - 1) / kAlign * kAlign;
  for (std::size_t i = 0; i < kSections; ++i) {
    header.sections[i] = {offset, sections[i].size(),
                          checksum_of(sections[i].data(), sections[i].size())};
    offset = (offset + sections[i].size() + kAlign - 1) / kAlign * kAlign;
  }
  header.file_size = offset;
  header.checksum = checksum_of(header);

  std::string temporary = file.string() + ".XXXXXX";
  const int fd = ::mkstemp(temporary.data());
  if (fd < 0) return false;
  const std::array<char, kAlign> zeros{};
  std::uint64_t at = sizeof(Header);
  bool good = ::fchmod(fd, S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH) == 0 &&
              write_all(fd, reinterpret_cast<const char*>(&header), sizeof(Header));
  for (std::size_t i = 0; good && i < kSections; ++i) {
    good = write_all(fd, zeros.data(), header.sections[i].offset - at) &&
           write_all(fd, sections[i].data(), sections[i].size());
    at = header.sections[i].offset + sections[i].size();
  }
  good = good && write_all(fd, zeros.data(), header.file_size - at);
  good = ::close(fd) == 0 && good;
  good = good && ::rename(temporary.c_str(), file.c_str()) == 0;
  if (!good) ::unlink(temporary.c_str());
  return good;
}

std::string verify_image(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file)) return {};
  const auto map = Mapping::open(file);
  Header header;
  const std::string remedy = "; delete it, it will be made again";
  if (!map) return file.string() + ": the graph image cannot be read" + remedy;
  if (map->size() >= sizeof(Header)) {
    std::memcpy(&header, map->data(), sizeof(Header));
    if (header.magic == kMagic && header.version != kImageVersion &&
        header.checksum == checksum_of(header))
      return {};
  }
  if (!header_sound(*map, header))
    return file.string() + ": the header of the graph image is damaged" + remedy;
  if (!sums_sound(*map, header)) return file.string() + ": the graph image is damaged" + remedy;
  if (!Graph(arrays_of(*map, header), map).consistent())
    return file.string() + ": the graph image points outside of itself" + remedy;
  return {};
}

}  // namespace entente::graph
