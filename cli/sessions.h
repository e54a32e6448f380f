// Databases that stay open, with their graphs, from command to command.
#pragma once

#include <sys/types.h>

#include <map>
#include <memory>
#include <string>

#include "queries/session.h"

namespace entente::cli {

class Sessions {
 public:
  /// The session of that file, opened on first use; anew where another file has taken its place.
  /// Throws StoreError.
  queries::Session& at(const std::string& file);

 private:
  struct Open {
    ::dev_t device = 0;
    ::ino_t inode = 0;
    std::unique_ptr<queries::Session> session;
  };
  std::map<std::string, Open> open_;
};

}  // namespace entente::cli
