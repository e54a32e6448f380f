#include "ingest/pipeline.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <set>
#include <thread>

#include "extract/reader/reader.h"
#include "ingest/belt.h"
#include "ingest/file_facts.h"
#include "knowledge/content_id.h"
#include "knowledge/error.h"
#include "knowledge/extraction_json.h"

namespace entente::ingest {
namespace {

using Clock = std::chrono::steady_clock;
using storage::FileState;
namespace reader = extract::reader;

constexpr auto kLongestBatch = std::chrono::milliseconds(1000);
constexpr auto kBetweenReports = std::chrono::milliseconds(200);
constexpr std::size_t kMostBytesUnderWay = std::size_t{48} << 20;
constexpr std::size_t kMostRefusalsKept = 1000;

/// An article to be read, or a line that was extracted elsewhere.
struct Job {
  Article article;
  std::string line, place, hash;
  std::size_t file = 0;
};

/// What came of a piece of the input, in its order.
struct Result {
  enum class Kind { kExtraction, kUnchanged, kRefusal, kFileSkipped, kFileEnd };
  Kind kind = Kind::kRefusal;
  Extraction extraction;
  std::string hash, refusal;
  FileState file;          ///< of kFileSkipped and kFileEnd
  std::int64_t bytes = 0;  ///< of the input that this makes up, roughly
};

using Line = Belt<Job, Result>;

Result refusal(const std::string& place, const std::string& reason) {
  Result out;
  out.refusal = place + ": " + reason;
  return out;
}

std::string spelled(const Producer& p) {
  return p.version + '|' + p.model + '|' + p.lexicon + '|' + p.gazetteer;
}

/// The reading thread: walks the inputs and puts what is new on the belt.
class Reading {
 public:
  Reading(Line& line, const std::vector<std::string>& files, const Options& options,
          const Producer& producer, storage::Store known)
      : line_(line),
        files_(files),
        options_(options),
        producer_(producer),
        known_(std::move(known)) {}

  void run() {
    for (const std::string& path : files_) {
      if (!read(path)) break;
    }
    line_.close();
  }

 private:
  bool stopped() const { return options_.stop != nullptr && options_.stop->load(); }

  bool read(const std::string& path) {
    if (stopped()) return false;
    auto state = state_of(path);
    if (state) {
      state->producer = spelled(producer_) + '|' + options_.variant;
      const auto before = known_.file_state(path);
      if (before && !options_.reread && is_unchanged(*before, *state)) {
        Result skipped;
        skipped.kind = Result::Kind::kFileSkipped;
        skipped.bytes = state->size;
        const auto seen = state->modified_ns;
        skipped.file = *before;
        skipped.file.modified_ns = seen;
        return line_.give_done(std::move(skipped));
      }
    }
    bool whole = true;
    reader::Taker taker;
    taker.article = [&](Article&& article, const std::string& place) {
      return whole = !stopped() && give(std::move(article), place);
    };
    taker.extraction = [&](std::string_view text, const std::string& place) {
      Job job{{}, std::string(text), place, {}, 0};
      return whole = !stopped() && line_.give(std::move(job), text.size());
    };
    taker.refusal = [&](const reader::Refusal& r) {
      whole = line_.give_done(refusal(r.place, r.reason)) && whole;
    };
    reader::read_file(path, taker);
    if (!whole) return false;
    Result end;
    end.kind = Result::Kind::kFileEnd;
    if (state) {
      end.file = *state;
      end.bytes = state->size;
      if (end.file.sha256.empty()) end.file.sha256 = hash_of_file(path);
      // Written to while it was read: it is to be read again.
      const auto after = state_of(path);
      end.file.complete =
          after && after->size == state->size && after->modified_ns == state->modified_ns;
    }
    return line_.give_done(std::move(end));
  }

  bool give(Article&& article, const std::string& place) {
    std::string hash = hash_of(article);
    const std::size_t bytes = article.body.size();
    if (!options_.reread && known_.is_current(DocumentKey(article.key), hash, producer_)) {
      Result unchanged;
      unchanged.kind = Result::Kind::kUnchanged;
      unchanged.bytes = static_cast<std::int64_t>(bytes);
      return line_.give_done(std::move(unchanged));
    }
    return line_.give({std::move(article), {}, place, std::move(hash), 0}, bytes);
  }

  Line& line_;
  const std::vector<std::string>& files_;
  const Options& options_;
  const Producer& producer_;
  storage::Store known_;
};

/// An extracting thread. Nothing of its errors leaves it but as a refusal.
void extract_all(Line& line, extract::Extractor& extractor) {
  while (auto work = line.take()) {
    Job& job = work->second;
    Result result;
    try {
      result.kind = Result::Kind::kExtraction;
      result.extraction =
          job.line.empty() ? extractor.extract(job.article) : extraction_from_json(job.line);
      result.hash = std::move(job.hash);
      result.bytes = static_cast<std::int64_t>(result.extraction.document.text.size());
    } catch (const InputError& error) {
      result = refusal(job.place, error.what());
    } catch (const std::exception& error) {
      result =
          refusal(job.place, std::string("the program failed at this article: ") + error.what());
    }
    line.put(work->first, std::move(result));
  }
}

/// The caller's side: gathers results into transactions and reports.
class Writing {
 public:
  Writing(storage::Store& store, Line& line, const Options& options, std::int64_t run,
          const std::vector<std::string>& files)
      : store_(store), line_(line), options_(options), begun_(Clock::now()), last_report_(begun_) {
    row_.number = run;
    progress_.files_in_all = static_cast<std::int64_t>(files.size());
    for (const std::string& file : files) {
      const auto state = state_of(file);
      if (state) bytes_in_all_ += state->size;
    }
  }

