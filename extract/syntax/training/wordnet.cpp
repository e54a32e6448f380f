#include "extract/syntax/training/wordnet.h"

#include <fstream>
#include <sstream>
#include <string_view>

#include "extract/syntax/hashing.h"
#include "knowledge/error.h"

namespace entente::extract::syntax {

namespace {

enum Tag : std::uint32_t {
  kNoun = 1,
  kPlural = 2,
  kName = 4,
  kVerb = 8,
  kThirdPerson = 16,
  kPast = 32,
  kGerund = 64,
  kAdjective = 128,
  kCompared = 256,
  kAdverb = 512
};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

/// The letter that a short verb doubles (stop, stopped), or nothing.
std::string doubled(const std::string& word) {
  const std::size_t n = word.size();
  const bool doubles = n >= 3 && n <= 5 && !is_vowel(word[n - 1]) && is_vowel(word[n - 2]) &&
                       !is_vowel(word[n - 3]) && word[n - 1] != 'w' && word[n - 1] != 'x' &&
                       word[n - 1] != 'y';
  return doubles ? std::string(1, word[n - 1]) : std::string();
}

std::string with_s(const std::string& word) {
  const std::size_t n = word.size();
  if (n > 1 && word[n - 1] == 'y' && !is_vowel(word[n - 2])) return word.substr(0, n - 1) + "ies";
  const bool hisses = word.ends_with("s") || word.ends_with("x") || word.ends_with("z") ||
                      word.ends_with("ch") || word.ends_with("sh");
  return word + (hisses ? "es" : "s");
}

std::string with_ending(const std::string& word, std::string_view ending) {
  const std::size_t n = word.size();
  if (word.ends_with("e") && !(ending == "ing" && word.ends_with("ee"))) {
    return word.substr(0, n - 1) + std::string(ending);
  }
  if (n > 1 && word[n - 1] == 'y' && !is_vowel(word[n - 2]) && ending != "ing") {
    return word.substr(0, n - 1) + "i" + std::string(ending);
  }
  return word + doubled(word) + std::string(ending);
}

class WordNet {
 public:
  explicit WordNet(const std::string& folder) : folder_(folder) {}

  std::map<std::uint32_t, std::uint32_t> read() {
    names();
    each("index.verb", [this](const std::string& word) {
      add(word, kVerb);
      add(with_s(word), kThirdPerson);
      add(with_ending(word, "ed"), kPast);
      add(with_ending(word, "ing"), kGerund);
    });
    each("index.adj", [this](const std::string& word) {
      add(word, kAdjective);
      if (word.size() > 6) return;
      add(with_ending(word, "er"), kCompared);
      add(with_ending(word, "est"), kCompared);
    });
    each("index.adv", [this](const std::string& word) { add(word, kAdverb); });
    each("noun.exc", [this](const std::string& word) { add(word, kPlural); });
    each("verb.exc", [this](const std::string& word) {
      add(word, word.ends_with("ing") ? kGerund : word.ends_with("s") ? kThirdPerson : kPast);
    });
    return std::move(tags_);
  }

 private:
  /// The first word of each line that is no comment, if it is a single word of letters.
  template <class Take>
  void each(const std::string& file, Take take) {
    std::ifstream in(folder_ + "/" + file);
    if (!in) throw InputError(folder_ + "/" + file + ": cannot be read (Debian: wordnet-base)");
    for (std::string line; std::getline(in, line);) {
      const std::string word = line.substr(0, line.find(' '));
      if (single(word)) take(word);
    }
  }
  static bool single(const std::string& word) {
    return word.size() > 1 && word.find_first_of("_.'0123456789/") == std::string::npos;
  }
  /// data.noun spells words as they are written: names have capitals.
  void names() {
    std::ifstream in(folder_ + "/data.noun");
    if (!in) throw InputError(folder_ + "/data.noun: cannot be read (Debian: wordnet-base)");
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with(' ')) continue;
      std::istringstream fields(line);
      std::string offset, file, kind, count, word, id;
      fields >> offset >> file >> kind >> count;
      for (unsigned long left = std::stoul(count, nullptr, 16); left > 0; --left) {
        fields >> word >> id;
        const bool name = word[0] >= 'A' && word[0] <= 'Z';
        if (name) {  // the parts of a name are names: San_Marino
          std::istringstream parts(word);
          for (std::string part; std::getline(parts, part, '_');) {
            if (single(part) && part[0] >= 'A' && part[0] <= 'Z') add(part, kName);
          }
        } else if (single(word)) {
          add(word, kNoun);
          add(with_s(word), kPlural);
        }
      }
    }
  }
  void add(const std::string& word, std::uint32_t tag) { tags_[hash_word(word)] |= tag; }

  std::string folder_;
  std::map<std::uint32_t, std::uint32_t> tags_;
};

}  // namespace

std::map<std::uint32_t, std::uint32_t> read_wordnet(const std::string& folder) {
  return WordNet(folder).read();
}

}  // namespace entente::extract::syntax
