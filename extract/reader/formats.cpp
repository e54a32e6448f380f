#include <algorithm>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <iterator>

#include "extract/reader/json_articles.h"
#include "extract/reader/mapped_file.h"
#include "extract/reader/plain_text.h"
#include "extract/reader/reader.h"
#include "extract/reader/utf8.h"
#include "knowledge/error.h"

namespace entente::extract::reader {

const std::vector<std::unique_ptr<Format>>& formats() {
  static const auto all = [] {
    std::vector<std::unique_ptr<Format>> list;
    list.push_back(json_format());
    list.push_back(plain_text_format());
    return list;
  }();
  return all;
}

bool read_input(const Input& input, const Taker& taker) {
  if (input.bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    taker.refusal({input.name, "there is no text to read"});
    return true;
  }
  for (const auto& format : formats()) {
    if (format->recognises(input)) return format->read(input, taker);
  }
  taker.refusal({input.name, "binary data of no known format"});
  return true;
}

bool read_file(const std::string& path, const Taker& taker) {
  if (path == "-") {
    const std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
    return read_input({path, bytes}, taker);
  }
  try {
    const MappedFile file(path);
    return read_input({path, file.bytes()}, taker);
  } catch (const InputError& error) {
    taker.refusal({path, error.what()});
    return true;
  }
}

namespace {

namespace fs = std::filesystem;

/// What went wrong, and what to do about it.
std::string advice(const std::error_code& error) {
  if (error == std::errc::permission_denied)
    return "permission denied: make it readable for this user";
  if (error == std::errc::no_such_file_or_directory || !error)
    return "there is no such file or folder: see how it is spelled";
  return error.message();
}

/// Adds the files under a folder that may be opened; folders that may not are refused by name.
void walk(const fs::path& folder, const Taker& taker, std::vector<std::string>& files) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    if (entry->path().filename().string().starts_with('.')) continue;
    std::error_code unknown;
    if (entry->is_directory(unknown) && !entry->is_symlink(unknown)) {
      walk(entry->path(), taker, files);
    } else if (entry->is_regular_file(unknown)) {
      files.push_back(entry->path().string());
    }
  }
  if (error) taker.refusal({folder.string(), advice(error)});
}

}  // namespace

std::vector<std::string> files_under(const std::vector<std::string>& paths, const Taker& taker) {
  std::vector<std::string> files;
  for (const auto& path : paths) {
    std::error_code error;
    if (path == "-" || fs::is_regular_file(path, error) || fs::is_fifo(path, error)) {
      files.push_back(path);
    } else if (fs::is_directory(path, error)) {
      std::vector<std::string> inside;
      bool refused = false;
      Taker noting = taker;
      noting.refusal = [&](const Refusal& refusal) {
        refused = true;
        taker.refusal(refusal);
      };
      walk(path, noting, inside);
      if (inside.empty() && !refused)
        taker.refusal({path, "there are no articles in this folder: give one with files"});
      std::ranges::sort(inside);
      files.insert(files.end(), inside.begin(), inside.end());
    } else {
      taker.refusal({path, advice(error)});
    }
  }
  return files;
}

std::string stem_of(const std::string& path) {
  const auto stem = std::filesystem::path(path).stem().string();
  return stem.empty() ? path : stem;
}

}  // namespace entente::extract::reader
