// Reading the contract: each fault is reported with its place in the line
// ("agreements[2].evidence[0].end: 812 lies behind the end of the text (800 bytes)").
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "knowledge/content_id.h"
#include "knowledge/error.h"
#include "knowledge/extraction_json.h"
#include "knowledge/json_number.h"

namespace entente {
namespace {

constexpr unsigned kParseFlags = rapidjson::kParseFullPrecisionFlag |
                                 rapidjson::kParseValidateEncodingFlag |
                                 rapidjson::kParseIterativeFlag;  // nesting cannot use up the stack

std::string shortened(std::string_view text) {
  constexpr std::size_t kShown = 60;
  if (text.size() <= kShown) return std::string(text);
  std::size_t cut = kShown;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  return std::string(text.substr(0, cut)) + "…";
}

/// A value and the way to it from the top of the line.
class Place {
 public:
  Place(const rapidjson::Value& value, const Place* parent, const char* key, std::size_t index = 0)
      : value_(value), parent_(parent), key_(key), index_(index) {}

  [[noreturn]] void refuse(const std::string& why) const {
    const std::string where = path();
    throw InputError(where.empty() ? why : where + ": " + why);
  }
  std::string path() const {
    if (parent_ == nullptr) return {};
    const std::string before = parent_->path();
    if (key_ == nullptr) return before + '[' + std::to_string(index_) + ']';
    return before.empty() ? key_ : before + '.' + key_;
  }

  /// Calls take(place) for the member where it is there and not null.
  template <class Take>
  void at(const char* key, Take take) const {
    if (!value_.IsObject()) refuse("an object was expected");
    const auto found = value_.FindMember(key);
    if (found == value_.MemberEnd() || found->value.IsNull()) return;
    take(Place(found->value, this, key));
  }
  template <class Take>
  void each(Take take) const {
    if (!value_.IsArray()) refuse("a list was expected");
    for (rapidjson::SizeType i = 0; i < value_.Size(); ++i)
      take(Place(value_[i], this, nullptr, i));
  }
  template <class Take>
  void each_member(Take take) const {
    if (!value_.IsObject()) refuse("an object was expected");
    for (auto m = value_.MemberBegin(); m != value_.MemberEnd(); ++m) {
      take(m->name.GetString(), Place(m->value, this, m->name.GetString()));
    }
  }

  std::string text() const {
    if (!value_.IsString()) refuse("a string was expected");
    return {value_.GetString(), value_.GetStringLength()};
  }
  std::int64_t whole() const {
    if (!value_.IsInt64()) refuse("a whole number was expected");
    return value_.GetInt64();
  }
  std::uint32_t offset() const {
    if (!value_.IsUint()) refuse("a byte offset was expected");
    return value_.GetUint();
  }
  double number() const {
    if (!value_.IsNumber()) refuse("a number was expected");
    return value_.GetDouble();
  }
  bool truth() const {
    if (!value_.IsBool()) refuse("true or false was expected");
    return value_.GetBool();
  }
  bool is_number() const { return value_.IsNumber(); }
  bool is_whole() const { return value_.IsInt64(); }

