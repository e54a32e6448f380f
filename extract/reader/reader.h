// From files of whatever format to articles. Formats are recognised by content, not by name; each
// is a file of this folder behind one interface, listed in formats.cpp. A bad part of an input is
// refused by name (file, place, reason) and the rest goes on.
//   read_file("news.ndjson", {.article = ..., .refusal = ..., .extraction = ...});
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/article.h"

namespace entente::extract::reader {

inline constexpr std::size_t kLongestArticle = std::size_t{16}
                                               << 20U;  ///< bytes; a longer one is refused

/// One clear line: "news.ndjson:12: the JSON is cut off".
struct Refusal {
  std::string place;  ///< file, with line or member where there is one
  std::string reason;
};

struct Input;

/// What becomes of what is read. Any may be empty.
struct Taker {
  /// An article and its place. False stops the reading of this input.
  std::function<bool(Article&&, const std::string& place)> article;
  std::function<void(const Refusal&)> refusal;
  /// A line that `entente extract` printed, and its place. Empty: such lines are refused.
  std::function<bool(std::string_view line, const std::string& place)> extraction;
  /// Where this is set no article is looked for: it gets the bytes of the file, or of each member
  /// of an archive, as they are. False stops the reading of this input.
  std::function<bool(const Input&)> bytes;
};

/// What the user says of the inputs.
struct Options {
  /// Of tables: an article's field ("title", "date", "source", "url", "id", "body", "dateline") to
  /// the column's name.
  std::map<std::string, std::string> columns;
};

/// How far a file may unfold: shared by all that lies inside one file.
struct Unfolding {
  int depth = 0;                 ///< containers around the present input
  std::uint64_t bytes_left = 0;  ///< that may still be unpacked; set by the outermost container
};

/// An input: bytes in memory (often a mapped file), what it is called, and what its container says
/// of it.
struct Input {
  std::string name;          ///< path as given, or "-"; "a.zip!b.html" for a member
  std::string_view bytes;    ///< all of it
  std::string head = {};     ///< its first 4096 bytes in small letters, without NULs and byte order
                             ///< mark; set by read_input
  std::string charset = {};  ///< declared outside of the bytes (a MIME or HTTP header), else empty
  std::string url = {};      ///< address that the container gives (WARC, MHTML), else empty
  const Options* options = nullptr;
  Unfolding* unfolding = nullptr;
};

/// One format.
class Format {
 public:
  virtual ~Format() = default;
  virtual std::string_view name() const = 0;
  /// Whether the bytes are of this format; formats are asked in the order of formats.cpp.
  virtual bool recognises(const Input& input) const = 0;
  /// Gives every article, refusing what cannot be read. False where the taker stopped it.
  virtual bool read(const Input& input, const Taker& taker) const = 0;
};

/// What recognition looks at: see Input::head.
std::string head_of(std::string_view bytes);

/// All formats, the most particular first; plain text last.
const std::vector<std::unique_ptr<Format>>& formats();

/// Reads bytes of any known format; nothing but the taker's own exceptions leaves it. False where
/// the taker stopped it.
bool read_input(const Input& input, const Taker& taker);

/// Maps and reads a file. A missing or unreadable one is a refusal.
bool read_file(const std::string& path, const Taker& taker, const Options& options = {});

/// All files under the given paths, folders walked in byte order of their paths ("-" stays);
/// missing ones are refused.
std::vector<std::string> files_under(const std::vector<std::string>& paths, const Taker& taker);

/// The articles of one place in an input take the file's name without extension as their id where
/// they have none.
std::string stem_of(const std::string& path);

}  // namespace entente::extract::reader
