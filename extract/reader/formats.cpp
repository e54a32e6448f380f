#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <istream>
#include <new>

#include "extract/reader/archives.h"
#include "extract/reader/feeds.h"
#include "extract/reader/html_page.h"
#include "extract/reader/json_articles.h"
#include "extract/reader/mapped_file.h"
#include "extract/reader/markdown.h"
#include "extract/reader/mime.h"
#include "extract/reader/news_xml.h"
#include "extract/reader/office.h"
#include "extract/reader/parts.h"
#include "extract/reader/pdf.h"
#include "extract/reader/plain_text.h"
#include "extract/reader/reader.h"
#include "extract/reader/reuters_sgml.h"
#include "extract/reader/tables.h"
#include "extract/reader/unpacked.h"
#include "extract/reader/utf8.h"
#include "extract/reader/warc.h"
#include "knowledge/error.h"

namespace entente::extract::reader {
namespace {

constexpr std::size_t kHead = 4096;

Input of(const std::string& path, std::string_view bytes, const Options& options) {
  Input input{path, bytes};
  input.options = &options;
  return input;
}

}  // namespace

std::string head_of(std::string_view bytes) {
  bytes = bytes.substr(0, kHead);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) bytes.remove_prefix(2);
  auto head = lower(bytes);
  std::erase(head, '\0');
  return head;
}

const std::vector<std::unique_ptr<Format>>& formats() {
  static const auto all = [] {
    std::vector<std::unique_ptr<Format>> list;
    // By marks in the first bytes:
    list.push_back(office_format());
    list.push_back(archive_format());
    list.push_back(pdf_format());
    list.push_back(warc_format());
    // By the shape of text:
    list.push_back(json_format());
    list.push_back(reuters_format());
    list.push_back(mime_format());
    list.push_back(feed_format());
    list.push_back(news_xml_format());
    list.push_back(html_format());
    list.push_back(table_format());
    list.push_back(markdown_format());
    list.push_back(plain_text_format());
    return list;
  }();
  return all;
}

namespace {

/// The format of an input; where the bytes themselves are wanted only what unpacks them counts.
const Format* format_of(const Input& input, const Taker& taker) {
  static const auto unpacking = archive_format();
  if (taker.bytes) return unpacking->recognises(input) ? unpacking.get() : nullptr;
  const auto found = std::ranges::find_if(
      formats(), [&](const auto& format) { return format->recognises(input); });
  return found == formats().end() ? nullptr : found->get();
}

}  // namespace

bool read_input(const Input& given, const Taker& taker) {
  Input input = given;
  input.head = head_of(input.bytes);
  if (trim(input.bytes).empty()) {
    refuse(taker, input.name, "there is no text to read");
    return true;
  }
  const Format* format = format_of(input, taker);
  if (format == nullptr && taker.bytes) return taker.bytes(input);
  if (format == nullptr) {
    refuse(taker, input.name, "binary data of no known format");
    return true;
  }
  try {
    return format->read(input, taker);
  } catch (const InputError& error) {
    refuse(taker, input.name, error.what());
  } catch (const std::bad_alloc&) {
    refuse(taker, input.name, "more memory would be needed than there is");
  }
  return true;
}

namespace {

/// What comes out of a pipe, however much it is, and what it is then read as.
bool read_stream(std::istream& in, const std::string& name, const Taker& taker,
                 const Options& options) {
  Unpacked all;
  std::vector<char> block(std::size_t{1} << 16);
  while (in) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    all.append({block.data(), static_cast<std::size_t>(in.gcount())});
  }
  return read_input(of(name, all.view(), options), taker);
}

}  // namespace

bool read_file(const std::string& path, const Taker& taker, const Options& options) {
  try {
    if (path == "-") return read_stream(std::cin, path, taker, options);
    std::error_code unknown;
    if (std::filesystem::is_fifo(path, unknown)) {  // a pipe has bytes, but no size to map
      std::ifstream pipe(path, std::ios::binary);
      return read_stream(pipe, path, taker, options);
    }
    const MappedFile file(path);
    return read_input(of(path, file.bytes(), options), taker);
  } catch (const InputError& error) {
    refuse(taker, path, error.what());
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
  if (error) refuse(taker, folder.string(), advice(error));
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
        refuse(taker, refusal.place, refusal.reason);
      };
      walk(path, noting, inside);
      if (inside.empty() && !refused)
        refuse(taker, path, "there are no articles in this folder: give one with files");
      std::ranges::sort(inside);
      files.insert(files.end(), inside.begin(), inside.end());
    } else {
      refuse(taker, path, advice(error));
    }
  }
  return files;
}

std::string stem_of(const std::string& path) {
  std::filesystem::path name(
      path.substr(path.rfind('!') == std::string::npos ? 0 : path.rfind('!') + 1));
  for (const std::string_view packed : {".gz", ".xz", ".zst", ".bz2"}) {
    if (name.extension() == packed) name = name.stem();
  }
  const auto stem = name.stem().string();
  return stem.empty() ? path : stem;
}

}  // namespace entente::extract::reader