  void run() {
    for (;;) {
      Result result;
      switch (line_.next(result, Clock::now() + std::chrono::milliseconds(100))) {
        case Line::Next::kReady:
          take(std::move(result));
          break;
        case Line::Next::kEnd:
          commit();
          report(true);
          summary_.interrupted = options_.stop != nullptr && options_.stop->load() &&
                                 summary_.files < progress_.files_in_all;
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
  void refuse_early(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
      ++summary_.articles;
      refuse(line);
    }
  }

  /// After stop or a failure: what is recorded of the run.
  storage::RunRow row(const char* state) const {
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
  Summary summary_;

 private:
  void take(Result&& result) {
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
        ++summary_.files_skipped, ++summary_.files;
        summary_.articles += result.file.articles;
        summary_.unchanged += result.file.articles;
        for (const std::string& line : result.file.refusals) {  // they still are what they were
          ++summary_.articles;
          refuse(line);
        }
        bytes_done_ += result.bytes;
        if (store_needs(result.file)) files_.push_back(std::move(result.file));
        break;
      case Result::Kind::kFileEnd:
        end_file(std::move(result));
        break;
    }
  }

  bool store_needs(const FileState& state) const {
    const auto before = store_.file_state(state.path);
    return before && before->modified_ns != state.modified_ns;
  }

  void end_file(Result&& result) {
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

  void refuse(const std::string& line) {
    ++summary_.refused;
    if (row_.refusals.size() < kMostRefusalsKept) row_.refusals.push_back(line);
    if (options_.refusal) options_.refusal(line);
  }

  void commit() {
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

  void commit_one_by_one() {
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

  void count(const Result& result, const storage::IngestResult& done) {
    ++summary_.articles;
    if (done.outcome == storage::Outcome::kAdded) ++summary_.added;
    if (done.outcome == storage::Outcome::kReplaced) ++summary_.replaced;
    if (done.outcome == storage::Outcome::kUnchanged) ++summary_.unchanged;
    if (options_.stored) options_.stored(result.extraction.document.key, done.outcome);
  }

  void report(bool at_once) {
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
      progress_.seconds_left =
          progress_.seconds * (static_cast<double>(bytes_in_all_) - done) / done;
    }
    options_.progress(progress_);
  }

  storage::Store& store_;
  Line& line_;
  const Options& options_;
  storage::RunRow row_;
  std::vector<Result> batch_;
  std::vector<FileState> files_;
  std::size_t batch_bytes_ = 0;
  std::int64_t file_articles_ = 0, file_bytes_ = 0, bytes_done_ = 0, bytes_in_all_ = 0;
  std::vector<std::string> file_refusals_;
  Progress progress_;
  Clock::time_point begun_, last_report_, batch_begun_;
};

/// All threads of one run; joined whatever happens.
class Threads {
 public:
  explicit Threads(Line& line) : line_(line) {}
  ~Threads() {
    line_.stop();
    for (std::thread& thread : threads_) thread.join();
  }
  template <class Body>
  void start(Body body) {
    threads_.emplace_back(std::move(body));
  }

 private:
  Line& line_;
  std::vector<std::thread> threads_;
};

}  // namespace

std::string hash_of(const Article& article) {
  return sha256_hex(article.key + '\x1f' + to_json(article)).substr(0, 32);
}

Summary ingest(storage::Store& store, const std::vector<std::string>& paths,
               const Options& options) {
  const int jobs = options.jobs > 0
                       ? options.jobs
                       : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  std::vector<std::unique_ptr<extract::Extractor>> extractors;
  for (int i = 0; i < jobs; ++i) extractors.push_back(options.make_extractor());
  const Producer producer = extractors.front()->producer();

  std::vector<std::string> early;  // refused before anything was read
  reader::Taker taker;
  taker.refusal = [&](const reader::Refusal& r) { early.push_back(r.place + ": " + r.reason); };
  std::vector<std::string> files = reader::files_under(paths, taker);
  std::set<std::string> seen;
  std::erase_if(files, [&](const std::string& file) { return !seen.insert(file).second; });

  const std::int64_t run = store.begin_run(paths);
  Line line(static_cast<std::size_t>(jobs) * 64 + 64, kMostBytesUnderWay);
  Writing writing(store, line, options, run, files);
  writing.refuse_early(early);
  try {
    Threads threads(line);
    Reading reading(line, files, options, producer,
                    storage::Store::open(store.file(), storage::Access::kReadOnly));
    threads.start([&] { reading.run(); });
    for (auto& extractor : extractors) {
      threads.start([&line, &extractor] { extract_all(line, *extractor); });
    }
    writing.run();
  } catch (const StoreError&) {
    try {
      store.end_run(writing.row("interrupted"));
    } catch (const StoreError&) {
      // The file that failed cannot record it either; the first error is the one to tell.
    }
    throw;
  }
  store.end_run(writing.row(writing.summary_.interrupted ? "interrupted" : "done"));
  return writing.summary_;
}

}  // namespace entente::ingest
