#include "extract/syntax/conllu.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "knowledge/error.h"

namespace entente::extract::syntax {

namespace {

constexpr std::size_t kColumns = 10;
enum Column : std::size_t {
  kId,
  kForm,
  kLemma,
  kUpos,
  kXpos,
  kFeats,
  kHead,
  kDeprel,
  kDeps,
  kMisc
};
using Fields = std::array<std::string_view, kColumns>;

Deprel read_deprel(std::string_view name) {
  if (const auto exact = from_name<Deprel>(name)) return *exact;
  return from_name<Deprel>(name.substr(0, name.find(':'))).value_or(Deprel::kDep);
}

bool no_space_after(std::string_view misc) {
  for (std::size_t at = 0; at < misc.size();) {
    const std::size_t end = std::min(misc.find('|', at), misc.size());
    if (misc.substr(at, end - at) == "SpaceAfter=No") return true;
    at = end + 1;
  }
  return false;
}

class Reader {
 public:
  Reader(std::string_view bytes, std::string_view name) : bytes_(bytes), name_(name) {}
  Treebank read();

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw InputError(std::string(name_) + ":" + std::to_string(line_) + ": " + what);
  }
  std::int32_t number(std::string_view digits) const {
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) {
      fail("'" + std::string(digits) + "' is no number");
    }
    return value;
  }
  Fields split(std::string_view line) const;
  void comment(std::string_view line);
  void word_line(const Fields& fields);
  void add_word(const Fields& fields);
  void end_sentence();
  void set_views();

  std::string_view bytes_, name_;
  std::size_t line_ = 0;
  Treebank out_;
  Sentence sentence_;
  std::string id_;
  bool new_paragraph_ = false;
  std::int32_t multiword_end_ = 0;  // the last word of the multiword token being read
  bool multiword_space_after_ = true;
  std::uint8_t multiword_words_ = 0;  // their number, on the way to the first of them
  std::vector<std::pair<std::size_t, std::size_t>> lemma_places_;
};

Fields Reader::split(std::string_view line) const {
  Fields fields;
  for (std::size_t column = 0; column < kColumns; ++column) {
    const std::size_t tab = line.find('\t');
    if ((tab == std::string_view::npos) != (column + 1 == kColumns))
      fail("a word has 10 columns, parted by tabs");
    fields[column] = line.substr(0, tab);
    line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  }
  return fields;
}

void Reader::comment(std::string_view line) {
  constexpr std::string_view kSentenceId = "# sent_id = ";
  if (line.starts_with(kSentenceId)) id_ = line.substr(kSentenceId.size());
  if (line.starts_with("# newpar") || line.starts_with("# newdoc")) new_paragraph_ = true;
}

void Reader::word_line(const Fields& fields) {
  const std::string_view id = fields[kId];
  if (id.find('.') != std::string_view::npos) return;  // an empty node
  const std::size_t dash = id.find('-');
  const auto words = static_cast<std::int32_t>(sentence_.words.size());
  if (dash == std::string_view::npos) {
    if (number(id) != words + 1) fail("word ids count from 1 without gaps");
    add_word(fields);
    return;
  }
  if (number(id.substr(0, dash)) != words + 1) fail("a multiword token begins at the next word");
  multiword_end_ = number(id.substr(dash + 1));
  if (multiword_end_ <= words + 1) fail("a multiword token has two words or more");
  multiword_space_after_ = !no_space_after(fields[kMisc]);
  multiword_words_ = static_cast<std::uint8_t>(std::min(multiword_end_ - words, 255));
}

void Reader::add_word(const Fields& fields) {
  if (fields[kForm].empty()) fail("a word without a form");
  Word word;
  const auto position = static_cast<std::int32_t>(sentence_.words.size()) + 1;
  if (position == 1 && !out_.text.empty()) {
    while (out_.text.ends_with(' ')) out_.text.pop_back();
    out_.text += new_paragraph_ ? "\n\n" : " ";
  }
  word.span.begin = static_cast<std::uint32_t>(out_.text.size());
  out_.text += fields[kForm];
  word.span.end = static_cast<std::uint32_t>(out_.text.size());
  word.space_after = !no_space_after(fields[kMisc]);
  if (position < multiword_end_) {
    word.space_after = false;
  } else if (position == multiword_end_) {
    word.space_after = multiword_space_after_;
  }
  word.multiword = std::exchange(multiword_words_, std::uint8_t{0});
  if (word.space_after) out_.text += ' ';
  word.upos = from_name<Upos>(fields[kUpos]).value_or(Upos::kX);
  word.xpos = from_name<Xpos>(fields[kXpos]).value_or(Xpos::kXx);
  word.deprel = read_deprel(fields[kDeprel]);
  word.head = fields[kHead] == "_" ? kNoHead : number(fields[kHead]) - 1;
  lemma_places_.emplace_back(out_.lemmas.size(), fields[kLemma].size());
  out_.lemmas += fields[kLemma];
  sentence_.words.push_back(word);
}

