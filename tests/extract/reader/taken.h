// What a reader made of bytes, for tests.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/reader/reader.h"

struct Taken {
  std::vector<entente::Article> articles;
  std::vector<std::string> places, refusals, extractions;
};

inline Taken take(std::string_view bytes, const std::string& name = "file.txt") {
  Taken taken;
  entente::extract::reader::Taker taker;
  taker.article = [&](entente::Article&& article, const std::string& place) {
    taken.articles.push_back(std::move(article));
    taken.places.push_back(place);
    return true;
  };
  taker.refusal = [&](const auto& refusal) {
    taken.refusals.push_back(refusal.place + ": " + refusal.reason);
  };
  taker.extraction = [&](std::string_view line, const std::string&) {
    taken.extractions.emplace_back(line);
    return true;
  };
  entente::extract::reader::read_input({name, bytes}, taker);
  return taken;
}
