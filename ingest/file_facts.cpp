#include "ingest/file_facts.h"

#include <sys/stat.h>

#include <fstream>
#include <iterator>

#include "knowledge/content_id.h"

namespace entente::ingest {

std::optional<storage::FileState> state_of(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return std::nullopt;
  storage::FileState state;
  state.path = path;
  state.size = info.st_size;
  state.modified_ns = std::int64_t{info.st_mtim.tv_sec} * 1000000000 + info.st_mtim.tv_nsec;
  return state;
}

std::string hash_of_file(const std::string& path) {
  constexpr std::int64_t kMost = std::int64_t{64} << 20;
  const auto state = state_of(path);
  if (!state || state->size > kMost) return {};
  std::ifstream in(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  return in.bad() ? std::string() : sha256_hex(bytes);
}

bool is_unchanged(const storage::FileState& before, storage::FileState& now) {
  if (!before.complete || before.producer != now.producer || before.size != now.size) return false;
  if (before.modified_ns == now.modified_ns) {
    now.sha256 = before.sha256;
    return true;
  }
  now.sha256 = hash_of_file(now.path);
  return !now.sha256.empty() && now.sha256 == before.sha256;
}

}  // namespace entente::ingest
