// Taking new files as they come (inotify): whatever changes, the folders are looked through again,
// which costs little, since unchanged files are passed over by size and time.
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <string>
#include <system_error>

#include "ingest/pipeline.h"
#include "knowledge/error.h"

namespace entente::ingest {
namespace {

constexpr int kLookMs = 200;  ///< how often `stop` is looked at, and how long folders must be quiet

class Watcher {
 public:
  explicit Watcher(const std::vector<std::string>& paths)
      : paths_(paths), queue_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (queue_ < 0) throw InputError("folders cannot be watched here: inotify is not available");
    look_through();
  }
  ~Watcher() { ::close(queue_); }
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;

  /// True where something has changed and it has been quiet since.
  bool changed() {
    bool any = false;
    while (wait_and_drain()) any = true;
    if (any) look_through();  // new folders are watched too
    return any;
  }

 private:
  bool wait_and_drain() const {
    pollfd ready{queue_, POLLIN, 0};
    if (::poll(&ready, 1, kLookMs) <= 0) return false;
    std::array<char, 16384> events{};
    bool any = false;
    while (::read(queue_, events.data(), events.size()) > 0) any = true;
    return any;
  }

  void look_through() const {
    namespace fs = std::filesystem;
    constexpr auto kEvents = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE_SELF;
    for (const std::string& path : paths_) {
      ::inotify_add_watch(queue_, path.c_str(), kEvents);  // one watched already stays one
      std::error_code error;
      fs::recursive_directory_iterator walk(path, fs::directory_options::skip_permission_denied,
                                            error);
      for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
        std::error_code ignored;
        if (walk->is_directory(ignored)) ::inotify_add_watch(queue_, walk->path().c_str(), kEvents);
      }
    }
  }

  const std::vector<std::string>& paths_;
  int queue_;
};

void add(Summary& all, const Summary& one) {
  all.articles += one.added + one.replaced + one.refused;
  all.added += one.added;
  all.replaced += one.replaced;
  all.refused += one.refused;
  all.files += one.files - one.files_skipped;
}

}  // namespace

Summary watch(storage::Store& store, const std::vector<std::string>& paths,
              const Options& options) {
  Watcher watcher(paths);  // before the first look, so that nothing slips between
  Summary all = ingest(store, paths, options);
  while (options.stop == nullptr || !options.stop->load()) {
    if (watcher.changed()) add(all, ingest(store, paths, options));
  }
  all.interrupted = true;
  return all;
}

}  // namespace entente::ingest
