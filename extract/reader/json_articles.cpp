#include "extract/reader/json_articles.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/reader/utf8.h"
#include "knowledge/extraction_json.h"

namespace entente::extract::reader {
namespace {

// RapidJSON's own recursion is avoided: hostile nesting must not overflow the stack.
constexpr unsigned kParse = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

std::string_view trim(std::string_view s) {
  const auto first = s.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos
             ? std::string_view()
             : s.substr(first, s.find_last_not_of(" \t\r\n") - first + 1);
}

std::optional<std::string> text_of_member(const rapidjson::Value& object, const char* key) {
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd()) return std::nullopt;
  if (found->value.IsString())
    return to_utf8({found->value.GetString(), found->value.GetStringLength()});
  if (found->value.IsInt64()) return std::to_string(found->value.GetInt64());
  return std::nullopt;
}

/// A blank name or address is none.
std::optional<std::string> said(std::optional<std::string> text) {
  if (text && trim(*text).empty()) text.reset();
  return text;
}

class JsonArticles final : public Format {
 public:
  std::string_view name() const override { return "JSON"; }

  bool recognises(const Input& input) const override {
    auto bytes = input.bytes;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const auto head = trim(bytes.substr(0, 4096));
    if (head.starts_with('[')) {
      const auto next = trim(head.substr(1));
      return next.starts_with('{') || next.starts_with(']');
    }
    if (!head.starts_with('{')) return false;
    const auto next = trim(head.substr(1));
    return next.starts_with('"') || next.starts_with('}');
  }

  bool read(const Input& input, const Taker& taker) const override {
    auto bytes = input.bytes;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (trim(bytes.substr(0, 4096)).starts_with('[') || one_object(bytes))
      return whole(input, bytes, taker);
    return lines(input, bytes, taker);
  }

 private:
  /// A pretty-printed object: its first line alone is no JSON.
  static bool one_object(std::string_view bytes) {
    const auto first = trim(bytes.substr(0, std::min(bytes.find('\n'), bytes.size())));
    return !first.ends_with('}') && bytes.size() <= kLongestArticle && trim(bytes).ends_with('}') &&
           trim(bytes.substr(first.size())).find("\n{") == std::string_view::npos;
  }

  bool whole(const Input& input, std::string_view bytes, const Taker& taker) const {
    if (bytes.size() > 16 * kLongestArticle) {
      taker.refusal({input.name, "a JSON array of more than 256 MB; give its objects a line each"});
      return true;
    }
    rapidjson::Document document;
    document.Parse<kParse>(bytes.data(), bytes.size());
    if (document.HasParseError())
      return refuse_syntax(input, bytes, document.GetParseError(), document.GetErrorOffset(), 1,
                           taker);
    if (document.IsObject())
      return article(std::as_const(document), bytes, input, input.name, 0, taker);
    std::size_t n = 0;
    for (const auto& item : std::as_const(document).GetArray()) {
      const std::string place = input.name + "#" + std::to_string(++n);
      if (!item.IsObject()) {
        taker.refusal({place, "not a JSON object"});
      } else if (!article(item, {}, input, place, n, taker)) {
        return false;
      }
    }
    return true;
  }

  bool lines(const Input& input, std::string_view bytes, const Taker& taker) const {
    std::size_t number = 0, count = 0;
    const bool several = bytes.find('\n') < bytes.find_last_not_of(" \t\r\n");
    while (!bytes.empty()) {
      const auto end = std::min(bytes.find('\n'), bytes.size());
      const auto line = trim(bytes.substr(0, end));
      bytes.remove_prefix(std::min(end + 1, bytes.size()));
      ++number;
      if (line.empty()) continue;
      ++count;
      const std::string place = several ? input.name + ":" + std::to_string(number) : input.name;
      if (line.size() > kLongestArticle) {
        taker.refusal({place, "a line of more than 16 MB"});
        continue;
      }
      rapidjson::Document document;
      document.Parse<kParse>(line.data(), line.size());
      if (document.HasParseError()) {
        refuse_syntax(input, line, document.GetParseError(), document.GetErrorOffset(), number,
                      taker);
      } else if (!document.IsObject()) {
        taker.refusal({place, "not a JSON object"});
      } else if (!article(std::as_const(document), line, input, place, several ? count : 0,
                          taker)) {
        return false;
      }
    }
    return true;
  }

  static bool refuse_syntax(const Input& input, std::string_view text,
                            rapidjson::ParseErrorCode code, std::size_t offset, std::size_t line,
                            const Taker& taker) {
    line += static_cast<std::size_t>(std::count(
        text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size())),
        '\n'));
    const bool cut = offset >= trim(text).size();
    taker.refusal({input.name + ":" + std::to_string(line),
                   cut ? "the JSON is cut off"
                       : std::string("not JSON: ") + rapidjson::GetParseError_En(code)});
    return true;
  }

  /// `n` is the article's number in its input, 0 where it is the only one.
  static bool article(const rapidjson::Value& object, std::string_view line, const Input& input,
                      const std::string& place, std::size_t n, const Taker& taker) {
    if (object.HasMember("format") && object.HasMember("document")) {
      if (taker.extraction)
        return taker.extraction(line.empty() ? std::string_view(printed(object)) : line, place);
      taker.refusal({place, "an extraction where an article is wanted"});
      return true;
    }
    Article article;
    const auto body = text_of_member(object, "body");
    if (!body || trim(*body).empty()) {
      taker.refusal({place, "no \"body\" with text"});
      return true;
    }
    article.body = std::string(trim(*body));
    article.title = said(text_of_member(object, "title"));
    if (article.title) std::replace(article.title->begin(), article.title->end(), '\n', ' ');
    article.date = text_of_member(object, "date");
    article.dateline = text_of_member(object, "dateline");
    article.source = text_of_member(object, "source");
    article.url = said(text_of_member(object, "url"));
    const auto given = said(text_of_member(object, "id"));
    article.id = given ? *given : stem_of(input.name) + (n > 0 ? "#" + std::to_string(n) : "");
    article.key = given         ? *given
                  : article.url ? *article.url
                                : input.name + (n > 0 ? "#" + std::to_string(n) : "");
    return !taker.article || taker.article(std::move(article), place);
  }

  static std::string printed(const rapidjson::Value& object) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    object.Accept(writer);
    return {buffer.GetString(), buffer.GetSize()};
  }
};

}  // namespace

std::unique_ptr<Format> json_format() { return std::make_unique<JsonArticles>(); }

}  // namespace entente::extract::reader
