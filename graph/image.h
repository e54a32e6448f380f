// The graph as a file beside the database, mapped into memory at the start: a cache, made again
// when it is stale and safe to delete. Written to a temporary file and renamed, so that a reader
// sees a whole image or none.
//
//   if (auto graph = open_image("entente.db.graph", stamp)) …
//
// The file: a header (magic, version, byte order, stamp of the data, place, size and checksum of
// each section, its own checksum), then the arrays of Graph, each at a multiple of 64. The header,
// the offsets and, of a small image, everything is checked at each start; a large one in full by
// verify_image (`entente check`). A damaged section that escapes the quick check gives wrong or no
// arcs, never a read outside of the arrays.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "graph/graph.h"

namespace entente::graph {

/// Raised whenever a record or a section changes.
inline constexpr std::uint32_t kImageVersion = 2;
/// Images up to this size are checked in full at each start.
inline constexpr std::size_t kSmallImage = std::size_t{4} << 20U;

/// The graph in that file, or nothing where there is none, it is of another version or stamp, or
/// its header is damaged. Never throws for what the file holds.
std::optional<Graph> open_image(const std::filesystem::path& file, std::string_view stamp);

/// Writes the image. False (and no file left behind) where that cannot be done: no space, a
/// read-only folder.
bool write_image(const std::filesystem::path& file, const Graph& graph, std::string_view stamp);

/// What is wrong with the image in one line, every checksum and every index tried; empty where it
/// is sound, is not there, or is only stale.
std::string verify_image(const std::filesystem::path& file);

}  // namespace entente::graph
