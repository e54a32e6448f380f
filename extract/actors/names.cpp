#include "extract/actors/names.h"

#include <algorithm>
#include <array>
#include <vector>

namespace entente::extract::actors {

namespace {

// The base letters of U+00C0 to U+017F in order; a space stands for a character that is no letter.
constexpr std::string_view kBase =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kBase.size() == 0x180 - 0xC0);

constexpr bool is_lower_latin(char32_t c) {
  if (c < 0x100) return c >= 0xDF && c != 0xF7;
  // Latin Extended-A pairs a capital with the small letter after it; the parity turns twice.
  if (c >= 0x139 && c <= 0x148) return c % 2 == 0;
  if (c >= 0x179 && c <= 0x17E) return c % 2 == 0;
  return c % 2 == 1;
}

/// The code point of a two-byte Latin letter at `at`, or 0.
char32_t latin_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0xC3 || lead > 0xC5 || at + 1 >= text.size()) return 0;
  const auto next = static_cast<unsigned char>(text[at + 1]);
  return static_cast<char32_t>((lead & 0x1F) << 6 | (next & 0x3F));
}

}  // namespace

void fold_into(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c >= 'A' && c <= 'Z') {
      out.push_back(static_cast<char>(c - 'A' + 'a'));
    } else if (static_cast<unsigned char>(c) < 0x80) {
      out.push_back(c);
    } else if (const char32_t latin = latin_at(text, i); latin >= 0xC0 && latin < 0x180) {
      const char base = kBase[latin - 0xC0];
      if (base == ' ') {
        out.append(text.substr(i, 2));
      } else {
        out.push_back(base);
      }
      ++i;
    } else if (text.substr(i, 3) == "\u2019" || text.substr(i, 3) == "\u2018") {
      out.push_back('\'');
      i += 2;
    } else {
      out.push_back(c);
    }
  }
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  fold_into(out, text);
  return out;
}

bool has_lower(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= 'a' && text[i] <= 'z') return true;
    const char32_t latin = latin_at(text, i);
    if (latin >= 0xC0 && is_lower_latin(latin)) return true;
  }
  return false;
}

bool starts_upper(std::string_view text) {
  if (text.empty()) return false;
  if (text[0] >= 'A' && text[0] <= 'Z') return true;
  const char32_t latin = latin_at(text, 0);
  return latin >= 0xC0 && !is_lower_latin(latin);
}

std::uint64_t token_hash(std::string_view token) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a
  const auto add = [&hash](char c) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  };
  if (token.size() > 1 && token.back() == '.') token.remove_suffix(1);
  const bool ascii = std::all_of(token.begin(), token.end(),
                                 [](char c) { return static_cast<signed char>(c) >= 0; });
  if (ascii) {
    for (const char c : token) add(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  } else {
    std::string folded;
    fold_into(folded, token);
    for (const char c : folded) add(c);
  }
  hash ^= hash >> 32;
  return hash == 0 ? 1 : hash;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t bound) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > bound) return bound + 1;
  std::vector<std::size_t> before(a.size() + 1), last(a.size() + 1), row(a.size() + 1);
  for (std::size_t i = 0; i <= a.size(); ++i) last[i] = i;
  for (std::size_t j = 1; j <= b.size(); ++j) {
    row[0] = j;
    std::size_t best = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
      const bool same = a[i - 1] == b[j - 1];
      row[i] = std::min({last[i] + 1, row[i - 1] + 1, last[i - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[i] = std::min(row[i], before[i - 2] + 1);
      }
      best = std::min(best, row[i]);
    }
    if (best > bound) return bound + 1;
    std::swap(before, last);
    std::swap(last, row);
  }
  return std::min(last[a.size()], bound + 1);
}

}  // namespace entente::extract::actors
