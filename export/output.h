// Where an export goes: standard output, one file, or a folder of files. What is written to a path
// stands beside it until it is whole, so that a broken export never takes the place of a good one.
#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>

namespace entente::exports {

class Output {
 public:
  virtual ~Output() = default;
  /// Adds bytes to the file begun last. Throws Error where they cannot be written.
  virtual void write(std::string_view bytes) = 0;
  /// Begins a file of that name, a path with slashes inside the folder. Only a folder takes it.
  virtual void begin(std::string_view name);
};

/// Hands every piece on, for standard output and for tests.
class StreamOutput : public Output {
 public:
  explicit StreamOutput(std::function<void(std::string_view)> take) : take_(std::move(take)) {}
  void write(std::string_view bytes) override { take_(bytes); }

 private:
  std::function<void(std::string_view)> take_;
};

class FileOutput : public Output {
 public:
  explicit FileOutput(std::filesystem::path file);
  /// Removes what was not finished.
  ~FileOutput() override;
  FileOutput(const FileOutput&) = delete;
  FileOutput& operator=(const FileOutput&) = delete;

  void write(std::string_view bytes) override;
  /// Puts the file into its place. Throws Error.
  void finish();

 private:
  std::filesystem::path file_, beside_;
  std::ofstream out_;
};

class FolderOutput : public Output {
 public:
  /// Throws UsageError where something already stands at that path that is no empty folder.
  explicit FolderOutput(std::filesystem::path folder);
  ~FolderOutput() override;
  FolderOutput(const FolderOutput&) = delete;
  FolderOutput& operator=(const FolderOutput&) = delete;

  void begin(std::string_view name) override;
  void write(std::string_view bytes) override;
  void finish();

 private:
  void close();

  std::filesystem::path folder_, beside_;
  std::ofstream out_;
};

}  // namespace entente::exports
