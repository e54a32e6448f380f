#include "extract/reader/json_ld.h"

#include <rapidjson/document.h>

#include <utility>

#include "extract/reader/parts.h"

namespace entente::extract::reader {
namespace {

using Value = rapidjson::Value;
constexpr int kDeepest = 8;

const Value* member(const Value& object, const char* key) {
  if (!object.IsObject()) return nullptr;
  const auto found = object.FindMember(key);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

/// Pages put HTML's escapes into JSON.
std::string unescaped(std::string_view text) {
  static constexpr std::pair<std::string_view, std::string_view> kEscapes[] = {
      {"&amp;", "&"},
      {"&quot;", "\""},
      {"&#39;", "'"},
      {"&#039;", "'"},
      {"&#x27;", "'"},
      {"&apos;", "'"},
      {"&lt;", "<"},
      {"&gt;", ">"},
      {"&nbsp;", " "},
      {"&#8217;", "\xE2\x80\x99"},
      {"&#8216;", "\xE2\x80\x98"},
      {"&#8220;", "\xE2\x80\x9C"},
      {"&#8221;", "\xE2\x80\x9D"},
      {"&rsquo;", "\xE2\x80\x99"}};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    bool found = false;
    for (const auto& [name, means] : kEscapes) {
      if (text[i] != '&' || text.substr(i, name.size()) != name) continue;
      out += means;
      i += name.size();
      found = true;
      break;
    }
    if (!found) out += text[i++];
  }
  return out;
}

/// A string, the first of a list, or the name (or address) of a thing.
std::string said(const Value* value, const char* key = "name", int depth = 0) {
  if (value == nullptr || depth > 3) return {};
  if (value->IsString()) return unescaped({value->GetString(), value->GetStringLength()});
  if (value->IsArray() && !value->Empty()) return said(&(*value)[0], key, depth + 1);
  if (value->IsObject()) return said(member(*value, key), key, depth + 1);
  return {};
}

int kind_of(const Value& object) {
  const Value* type = member(object, "@type");
  if (type == nullptr) return 0;
  const auto kind = [](std::string_view name) {
    if (name.ends_with("Article") || name == "BlogPosting" || name == "Report" ||
        name == "LiveBlogPosting")
      return 2;
    return name == "WebPage" || name == "ItemPage" ? 1 : 0;
  };
  if (type->IsString()) return kind({type->GetString(), type->GetStringLength()});
  int best = 0;
  if (type->IsArray()) {
    for (const auto& one : type->GetArray()) {
      if (one.IsString()) best = std::max(best, kind({one.GetString(), one.GetStringLength()}));
    }
  }
  return best;
}

void look(const Value& value, LinkedArticle& into, int depth) {
  if (depth > kDeepest) return;
  if (value.IsArray()) {
    for (const auto& one : value.GetArray()) look(one, into, depth + 1);
  }
  if (!value.IsObject()) return;
  if (const int kind = kind_of(value); kind > into.kind) {
    into.kind = kind;
    into.headline = said(member(value, "headline"));
    if (into.headline.empty()) into.headline = said(member(value, "name"));
    into.date_published = said(member(value, "datePublished"));
    if (into.date_published.empty()) into.date_published = said(member(value, "dateCreated"));
    into.author = said(member(value, "author"));
    into.publisher = said(member(value, "publisher"));
    into.url = said(member(value, "mainEntityOfPage"), "@id");
    if (!into.url.starts_with("http")) into.url = said(member(value, "url"));
    into.body = said(member(value, "articleBody"));
  }
  for (const char* key : {"@graph", "mainEntity"}) {
    if (const Value* inside = member(value, key)) look(*inside, into, depth + 1);
  }
}

}  // namespace

void read_json_ld(std::string_view json, LinkedArticle& into) {
  json = trim(json);
  if (json.starts_with("<!--")) json.remove_prefix(4);
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseTrailingCommasFlag |
                 rapidjson::kParseStopWhenDoneFlag>(json.data(), json.size());
  if (!document.HasParseError()) look(std::as_const(document), into, 0);
}

}  // namespace entente::extract::reader
