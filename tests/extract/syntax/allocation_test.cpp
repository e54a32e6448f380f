// Counts what is allocated while words are tagged and parsed: nothing, once the memory is warm.
#include <doctest/doctest.h>

#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include "extract/syntax/model.h"
#include "extract/syntax/parser.h"
#include "extract/text/text.h"

namespace {

std::size_t allocations = 0;

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

TEST_CASE("tagging and parsing allocate nothing once their memory is warm") {
  using namespace entente::extract;
  const std::string text =
      "Norway and Latvia signed a treaty on fisheries in Oslo on Monday, officials said. The "
      "ministers, who had met twice before, will exchange lists of the vessels concerned.";
  std::vector<syntax::Sentence> sentences;
  text::split(text, {}, sentences);
  syntax::Parser parser(syntax::Model::embedded());
  const auto run = [&](syntax::Setting setting) {
    for (auto& sentence : sentences) {
      parser.tag(sentence);
      parser.parse(sentence, setting);
    }
  };
  for (const auto setting : {syntax::Setting::kFast, syntax::Setting::kCareful}) {
    run(setting);
    run(setting);
    const std::size_t before = allocations;
    run(setting);
    CHECK(allocations == before);
  }
}
