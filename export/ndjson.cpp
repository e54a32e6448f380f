// NDJSON: facts, documents and decisions, an object a line, sorted by kind and id, without run
// times or paths. Two files with the same knowledge export the same bytes.
#include "export/exporter.h"

namespace entente::exports {
namespace {

class Ndjson : public Exporter {
 public:
  void write(queries::World& world, Output& out) override {
    world.store().canonical([&](std::string_view line) {
      out.write(line);
      out.write("\n");
    });
  }
};

}  // namespace

Format ndjson_format() {
  return {"ndjson", "Everything, a line of JSON each", false,
          [] { return std::make_unique<Ndjson>(); }};
}

}  // namespace entente::exports
