// One run over the belt, whatever feeds it: a thread puts work on it, some take it off, the
// caller's writes. Ingesting files, importing data sets and refreshing documents are such runs.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "extract/extractor.h"
#include "ingest/pipeline.h"
#include "ingest/work.h"

namespace entente::ingest {

struct RunInputs {
  std::vector<std::string> named;    ///< as the user gave them; recorded with the run
  std::vector<std::string> files;    ///< that will be read, for telling how far the run is
  std::vector<std::string> refused;  ///< refusals from before anything was read
};

/// Carries out the run and records it. `feed` works on a thread of its own; when it returns it has
/// closed the line, or the line was stopped. Throws StoreError as ingest() does.
Summary run(storage::Store& store, const RunInputs& inputs, const Options& options,
            const std::vector<std::unique_ptr<extract::Extractor>>& extractors,
            const std::function<void(Line&)>& feed);

/// How many threads are to extract.
int jobs_of(const Options& options);

}  // namespace entente::ingest