 private:
  const rapidjson::Value& value_;
  const Place* parent_;
  const char* key_;
  std::size_t index_;
};

void read(const Place& p, std::string& out) { out = p.text(); }
void read(const Place& p, bool& out) { out = p.truth(); }
void read(const Place& p, double& out) { out = p.number(); }
void read(const Place& p, std::int64_t& out) { out = p.whole(); }
template <class Tag>
void read(const Place& p, Id<Tag>& out) {
  out = Id<Tag>(p.text());
}
template <class E>
requires std::is_enum_v<E>
void read(const Place& p, E& out) {
  const std::string name = p.text();
  const auto value = from_name<E>(name);
  if (!value) p.refuse("\"" + shortened(name) + "\" is not a name that is known here");
  out = *value;
}

// Declared before the templates over lists and optionals, which call them.
void read(const Place& p, Attribution& out);
void read(const Place& p, Continuation& out);
void read(const Place& p, RelatedAgreement& out);
void read(const Place& p, Span& out);
void read(const Place& p, Mention& out);
void read(const Place& p, TimeExpression& out);
void read(const Place& p, Evidence& out);
void read(const Place& p, StatusEntry& out);
void read(const Place& p, Act& out);
void read(const Place& p, Term& out);
void read(const Place& p, Actor& out);
void read(const Place& p, Agreement& out);
void read(const Place& p, Relation& out);
void read(const Place& p, Event& out);

void read(const Place& p, std::optional<PartialDate>& out) {
  const std::string text = p.text();
  out = PartialDate::parse(text);
  if (!out) p.refuse("\"" + shortened(text) + "\" is not a date (2014, 2014-12, 2014-12-29, …)");
}
template <class T>
void read(const Place& p, std::optional<T>& out) {
  read(p, out.emplace());
}
template <class T>
void read(const Place& p, std::vector<T>& out) {
  p.each([&](const Place& item) { read(item, out.emplace_back()); });
}

void members(const Place& /*none*/) {}
template <class T, class... Rest>
void members(const Place& p, const char* key, T& out, Rest&&... rest) {
  p.at(key, [&](const Place& member) { read(member, out); });
  members(p, std::forward<Rest>(rest)...);
}

void read(const Place& p, Attribution& out) { members(p, "id", out.id, "text", out.text); }
void read(const Place& p, Continuation& out) { members(p, "id", out.id, "kind", out.kind); }
void read(const Place& p, RelatedAgreement& out) {
  members(p, "kind", out.kind, "agreement", out.agreement);
}
void read(const Place& p, Span& out) {
  p.at("begin", [&](const Place& begin) { out.begin = begin.offset(); });
  p.at("end", [&](const Place& end) { out.end = end.offset(); });
  if (out.end < out.begin) p.refuse("the span ends before it begins");
}
void read(const Place& p, Mention& out) {
  read(p, out.span);
  members(p, "text", out.text, "reading", out.reading);
}
void read(const Place& p, TimeExpression& out) {
  read(p, out.span);
  members(p, "text", out.text, "type", out.type, "value", out.value);
}
void read(const Place& p, Evidence& out) {
  read(p, out.span);
  members(p, "text", out.text, "stance", out.stance, "fields", out.fields, "origin", out.origin);
}
void read(const Place& p, StatusEntry& out) {
  members(p, "status", out.status, "on", out.on, "modality", out.modality, "reported", out.reported,
          "evidence", out.evidence);
}
void read(const Place& p, Act& out) {
  members(p, "party", out.party, "act", out.act, "on", out.on, "effective", out.effective, "by",
          out.by, "modality", out.modality, "attributed_to", out.attributed_to, "evidence",
          out.evidence);
}
void read(const Place& p, Term& out) {
  members(p, "kind", out.kind, "unit", out.unit);
  p.at("value", [&](const Place& value) {
    if (!value.is_number()) {
      out.value = value.text();
    } else {
      out.value = value.is_whole() ? std::to_string(value.whole()) : plain_number(value.number());
    }
  });
}
void read(const Place& p, std::map<std::string, std::string>& out) {
  p.each_member([&](const char* key, const Place& value) { out[key] = value.text(); });
}
void read(const Place& p, AgreementDates& out) {
  members(p, "signed", out.signed_on, "in_force", out.in_force, "ended", out.ended);
}
void read(const Place& p, Actor& out) {
  members(p, "id", out.id, "kind", out.kind, "name", out.name, "mentions", out.mentions, "since",
          out.since, "until", out.until, "codes", out.codes, "continues", out.continues);
}
void read(const Place& p, Agreement& out) {
  members(p, "id", out.id, "name", out.name, "form", out.form, "type", out.type, "parties",
          out.parties, "hub", out.hub, "subject", out.subject, "status", out.status, "history",
          out.history, "binding", out.binding, "dates", out.dates, "place", out.place, "acts",
          out.acts, "related", out.related, "modality", out.modality);
  members(p, "attributed_to", out.attributed_to, "secret", out.secret, "obligations",
          out.obligations, "terms", out.terms, "refs", out.refs, "depositary", out.depositary,
          "rule", out.rule, "confidence", out.confidence, "evidence", out.evidence);
}
void read(const Place& p, Relation& out) {
  members(p, "id", out.id, "subject", out.subject, "predicate", out.predicate, "object", out.object,
          "via", out.via, "under", out.under, "modality", out.modality, "on", out.on, "since",
          out.since, "until", out.until, "attributed_to", out.attributed_to, "code", out.code,
          "rule", out.rule, "confidence", out.confidence, "evidence", out.evidence);
}
void read(const Place& p, Event& out) {
  members(p, "id", out.id, "actor", out.actor, "kind", out.kind, "count", out.count, "from",
          out.from, "to", out.to, "under", out.under, "modality", out.modality, "attributed_to",
          out.attributed_to, "rule", out.rule, "confidence", out.confidence, "evidence",
          out.evidence);
}
void read(const Place& p, Producer& out) {
  members(p, "version", out.version, "model", out.model, "lexicon", out.lexicon, "gazetteer",
          out.gazetteer);
}
void read(const Place& p, Document& out) {
  members(p, "id", out.id, "key", out.key, "title", out.title, "date", out.date, "source",
          out.source, "url", out.url, "sha256", out.sha256, "text", out.text);
}

rapidjson::Document parsed(std::string_view json) {
  rapidjson::Document document;
  document.Parse<kParseFlags>(json.data(), json.size());
  if (document.HasParseError()) {
    throw InputError("not JSON at byte " + std::to_string(document.GetErrorOffset() + 1) + ": " +
                     rapidjson::GetParseError_En(document.GetParseError()));
  }
  return document;
}

/// Checks that every span lies in the text and quotes what stands there.
class SpanCheck {
 public:
  explicit SpanCheck(std::string_view text) : text_(text) {}

