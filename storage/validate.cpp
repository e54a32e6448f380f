#include "storage/validate.h"

#include <array>
#include <set>
#include <string>

#include "knowledge/content_id.h"
#include "knowledge/error.h"
#include "knowledge/fact_ids.h"

namespace entente::storage {
namespace {

class Validator {
 public:
  explicit Validator(const Extraction& e) : e_(e) {}

  void run() {
    if (e_.document.key.empty()) refuse("the document has no key");
    if (sha256_hex(e_.document.text) != e_.document.sha256) {
      refuse("the document's sha256 is not that of its text");
    }
    if (e_.document.text.size() > 0xffffffffU) refuse("the text is larger than 4 GB");
    std::uint32_t end = 0;
    for (const Span& sentence : e_.sentences) {
      if (sentence.begin < end || sentence.end < sentence.begin) refuse("sentences overlap");
      end = sentence.end;
    }
    if (end > e_.document.text.size()) refuse("a sentence lies outside the text");
    for (const Actor& actor : e_.actors) {
      if (actor.id.empty()) refuse("an actor has no id");
      for (const Mention& m : actor.mentions) span("actor " + actor.id.value, m.span, m.text);
    }
    for (const TimeExpression& t : e_.times) span("time " + t.value, t.span, t.text);
    for (const Agreement& a : e_.agreements) told_.insert(a.id.value);
    for (const Agreement& a : e_.agreements) agreement(a);
    for (const Relation& r : e_.relations) relation(r);
    for (const Event& event : e_.events) {
      const std::string what = "event " + event.id.value;
      if (event.actor.empty()) refuse(what + ": its actor is missing");
      fact(what, event.id.value, id_of(event).value, event.evidence);
      rests_on(what, event.under);
    }
  }

 private:
  [[noreturn]] void refuse(const std::string& why) const {
    throw InputError(e_.document.key + ": " + why);
  }
  void span(const std::string& what, Span where, std::string_view quoted) const {
    if (where.end > e_.document.text.size() || where.end < where.begin ||
        text_of(e_.document.text, where) != quoted) {
      refuse(what + ": the span " + std::to_string(where.begin) + "–" + std::to_string(where.end) +
             " does not hold what it quotes");
    }
  }
  void evidence(const std::string& what, const std::vector<Evidence>& all) const {
    for (const Evidence& one : all) span(what, one.span, one.text);
  }
  void fact(const std::string& what, const std::string& id, const std::string& true_id,
            const std::vector<Evidence>& all) const {
    if (id != true_id) refuse(what + ": its id is not the hash of what it says (" + true_id + ")");
    if (all.empty()) refuse(what + ": it has no evidence");
    evidence(what, all);
  }
  void rests_on(const std::string& what, const std::optional<AgreementId>& under) const {
    if (under && told_.count(under->value) == 0) {
      refuse(what + ": it rests on agreement " + under->value + ", which is not told");
    }
  }
  void agreement(const Agreement& a) const {
    const std::string what = "agreement " + a.id.value;
    fact(what, a.id.value, id_of(a).value, a.evidence);
    for (const StatusEntry& entry : a.history) evidence(what, entry.evidence);
    for (const Act& act : a.acts) {
      if (act.party.empty()) refuse(what + ": an act has no party");
      evidence(what, act.evidence);
    }
    for (const ActorId& party : a.parties) {
      if (party.empty()) refuse(what + ": a party has no id");
    }
  }
  void relation(const Relation& r) const {
    const std::string what = "relation " + r.id.value;
    if (r.subject.empty() || r.object.empty()) refuse(what + ": an end is missing");
    fact(what, r.id.value, id_of(r).value, r.evidence);
    rests_on(what, r.under);
  }

  const Extraction& e_;
  std::set<std::string> told_;
};

constexpr std::array<std::uint32_t, 256> crc_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t value = i;
    for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ ((value & 1) != 0 ? 0xedb88320U : 0U);
    table[i] = value;
  }
  return table;
}

}  // namespace

void validate(const Extraction& extraction) { Validator(extraction).run(); }

std::uint32_t quote_checksum(std::string_view bytes) {
  static constexpr auto kTable = crc_table();
  std::uint32_t crc = 0xffffffffU;
  for (const char c : bytes) {
    crc = (crc >> 8) ^ kTable[(crc ^ static_cast<unsigned char>(c)) & 0xff];
  }
  return ~crc;
}

}  // namespace entente::storage
