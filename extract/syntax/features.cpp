#include "extract/syntax/features.h"

#include "extract/syntax/hashing.h"

namespace entente::extract::syntax {

namespace {

constexpr ParserWord kNoWord{0x11U, 0x12U, 0x13U};
constexpr ParserWord kRootWord{0x21U, 0x22U, 0x23U};
constexpr std::uint32_t kNoRelation = 63;

/// A word of the configuration with what is around it in the tree.
struct View {
  std::int32_t at = 0;
  ParserWord word;
  const Configuration::Node* node = nullptr;
};

/// Near distances apart, far ones together.
constexpr std::uint32_t bucket(std::int32_t distance) {
  if (distance < 5) return static_cast<std::uint32_t>(distance);
  if (distance < 8) return 5;
  return distance < 12 ? 6 : distance < 20 ? 7 : 8;
}

constexpr std::uint32_t folded(std::uint64_t bits) {
  return static_cast<std::uint32_t>(bits ^ bits >> 29);
}

/// Collects keys; a template's number is its place in the list.
class Collector {
 public:
  Collector(const ParserWords& words, const Configuration& state, FeatureKeys& out)
      : words_(words), state_(state), out_(out) {
    out_.count = 0;
  }

  void collect();

 private:
  template <class... Atoms>
  void add(Atoms... atoms) {
    out_.keys[out_.count] = feature_key(static_cast<std::uint32_t>(out_.count), atoms...);
    ++out_.count;
  }

  ParserWord word(std::int32_t at) const {
    return at < 0 || at > state_.size() ? kNoWord : words_[static_cast<std::size_t>(at)];
  }
  View view(std::int32_t at) const {
    static const Configuration::Node kNoNode{};
    return {at, word(at), at == Configuration::kNone ? &kNoNode : &state_.node(at)};
  }
  std::uint32_t relation(std::int32_t at) const {
    return at == Configuration::kNone ? kNoRelation
                                      : static_cast<std::uint32_t>(state_.node(at).deprel);
  }
  /// The first child before the word: its preposition or determiner in a finished phrase.
  ParserWord outer_left(const View& v) const { return word(v.node->left); }

  void add_word(const View& v);
  void add_children(const View& v);
  void add_pair(const View& head, const View& child, std::int32_t distance);
  void add_context(const View& s0, const View& s1, const View& b0);
  void add_attachment(const View& s0, const View& s1, const View& b0);

