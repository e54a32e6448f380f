// Prints sample extractions as lines of JSON, for the check against docs/extraction.schema.json.
#include <cstdio>
#include <random>

#include "knowledge/extraction_json.h"
#include "tests/knowledge/sample_extraction.h"

int main() {
  using namespace entente;
  std::printf("%s\n", to_json(testing::full_extraction()).c_str());
  std::printf("%s\n", to_json(testing::full_extraction(), {.text = false}).c_str());
  std::mt19937 random(7);
  for (int i = 0; i < 50; ++i) {
    Extraction e = testing::random_extraction(random);
    std::erase_if(e.relations,
                  [](const Relation& r) { return r.predicate == Predicate::kHasAgreementWith; });
    std::printf("%s\n", to_json(e).c_str());
  }
  return 0;
}
