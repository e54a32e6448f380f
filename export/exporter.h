// Exports: all that is known, in the form that another program reads. One file a format; each
// describes itself, so that the command, its help and the documentation are made from the
// descriptions. The same knowledge gives the same bytes.
//
//   const Format* format = find_format("graphml");
//   FileOutput out("graph.graphml");
//   format->make()->write(world, out);
//   out.finish();
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "export/output.h"
#include "queries/world.h"

namespace entente::exports {

class Exporter {
 public:
  virtual ~Exporter() = default;
  /// Writes everything. Throws StoreError for a database that cannot be read, Error for an output
  /// that cannot be written.
  virtual void write(queries::World& world, Output& out) = 0;
};

struct Format {
  std::string name;     ///< as --format takes it
  std::string summary;  ///< one sentence, for help
  bool files = false;   ///< several files in a folder, rather than one
  std::function<std::unique_ptr<Exporter>()> make;
};

/// All formats, in the order of CMakeLists.txt.
std::span<const Format> all_formats();
/// Null where there is none of that name.
const Format* find_format(std::string_view name);

}  // namespace entente::exports
