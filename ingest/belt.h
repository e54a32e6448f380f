// The belt between reader, extracting threads and writer: work goes out in any order and comes back
// in the order in which it was given, and never more than a window of it is under way, so that
// memory stays flat whatever the input.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace entente::ingest {

template <class Job, class Result>
class Belt {
 public:
  Belt(std::size_t most_items, std::size_t most_bytes)
      : most_items_(most_items), most_bytes_(most_bytes) {}

  /// For the reader. Waits while the window is full; false once stopped.
  bool give(Job job, std::size_t bytes) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || has_room(bytes); });
    if (stopped_) return false;
    waiting_.emplace_back(given_++, std::move(job));
    sizes_[given_ - 1] = bytes;
    bytes_ += bytes;
    work_.notify_one();
    return true;
  }
  /// For the reader: a result that needs no work takes its place in the order.
  bool give_done(Result result) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || has_room(0); });
    if (stopped_) return false;
    done_.emplace(given_++, std::move(result));
    ready_.notify_one();
    return true;
  }
  /// For the reader: nothing more comes.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    work_.notify_all();
    ready_.notify_all();
  }

  /// For an extracting thread: the next piece of work with its number, nothing at the end.
  std::optional<std::pair<std::uint64_t, Job>> take() {
    std::unique_lock lock(mutex_);
    work_.wait(lock, [&] { return stopped_ || closed_ || !waiting_.empty(); });
    if (stopped_ || waiting_.empty()) return std::nullopt;
    auto out = std::move(waiting_.front());
    waiting_.pop_front();
    return out;
  }
  void put(std::uint64_t number, Result result) {
    const std::lock_guard lock(mutex_);
    done_.emplace(number, std::move(result));
    ready_.notify_one();
  }

  enum class Next { kReady, kLater, kEnd };
  /// For the writer: the next result in order, if it comes by then.
  Next next(Result& out, std::chrono::steady_clock::time_point until) {
    std::unique_lock lock(mutex_);
    const auto here = [&] { return !done_.empty() && done_.begin()->first == delivered_; };
    ready_.wait_until(lock, until, [&] { return stopped_ || here() || at_end(); });
    if (!here()) return stopped_ || at_end() ? Next::kEnd : Next::kLater;
    out = std::move(done_.begin()->second);
    done_.erase(done_.begin());
    if (const auto size = sizes_.find(delivered_); size != sizes_.end()) {
      bytes_ -= size->second;
      sizes_.erase(size);
    }
    ++delivered_;
    room_.notify_one();
    return Next::kReady;
  }

  /// Whoever waits goes home; what is done can still be fetched.
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
    work_.notify_all();
    ready_.notify_all();
  }

 private:
  bool has_room(std::size_t bytes) const {
    const std::uint64_t under_way = given_ - delivered_;
    return under_way == 0 || (under_way < most_items_ && bytes_ + bytes <= most_bytes_);
  }
  bool at_end() const { return closed_ && delivered_ == given_; }

  const std::size_t most_items_, most_bytes_;
  std::mutex mutex_;
  std::condition_variable room_, work_, ready_;
  std::deque<std::pair<std::uint64_t, Job>> waiting_;
  std::map<std::uint64_t, Result> done_;
  std::map<std::uint64_t, std::size_t> sizes_;
  std::uint64_t given_ = 0, delivered_ = 0;
  std::size_t bytes_ = 0;
  bool closed_ = false, stopped_ = false;
};

}  // namespace entente::ingest
