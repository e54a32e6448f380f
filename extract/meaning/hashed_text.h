// Words as hashes: a feature of the scorer is a name made of pieces ("roles|subj|obl:with"); when
// the program reads, only its hash is built, when it trains or explains, the name too. The hash of
// a text is that of its pieces in order (FNV-1a, 64 bits), so that both ways give the same key.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente::extract::meaning {

inline constexpr std::uint64_t kHashStart = 14695981039346656037ULL;

/// FNV-1a of bytes, going on from `hash`.
constexpr std::uint64_t hash_on(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = (hash ^ static_cast<std::uint8_t>(c)) * 1099511628211ULL;
  return hash;
}

/// One more part into the key of a feature.
constexpr std::uint64_t key_with(std::uint64_t key, std::uint64_t part) {
  key = (key ^ part) * 0x9E3779B97F4A7C15ULL;
  return key ^ (key >> 29);
}

/// Whether letters are kept beside the hash.
enum class Letters : std::uint8_t { kDropped, kKept };

/// A text built of pieces, of which the letters are kept only where they are wanted.
class HashedText {
 public:
  explicit HashedText(Letters letters = Letters::kDropped) : named_(letters == Letters::kKept) {}
  /// A constant, with its letters.
  HashedText(std::string_view text)  // NOLINT(google-explicit-constructor): a word is a text
      : named_(true), hash_(hash_on(kHashStart, text)), text_(text) {}

  HashedText& operator<<(std::string_view piece) {
    hash_ = hash_on(hash_, piece);
    if (named_) text_ += piece;
    return *this;
  }
  std::uint64_t hash() const { return hash_; }
  const std::string& text() const { return text_; }

 private:
  bool named_;
  std::uint64_t hash_ = kHashStart;
  std::string text_;
};

/// The key of a feature given by its name "template|part|part".
constexpr std::uint64_t feature_key(std::string_view name) {
  std::uint64_t key = 0;
  for (;;) {
    const auto bar = name.find('|');
    key = key_with(key, hash_on(kHashStart, name.substr(0, bar)));
    if (bar == std::string_view::npos) return key;
    name.remove_prefix(bar + 1);
  }
}

/// What a feature is about, the first part of its name.
struct Template {
  std::string_view name;
  std::uint64_t hash;
  constexpr Template(const char* text)  // NOLINT(google-explicit-constructor): written in place
      : name(text), hash(hash_on(kHashStart, text)) {}
};

/// Takes the features of one candidate.
class Features {
 public:
  explicit Features(Letters letters) : named_(letters == Letters::kKept) {}

  template <class... Parts>
  void add(Template about, const Parts&... parts) {
    std::uint64_t key = key_with(0, about.hash);
    ((key = key_with(key, parts.hash())), ...);
    keys_.push_back(key);
    if (!named_) return;
    std::string text(about.name);
    ((text += '|', text += parts.text()), ...);
    names_.push_back(std::move(text));
  }
  void clear() {
    keys_.clear();
    names_.clear();
  }
  const std::vector<std::uint64_t>& keys() const { return keys_; }
  const std::vector<std::string>& names() const { return names_; }

 private:
  bool named_;
  std::vector<std::uint64_t> keys_;
  std::vector<std::string> names_;
};

}  // namespace entente::extract::meaning
