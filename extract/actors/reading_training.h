// The door through which train_reading and the tests see the features of a marked name.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actors/linker.h"

namespace entente::extract::actors {

struct MarkedName {
  Span span;
  bool place = false;
};

/// A sentence without its marks, and the names that were marked.
struct MarkedText {
  std::string text;
  std::vector<MarkedName> names;
};

/// Reads "[+Tokyo] protested in [-Geneva]".
MarkedText read_marks(std::string_view line);

class ReadingTrainer {
 public:
  ReadingTrainer();
  ~ReadingTrainer();
  ReadingTrainer(const ReadingTrainer&) = delete;
  ReadingTrainer& operator=(const ReadingTrainer&) = delete;

  /// The features of the name found at `span`; false where none is found.
  bool features(const LinkInput& input, Span span, std::vector<std::string>& features) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace entente::extract::actors
