#include "ingest/pipeline.h"

#include <algorithm>
#include <exception>
#include <set>
#include <thread>

#include "extract/reader/reader.h"
#include "ingest/file_facts.h"
#include "ingest/run.h"
#include "ingest/work.h"
#include "ingest/writing.h"
#include "knowledge/content_id.h"
#include "knowledge/error.h"
#include "knowledge/extraction_json.h"

namespace entente::ingest {
namespace {

namespace reader = extract::reader;

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
      Job job{{}, std::string(text), place, {}};
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
    return line_.give({std::move(article), {}, place, std::move(hash)}, bytes);
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

/// All threads of one run; joined whatever happens.
class Threads {
 public:
  explicit Threads(Line& line) : line_(line) {}
  ~Threads() {
    line_.stop();
    for (std::thread& thread : threads_) thread.join();
  }
  Threads(const Threads&) = delete;
  Threads& operator=(const Threads&) = delete;
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

Summary run(storage::Store& store, const RunInputs& inputs, const Options& options,
            const std::vector<std::unique_ptr<extract::Extractor>>& extractors,
            const std::function<void(Line&)>& feed) {
  const std::int64_t number = store.begin_run(inputs.named);
  Line line(extractors.size() * 64 + 64, kMostBytesUnderWay);
  Writing writing(store, line, options, number, inputs.files);
  writing.refuse_early(inputs.refused);
  try {
    std::exception_ptr failure;  // of the feeding thread, told by the caller's
    {
      Threads threads(line);
      threads.start([&] {
        try {
          feed(line);
        } catch (...) {
          failure = std::current_exception();
          line.close();
        }
      });
      for (const auto& extractor : extractors)
        threads.start([&line, &extractor] { extract_all(line, *extractor); });
      writing.run();
    }
    if (failure) std::rethrow_exception(failure);
  } catch (const StoreError&) {
    try {
      store.end_run(writing.row("interrupted"));
    } catch (const StoreError&) {
      // The file that failed cannot record it either; the first error is the one to tell.
    }
    throw;
  }
  store.end_run(writing.row(writing.summary().interrupted ? "interrupted" : "done"));
  return writing.summary();
}

int jobs_of(const Options& options) {
  return options.jobs > 0 ? options.jobs
                          : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

Summary ingest(storage::Store& store, const std::vector<std::string>& paths,
               const Options& options) {
  std::vector<std::unique_ptr<extract::Extractor>> extractors;
  for (int i = 0; i < jobs_of(options); ++i) extractors.push_back(options.make_extractor());
  const Producer producer = extractors.front()->producer();

  std::vector<std::string> early;  // refused before anything was read
  reader::Taker taker;
  taker.refusal = [&](const reader::Refusal& r) { early.push_back(r.place + ": " + r.reason); };
  std::vector<std::string> files = reader::files_under(paths, taker);
  std::set<std::string> seen;
  std::erase_if(files, [&](const std::string& file) { return !seen.insert(file).second; });

  return run(store, {paths, files, early}, options, extractors, [&](Line& line) {
    Reading(line, files, options, producer,
            storage::Store::open(store.file(), storage::Access::kReadOnly))
        .run();
  });
}

}  // namespace entente::ingest
