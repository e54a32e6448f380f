#include "extract/meaning/treaty_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>

namespace entente::extract::meaning {
namespace {

constexpr std::size_t kLongestHeading = 120;
constexpr std::size_t kLongestTitle = 500;
constexpr std::size_t kFewestArticles = 2;

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }
bool is_letter(char c) { return (small(c) >= 'a' && small(c) <= 'z') || (c & 0x80) != 0; }

/// Where `part` (small letters) stands in the text, letter case aside.
std::size_t find_no_case(std::string_view text, std::string_view part, std::size_t from = 0) {
  if (from > text.size()) return std::string_view::npos;
  const auto at =
      std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), part.begin(),
                  part.end(), [](char a, char b) { return small(a) == b; });
  return at == text.end() ? std::string_view::npos : static_cast<std::size_t>(at - text.begin());
}

bool starts_no_case(std::string_view text, std::string_view head) {
  return find_no_case(text.substr(0, head.size()), head) == 0;
}

Span span_of(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && is_space(text[begin])) ++begin;
  while (end > begin && is_space(text[end - 1])) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    const Span line = span_of(text, begin, end);
    if (!line.empty()) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

/// "Article 4", "ARTICLE IV", "Art. 12 bis: Depositary" at the head of a line: the number, else
/// empty.
std::string_view article_number(std::string_view line) {
  if (line.size() > kLongestHeading && line.find(". ") > kLongestHeading) return {};
  for (const std::string_view word : {"article ", "art. "}) {
    if (!starts_no_case(line, word)) continue;
    auto number = line.substr(word.size());
    std::size_t end = 0;
    while (end < number.size() && std::isalnum(static_cast<unsigned char>(number[end])) != 0) ++end;
    const auto digits = number.substr(0, end);
    const bool arabic = digits.find_first_not_of("0123456789") == std::string_view::npos;
    const bool roman = digits.find_first_not_of("IVXLC") == std::string_view::npos;
    if (digits.empty() || (!arabic && !roman)) return {};
    const auto rest = number.substr(end);
    if (starts_no_case(rest, " bis") || starts_no_case(rest, " ter"))
      return number.substr(0, end + 4);
    // "Article 5 of the Treaty says" is a sentence, not a heading.
    const auto after = rest.find_first_not_of(" .:-");
    const bool sentence =
        after != std::string_view::npos && rest[after] >= 'a' && rest[after] <= 'z';
    return sentence ? std::string_view() : digits;
  }
  return {};
}

bool names_a_treaty(std::string_view line) {
  return std::ranges::any_of(
      std::to_array<std::string_view>({"treaty", "agreement", "convention", "protocol", "pact",
                                       "charter", "covenant", "accord", "armistice",
                                       "memorandum of understanding", "exchange of notes"}),
      [&](auto word) { return find_no_case(line, word) != std::string_view::npos; });
}

/// Where the preamble stops telling who the parties are and begins to tell why.
std::size_t end_of_parties(std::string_view preamble) {
  std::size_t end = preamble.size();
  for (const std::string_view word :
       {"desiring",    "desirous",     "considering",   "recalling",       "recogni",
        "mindful",     "convinced",    "noting",        "having ",         "hereinafter",
        "reaffirm",    "wishing",      "determined",    "resolved",        "believing",
        "affirming",   "aware ",       "conscious",     "bearing in mind", "in view of",
        "with a view", "whereas",      "have agreed",   "have, ",          "being ",
        "seeking",     "guided by",    "acknowledging", "anxious",         "faithful",
        "in order to", "have decided", "have resolved"}) {
    const auto at = find_no_case(preamble, word);
    if (at > 0) end = std::min(end, at);
  }
  return end;
}

bool is_signature(std::string_view line) {
  return line.size() <= 2 * kLongestHeading &&
         (starts_no_case(line, "for the ") || starts_no_case(line, "on behalf of ") ||
          (line.starts_with("For ") || line.starts_with("FOR ")));
}

/// The sentence or line that begins with "Done at" or "Done in".
std::optional<Span> find_done(std::string_view text, std::size_t from) {
  for (const std::string_view opening : {"done at ", "done in ", "signed at ", "done, at "}) {
    for (auto at = find_no_case(text, opening, from); at != std::string_view::npos;
         at = find_no_case(text, opening, at + 1)) {
      const bool begins = text[at] == 'D' || text[at] == 'S';
      if (!begins || (at > 0 && is_letter(text[at - 1]))) continue;
      auto end = std::min(text.find("\n\n", at), text.size());
      const auto stop = text.find(". ", at);
      if (stop != std::string_view::npos) end = std::min(end, stop + 1);
      return span_of(text, at, end);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<TreatyText> read_treaty_text(std::string_view text) {
  const auto lines = lines_of(text);
  TreatyText out;
  for (const Span& line : lines) {
    const auto number = article_number(text_of(text, line));
    if (number.empty()) continue;
    if (!out.articles.empty())
      out.articles.back().body = span_of(text, out.articles.back().heading.end, line.begin);
    out.articles.push_back({std::string(number), line, {}});
  }
  if (out.articles.size() < kFewestArticles) return std::nullopt;

  const std::size_t first = out.articles.front().heading.begin;
  out.title = lines.front();
  if (out.title.begin >= first || out.title.size() > kLongestTitle ||
      !names_a_treaty(text_of(text, out.title)))
    return std::nullopt;
  out.preamble = span_of(text, out.title.end, first);
  const auto preamble = text_of(text, out.preamble);
  out.parties = span_of(text, out.preamble.begin, out.preamble.begin + end_of_parties(preamble));
  out.done = find_done(text, first);
  const bool agreed = find_no_case(preamble, "agreed") != std::string_view::npos ||
                      find_no_case(preamble, "the following articles") != std::string_view::npos ||
                      find_no_case(preamble, "parties to this") != std::string_view::npos;
  if (!agreed && !out.done) return std::nullopt;

  std::size_t end = text.size();
  if (out.done && out.done->begin > out.articles.back().heading.end) end = out.done->begin;
  out.articles.back().body = span_of(text, out.articles.back().heading.end, end);
  for (const Span& line : lines) {
    if (out.done && line.begin > out.done->begin && is_signature(text_of(text, line)))
      out.signatures.push_back(line);
  }
  return out;
}

std::string_view place_of_signing(std::string_view done) {
  for (const std::string_view opening : {"done at ", "done in ", "signed at ", "done, at "}) {
    if (!starts_no_case(done, opening)) continue;
    auto place = done.substr(opening.size());
    if (starts_no_case(place, "the city of ")) place.remove_prefix(12);
    for (const std::string_view mark : {",", " on ", " this ", " the ", " in ", ".", "\n"})
      place = place.substr(0, place.find(mark));
    const bool name =
        !place.empty() && std::isupper(static_cast<unsigned char>(place.front())) != 0;
    return name && place.size() < kLongestHeading ? place : std::string_view();
  }
  return {};
}

}  // namespace entente::extract::meaning