  const ParserWords& words_;
  const Configuration& state_;
  FeatureKeys& out_;
};

void Collector::add_word(const View& v) {
  add(v.word.form, v.word.tag);
  add(v.word.lemma);
  add(v.word.tag);
}

void Collector::add_children(const View& v) {
  const auto& n = *v.node;
  const ParserWord l = word(n.left), r = word(n.right), l2 = word(n.left2), r2 = word(n.right2);
  add(v.word.tag, n.left_count);
  add(v.word.tag, n.right_count);
  add(v.word.lemma, n.left_count);
  add(v.word.lemma, n.right_count);
  add(v.word.tag, folded(n.left_relations));
  add(v.word.tag, folded(n.right_relations));
  add(v.word.lemma, folded(n.right_relations));
  add(v.word.lemma, folded(n.left_relations));
  add(v.word.tag, l.tag, relation(n.left));
  add(v.word.tag, r.tag, relation(n.right));
  add(l.lemma, relation(n.left));
  add(r.lemma, relation(n.right));
  add(v.word.tag, l.tag, l2.tag);
  add(v.word.tag, r.tag, r2.tag);
}

void Collector::add_pair(const View& a, const View& b, std::int32_t distance) {
  const std::uint32_t far = bucket(distance);
  add(a.word.form, a.word.tag, b.word.form, b.word.tag);
  add(a.word.form, a.word.tag, b.word.tag);
  add(a.word.tag, b.word.form, b.word.tag);
  add(a.word.lemma, b.word.lemma);
  add(a.word.lemma, b.word.tag);
  add(a.word.tag, b.word.lemma);
  add(a.word.tag, b.word.tag);
  add(a.word.tag, b.word.tag, far);
  add(a.word.lemma, b.word.tag, far);
  add(a.word.tag, b.word.lemma, far);
  add(a.word.tag, b.word.tag, word(a.node->left).tag);
  add(a.word.tag, b.word.tag, word(a.node->right).tag);
  add(a.word.tag, b.word.tag, word(b.node->left).tag);
  add(a.word.tag, b.word.tag, relation(a.node->left), relation(a.node->right));
  add(a.word.tag, b.word.tag, relation(b.node->left), relation(b.node->right));
  add(a.word.tag, b.word.tag, folded(a.node->right_relations));
}

/// Tags around the candidates in the text, in the manner of graph-based parsers.
void Collector::add_context(const View& s0, const View& s1, const View& b0) {
  const ParserWord b1 = word(state_.buffer(1)), b2 = word(state_.buffer(2)),
                   b3 = word(state_.buffer(3)), s2 = word(state_.stack(2));
  const std::uint32_t after_s0 = word(s0.at < 0 ? -1 : s0.at + 1).tag;
  const std::uint32_t before_s0 = word(s0.at - 1).tag, before_b0 = word(b0.at - 1).tag;
  add(b1.tag);
  add(b1.lemma);
  add(b2.tag);
  add(b3.tag);
  add(s2.tag);
  add(s2.lemma);
  add(b0.word.tag, b1.tag);
  add(b0.word.lemma, b1.tag);
  add(b0.word.tag, b1.lemma);
  add(b0.word.tag, b1.tag, b2.tag);
  add(b1.tag, b2.tag, b3.tag);
  add(s0.word.tag, b0.word.tag, b1.tag);
  add(s0.word.tag, b0.word.lemma, b1.tag);
  add(s0.word.lemma, b0.word.tag, b1.tag);
  add(s0.word.tag, b0.word.tag, b1.tag, b2.tag);
  add(s0.word.tag, b0.word.lemma, b1.lemma);
  add(s1.word.tag, s0.word.tag, b0.word.tag);
  add(s1.word.lemma, s0.word.tag, b0.word.tag);
  add(s1.word.tag, s0.word.lemma, b0.word.tag);
  add(s1.word.tag, s0.word.tag, b0.word.lemma);
  add(s1.word.tag, s0.word.tag, b0.word.tag, b1.tag);
  add(s2.tag, s1.word.tag, s0.word.tag);
  add(s2.tag, s1.word.tag, s0.word.tag, b0.word.tag);
  add(s1.word.tag, b0.word.tag);
  add(s1.word.lemma, b0.word.lemma);
  add(s0.word.tag, after_s0, before_b0, b0.word.tag);
  add(s0.word.tag, before_s0, b0.word.tag, b1.tag);
  add(s1.word.tag, s0.word.tag, before_s0, after_s0);
  add(before_s0, s0.word.tag, after_s0);
}

/// Which of two heads a phrase belongs to: the candidates with the phrase's first child, which is
/// its preposition, conjunction or punctuation.
void Collector::add_attachment(const View& s0, const View& s1, const View& b0) {
  const ParserWord b0l = outer_left(b0), s0l = outer_left(s0), s1r = word(s1.node->right);
  const std::uint32_t b0_relations = folded(b0.node->left_relations);
  const std::uint32_t s0_relations = folded(s0.node->left_relations);
  add(s0.word.lemma, b0l.lemma, b0.word.tag);
  add(s1.word.lemma, b0l.lemma, b0.word.tag);
  add(s0.word.tag, b0l.lemma, b0.word.lemma);
  add(s1.word.tag, s0.word.tag, b0l.lemma, b0.word.tag);
  add(s1.word.lemma, s0.word.lemma, b0l.lemma);
  add(s0.word.tag, b0.word.tag, b0_relations);
  add(s0.word.lemma, b0.word.tag, b0_relations);
  add(s1.word.tag, s0.word.tag, b0.word.tag, b0_relations);
  add(s1.word.lemma, s0l.lemma, s0.word.tag);
  add(s1.word.tag, s0l.lemma, s0.word.lemma);
  add(s1.word.lemma, s0.word.tag, s0_relations);
  add(s1.word.tag, s0.word.tag, s0_relations, b0.word.tag);
  add(s1.word.tag, s1r.tag, s0.word.tag, s0l.lemma);
  add(s1.word.tag, folded(s1.node->right_relations), s0.word.tag, s0_relations);
  add(s1.word.lemma, folded(s1.node->right_relations), s0.word.tag);
  add(s0.word.tag, folded(s0.node->right_relations), b0.word.tag, b0_relations);
}

void Collector::collect() {
  const View s0 = view(state_.stack(0)), s1 = view(state_.stack(1)), b0 = view(state_.front());
  add(1);  // the bias
  add_word(s0);
  add_word(s1);
  add_word(b0);
  add_children(s0);
  add_children(s1);
  add_children(b0);
  add_pair(s0, b0, s0.at < 0 ? 0 : b0.at - s0.at);
  add_pair(s1, s0, s1.at < 0 ? 0 : s0.at - s1.at);
  add_context(s0, s1, b0);
  add_attachment(s0, s1, b0);
}

}  // namespace

void to_parser_words(const Sentence& sentence, ParserWords& out) {
  out.clear();
  for (const Word& word : sentence.words) {
    out.push_back(
        {hash_word(word.form), hash_word(word.lemma),
         static_cast<std::uint32_t>(word.upos) << 8 | static_cast<std::uint32_t>(word.xpos)});
  }
  out.push_back(kRootWord);
}

void extract_features(const ParserWords& words, const Configuration& state, FeatureKeys& out) {
  Collector(words, state, out).collect();
}

}  // namespace entente::extract::syntax
