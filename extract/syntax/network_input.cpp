#include "extract/syntax/network_input.h"

#include "extract/syntax/hashing.h"
#include "extract/syntax/tagger.h"

namespace entente::extract::syntax {

void to_network_words(const Sentence& sentence, const KeyMap& vectors, const KeyMap& words,
                      std::uint32_t affix_rows, std::vector<NetworkWord>& out) {
  out.resize(sentence.words.size());
  const Lettering lettering = lettering_of(sentence);
  for (std::size_t at = 0; at < out.size(); ++at) {
    const Word& word = sentence.words[at];
    const TaggerWord known = tagger_word(word.form, lettering);
    out[at].vector = vectors.find(known.form);
    out[at].word = words.find(known.form);
    const std::array<std::uint32_t, NetworkWord::kAffixes> hashes{
        feature_key(1, known.suffix[1]), feature_key(2, known.suffix[2]),
        feature_key(3, known.prefix[2]), feature_key(4, known.shape)};
    for (std::size_t i = 0; i < hashes.size(); ++i) out[at].affixes[i] = hashes[i] % affix_rows;
    out[at].xpos = static_cast<std::uint8_t>(word.xpos);
    out[at].upos = static_cast<std::uint8_t>(word.upos);
  }
}

}  // namespace entente::extract::syntax
