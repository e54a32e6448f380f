// Archives and compressed files (.zip, .tar, .gz, .xz, .zst, .bz2, nested), each member read as an
// input of its own, named "a.zip!b.html". Members are never written under their names. Unfolding is
// bounded in depth, in size and against the outermost file's size.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reader/reader.h"

namespace entente::extract::reader {

std::unique_ptr<Format> archive_format();

/// The wanted members of a zip in memory (documents that are zips inside), each at most 64 MB.
/// Missing ones are empty. Throws InputError where the zip cannot be read.
std::vector<std::string> zip_members(std::string_view zip, const std::vector<std::string>& wanted);

}  // namespace entente::extract::reader
