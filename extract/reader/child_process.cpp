#include "extract/reader/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>

#include "extract/reader/parts.h"
#include "knowledge/error.h"

namespace entente::extract::reader {
namespace {

using Clock = std::chrono::steady_clock;

/// A file number that is closed at the end.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

void limit(__rlimit_resource_t what, std::size_t value) {
  const rlimit bound{value, value};
  ::setrlimit(what, &bound);
}

/// In the child, between fork and exec: nothing that allocates or locks.
[[noreturn]] void become(const char* path, char* const* arguments, int in, int out,
                         const ChildLimits& limits) {
  ::dup2(in, 0);
  ::dup2(out, 1);
  const int nowhere = ::open("/dev/null", O_WRONLY);
  if (nowhere >= 0) ::dup2(nowhere, 2);
  limit(RLIMIT_CPU, static_cast<std::size_t>(limits.seconds));
  limit(RLIMIT_AS, limits.memory);
  limit(RLIMIT_CORE, 0);
  ::execv(path, arguments);
  ::_exit(127);
}

/// Feeds and reads the child until it has said all. A reason where it passed a limit.
std::string converse(int in, Descriptor& to_child, std::string_view input,
                     const ChildLimits& limits, std::string& output) {
  const auto end = Clock::now() + std::chrono::seconds(limits.seconds);
  char block[65536];
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    if (left <= 0) return "takes more than " + std::to_string(limits.seconds) + " s";
    pollfd both[2] = {{in, POLLIN, 0}, {to_child.get(), POLLOUT, 0}};
    if (::poll(both, 2, static_cast<int>(left)) < 0 && errno != EINTR)
      return "cannot be waited for";
    if ((both[1].revents & (POLLOUT | POLLERR | POLLHUP)) != 0) {
      const auto done = ::write(to_child.get(), input.data(), input.size());
      if (done > 0) input.remove_prefix(static_cast<std::size_t>(done));
      if (input.empty() || (done < 0 && errno != EAGAIN && errno != EINTR)) to_child.close();
    }
    if ((both[0].revents & (POLLIN | POLLHUP)) != 0) {
      const auto got = ::read(in, block, sizeof block);
      if (got == 0) return {};
      if (got > 0) output.append(block, static_cast<std::size_t>(got));
      if (output.size() > limits.output)
        return "gives more than " + std::to_string(limits.output >> 20U) + " MB of text";
    }
  }
}

}  // namespace

std::string find_program(const std::string& name) {
  const char* path = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe): nobody sets it
  for (const auto folder : split(path == nullptr ? "/usr/bin:/bin" : path, ':')) {
    auto full = std::string(folder) + "/" + name;
    if (!folder.empty() && ::access(full.c_str(), X_OK) == 0) return full;
  }
  return {};
}

std::string run_child(const std::string& path, const std::vector<std::string>& arguments,
                      std::string_view input, const ChildLimits& limits, const std::string& what) {
  // A child that ends before it has read all must not end us.
  static const auto ignored = std::signal(SIGPIPE, SIG_IGN);
  static_cast<void>(ignored);
  int in[2], out[2];
  if (::pipe2(in, O_CLOEXEC) != 0)
    throw InputError(what + " cannot be run: too many files are open");
  Descriptor child_in(in[0]), to_child(in[1]);
  if (::pipe2(out, O_CLOEXEC) != 0)
    throw InputError(what + " cannot be run: too many files are open");
  Descriptor from_child(out[0]), child_out(out[1]);
  ::fcntl(to_child.get(), F_SETFL, O_NONBLOCK);
  std::vector<char*> words{const_cast<char*>(
      path.c_str())};  // NOLINT(cppcoreguidelines-pro-type-const-cast): exec's signature
  for (const auto& argument : arguments)
    words.push_back(
        const_cast<char*>(argument.c_str()));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  words.push_back(nullptr);
  const pid_t child = ::fork();
  if (child < 0) throw InputError(what + " cannot be run: no process can be made");
  if (child == 0) become(path.c_str(), words.data(), child_in.get(), child_out.get(), limits);
  child_in.close();
  child_out.close();
  std::string output;
  const auto passed = converse(from_child.get(), to_child, input, limits, output);
  if (!passed.empty()) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!passed.empty()) throw InputError(what + " " + passed);
  if (WIFSIGNALED(status)) throw InputError(what + " passed its limits or crashed on it");
  if (WEXITSTATUS(status) != 0)
    throw InputError(what + " cannot read it (status " + std::to_string(WEXITSTATUS(status)) +
                     "): damaged or encrypted");
  return output;
}

}  // namespace entente::extract::reader
