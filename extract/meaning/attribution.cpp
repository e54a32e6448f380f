#include "extract/meaning/attribution.h"

#include <algorithm>
#include <tuple>

#include "extract/meaning/attribution_quotes.h"
#include "extract/meaning/attribution_sentence.h"

namespace entente::extract::meaning {
namespace {

bool covers(const Speaker& speaker, const QuotedStretch& quote) {
  return speaker.scope_sentence == quote.sentence && speaker.scope_first <= quote.last &&
         quote.first <= speaker.scope_last;
}

/// A quotation of several sentences has one speaker; the first of it that has one tells.
void spread_over_quotations(std::span<const QuotedStretch> quotes, std::vector<Speaker>& speakers) {
  const std::size_t count = speakers.size();
  for (std::size_t begin = 0; begin < quotes.size();) {
    std::size_t end = begin;
    while (end < quotes.size() && quotes[end].quotation == quotes[begin].quotation) ++end;
    std::vector<Speaker> known;
    for (std::size_t q = begin; q < end && known.empty(); ++q) {
      for (std::size_t s = 0; s < count; ++s) {
        const bool outside = speakers[s].sentence != quotes[q].sentence ||
                             speakers[s].word < quotes[q].first ||
                             speakers[s].word > quotes[q].last;
        if (outside && covers(speakers[s], quotes[q])) known.push_back(speakers[s]);
      }
    }
    for (std::size_t q = begin; q < end && !known.empty(); ++q) {
      const bool told = std::any_of(speakers.begin(), speakers.end(), [&](const Speaker& s) {
        return covers(s, quotes[q]) && s.sentence == known[0].sentence && s.word == known[0].word;
      });
      if (told) continue;
      for (Speaker speaker : known) {
        speaker.scope_sentence = quotes[q].sentence;
        speaker.scope_first = quotes[q].first;
        speaker.scope_last = quotes[q].last;
        speakers.push_back(speaker);
      }
    }
    begin = end;
  }
}

/// A sentence that is all quotation and tells no speaker goes on from the one before it.
void carry_on(std::span<const syntax::Sentence> sentences, std::span<const QuotedStretch> quotes,
              std::vector<Speaker>& speakers) {
  for (const QuotedStretch& quote : quotes) {
    const std::size_t words = sentences[quote.sentence].words.size();
    if (quote.sentence == 0 || quote.last - quote.first + 4 < words) continue;
    const auto of = [&](std::uint32_t sentence) {
      std::vector<Speaker> found;
      for (const Speaker& s : speakers) {
        if (s.scope_sentence == sentence && s.distance == 0) found.push_back(s);
      }
      return found;
    };
    const bool own = std::any_of(speakers.begin(), speakers.end(), [&](const Speaker& s) {
      return covers(s, quote) &&
             (s.sentence != quote.sentence || s.word < quote.first || s.word > quote.last);
    });
    if (own) continue;
    const std::vector<Speaker> before = of(quote.sentence - 1);
    for (Speaker speaker : before) {
      const bool same = speaker.sentence == before[0].sentence && speaker.word == before[0].word;
      if (!same) continue;
      speaker.scope_sentence = quote.sentence;
      speaker.scope_first = quote.first;
      speaker.scope_last = quote.last;
      speaker.denies = speaker.doubts = false;
      speakers.push_back(speaker);
      break;
    }
  }
}

}  // namespace

std::vector<Speaker> find_speakers(std::span<const syntax::Sentence> sentences,
                                   std::span<const std::vector<Proposition>> propositions) {
  const std::vector<QuotedStretch> quotes = find_quotations(sentences);
  std::vector<Speaker> speakers;
  std::size_t begin = 0;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    std::size_t end = begin;
    while (end < quotes.size() && quotes[end].sentence == s) ++end;
    find_speakers_within(sentences[s], s, propositions[s],
                         std::span(quotes).subspan(begin, end - begin), speakers);
    begin = end;
  }
  spread_over_quotations(quotes, speakers);
  carry_on(sentences, quotes, speakers);
  const auto key = [](const Speaker& s) {
    return std::tie(s.scope_sentence, s.scope_first, s.scope_last, s.distance, s.sentence, s.word);
  };
  std::stable_sort(speakers.begin(), speakers.end(),
                   [&](const Speaker& a, const Speaker& b) { return key(a) < key(b); });
  speakers.erase(std::unique(speakers.begin(), speakers.end(),
                             [&](const Speaker& a, const Speaker& b) { return key(a) == key(b); }),
                 speakers.end());
  return speakers;
}

}  // namespace entente::extract::meaning
