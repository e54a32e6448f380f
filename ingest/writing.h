// The writing end of a run: takes what came of the input in its order, gathers it into
// transactions, counts, and reports. Works on the caller's thread, the only one that writes to the
// store.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "ingest/pipeline.h"
#include "ingest/work.h"

namespace entente::ingest {

class Writing {
 public:
  /// `files` tell how much there is to read; `run` is the number of the run that is recorded.
  Writing(storage::Store& store, Line& line, const Options& options, std::int64_t run,
          const std::vector<std::string>& files);

  /// Takes results until the line ends or is stopped. Throws StoreError.
  void run();
  /// Inputs that are not there at all.
  void refuse_early(const std::vector<std::string>& lines);
  /// What is to be recorded of the run: "done" or "interrupted".
  storage::RunRow row(const char* state) const;
  const Summary& summary() const { return summary_; }

 private:
  using Clock = std::chrono::steady_clock;

  void take(Result&& result);
  void skip_file(Result&& result);
  void end_file(Result&& result);
  void refuse(const std::string& line);
  void commit();
  void commit_one_by_one();
  void count(const Result& result, const storage::IngestResult& done);
  void report(bool at_once);

  storage::Store& store_;
  Line& line_;
  const Options& options_;
  storage::RunRow row_;
  std::vector<Result> batch_;
  std::vector<storage::FileState> files_;
  std::size_t batch_bytes_ = 0;
  std::int64_t file_articles_ = 0, file_bytes_ = 0, bytes_done_ = 0, bytes_in_all_ = 0;
  std::vector<std::string> file_refusals_;
  Progress progress_;
  Summary summary_;
  Clock::time_point begun_, last_report_, batch_begun_;
};

}  // namespace entente::ingest
