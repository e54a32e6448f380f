#include "tests/ingest/news.h"

#include <array>
#include <fstream>
#include <random>

namespace entente::testing {

std::string write_news(const TemporaryFolder& folder, unsigned seed, int count,
                       const std::string& name) {
  static constexpr std::array kStates{"DEU", "FRA", "GBR", "ITA", "JPN", "USA"};
  static constexpr std::array kTypes{"trade", "defense", "border", "energy"};
  const auto path = folder / (name.empty() ? "news-" + std::to_string(seed) + ".ndjson" : name);
  std::ofstream out(path, std::ios::binary);
  std::mt19937 random(seed);
  std::string body;
  for (int i = 0; i < count; ++i) {
    const bool copy = i > 0 && random() % 10 == 0;
    if (!copy) {
      body.clear();
      for (int sentence = 0; sentence < 6; ++sentence) {
        const std::size_t a = random() % kStates.size(),
                          b = (a + 1 + random() % 5) % kStates.size();
        if (random() % 3 == 0) {
          body += std::string(kStates[a]) + " and " + kStates[b] + " signed a " +
                  kTypes[random() % kTypes.size()] + " pact. ";
        } else if (random() % 2 == 0) {
          body += std::string(kStates[a]) + " meets " + kStates[b] + ". ";
        }
        for (int word = 0; word < 6; ++word) body += "w" + std::to_string(random() % 100000) + ' ';
        body += ". ";
      }
    }
    out << R"({"id": "n)" << seed << '-' << i << R"(", "date": "19)" << 85 + random() % 5 << "-0"
        << 1 + random() % 9 << R"(-11", "source": "Wire )" << random() % 3 << R"(", "body": ")"
        << body << (copy ? "Copied here. " : "") << "\"}\n";
  }
  return path.string();
}

std::string dump(const storage::Store& store) {
  std::string out;
  store.canonical([&](std::string_view line) { out.append(line).append("\n"); });
  return out;
}

}  // namespace entente::testing
