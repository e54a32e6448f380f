#include "ingest/import.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "extract/reader/reader.h"
#include "ingest/import_source.h"
#include "ingest/run.h"
#include "ingest/work.h"
#include "knowledge/content_id.h"
#include "knowledge/error.h"
#include "knowledge/extraction_json.h"
#include "knowledge/version.h"

namespace entente::ingest {
namespace {

namespace reader = extract::reader;

std::unique_ptr<ImportSource> source_named(const std::string& name) {
  for (auto& source : import_sources()) {
    if (source->name() == name) return std::move(source);
  }
  std::string names;
  for (const auto& [known, title] : import_names()) names += (names.empty() ? "" : ", ") + known;
  throw UsageError("there is no data set called \"" + name + "\" (--from takes " + names + ")");
}

/// Reads files row by row into the source that is named, or whose layout they have, and gives on
/// what it makes of them.
class Files {
 public:
  struct Taker {
    std::function<bool(Extraction&&)> extraction;
    std::function<void(const std::string& place, const std::string& reason)> refusal;
  };

  Files(const ImportOptions& options, Taker taker)
      : options_(options),
        taker_(std::move(taker)),
        actors_(extract::actors::Gazetteer::embedded()),
        out_{actors_, [this](ImportedDocument&& d) { return take(std::move(d)); },
             [this](const auto& place, const auto& reason) { taker_.refusal(place, reason); }} {
    if (!options.source.empty()) use(source_named(options.source));
  }

  /// False where the taker stopped it.
  bool read(const std::string& path) {
    reader::Taker bytes;
    bytes.bytes = [this](const reader::Input& input) { return rows(input); };
    bytes.refusal = [this](const reader::Refusal& r) { taker_.refusal(r.place, r.reason); };
    return reader::read_file(path, bytes);
  }
  void end() {
    if (source_) source_->end(out_);
  }

 private:
  void use(std::unique_ptr<ImportSource> source) {
    source_ = std::move(source);
    producer_ = {std::string(kVersion), "import/" + std::string(source_->name()), "",
                 actors_.gazetteer().version()};
  }

  bool take(ImportedDocument&& document) {
    return taker_.extraction(std::move(document).finish(actors_.gazetteer(), producer_));
  }

  RowOptions row_options(const ImportSource& source) const {
    return {source.columns(), &options_.columns,
            [&source](const auto& first) { return source.header_of(first); }};
  }

  /// The source whose columns the input has; null where none fits.
  std::unique_ptr<ImportSource> recognise(const reader::Input& input) const {
    for (auto& source : import_sources()) {
      bool fits = false;
      RowTaker look;
      look.row = [&](const ImportRow&) {
        fits = true;
        return false;
      };
      look.refusal = [](const std::string&, const std::string&) {};
      for_each_row(input, row_options(*source), look);
      if (fits) return std::move(source);
    }
    return nullptr;
  }

  bool rows(const reader::Input& input) {
    if (!source_) {
      auto found = recognise(input);
      if (!found) {
        taker_.refusal(input.name,
                       "no data set is known that has its columns: name it with --from");
        return true;
      }
      use(std::move(found));
    }
    RowTaker rows;
    rows.row = [this](const ImportRow& row) { return source_->row(row, out_); };
    rows.refusal = taker_.refusal;
    return for_each_row(input, row_options(*source_), rows);
  }

  const ImportOptions& options_;
  Taker taker_;
  ImportActors actors_;
  Importing out_;
  std::unique_ptr<ImportSource> source_;
  Producer producer_;
};

/// Puts what is new of the files on the line.
class Feeding {
 public:
  Feeding(Line& line, const Options& options, storage::Store known)
      : line_(line), options_(options), known_(std::move(known)) {}

  void run(const std::vector<std::string>& paths, const ImportOptions& import) {
    Files files(import, {[this](Extraction&& e) { return give(std::move(e)); },
                         [this](const std::string& place, const std::string& reason) {
                           line_.give_done(refusal(place, reason));
                         }});
    bool whole = true;
    for (const std::string& path : paths) {
      whole = !stopped() && files.read(path);
      if (!whole) break;
    }
    if (whole) files.end();
    for (std::size_t i = 0; i < paths.size() && whole; ++i) {
      Result end;
      end.kind = Result::Kind::kFileEnd;
      whole = line_.give_done(std::move(end));
    }
    line_.close();
  }

 private:
  bool stopped() const { return options_.stop != nullptr && options_.stop->load(); }

  bool give(Extraction&& extraction) {
    if (stopped()) return false;
    Result result;
    result.bytes = static_cast<std::int64_t>(extraction.document.text.size());
    result.hash = sha256_hex(to_json(extraction)).substr(0, 32);
    const bool known = !options_.reread && known_.is_current(DocumentKey(extraction.document.key),
                                                             result.hash, extraction.producer);
    result.kind = known ? Result::Kind::kUnchanged : Result::Kind::kExtraction;
    if (!known) result.extraction = std::move(extraction);
    return line_.give_done(std::move(result));
  }

  Line& line_;
  const Options& options_;
  storage::Store known_;
};

}  // namespace

std::vector<std::pair<std::string, std::string>> import_names() {
  std::vector<std::pair<std::string, std::string>> names;
  for (const auto& source : import_sources()) names.emplace_back(source->name(), source->title());
  return names;
}

std::vector<std::pair<std::string, std::string>> import_fields(const std::string& source) {
  std::vector<std::pair<std::string, std::string>> fields;
  for (const auto& known : import_sources()) {
    if (known->name() != source) continue;
    for (const ImportColumn& column : known->columns()) {
      std::string usual;
      for (const auto name : column.usual) usual += (usual.empty() ? "" : ", ") + std::string(name);
      fields.emplace_back(column.field, usual.empty() ? std::string(column.field) : usual);
    }
  }
  return fields;
}

Summary import(storage::Store& store, const std::vector<std::string>& paths,
               const ImportOptions& import, const Options& options) {
  if (!import.source.empty()) source_named(import.source);  // an unknown one ends it here
  RunInputs inputs{paths, {}, {}};
  reader::Taker taker;
  taker.refusal = [&](const reader::Refusal& r) {
    inputs.refused.push_back(r.place + ": " + r.reason);
  };
  inputs.files = reader::files_under(paths, taker);
  return run(store, inputs, options, {}, [&](Line& line) {
    Feeding(line, options, storage::Store::open(store.file(), storage::Access::kReadOnly))
        .run(inputs.files, import);
  });
}

std::int64_t import_lines(const std::vector<std::string>& paths, const ImportOptions& import,
                          const std::function<void(const std::string& line)>& take,
                          const std::function<void(const std::string& line)>& refusal) {
  std::int64_t refused = 0;
  const auto refuse = [&](const std::string& place, const std::string& reason) {
    ++refused;
    refusal(place + ": " + reason);
  };
  Files files(import, {[&](Extraction&& extraction) {
                         take(to_json(extraction));
                         return true;
                       },
                       refuse});
  reader::Taker taker;
  taker.refusal = [&](const reader::Refusal& r) { refuse(r.place, r.reason); };
  for (const std::string& path : reader::files_under(paths, taker)) files.read(path);
  files.end();
  return refused;
}

}  // namespace entente::ingest
