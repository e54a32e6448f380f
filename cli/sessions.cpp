#include "cli/sessions.h"

#include <sys/stat.h>

namespace entente::cli {

queries::Session& Sessions::at(const std::string& file) {
  Open& open = open_[file];
  struct stat now {};
  const bool there = ::stat(file.c_str(), &now) == 0;
  if (!there || now.st_dev != open.device || now.st_ino != open.inode) open.session.reset();
  if (!open.session) {
    open.session = std::make_unique<queries::Session>(file);
    open.device = now.st_dev;
    open.inode = now.st_ino;
  }
  return *open.session;
}

}  // namespace entente::cli
