#include "extract/reader/archives.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <utility>

#include "extract/reader/parts.h"
#include "extract/reader/unpacked.h"
#include "extract/reader/utf8.h"
#include "knowledge/error.h"

namespace entente::extract::reader {
namespace {

constexpr int kDeepest = 4;
constexpr std::uint64_t kFree = std::uint64_t{64} << 20;  // bytes that any file may unfold to
constexpr std::uint64_t kMostTimes =
    150;  // of its size that a larger one may; text packs to no less
constexpr std::uint64_t kLargestMember = std::uint64_t{4} << 30;
constexpr std::uint64_t kMostMembers = 2'000'000;
constexpr std::size_t kBlock = std::size_t{64} << 10;
constexpr std::size_t kDocumentPart = std::size_t{64} << 20;

struct CloseArchive {
  void operator()(archive* a) const { archive_read_free(a); }
};
using Archive = std::unique_ptr<archive, CloseArchive>;

bool is_zip(std::string_view b) { return b.starts_with("PK\3\4") || b.starts_with("PK\5\6"); }
bool is_tar(std::string_view b) { return b.size() >= 512 && b.substr(257, 5) == "ustar"; }
bool is_compressed(std::string_view b) {
  return b.starts_with("\x1F\x8B") ||
         b.starts_with(std::string_view("\xFD"
                                        "7zXZ\0",
                                        6)) ||
         b.starts_with("\x28\xB5\x2F\xFD") || b.starts_with("BZh");
}

/// The reason why libarchive stopped, in one line.
std::string why(archive* a) {
  const char* text = archive_error_string(a);
  auto reason = collapse(text == nullptr ? "unknown" : text);
  if (contains_no_case(reason, "truncated") || contains_no_case(reason, "unexpected end"))
    return "the archive is cut off";
  if (contains_no_case(reason, "passphrase") || contains_no_case(reason, "encrypt"))
    return "encrypted";
  return "damaged: " + reason;
}

Archive open(std::string_view bytes, bool only_zip) {
  Archive a(archive_read_new());
  if (!a) throw InputError("more memory would be needed than there is");
  if (is_zip(bytes)) {
    archive_read_support_format_zip(a.get());
  } else if (!only_zip) {
    archive_read_support_filter_gzip(a.get());
    archive_read_support_filter_xz(a.get());
    archive_read_support_filter_zstd(a.get());
    archive_read_support_filter_bzip2(a.get());
    archive_read_support_format_tar(a.get());
    archive_read_support_format_raw(a.get());
  }
  if (archive_read_open_memory(a.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    throw InputError(why(a.get()));
  return a;
}

/// A member's name without control characters and without what only looks like a place in the file
/// system.
std::string shown(const char* name) {
  std::string out = to_utf8(name == nullptr ? "" : name).value_or("unnamed");
  std::erase_if(out, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  return out.empty() ? "unnamed" : out.substr(0, 1000);
}

/// A member's name; the bytes as they are where it declares none that can be converted.
const char* name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  return name != nullptr ? name : archive_entry_pathname(entry);
}

class ArchiveFormat final : public Format {
 public:
  std::string_view name() const override { return "archive"; }
  bool recognises(const Input& input) const override {
    return is_zip(input.bytes) || is_compressed(input.bytes) || is_tar(input.bytes);
  }

  bool read(const Input& input, const Taker& taker) const override {
    Unfolding own{0, kFree + kMostTimes * input.bytes.size()};
    Unfolding& unfolding = input.unfolding == nullptr ? own : *input.unfolding;
    if (unfolding.depth >= kDeepest) {
      refuse(taker, input.name, "archives nested more than " + std::to_string(kDeepest) + " deep");
      return true;
    }
    const Deeper deeper(unfolding);
    return members(input, unfolding, taker);
  }

 private:
  static bool members(const Input& input, Unfolding& unfolding, const Taker& taker) {
    const Archive a = open(input.bytes, false);
    std::uint64_t seen = 0;
    archive_entry* entry = nullptr;
    for (int status = archive_read_next_header(a.get(), &entry); status != ARCHIVE_EOF;
         status = archive_read_next_header(a.get(), &entry)) {
      if (status == ARCHIVE_FATAL || status == ARCHIVE_RETRY) {
        refuse(taker, input.name, why(a.get()));
        return true;
      }
      if (++seen > kMostMembers) {
        refuse(taker, input.name, "more than two million members");
        return true;
      }
      if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr)
        continue;
      const bool raw = ::archive_format(a.get()) == ARCHIVE_FORMAT_RAW;
      Input member = input;
      if (!raw) member.name = input.name + "!" + shown(name_of(entry));
      if (!raw && (member.name.ends_with("/.DS_Store") ||
                   member.name.find("!__MACOSX/") != std::string::npos))
        continue;
      if (archive_entry_is_encrypted(entry) != 0) {
        refuse(taker, member.name, "encrypted");
        continue;
      }
      if (!one(a.get(), std::move(member), unfolding, taker)) return false;
      if (unfolding.bytes_left == 0) return true;  // refused
    }
    if (seen == 0) refuse(taker, input.name, "an archive without members");
    return true;
  }

  /// Unpacks and reads one member.
  static bool one(archive* a, Input member, Unfolding& unfolding, const Taker& taker) {
    Unpacked bytes;
    std::vector<char> block(kBlock);
    for (;;) {
      const auto got = archive_read_data(a, block.data(), block.size());
      if (got == 0) break;
      if (got < 0) {
        refuse(taker, member.name, why(a));
        return true;
      }
      const auto size = static_cast<std::uint64_t>(got);
      if (size > unfolding.bytes_left) {
        unfolding.bytes_left = 0;
        refuse(taker, member.name,
               "unpacks to more than " + std::to_string(kMostTimes) +
                   " times the file's size (a zip bomb?); the file is left here");
        return true;
      }
      unfolding.bytes_left -= size;
      if (bytes.size() + size > kLargestMember) {
        refuse(taker, member.name, "a member of more than 4 GB");
        return true;
      }
      bytes.append({block.data(), static_cast<std::size_t>(got)});
    }
    member.bytes = bytes.view();
    member.unfolding = &unfolding;
    return read_input(member, taker);
  }
};

}  // namespace

std::vector<std::string> zip_members(std::string_view zip, const std::vector<std::string>& wanted) {
  const Archive a = open(zip, true);
  std::vector<std::string> found(wanted.size());
  std::size_t total = 0;
  archive_entry* entry = nullptr;
  int status = archive_read_next_header(a.get(), &entry);
  for (; status == ARCHIVE_OK || status == ARCHIVE_WARN;
       status = archive_read_next_header(a.get(), &entry)) {
    const char* name = archive_entry_pathname(entry);
    const auto at = std::ranges::find(wanted, name == nullptr ? "" : std::string(name));
    if (at == wanted.end()) continue;
    auto& into = found[static_cast<std::size_t>(at - wanted.begin())];
    std::vector<char> block(kBlock);
    for (;;) {
      const auto got = archive_read_data(a.get(), block.data(), block.size());
      if (got == 0) break;
      if (got < 0) throw InputError(why(a.get()));
      into.append(block.data(), static_cast<std::size_t>(got));
      total += static_cast<std::size_t>(got);
      if (total > kDocumentPart) throw InputError("a document of more than 64 MB of XML");
    }
  }
  if (status != ARCHIVE_EOF) throw InputError(why(a.get()));
  return found;
}

std::unique_ptr<Format> archive_format() { return std::make_unique<ArchiveFormat>(); }

}  // namespace entente::extract::reader
