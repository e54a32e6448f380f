// Work on a stream of items by several threads, results in the order of the items whatever the
// number of threads.
//   Ordered<Article, std::string> work(jobs, make_worker, take);   // make_worker() gives one
//   function a thread work.give(article); ... work.finish();
// Holds at most a fixed number of items a thread, so memory is flat.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace entente::cli {

template <class Item, class Result>
class Ordered {
 public:
  using Worker = std::function<Result(Item&)>;

  /// `take` is called by the giving thread alone. Exceptions of a worker are rethrown by give() or
  /// finish().
  Ordered(int jobs, const std::function<Worker()>& make_worker, std::function<void(Result&&)> take)
      : take_(std::move(take)) {
    const int threads = jobs < 1 ? 1 : jobs;
    room_ = static_cast<std::size_t>(threads) * 16;
    for (int i = 0; i < threads; ++i)
      threads_.emplace_back([this, worker = make_worker()] { run(worker); });
  }
  ~Ordered() { stop(); }
  Ordered(const Ordered&) = delete;
  Ordered& operator=(const Ordered&) = delete;

  void give(Item item) {
    std::unique_lock lock(mutex_);
    while (slots_.size() >= room_) drain(lock, true);
    slots_.push_back({std::move(item), std::nullopt, false});
    ready_.notify_one();
    drain(lock, false);
  }

  void finish() {
    std::unique_lock lock(mutex_);
    while (!slots_.empty()) drain(lock, true);
  }

 private:
  struct Slot {
    std::optional<Item> item;
    std::optional<Result> result;
    bool taken = false;
    std::exception_ptr error = nullptr;
  };

  /// Hands on what is ready at the front; with `wait`, waits for at least one.
  void drain(std::unique_lock<std::mutex>& lock, bool wait) {
    while (!slots_.empty()) {
      Slot& front = slots_.front();
      if (wait) done_.wait(lock, [&] { return front.result || front.error; });
      if (front.error) std::rethrow_exception(front.error);
      if (!front.result) return;
      Result result = std::move(*front.result);
      slots_.pop_front();
      ++first_;
      lock.unlock();
      take_(std::move(result));
      lock.lock();
      wait = false;
    }
  }

  void run(const Worker& worker) {
    std::unique_lock lock(mutex_);
    while (true) {
      ready_.wait(lock, [&] { return stopping_ || next_ < first_ + slots_.size(); });
      if (stopping_) return;
      const std::size_t number = next_++;
      Slot& slot = slots_[number - first_];  // a deque keeps its elements in place
      Item item = std::move(*slot.item);
      slot.item.reset();
      lock.unlock();
      std::optional<Result> result;
      std::exception_ptr error;
      try {
        result = worker(item);
      } catch (...) {
        error = std::current_exception();
      }
      lock.lock();
      Slot& mine = slots_[number - first_];
      mine.result = std::move(result);
      mine.error = error;
      done_.notify_one();
    }
  }

  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    ready_.notify_all();
    for (auto& thread : threads_) thread.join();
  }

  std::function<void(Result&&)> take_;
  std::size_t room_ = 0;
  std::mutex mutex_;
  std::condition_variable ready_, done_;
  std::deque<Slot> slots_;
  std::size_t first_ = 0, next_ = 0;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace entente::cli