void Reader::end_sentence() {
  multiword_end_ = 0;
  if (sentence_.words.empty()) return;
  const auto size = static_cast<std::int32_t>(sentence_.words.size());
  for (const Word& word : sentence_.words) {
    if (word.head < kNoHead || word.head >= size) fail("a head outside the sentence");
  }
  sentence_.span = {sentence_.words.front().span.begin, sentence_.words.back().span.end};
  sentence_.new_paragraph = std::exchange(new_paragraph_, false);
  out_.sentences.push_back(std::move(sentence_));
  out_.sentence_ids.push_back(std::move(id_));
  sentence_ = {};
  id_.clear();
}

/// The texts are whole now: their views can be taken.
void Reader::set_views() {
  auto place = lemma_places_.begin();
  for (Sentence& sentence : out_.sentences) {
    for (Word& word : sentence.words) {
      word.form = text_of(out_.text, word.span);
      word.lemma = std::string_view(out_.lemmas).substr(place->first, place->second);
      ++place;
    }
  }
}

Treebank Reader::read() {
  // A short string would move its bytes when the treebank is moved; a long one keeps them.
  out_.text.reserve(bytes_.size() / 2 + 64);
  out_.lemmas.reserve(bytes_.size() / 2 + 64);
  for (std::size_t at = 0; at < bytes_.size();) {
    const std::size_t end = std::min(bytes_.find('\n', at), bytes_.size());
    std::string_view line = bytes_.substr(at, end - at);
    at = end + 1;
    ++line_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) {
      end_sentence();
    } else if (line.front() == '#') {
      comment(line);
    } else {
      word_line(split(line));
    }
  }
  end_sentence();
  set_views();
  return std::move(out_);
}

void append(std::string& out, std::string_view text) { out.append(text); }

}  // namespace

Treebank read_conllu(std::string_view bytes, std::string_view name) {
  return Reader(bytes, name).read();
}

void write_conllu(const Sentence& sentence, std::string_view text, std::string_view sentence_id,
                  std::string& out) {
  if (sentence.new_paragraph) append(out, "# newpar\n");
  append(out, "# sent_id = ");
  append(out, sentence_id);
  append(out, "\n# text = ");
  for (const char c : text_of(text, sentence.span)) {
    out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;  // a line is one line
  }
  out += '\n';
  std::size_t id = 0;
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const Word& word = sentence.words[i];
    const std::string number = std::to_string(++id);
    if (word.multiword > 1 && i + word.multiword <= sentence.words.size()) {
      const Word& last = sentence.words[i + word.multiword - 1];
      append(out, number + "-" + std::to_string(id + word.multiword - 1) + "\t");
      append(out, text_of(text, {word.span.begin, last.span.end}));
      append(out, last.space_after ? "\t_\t_\t_\t_\t_\t_\t_\t_\n"
                                   : "\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n");
    }
    append(out, number + "\t");
    append(out, word.form);
    out += '\t';
    append(out, word.lemma.empty() ? "_" : word.lemma);
    out += '\t';
    append(out, name_of(word.upos));
    out += '\t';
    append(out, name_of(word.xpos));
    append(out, "\t_\t" + std::to_string(word.head + 1) + "\t");
    append(out, word.head == kNoHead ? "root" : name_of(word.deprel));
    append(out, "\t_\t");
    if (!word.space_after) append(out, "SpaceAfter=No|");
    append(out, "Begin=" + std::to_string(word.span.begin) +
                    "|End=" + std::to_string(word.span.end) + "\n");
  }
  out += '\n';
}

}  // namespace entente::extract::syntax
