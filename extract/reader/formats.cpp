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

std::vector<std::string> files_under(const std::vector<std::string>& paths, const Taker& taker) {
  namespace fs = std::filesystem;
  std::vector<std::string> files;
  for (const auto& path : paths) {
    std::error_code error;
    if (path == "-" || fs::is_regular_file(path, error) || fs::is_fifo(path, error)) {
      files.push_back(path);
    } else if (fs::is_directory(path, error)) {
      std::vector<std::string> inside;
      fs::recursive_directory_iterator walk(path, fs::directory_options::skip_permission_denied,
                                            error);
      if (error) taker.refusal({path, "the folder cannot be read: " + error.message()});
      for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
        const bool hidden = walk->path().filename().string().starts_with('.');
        if (hidden && walk->is_directory()) walk.disable_recursion_pending();
        if (!hidden && walk->is_regular_file()) inside.push_back(walk->path().string());
      }
      if (inside.empty()) taker.refusal({path, "a folder without files"});
      std::ranges::sort(inside);
      files.insert(files.end(), inside.begin(), inside.end());
    } else {
      taker.refusal({path, error ? error.message() : "no such file or folder"});
    }
  }
  return files;
}

std::string stem_of(const std::string& path) {
  const auto stem = std::filesystem::path(path).stem().string();
  return stem.empty() ? path : stem;
}

}  // namespace entente::extract::reader
