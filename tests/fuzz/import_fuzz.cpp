// Any bytes given to each data set as its table or JSON give records that the store takes and that
// their own JSON tells whole, or refusals with a reason, and never a crash.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reader/reader.h"
#include "ingest/import_source.h"
#include "knowledge/error.h"
#include "knowledge/extraction_json.h"
#include "storage/validate.h"

namespace {

using namespace entente;
namespace reader = extract::reader;

const ingest::ImportActors& actors() {
  static const ingest::ImportActors kActors(extract::actors::Gazetteer::embedded());
  return kActors;
}

bool take(ingest::ImportedDocument&& document) noexcept {
  const Extraction made = std::move(document).finish(actors().gazetteer(), {"fuzz", "", "", ""});
  storage::validate(made);
  if (extraction_from_json(to_json(made)) != made) std::abort();
  return true;
}

void refuse(const std::string& place, const std::string& reason) {
  if (place.empty() || reason.empty()) std::abort();
}

void read(ingest::ImportSource& source, const reader::Input& input) {
  static const std::map<std::string, std::string> kNoneMapped;
  ingest::Importing out{actors(), take, refuse};
  const ingest::RowOptions options{
      source.columns(), &kNoneMapped,
      [&source](const std::vector<std::string>& first) { return source.header_of(first); }};
  const ingest::RowTaker rows{[&](const ingest::ImportRow& row) { return source.row(row, out); },
                              refuse};
  ingest::for_each_row(input, options, rows);
  source.end(out);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  reader::Input input{"fuzz", bytes};
  input.head = reader::head_of(bytes);
  for (const auto& source : ingest::import_sources()) {
    try {
      read(*source, input);
    } catch (const InputError&) {  // refused, and said why
    }
  }
  return 0;
}
