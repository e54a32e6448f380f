#include "ingest/writing.h"

#include <utility>

#include "ingest/file_facts.h"
#include "knowledge/error.h"

namespace entente::ingest {
namespace {

constexpr auto kLongestBatch = std::chrono::milliseconds(1000);
constexpr auto kBetweenReports = std::chrono::milliseconds(200);
constexpr std::size_t kMostRefusalsKept = 1000;

}  // namespace

Writing::Writing(storage::Store& store, Line& line, const Options& options, std::int64_t run,
                 const std::vector<std::string>& files)
    : store_(store), line_(line), options_(options), begun_(Clock::now()), last_report_(begun_) {
  row_.number = run;
  progress_.files_in_all = static_cast<std::int64_t>(files.size());
  for (const std::string& file : files) {
    const auto state = state_of(file);
    if (state) bytes_in_all_ += state->size;
  }
}

void Writing::run() {
  for (;;) {
    Result result;
    switch (line_.next(result, Clock::now() + std::chrono::milliseconds(100))) {
      case Line::Next::kReady:
        take(std::move(result));
        break;
      case Line::Next::kEnd:
        commit();
        report(true);
        summary_.interrupted =
            options_.stop != nullptr && options_.stop->load() &&
            (progress_.files_in_all == 0 || summary_.files < progress_.files_in_all);
        return;
      case Line::Next::kLater:
        break;
    }
    const bool old = !batch_.empty() && Clock::now() - batch_begun_ > kLongestBatch;
    if (batch_.size() >= options_.batch || batch_bytes_ > kMostBytesUnderWay / 3 || old) commit();
    report(false);
  }
}

/// Inputs that are not there at all.
void Writing::refuse_early(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    ++summary_.articles;
    refuse(line);
  }
}

/// After stop or a failure: what is recorded of the run.
storage::RunRow Writing::row(const char* state) const {
  storage::RunRow out = row_;
  out.state = state;
  out.articles = summary_.articles;
  out.added = summary_.added;
  out.replaced = summary_.replaced;
  out.unchanged = summary_.unchanged;
  out.refused = summary_.refused;
  out.files_skipped = summary_.files_skipped;
  return out;
}
void Writing::take(Result&& result) {
  switch (result.kind) {
    case Result::Kind::kExtraction:
      if (batch_.empty()) batch_begun_ = Clock::now();
      batch_bytes_ += static_cast<std::size_t>(result.bytes);
      file_bytes_ += result.bytes;
      ++file_articles_;
      batch_.push_back(std::move(result));
      break;
    case Result::Kind::kUnchanged:
      ++summary_.articles, ++summary_.unchanged;
      file_bytes_ += result.bytes;
      ++file_articles_;
      break;
    case Result::Kind::kRefusal:
      ++summary_.articles;
      refuse(result.refusal);
      file_refusals_.push_back(result.refusal);
      break;
    case Result::Kind::kFileSkipped:
      skip_file(std::move(result));
      break;
    case Result::Kind::kFileEnd:
      end_file(std::move(result));
      break;
  }
}

void Writing::skip_file(Result&& result) {
  ++summary_.files_skipped, ++summary_.files;
  summary_.articles += result.file.articles;
  summary_.unchanged += result.file.articles;
  for (const std::string& line : result.file.refusals) {  // they still are what they were
    ++summary_.articles;
    refuse(line);
  }
  bytes_done_ += result.bytes;
  const auto before = store_.file_state(result.file.path);
  if (before && before->modified_ns != result.file.modified_ns)
    files_.push_back(std::move(result.file));
}

void Writing::end_file(Result&& result) {
  ++summary_.files;
  bytes_done_ += result.bytes;
  file_bytes_ = 0;
  if (!result.file.path.empty()) {
    result.file.articles = file_articles_;
    if (file_refusals_.size() > kMostRefusalsKept) file_refusals_.resize(kMostRefusalsKept);
    result.file.refusals = std::move(file_refusals_);
    files_.push_back(std::move(result.file));
  }
  file_articles_ = 0;
  file_refusals_.clear();
}

void Writing::refuse(const std::string& line) {
  ++summary_.refused;
  if (row_.refusals.size() < kMostRefusalsKept) row_.refusals.push_back(line);
  if (options_.refusal) options_.refusal(line);
}

void Writing::commit() {
  if (batch_.empty() && files_.empty()) return;
  std::vector<storage::IngestItem> items;
  for (const Result& r : batch_) items.push_back({&r.extraction, r.hash, row_.number});
  std::vector<storage::IngestResult> results;
  try {
    results = store_.ingest(items, files_);
  } catch (const InputError&) {
    commit_one_by_one();  // one of them contradicts itself: the others are stored all the same
  }
  for (std::size_t i = 0; i < results.size(); ++i) count(batch_[i], results[i]);
  batch_.clear();
  files_.clear();
  batch_bytes_ = 0;
}

void Writing::commit_one_by_one() {
  bool all_well = true;
  for (const Result& r : batch_) {
    const storage::IngestItem item{&r.extraction, r.hash, row_.number};
    try {
      count(r, store_.ingest(std::span(&item, 1)).front());
    } catch (const InputError& error) {
      all_well = false;
      ++summary_.articles;
      refuse(error.what());
    }
  }
  if (all_well) store_.save_file_states(files_);
}

void Writing::count(const Result& result, const storage::IngestResult& done) {
  ++summary_.articles;
  if (done.outcome == storage::Outcome::kAdded) ++summary_.added;
  if (done.outcome == storage::Outcome::kReplaced) ++summary_.replaced;
  if (done.outcome == storage::Outcome::kUnchanged) ++summary_.unchanged;
  if (options_.stored) options_.stored(result.extraction.document.key, done.outcome);
}

void Writing::report(bool at_once) {
  const auto now = Clock::now();
  if (!options_.progress || (!at_once && now - last_report_ < kBetweenReports)) return;
  last_report_ = now;
  progress_.articles = summary_.articles;
  progress_.stored = summary_.added + summary_.replaced;
  progress_.unchanged = summary_.unchanged;
  progress_.refused = summary_.refused;
  progress_.files = summary_.files;
  progress_.seconds = std::chrono::duration<double>(now - begun_).count();
  progress_.rate =
      progress_.seconds > 0 ? static_cast<double>(summary_.articles) / progress_.seconds : 0;
  const auto done = static_cast<double>(bytes_done_ + file_bytes_);
  progress_.seconds_left.reset();
  if (bytes_in_all_ > 0 && done > 0 && done <= static_cast<double>(bytes_in_all_)) {
    progress_.seconds_left = progress_.seconds * (static_cast<double>(bytes_in_all_) - done) / done;
  }
  options_.progress(progress_);
}

}  // namespace entente::ingest
