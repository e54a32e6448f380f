#include "export/graphviz.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <vector>

#include "knowledge/error.h"
#include "queries/render.h"

namespace entente::exports {
namespace {

constexpr std::size_t kMostEdges = 400;  ///< of a picture that a reader can take in
constexpr std::chrono::seconds kPatience{30};

/// Both ends of a pipe, closed with it.
struct Pipe {
  std::array<int, 2> ends{-1, -1};
  Pipe() {
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw Error("no pipe to Graphviz can be made");
  }
  ~Pipe() {
    close(0);
    close(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  void close(std::size_t end) {
    if (ends[end] >= 0) ::close(ends[end]);
    ends[end] = -1;
  }
};

pid_t spawn(const std::vector<std::string>& words, Pipe& in, Pipe& out) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, in.ends[0], STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, out.ends[1], STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int error =
      ::posix_spawnp(&child, words.front().c_str(), &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (error != 0)
    throw UsageError(
        "pictures are drawn by Graphviz, which is not installed: install the package graphviz, or "
        "take --format dot");
  return child;
}

/// Writes and reads side by side until the child has closed its output. False when it takes longer
/// than patience has.
bool exchange(std::string_view text, Pipe& in, Pipe& out, std::string& answer) {
  const auto end = std::chrono::steady_clock::now() + kPatience;
  ::fcntl(in.ends[1], F_SETFL, O_NONBLOCK);
  std::array<char, 65536> buffer{};
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        end - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    std::array<pollfd, 2> polled{pollfd{out.ends[0], POLLIN, 0}, pollfd{in.ends[1], POLLOUT, 0}};
    ::poll(polled.data(), in.ends[1] < 0 ? 1 : 2, static_cast<int>(left.count()));
    if (in.ends[1] >= 0 && polled[1].revents != 0) {
      const ssize_t written = ::write(in.ends[1], text.data(), text.size());
      if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
      if (text.empty() || (written < 0 && errno != EAGAIN)) in.close(1);
    }
    if (polled[0].revents == 0) continue;
    const ssize_t read = ::read(out.ends[0], buffer.data(), buffer.size());
    if (read <= 0) return true;
    answer.append(buffer.data(), static_cast<std::size_t>(read));
  }
}

}  // namespace

std::string run_graphviz(std::string_view dot, std::string_view engine, Picture picture) {
  Pipe in, out;
  std::vector<std::string> words{std::string(engine), picture == Picture::kSvg ? "-Tsvg" : "-Tpng",
                                 "-Nfontname=DejaVu Sans", "-Efontname=DejaVu Sans",
                                 "-Gfontname=DejaVu Sans"};
  if (engine == "neato") words.emplace_back("-n2");
  if (picture == Picture::kPng) words.emplace_back("-Gdpi=120");
  struct sigaction ignore {
  }, before{};
  ignore.sa_handler = SIG_IGN;
  ::sigaction(SIGPIPE, &ignore, &before);
  const pid_t child = spawn(words, in, out);
  in.close(0);
  out.close(1);
  std::string answer;
  const bool ended = exchange(dot, in, out, answer);
  if (!ended) ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  ::sigaction(SIGPIPE, &before, nullptr);
  if (!ended) throw UsageError("the picture takes too long to draw: ask for less, or --format dot");
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || answer.empty())
    throw UsageError("Graphviz could not draw this: --format dot shows what it was given");
  return answer;
}

bool can_be_drawn(const queries::Answer& answer) {
  return !answer.drawing.empty() ||
         (answer.columns.size() >= 3 && answer.columns[0].key == "date" &&
          answer.columns[1].key == "what" && answer.columns[2].key == "text");
}

std::string draw(const queries::Answer& answer, Picture picture) {
  if (answer.drawing.edges.size() > kMostEdges) {
    throw UsageError("a picture of " + std::to_string(answer.drawing.edges.size()) +
                     " edges cannot be read: ask for less (--limit, --predicate), or take "
                     "--format dot");
  }
  if (!answer.drawing.empty())
    return run_graphviz(queries::render(answer, queries::Format::kDot), "dot", picture);
  return run_graphviz(chart_dot(answer), "neato", picture);
}

}  // namespace entente::exports
