#include "ingest/import_tables.h"

#include <algorithm>
#include <map>
#include <string>

#include "extract/reader/parts.h"
#include "knowledge/error.h"

extern "C" const char entente_cameo_actors_begin[], entente_cameo_actors_end[];
extern "C" const char entente_cameo_codes_begin[], entente_cameo_codes_end[];
extern "C" const char entente_plover_types_begin[], entente_plover_types_end[];

namespace entente::ingest {
namespace {

namespace reader = extract::reader;
using Meanings = std::map<std::string, std::optional<EventMeaning>, std::less<>>;

std::vector<std::vector<std::string_view>> lines_of(const char* begin, const char* end) {
  std::vector<std::vector<std::string_view>> lines;
  for (const auto line : reader::split({begin, static_cast<std::size_t>(end - begin)}, '\n')) {
    if (!line.empty() && line.front() != '#') lines.push_back(reader::split(line, '\t'));
  }
  return lines;
}

[[noreturn]] void refuse(std::string_view key) {
  throw Error("the table of event codes has a bad line for " + std::string(key));
}

Meanings meanings_of(const char* begin, const char* end) {
  Meanings meanings;
  for (const auto& line : lines_of(begin, end)) {
    if (line.size() != 3) refuse(line.front());
    EventMeaning meaning;
    const auto modality = from_name<Modality>(line[2]);
    if (!modality) refuse(line[0]);
    meaning.modality = *modality;
    constexpr std::string_view kAgreement = "agreement/";
    if (line[1].starts_with(kAgreement)) {
      meaning.agreement = from_name<AgreementStatus>(line[1].substr(kAgreement.size()));
    } else {
      meaning.predicate = from_name<Predicate>(line[1]);
    }
    const bool nothing = line[1] == "-";
    if (!nothing && !meaning.agreement && !meaning.predicate) refuse(line[0]);
    meanings.emplace(line[0], nothing ? std::nullopt : std::optional(meaning));
  }
  return meanings;
}

}  // namespace

std::vector<std::array<std::string_view, 2>> cameo_actors() {
  std::vector<std::array<std::string_view, 2>> all;
  for (const auto& line : lines_of(entente_cameo_actors_begin, entente_cameo_actors_end)) {
    if (line.size() != 2) refuse(line.front());
    all.push_back({line[0], line[1]});
  }
  return all;
}

std::optional<EventMeaning> meaning_of_cameo(std::string_view code) {
  static const Meanings kMeanings = meanings_of(entente_cameo_codes_begin, entente_cameo_codes_end);
  for (std::size_t size = code.size(); size >= 2; --size) {
    const auto at = kMeanings.find(code.substr(0, size));
    if (at != kMeanings.end()) return at->second;
  }
  return std::nullopt;
}

std::optional<EventMeaning> meaning_of_plover(std::string_view type, std::string_view mode) {
  static const Meanings kMeanings =
      meanings_of(entente_plover_types_begin, entente_plover_types_end);
  std::string key(type);
  std::ranges::transform(key, key.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  });
  if (const auto at = kMeanings.find(key + '/' + reader::lower(mode)); at != kMeanings.end())
    return at->second;
  const auto at = kMeanings.find(key);
  return at == kMeanings.end() ? std::nullopt : at->second;
}

}  // namespace entente::ingest
