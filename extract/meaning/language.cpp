#include "extract/meaning/language.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <unordered_map>

namespace entente::extract::meaning {
namespace {

constexpr std::size_t kEnough = 25;     // words below which nothing is said
constexpr std::size_t kSample = 16384;  // bytes looked at

struct Language {
  std::string_view name;
  std::string_view words;  ///< the commonest function words, each between spaces; those shared with
                           ///< English left out
};

constexpr std::string_view kEnglish =
    " the of and to in a that is was for on with he as at by said from it be has have are an which "
    "will would not but its were been their this had or who ";
constexpr std::array<Language, 12> kLanguages{{
    {"French",
     " le la les des et du une est dans pour que qui sur par au aux avec ce il elle ne pas plus "
     "été sont ses cette mais ont "},
    {"German",
     " der die und den von zu das mit sich des auf für ist nicht ein eine dem auch es an werden "
     "aus er hat dass sie nach wird bei einer "},
    {"Spanish",
     " el los las del y que en un una por con para se su al lo como más o pero sus le ha fue es "
     "entre desde "},
    {"Italian",
     " il di che la e per un una del della con non si da sono i le gli al dei nel alla è ha anche "
     "delle ma più "},
    {"Portuguese",
     " o os as do da dos das em um uma que e para com não por se na no mais ao foi como mas sua "
     "pelo pela "},
    {"Dutch",
     " de het een van en dat op te zijn met voor niet aan er om ook als dan maar bij uit door naar "
     "heeft wordt "},
    {"Swedish",
     " och att det som en på är av för med till den har inte om ett men var sig från vi så kan "
     "när "},
    {"Polish",
     " i w na z do się nie że jest o jak po co za od przez oraz dla był są przed przy tym "},
    {"Turkish",
     " ve bir bu da de için ile olarak olan daha çok gibi sonra kadar ancak en ne göre her "},
    {"Indonesian",
     " yang dan di dari untuk dengan pada ini dalam tidak akan ke telah oleh itu juga sebagai "
     "adalah "},
    {"Romanian", " și de la în cu pe un o din care este pentru nu mai a fost să au prin sau după "},
    {"Hungarian", " a az és hogy nem is egy van meg csak volt de már ez mint még ki el kell "},
}};

struct Script {
  std::uint32_t first, last;
  std::string_view name;
};
constexpr std::array<Script, 9> kScripts{
    {{0x0370, 0x03FF, "Greek"},
     {0x0400, 0x052F, "Russian or another language in Cyrillic"},
     {0x0590, 0x05FF, "Hebrew"},
     {0x0600, 0x06FF, "Arabic or another language in its script"},
     {0x0900, 0x097F, "Hindi or another language in Devanagari"},
     {0x0E00, 0x0E7F, "Thai"},
     {0x3040, 0x30FF, "Japanese"},
     {0x4E00, 0x9FFF, "Chinese or Japanese"},
     {0xAC00, 0xD7AF, "Korean"}}};

/// Decodes the code point at `i` and moves past it; the text is valid UTF-8.
std::uint32_t next_code_point(std::string_view text, std::size_t& i) {
  const auto byte = static_cast<unsigned char>(text[i++]);
  if (byte < 0x80) return byte;
  const int more = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
  std::uint32_t code = byte & (0x3FU >> more);
  for (int k = 0; k < more && i < text.size(); ++k)
    code = (code << 6U) | (static_cast<unsigned char>(text[i++]) & 0x3FU);
  return code;
}

std::optional<std::string> other_script(std::string_view text) {
  std::array<std::size_t, kScripts.size()> counts{};
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto code = next_code_point(text, i);
    if ((code | 0x20U) >= 'a' && (code | 0x20U) <= 'z') ++letters;
    for (std::size_t s = 0; s < kScripts.size(); ++s) {
      if (code >= kScripts[s].first && code <= kScripts[s].last) ++counts[s], ++letters;
    }
  }
  const auto most = std::ranges::max_element(counts);
  if (letters < 20 || *most * 2 < letters) return std::nullopt;
  return std::string(kScripts[static_cast<std::size_t>(most - counts.begin())].name);
}

/// For each word a bit for each language that lists it; the last is English.
using Listed = std::bitset<kLanguages.size() + 1>;

std::unordered_map<std::string_view, Listed> list_words() {
  std::unordered_map<std::string_view, Listed> listed;
  const auto list = [&](std::string_view words, std::size_t language) {
    for (std::size_t begin = 1, end = 0; begin < words.size(); begin = end + 1) {
      end = words.find(' ', begin);
      listed[words.substr(begin, end - begin)].set(language);
    }
  };
  for (std::size_t l = 0; l < kLanguages.size(); ++l) list(kLanguages[l].words, l);
  list(kEnglish, kLanguages.size());
  return listed;
}

}  // namespace

std::optional<std::string> foreign_language(std::string_view text) {
  static const auto kListed = list_words();
  text = text.substr(0, kSample);
  if (auto script = other_script(text)) return script;
  std::size_t words = 0, english = 0;
  std::array<std::size_t, kLanguages.size()> counts{};
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const auto c =
        i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(' ');
    if (c >= 0x80 || (c | 0x20U) - 'a' < 26U) {
      word += c < 0x80 ? static_cast<char>(c | 0x20U) : static_cast<char>(c);
      continue;
    }
    if (word.empty()) continue;
    ++words;
    if (const auto found = kListed.find(word); found != kListed.end()) {
      english += found->second[kLanguages.size()] ? 1 : 0;
      for (std::size_t l = 0; l < kLanguages.size(); ++l) counts[l] += found->second[l] ? 1 : 0;
    }
    word.clear();
  }
  const auto most = std::ranges::max_element(counts);
  if (words < kEnough || *most <= 2 * english || *most * 12 < words) return std::nullopt;
  return std::string(kLanguages[static_cast<std::size_t>(most - counts.begin())].name);
}

}  // namespace entente::extract::meaning
