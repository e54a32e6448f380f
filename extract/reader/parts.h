// What every format's reader does at its ends: refusing, finishing an article's id and key, giving
// it on; and the few string operations that they share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/reader/reader.h"

namespace entente::extract::reader {

std::string_view trim(std::string_view text);  ///< without white space at its ends
std::string lower(std::string_view text);      ///< ASCII letters made small
std::string collapse(std::string_view text);   ///< each run of white space (no-break and em spaces
                                               ///< too) one space, none at the ends
bool starts_with_no_case(std::string_view text, std::string_view head);
bool contains_no_case(std::string_view text, std::string_view part);
std::vector<std::string_view> split(std::string_view text, char at);

/// Tells of a refusal, where anybody listens.
void refuse(const Taker& taker, std::string place, std::string reason);

/// Trims the fields, makes the title one line, the body NFC, gives id and key where there are none
/// (`n`: the article's number in its input, 0 where it is the only one) and hands the article on;
/// refuses one without text. False where the taker stopped it.
bool give(const Input& input, std::size_t n, Article&& article, const Taker& taker);

/// Where the n-th article of an input lies: "feed.xml#3"; the input's name for 0.
std::string place_of(const Input& input, std::size_t n);

/// One container further in, for as long as it lives.
class Deeper {
 public:
  explicit Deeper(Unfolding& unfolding) : unfolding_(unfolding) { ++unfolding_.depth; }
  ~Deeper() { --unfolding_.depth; }
  Deeper(const Deeper&) = delete;
  Deeper& operator=(const Deeper&) = delete;

 private:
  Unfolding& unfolding_;
};

/// Adds a paragraph to a body; nothing for an empty one.
void add_paragraph(std::string& body, std::string_view paragraph);

}  // namespace entente::extract::reader
