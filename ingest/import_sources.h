// The sources, one function a file of that name (import_atop.cpp ...).
#pragma once

#include <memory>

#include "ingest/import_source.h"

namespace entente::ingest {

std::unique_ptr<ImportSource> atop_source();
std::unique_ptr<ImportSource> cow_source();
std::unique_ptr<ImportSource> dcad_source();
std::unique_ptr<ImportSource> desta_source();
std::unique_ptr<ImportSource> eu_source();
std::unique_ptr<ImportSource> ftm_source();
std::unique_ptr<ImportSource> gdelt_source();
std::unique_ptr<ImportSource> icews_source();
std::unique_ptr<ImportSource> plover_source();
std::unique_ptr<ImportSource> unts_source();
std::unique_ptr<ImportSource> wikidata_source();

}  // namespace entente::ingest
