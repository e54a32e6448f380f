#include "ingest/import_sources.h"

namespace entente::ingest {

std::vector<std::unique_ptr<ImportSource>> import_sources() {
  std::vector<std::unique_ptr<ImportSource>> all;
  for (auto* make : {atop_source, cow_source, dcad_source, desta_source, unts_source, eu_source,
                     gdelt_source, icews_source, plover_source, ftm_source, wikidata_source})
    all.push_back(make());
  return all;
}

}  // namespace entente::ingest
