#include "storage/near_duplicates.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

namespace entente::storage {
namespace {

constexpr std::size_t kFewestWords = 20;
constexpr std::size_t kOpeningWords = 70;
constexpr std::size_t kBands = 16, kRows = 2;
constexpr std::size_t kOpeningBands = 6, kOpeningRows = 3;  // one shared sentence is no opening

std::uint64_t mixed(std::uint64_t x) {  // the finaliser of splitmix64
  x ^= x >> 30;
  x *= 0xbf58476d1ce4e5b9ULL;
  x ^= x >> 27;
  x *= 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

void sort_unique(std::vector<std::uint64_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

bool in_word(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
}

/// Bytes of words only; punctuation of more than one byte (dashes, typographic quotes: U+20xx)
/// parts words as ASCII punctuation does.
std::size_t punctuation_at(std::string_view text, std::size_t i) {
  return i + 2 < text.size() && text[i] == '\xe2' &&
                 (text[i + 1] == '\x80' || text[i + 1] == '\x81')
             ? 3
             : 0;
}

/// A short line without a full stop at its end: a headline, which every desk writes anew.
bool is_headline(std::string_view text, std::size_t begin) {
  constexpr std::size_t kLongest = 200;
  const std::string_view line =
      text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
  const auto last = line.find_last_not_of(" \t\r");
  return line.size() < kLongest &&
         (last == std::string_view::npos ||
          std::string_view(".!?\"'").find(line[last]) == std::string_view::npos);
}

StoryWords words_of(std::string_view text) {
  StoryWords out;
  bool sentence_starts = true, headline = is_headline(text, 0);
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t skip = punctuation_at(text, i); skip > 0) {
      i += skip;
      continue;
    }
    const auto first = static_cast<unsigned char>(text[i]);
    if (!in_word(first)) {
      if (first == '.' || first == '!' || first == '?' || first == '\n' || first == '"') {
        sentence_starts = true;
      }
      ++i;
      if (first == '\n') headline = is_headline(text, i);
      continue;
    }
    std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a
    bool digit = false, all_capital = true;
    std::size_t size = 0;
    for (; i < text.size() && punctuation_at(text, i) == 0; ++i, ++size) {
      auto c = static_cast<unsigned char>(text[i]);
      const bool inside_figure = (c == '.' || c == ',') && digit && i + 1 < text.size() &&
                                 text[i + 1] >= '0' && text[i + 1] <= '9';
      if (!in_word(c) && !inside_figure) break;
      if (c >= '0' && c <= '9') digit = true;
      if (c >= 'a' && c <= 'z') all_capital = false;
      if (c >= 'A' && c <= 'Z') c = static_cast<unsigned char>(c - 'A' + 'a');
      hash = (hash ^ c) * 0x100000001b3ULL;
    }
    hash = mixed(hash);
    out.all.push_back(hash);
    if (digit && !headline) out.figures.push_back(hash);
    const bool capital = first >= 'A' && first <= 'Z';
    if (capital && !sentence_starts && !digit && !headline && !(all_capital && size == 1)) {
      out.names.push_back(hash);
    }
    sentence_starts = false;
  }
  sort_unique(out.figures);
  sort_unique(out.names);
  return out;
}

std::vector<std::uint64_t> triples(const std::vector<std::uint64_t>& words, std::size_t limit) {
  std::vector<std::uint64_t> out;
  const std::size_t count = std::min(words.size(), limit);
  for (std::size_t i = 0; i + 2 < count; ++i) {
    out.push_back(mixed(words[i] * 3 + mixed(words[i + 1] * 5 + mixed(words[i + 2]))));
  }
  sort_unique(out);
  return out;
}

std::size_t shared(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t count = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++count, ++i, ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return count;
}

void add_bands(const std::vector<std::uint64_t>& shingles, std::size_t bands, std::size_t rows,
               std::uint64_t seed, std::vector<std::int64_t>& out) {
  for (std::size_t band = 0; band < bands; ++band) {
    std::uint64_t key = mixed(seed + band);
    for (std::size_t row = 0; row < rows; ++row) {
      const std::uint64_t salt = mixed(seed * 131 + band * rows + row + 1);
      std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
      for (const std::uint64_t shingle : shingles) {
        least = std::min<std::uint64_t>(least, (shingle ^ salt) * 0x9e3779b97f4a7c15ULL);
      }
      key = mixed(key ^ least);
    }
    out.push_back(static_cast<std::int64_t>(key >> 1));
  }
}

/// Share of `few` that stands in `many`; 1 where there are too few to tell.
bool mostly_in(const std::vector<std::uint64_t>& few, const std::vector<std::uint64_t>& many) {
  constexpr std::size_t kTell = 3;
  return few.size() < kTell || shared(few, many) * 10 >= few.size() * 7;
}

}  // namespace

StoryWords story_words(std::string_view text) {
  StoryWords words = words_of(text);
  words.triples = triples(words.all, words.all.size());
  return words;
}

std::vector<std::int64_t> story_bands(const StoryWords& words) {
  std::vector<std::int64_t> out;
  if (words.all.size() < kFewestWords) return out;
  add_bands(words.triples, kBands, kRows, 1, out);
  add_bands(triples(words.all, kOpeningWords), kOpeningBands, kOpeningRows, 2, out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string story_sample(const StoryWords& words) {
  std::string out;
  for (const std::uint64_t triple : words.triples) {  // sorted, and so is the sample
    if ((triple & 3) != 0) continue;
    const auto upper = static_cast<std::uint32_t>(triple >> 32);
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(upper >> shift & 0xff);
  }
  return out;
}

bool may_be_near_duplicates(std::string_view a, std::string_view b) {
  constexpr std::size_t kWord = 4, kTell = 8;
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const int order = a.substr(i, kWord).compare(b.substr(j, kWord));
    common += order == 0 ? 1 : 0;
    i += order <= 0 ? kWord : 0;
    j += order >= 0 ? kWord : 0;
  }
  const std::size_t fewer = std::min(a.size(), b.size()) / kWord;
  return fewer < kTell || common * 4 >= fewer;
}

bool near_duplicates(const StoryWords& a, const StoryWords& b) {
  if (a.all.size() < kFewestWords || b.all.size() < kFewestWords) return a.all == b.all;
  const bool a_shorter = a.triples.size() != b.triples.size() ? a.triples.size() < b.triples.size()
                                                              : a.all.size() <= b.all.size();
  const std::size_t common = shared(a.triples, b.triples);
  if (common * 2 < std::min(a.triples.size(), b.triples.size())) return false;
  const auto mostly = [&](const auto& x, const auto& y) {
    if (x.size() == y.size()) return mostly_in(x, y);  // equal shares either way
    return a_shorter ? mostly_in(x, y) : mostly_in(y, x);
  };
  return mostly(a.figures, b.figures) && mostly(a.names, b.names);
}

}  // namespace entente::storage