  void check(const std::string& where, Span span, std::string_view quoted) const {
    if (span.end > text_.size()) {
      throw InputError(where + ": the span ends at " + std::to_string(span.end) +
                       ", behind the end of the text (" + std::to_string(text_.size()) + " bytes)");
    }
    if (text_of(text_, span) != quoted) {
      throw InputError(where + ": \"" + shortened(quoted) + "\" is not what stands there (\"" +
                       shortened(text_of(text_, span)) + "\")");
    }
  }
  void check(const std::string& where, const std::vector<Evidence>& evidence) const {
    for (std::size_t i = 0; i < evidence.size(); ++i) {
      check(where + ".evidence[" + std::to_string(i) + "]", evidence[i].span, evidence[i].text);
    }
  }
  void check(const Extraction& e) const {
    const auto at = [](const char* list, std::size_t i) {
      return std::string(list) + '[' + std::to_string(i) + ']';
    };
    for (std::size_t i = 0; i < e.sentences.size(); ++i) {
      if (e.sentences[i].end > text_.size() ||
          (i > 0 && e.sentences[i].begin < e.sentences[i - 1].end)) {
        throw InputError(at("sentences", i) + ": lies outside the text or in the one before it");
      }
    }
    for (std::size_t i = 0; i < e.actors.size(); ++i) {
      for (const auto& m : e.actors[i].mentions) check(at("actors", i), m.span, m.text);
    }
    for (std::size_t i = 0; i < e.times.size(); ++i) {
      check(at("times", i), e.times[i].span, e.times[i].text);
    }
    for (std::size_t i = 0; i < e.agreements.size(); ++i) {
      check(at("agreements", i), e.agreements[i].evidence);
      for (const auto& entry : e.agreements[i].history) {
        check(at("agreements", i) + ".history", entry.evidence);
      }
      for (const auto& act : e.agreements[i].acts) {
        check(at("agreements", i) + ".acts", act.evidence);
      }
    }
    for (std::size_t i = 0; i < e.relations.size(); ++i) {
      check(at("relations", i), e.relations[i].evidence);
    }
    for (std::size_t i = 0; i < e.events.size(); ++i) check(at("events", i), e.events[i].evidence);
  }

 private:
  std::string_view text_;
};

/// SAX: looks at the keys of the top object only, and stops as soon as both are seen.
struct TopKeys : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, TopKeys> {
  int depth = 0;
  bool format = false, document = false;
  bool Default() { return depth > 0; }
  bool StartObject() { return ++depth, true; }
  bool EndObject(rapidjson::SizeType /*members*/) { return --depth > 0; }
  bool StartArray() { return depth > 0 ? (++depth, true) : false; }
  bool EndArray(rapidjson::SizeType /*elements*/) { return --depth, true; }
  bool Key(const char* key, rapidjson::SizeType size, bool /*copy*/) {
    if (depth == 1) {
      format = format || std::string_view(key, size) == "format";
      document = document || std::string_view(key, size) == "document";
    }
    return !(format && document);
  }
};

template <class T>
T one_from_json(std::string_view json) {
  const rapidjson::Document document = parsed(json);
  T out;
  read(Place(document, nullptr, nullptr), out);
  return out;
}

}  // namespace

Extraction extraction_from_json(std::string_view line) {
  const rapidjson::Document document = parsed(line);
  const Place top(document, nullptr, nullptr);
  std::int64_t format = 0;
  Extraction out;
  bool has_text = false;
  members(top, "format", format);
  if (format != kExtractionFormat) {
    throw InputError("format " + std::to_string(format) + " is not the one this program reads (" +
                     std::to_string(kExtractionFormat) + "): extract the article again");
  }
  members(top, "producer", out.producer, "document", out.document, "sentences", out.sentences,
          "actors", out.actors, "times", out.times, "agreements", out.agreements, "relations",
          out.relations, "events", out.events);
  top.at("document", [&](const Place& d) { d.at("text", [&](const Place&) { has_text = true; }); });
  if (!has_text) {
    throw InputError("document.text is missing: extract again without --no-text");
  }
  if (out.document.key.empty()) throw InputError("document.key is missing");
  if (sha256_hex(out.document.text) != out.document.sha256) {
    throw InputError("document.sha256 is not that of the text: the line was changed");
  }
  SpanCheck(out.document.text).check(out);
  return out;
}

bool looks_like_extraction(std::string_view line) {
  rapidjson::Reader reader;
  rapidjson::MemoryStream bytes(line.data(), line.size());
  rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(bytes);
  TopKeys keys;
  reader.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseStopWhenDoneFlag>(stream, keys);
  return keys.format && keys.document;
}

Actor actor_from_json(std::string_view json) { return one_from_json<Actor>(json); }
Agreement agreement_from_json(std::string_view json) { return one_from_json<Agreement>(json); }
Relation relation_from_json(std::string_view json) { return one_from_json<Relation>(json); }
Event event_from_json(std::string_view json) { return one_from_json<Event>(json); }

}  // namespace entente
