#include "extract/syntax/model.h"

#include <cstring>

#include "knowledge/error.h"

extern "C" const unsigned char entente_model_begin[], entente_model_end[];

namespace entente::extract::syntax {

namespace {

constexpr std::string_view kMagic = "ENTENTEM";
constexpr std::size_t kSections = static_cast<std::size_t>(Section::kCount);
// magic, u32 version, u32 sections, u64 checksum, then u64 begin and u64 size of each section
constexpr std::size_t kHeaderBytes = 24 + 16 * kSections;

template <class T>
T read(std::span<const std::uint8_t> bytes, std::size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

template <class T>
void append(std::vector<std::uint8_t>& out, T value) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(&value);
  out.insert(out.end(), bytes, bytes + sizeof value);
}

/// FNV-1a over eight bytes at a time (the size is a multiple of eight).
std::uint64_t checksum(std::span<const std::uint8_t> bytes) {
  std::uint64_t hash = 14695981039346656037U;
  for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
    hash = (hash ^ read<std::uint64_t>(bytes, at)) * 1099511628211U;
    hash ^= hash >> 29;
  }
  return hash;
}

}  // namespace

Model::Model(std::span<const std::uint8_t> bytes) : bytes_(bytes) {
  if (bytes.size() < kHeaderBytes || std::memcmp(bytes.data(), kMagic.data(), kMagic.size()) != 0) {
    throw InputError("model: this is no Entente model file");
  }
  if (const auto version = read<std::uint32_t>(bytes, 8); version != kModelVersion) {
    throw InputError("model: format " + std::to_string(version) + ", this program reads " +
                     std::to_string(kModelVersion) + "; train it again with scripts/train");
  }
  if (read<std::uint32_t>(bytes, 12) != kSections) throw InputError("model: sections are missing");
  const auto tags = section(Section::kTags);
  for (std::size_t at = 0; at + 1 < tags.size(); at += 2) {
    if (tags[at] >= count_of<Upos>() || tags[at + 1] >= count_of<Xpos>()) break;
    tags_.push_back({static_cast<Upos>(tags[at]), static_cast<Xpos>(tags[at + 1])});
  }
  transitions_ = unpack_transitions(section(Section::kTransitions));
  word_classes_ = KeyMap(section(Section::kWordClasses));
  tagger_ = FeatureTable(section(Section::kTagger));
  lemmas_ = LemmaRules(section(Section::kLemmas));
  parser_ = FeatureTable(section(Section::kParser));
  vectors_ = WordVectors(section(Section::kVectors));
  network_ = Network(section(Section::kNetwork));
  if (tags_.size() != tagger_.classes() || transitions_.size() != parser_.classes() ||
      tags_.empty() || !covers_all_moves(transitions_) ||
      (network_.exists() && network_.vector != vectors_.dimensions())) {
    throw InputError("model: tags, transitions and weights do not belong together");
  }
}

const Model& Model::embedded() {
  static const Model model(
      {entente_model_begin, static_cast<std::size_t>(entente_model_end - entente_model_begin)});
  return model;
}

std::span<const std::uint8_t> Model::section(Section section) const {
  const std::size_t entry = 24 + 16 * static_cast<std::size_t>(section);
  const auto begin = read<std::uint64_t>(bytes_, entry);
  const auto size = read<std::uint64_t>(bytes_, entry + 8);
  if (begin > bytes_.size() || size > bytes_.size() - begin || begin % 8 != 0) {
    throw InputError("model: a section lies outside the file");
  }
  return bytes_.subspan(begin, size);
}

void Model::verify() const {
  if (checksum(bytes_.subspan(24)) != read<std::uint64_t>(bytes_, 16)) {
    throw InputError("model: the checksum is wrong, the file is damaged");
  }
}

std::string Model::name() const {
  const auto sum = read<std::uint64_t>(bytes_, 16);
  std::string name;
  for (int digit = 15; digit >= 0; --digit) name += "0123456789abcdef"[sum >> 4 * digit & 15];
  return name;
}

std::vector<std::uint8_t> build_model(const std::vector<std::vector<std::uint8_t>>& sections) {
  std::vector<std::uint8_t> body;  // what follows the first 24 bytes
  std::size_t begin = kHeaderBytes;
  for (const auto& section : sections) {
    append<std::uint64_t>(body, begin);
    append<std::uint64_t>(body, section.size());
    begin += (section.size() + 7) / 8 * 8;
  }
  for (const auto& section : sections) {
    body.insert(body.end(), section.begin(), section.end());
    body.resize((body.size() + 7) / 8 * 8);
  }
  std::vector<std::uint8_t> out(kMagic.begin(), kMagic.end());
  append<std::uint32_t>(out, kModelVersion);
  append<std::uint32_t>(out, static_cast<std::uint32_t>(sections.size()));
  append<std::uint64_t>(out, checksum(body));
  out.insert(out.end(), body.begin(), body.end());
  return out;
}

std::vector<std::uint8_t> pack_tags(std::span<const JointTag> tags) {
  std::vector<std::uint8_t> out;
  for (const JointTag tag : tags) {
    out.push_back(static_cast<std::uint8_t>(tag.upos));
    out.push_back(static_cast<std::uint8_t>(tag.xpos));
  }
  return out;
}

std::vector<std::uint8_t> pack_transitions(std::span<const Transition> transitions) {
  std::vector<std::uint8_t> out;
  for (const Transition transition : transitions) {
    out.push_back(static_cast<std::uint8_t>(transition.move));
    out.push_back(static_cast<std::uint8_t>(transition.deprel));
  }
  return out;
}

std::vector<Transition> unpack_transitions(std::span<const std::uint8_t> bytes) {
  std::vector<Transition> out;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    if (bytes[at] > 2 || bytes[at + 1] >= count_of<Deprel>()) break;
    out.push_back({static_cast<Move>(bytes[at]), static_cast<Deprel>(bytes[at + 1])});
  }
  return out;
}

}  // namespace entente::extract::syntax
