#include "export/output.h"

#include <system_error>

#include "knowledge/error.h"

namespace entente::exports {
namespace {

[[noreturn]] void cannot_write(const std::filesystem::path& path) {
  throw Error(path.string() + " cannot be written: give another place with --output");
}

std::filesystem::path beside(const std::filesystem::path& path) {
  std::string name = path.string();
  while (name.size() > 1 && name.back() == '/') name.pop_back();
  return name + ".part";
}

}  // namespace

void Output::begin(std::string_view name) {
  throw UsageError("several files (" + std::string(name) + ", …) need a folder: name one");
}

FileOutput::FileOutput(std::filesystem::path file)
    : file_(std::move(file)),
      beside_(beside(file_)),
      out_(beside_, std::ios::binary | std::ios::trunc) {
  if (!out_) cannot_write(file_);
}

FileOutput::~FileOutput() {
  if (!out_.is_open()) return;
  out_.close();
  std::error_code ignored;
  std::filesystem::remove(beside_, ignored);
}

void FileOutput::write(std::string_view bytes) {
  if (!out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()))) cannot_write(file_);
}

void FileOutput::finish() {
  out_.close();
  std::error_code error;
  if (out_) std::filesystem::rename(beside_, file_, error);
  if (!out_ || error) {
    std::filesystem::remove(beside_, error);
    cannot_write(file_);
  }
}

FolderOutput::FolderOutput(std::filesystem::path folder)
    : folder_(std::move(folder)), beside_(beside(folder_)) {
  std::error_code error;
  if (std::filesystem::exists(folder_, error) && !std::filesystem::is_empty(folder_, error)) {
    throw UsageError(folder_.string() +
                     " is there and not empty: give an empty folder or a new one with --output");
  }
  std::filesystem::remove_all(beside_, error);
  if (!std::filesystem::create_directories(beside_, error)) cannot_write(folder_);
}

FolderOutput::~FolderOutput() {
  std::error_code ignored;
  if (!beside_.empty()) std::filesystem::remove_all(beside_, ignored);
}

void FolderOutput::close() {
  if (!out_.is_open()) return;
  out_.close();
  if (!out_) cannot_write(folder_);
}

void FolderOutput::begin(std::string_view name) {
  close();
  const auto file = beside_ / name;
  std::error_code error;
  std::filesystem::create_directories(file.parent_path(), error);
  out_.open(file, std::ios::binary | std::ios::trunc);
  if (!out_) cannot_write(folder_ / name);
}

void FolderOutput::write(std::string_view bytes) {
  if (!out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()))) cannot_write(folder_);
}

void FolderOutput::finish() {
  close();
  std::error_code error;
  std::filesystem::remove(folder_, error);  // an empty one makes room
  std::filesystem::rename(beside_, folder_, error);
  if (error) cannot_write(folder_);
  beside_.clear();
}

}  // namespace entente::exports
