// A database open for questions: the store, the graph in memory (from its image where that is
// fresh, else built and the image written), and the names of actors. One Session is used by one
// thread; a shell or server keeps it.
#pragma once

#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "queries/question.h"
#include "queries/world.h"
#include "storage/store.h"

namespace entente::queries {

struct SessionOptions {
  bool image = true;  ///< use and keep the graph's image beside the database
};

class Session {
 public:
  /// Opens the database to read. Throws StoreError.
  explicit Session(const std::filesystem::path& database, SessionOptions options = {});
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// Answers the question of that name. Rows are cut to --limit. Throws UsageError (unknown
  /// question or name, bad value), NothingFound, StoreError.
  Answer answer(std::string_view question, const Arguments& arguments);

  /// What is known today, or was by that day; fresh if the file has changed since.
  World& world(const std::optional<PartialDate>& known_by = std::nullopt);

  /// What is asked from now on ends with Stopped once it is due. It must outlive what is asked;
  /// null for none.
  void stop_with(const Stop* stop);

 private:
  std::filesystem::path database_;
  SessionOptions options_;
  struct Earlier {
    PartialDate::Day day;
    std::unique_ptr<World> world;
  };
  World& earlier(PartialDate::Day day);

  const Stop* stop_ = nullptr;
  std::unique_ptr<World> now_;
  std::deque<Earlier> earlier_;  ///< whole copies, so that only the last few are kept
  std::string stamp_;
};

/// Where the image of a database's graph lies.
std::filesystem::path image_file(const std::filesystem::path& database);

}  // namespace entente::queries
