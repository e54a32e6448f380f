#include "cli/line_editor.h"

#include <histedit.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cwchar>

#include "cli/interrupt.h"

namespace entente::cli {
namespace {

constexpr int kRemembered = 1000;
constexpr std::size_t kMostShown = 100;

struct EndEditing {
  void operator()(EditLine* editor) const { ::el_end(editor); }
};
struct EndHistory {
  void operator()(History* history) const { ::history_end(history); }
};

/// Holds interruptions back while a line is edited, but for the moments of waiting for a key, so
/// that none falls between two keys and is lost.
class Held {
 public:
  Held() {
    sigset_t both;
    sigemptyset(&both);
    sigaddset(&both, SIGINT);
    sigaddset(&both, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &both, &before_);
  }
  ~Held() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;

  /// Waits until the terminal has a byte; false where an interruption ended the wait.
  bool wait() const {
    fd_set terminal;
    FD_ZERO(&terminal);
    FD_SET(STDIN_FILENO, &terminal);
    return ::pselect(STDIN_FILENO + 1, &terminal, nullptr, nullptr, nullptr, &before_) > 0;
  }

 private:
  sigset_t before_{};
};

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) != 0x80;
  }));
}

std::string common_beginning(const std::vector<std::string>& words) {
  std::string common = words.front();
  for (const auto& word : words) {
    const auto [end, other] = std::mismatch(common.begin(), common.end(), word.begin(), word.end());
    common.erase(end, common.end());
  }
  // Not within a character.
  while (!common.empty() && common.size() < words.front().size() &&
         (static_cast<unsigned char>(words.front()[common.size()]) & 0xc0U) == 0x80)
    common.pop_back();
  return common;
}

void list(const std::vector<std::string>& words) {
  std::fputc('\n', stdout);
  for (std::size_t i = 0; i < words.size() && i < kMostShown; ++i)
    std::printf("%s%s", i > 0 ? "  " : "", words[i].c_str());
  if (words.size() > kMostShown) std::printf("  … %zu more", words.size() - kMostShown);
  std::fputc('\n', stdout);
  std::fflush(stdout);
}

/// Lines are read and written in UTF-8 as the terminal does, also where no locale is set.
void speak_utf8() {
  std::setlocale(LC_CTYPE, "");
  if (MB_CUR_MAX == 1) std::setlocale(LC_CTYPE, "C.UTF-8");
}

}  // namespace

struct LineEditor::Terminal {
  std::string prompt;
  std::filesystem::path file;
  Complete complete;
  const Held* held = nullptr;  // while a line is read
  std::unique_ptr<EditLine, EndEditing> editor;
  std::unique_ptr<History, EndHistory> history{::history_init()};

  static Terminal& of(EditLine* editor) {
    void* data = nullptr;
    ::el_get(editor, EL_CLIENTDATA, &data);
    return *static_cast<Terminal*>(data);
  }
  static char* show_prompt(EditLine* editor) { return of(editor).prompt.data(); }
  /// The next character of the terminal in its encoding; -1 where an interruption ended the wait.
  static int read_character(EditLine* editor, wchar_t* character) {
    const Held* held = of(editor).held;
    std::mbstate_t state{};
    while (true) {
      char byte = 0;
      if (held != nullptr && !held->wait()) return -1;
      const ssize_t got = ::read(STDIN_FILENO, &byte, 1);
      if (got <= 0) return static_cast<int>(got);
      switch (std::mbrtowc(character, &byte, 1, &state)) {
        case static_cast<std::size_t>(-2):
          continue;  // more bytes follow
        case static_cast<std::size_t>(-1):
          *character = L'?';
          return 1;
        default:
          return 1;
      }
    }
  }
  static unsigned char on_tab(EditLine* editor, int /*key*/) { return of(editor).complete_line(); }

  unsigned char complete_line() {
    const LineInfo* line = ::el_line(editor.get());
    const std::string before(line->buffer, line->cursor);
    const Completion found = complete(before);
    if (found.words.empty()) return CC_REFRESH_BEEP;
    const std::string typed = before.substr(std::min(found.begin, before.size()));
    std::string better = common_beginning(found.words);
    if (found.words.size() == 1) {
      if (better.back() != '/') better += ' ';
    } else if (better.size() <= typed.size()) {
      list(found.words);
      return CC_REDISPLAY;
    }
    ::el_deletestr(editor.get(), static_cast<int>(characters_in(typed)));
    return ::el_insertstr(editor.get(), better.c_str()) == 0 ? CC_REFRESH : CC_REFRESH_BEEP;
  }

  void load() {
    HistEvent event{};
    ::history(history.get(), &event, H_SETSIZE, kRemembered);
    ::history(history.get(), &event, H_SETUNIQUE, 1);
    if (!file.empty()) ::history(history.get(), &event, H_LOAD, file.c_str());
  }

  void remember(const std::string& line) {
    if (line.find_first_not_of(" \t") == std::string::npos) return;
    HistEvent event{};
    ::history(history.get(), &event, H_ENTER, line.c_str());
    if (file.empty()) return;
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    const ::mode_t others = ::umask(S_IRWXG | S_IRWXO);
    ::history(history.get(), &event, H_SAVE, file.c_str());
    ::umask(others);
  }
};

LineEditor::LineEditor(std::string prompt, std::filesystem::path history, Complete complete)
    : terminal_(std::make_unique<Terminal>()) {
  speak_utf8();
  Terminal& t = *terminal_;
  t.prompt = std::move(prompt);
  t.file = std::move(history);
  t.complete = std::move(complete);
  t.editor.reset(::el_init("entente", stdin, stdout, stderr));
  EditLine* editor = t.editor.get();
  ::el_set(editor, EL_CLIENTDATA, &t);
  ::el_set(editor, EL_PROMPT, &Terminal::show_prompt);
  ::el_set(editor, EL_EDITOR, "emacs");
  ::el_set(editor, EL_GETCFN, &Terminal::read_character);
  ::el_set(editor, EL_HIST, &::history, t.history.get());
  ::el_set(editor, EL_ADDFN, "entente-complete", "Complete the word", &Terminal::on_tab);
  ::el_set(editor, EL_BIND, "^I", "entente-complete", nullptr);
  ::el_source(editor, nullptr);
  t.load();
}

LineEditor::~LineEditor() = default;

std::optional<std::string> LineEditor::read() {
  const Waking waking;
  const Held held;
  int size = 0;
  ::el_resize(terminal_->editor.get());
  // Before the prompt is shown: a Ctrl-D that meets a terminal still in its line mode would be
  // lost.
  ::el_set(terminal_->editor.get(), EL_PREP_TERM, 1);
  terminal_->held = &held;
  const char* got = ::el_gets(terminal_->editor.get(), &size);
  terminal_->held = nullptr;
  if (got == nullptr || size <= 0) return std::nullopt;
  std::string line(got, static_cast<std::size_t>(size));
  line.erase(line.find_last_not_of("\r\n") + 1);
  terminal_->remember(line);
  return line;
}

}  // namespace entente::cli
