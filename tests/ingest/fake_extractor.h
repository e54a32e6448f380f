// An extractor for tests of the pipeline: reads only "A meets B." and "A and B signed a T pact."
// with ids for A and B, and refuses articles that say "foreign". Quick, and as deterministic as the
// real one has to be.
#pragma once

#include <memory>

#include "extract/extractor.h"

namespace entente::testing {

class FakeExtractor final : public extract::Extractor {
 public:
  Extraction extract(const Article& article) override;
  Producer producer() const override { return {"fake", version, "l", "g"}; }
  static inline std::string version = "1";
};

inline std::unique_ptr<extract::Extractor> make_fake_extractor() {
  return std::make_unique<FakeExtractor>();
}

}  // namespace entente::testing
