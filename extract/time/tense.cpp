#include "extract/time/tense.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace entente::extract::time {

namespace {

constexpr std::size_t kWindow = 14;  // words to either side

// Sorted, for binary search.
constexpr std::array<std::string_view, 62> kPastForms{
    "arose",      "became", "began", "broke", "brought",  "built",   "came",  "chose", "cut",
    "did",        "drew",   "fell",  "felt",  "flew",     "fought",  "found", "gave",  "given",
    "got",        "grew",   "had",   "held",  "hit",      "kept",    "knew",  "laid",  "led",
    "left",       "lost",   "made",  "met",   "paid",     "rose",    "run",   "said",  "sank",
    "saw",        "sent",   "set",   "shot",  "sold",     "sought",  "spent", "spoke", "spread",
    "stood",      "struck", "swore", "taken", "taught",   "thought", "threw", "told",  "took",
    "understood", "was",    "went",  "were",  "withdrew", "woke",    "won",   "wrote"};

constexpr std::array<std::string_view, 15> kFutureForms{
    "ahead",   "due",   "expected",  "forthcoming", "future",   "ll",   "next", "plan",
    "planned", "plans", "scheduled", "shall",       "upcoming", "will", "wo"};

// Before "to": what follows is yet to happen.
constexpr std::array<std::string_view, 24> kBeforeInfinitive{
    "agree", "agreed",  "are",      "decided", "due",     "expect",  "expected",  "expects",
    "going", "hope",    "hoped",    "hopes",   "intend",  "intends", "is",        "likely",
    "plan",  "planned", "planning", "plans",   "pledged", "ready",   "scheduled", "set"};

// In the present of timetables: "leaves on Tuesday".
constexpr std::array<std::string_view, 22> kTimetable{
    "arrives", "begins", "comes", "convenes", "departs", "ends",  "enters", "expires",
    "flies",   "goes",   "holds", "leaves",   "meet",    "meets", "opens",  "resumes",
    "returns", "starts", "takes", "travels",  "visits",  "vote"};

constexpr std::array<std::string_view, 12> kSaying{"added", "announced", "confirmed", "declared",
                                                   "noted", "reported",  "reporters", "said",
                                                   "say",   "says",      "stated",    "told"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

// In small letters, in a buffer; a long word is cut.
class Lowered {
 public:
  explicit Lowered(std::string_view form) {
    size_ = std::min(form.size(), buffer_.size());
    for (std::size_t i = 0; i < size_; ++i) {
      const char c = form[i];
      buffer_[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  std::string_view view() const { return {buffer_.data(), size_}; }

 private:
  std::array<char, 16> buffer_{};
  std::size_t size_ = 0;
};

bool is_boundary(std::string_view form) {
  return form == ";" || form == ":" || form == "--" || form == "—";
}

bool is_determiner(std::string_view form) {
  return form == "a" || form == "an" || form == "the" || form == "its" || form == "their";
}

// Whether "plan" is a thing rather than what somebody does: "accepted the plan on Tuesday".
bool is_noun(const syntax::Word& word, std::string_view next) {
  if (word.xpos == syntax::Xpos::kNn || word.xpos == syntax::Xpos::kNns) return true;
  return next == "on" || next == "in" || next == "for" || next == "of" || next == "," ||
         next == "which" || next == "that" || next == ".";
}

Tense tense_of(const syntax::Sentence& sentence, std::size_t at) {
  const syntax::Word& word = sentence.words[at];
  const Lowered lowered(word.form);
  std::string_view form = lowered.view();
  if (form.starts_with("'")) form.remove_prefix(1);
  const auto before = [&](std::size_t back) {
    return at >= back ? Lowered(sentence.words[at - back].form) : Lowered("");
  };
  const Lowered next =
      at + 1 < sentence.words.size() ? Lowered(sentence.words[at + 1].form) : Lowered("");
  if (form == "to") {
    // "bringing to five the number"
    if (at + 1 < sentence.words.size() && sentence.words[at + 1].xpos == syntax::Xpos::kCd)
      return Tense::kUnknown;
    const bool infinitive = word.xpos == syntax::Xpos::kTo ||
                            (is_one_of(kBeforeInfinitive, before(1).view()) &&
                             word.xpos != syntax::Xpos::kIn && !is_determiner(next.view()));
    return infinitive && next.view() != "have" ? Tense::kFuture : Tense::kUnknown;
  }
  if ((form == "plan" || form == "plans") && is_noun(word, next.view())) return Tense::kUnknown;
  if (is_one_of(kFutureForms, form) || is_one_of(kTimetable, form)) return Tense::kFuture;
  const bool regular = form.size() > 4 && form.ends_with("ed") && form != "united" &&
                       form != "indeed" && form != "need";
  if (!regular && !is_one_of(kPastForms, form)) return Tense::kUnknown;
  // "will be signed", "to be signed", "to have met".
  const Lowered previous = before(1);
  const Lowered earlier = before(2);
  if (previous.view() == "be" || previous.view() == "have") {
    const std::string_view modal = earlier.view();
    if (modal == "will" || modal == "shall" || (modal == "to" && previous.view() == "be"))
      return Tense::kFuture;
    return modal == "to" ? Tense::kPast : Tense::kUnknown;  // "is said to have met"
  }
  if (form == "set" && next.view() == "off") return Tense::kPast;
  if (form == "set" || form == "cut" || form == "hit" || form == "run" || form == "spread") {
    return Tense::kUnknown;
  }
  return Tense::kPast;
}

}  // namespace

Tense tense_near(const syntax::Sentence& sentence, std::size_t first, std::size_t end) {
  std::size_t steps = 0;
  for (std::size_t i = first; i > 0 && steps < kWindow; --i, ++steps) {
    if (is_boundary(sentence.words[i - 1].form)) break;
    const Tense tense = tense_of(sentence, i - 1);
    if (tense != Tense::kUnknown) return tense;
  }
  for (std::size_t i = end; i < sentence.words.size() && i < end + kWindow; ++i) {
    if (is_boundary(sentence.words[i].form)) break;
    // "an accord in December to share the water": what it is for says nothing of when.
    if (i == end && Lowered(sentence.words[i].form).view() == "to") continue;
    const Tense tense = tense_of(sentence, i);
    if (tense != Tense::kUnknown) return tense;
  }
  return Tense::kUnknown;
}

bool follows_past_verb(const syntax::Sentence& sentence, std::size_t at) {
  for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
    if (tense_of(sentence, at - back) == Tense::kPast) return true;
  }
  return false;
}

bool follows_saying(const syntax::Sentence& sentence, std::size_t at) {
  for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
    if (is_one_of(kSaying, Lowered(sentence.words[at - back].form).view())) return true;
  }
  return false;
}

}  // namespace entente::extract::time
