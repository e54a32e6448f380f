#include "extract/reader/mime.h"

#include <map>
#include <optional>
#include <utility>

#include "extract/reader/charset.h"
#include "extract/reader/html_page.h"
#include "extract/reader/parts.h"
#include "extract/reader/plain_text.h"
#include "extract/reader/written_dates.h"

namespace entente::extract::reader {
namespace {

constexpr int kDeepest = 8;
constexpr std::size_t kMostHeader = std::size_t{256} << 10;
constexpr std::size_t kMostParts = 1000;

struct Part {
  std::map<std::string, std::string, std::less<>>
      headers;  // names in small letters; the first of each
  std::string_view body;

  std::string_view header(std::string_view name) const {
    const auto at = headers.find(name);
    return at == headers.end() ? std::string_view() : std::string_view(at->second);
  }
  std::string type() const {
    const auto value = header("content-type");
    const auto type = lower(trim(value.substr(0, value.find(';'))));
    return type.empty() ? "text/plain" : type;
  }
  std::string decoded() const {
    const auto code = lower(trim(header("content-transfer-encoding")));
    if (code == "base64") return decode_base64(body);
    return code == "quoted-printable" ? decode_quoted_printable(body) : std::string(body);
  }
};

/// "text/html; charset=\"utf-8\"" and "charset" -> utf-8
std::string parameter(std::string_view value, std::string_view name) {
  for (const auto piece : split(value, ';')) {
    const auto text = trim(piece);
    if (!starts_with_no_case(text, name)) continue;
    auto rest = trim(text.substr(name.size()));
    if (!rest.starts_with('=')) continue;
    rest = trim(rest.substr(1));
    if (rest.starts_with('"')) rest = rest.substr(1, rest.find('"', 1) - 1);
    return std::string(rest);
  }
  return {};
}

Part part_of(std::string_view bytes) {
  Part part;
  std::string name, value;
  const auto close = [&] {
    if (!name.empty()) part.headers.try_emplace(name, value);
    name.clear();
  };
  std::size_t used = 0;
  while (used < bytes.size() && used < kMostHeader) {
    const auto end = std::min(bytes.find('\n', used), bytes.size());
    auto line = bytes.substr(used, end - used);
    if (line.ends_with('\r')) line.remove_suffix(1);
    used = std::min(end + 1, bytes.size());
    if (line.empty()) break;
    if (line.starts_with(' ') || line.starts_with('\t')) {
      value += ' ';
      value += trim(line);
      continue;
    }
    close();
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    name = lower(trim(line.substr(0, colon)));
    value = trim(line.substr(colon + 1));
  }
  close();
  part.body = bytes.substr(used);
  return part;
}

/// The parts of a multipart body; a missing end line ends it where the bytes end.
std::vector<std::string_view> parts_between(std::string_view body, const std::string& boundary) {
  std::vector<std::string_view> parts;
  const std::string line = "--" + boundary;
  std::optional<std::size_t> start;
  for (auto at = body.find(line); at != std::string_view::npos && parts.size() < kMostParts;
       at = body.find(line, at + line.size())) {
    if (at != 0 && body[at - 1] != '\n') continue;
    if (start) parts.push_back(body.substr(*start, at - *start));
    start.reset();
    if (body.substr(at + line.size()).starts_with("--")) return parts;
    const auto end = body.find('\n', at);
    if (end == std::string_view::npos) return parts;
    start = end + 1;
  }
  if (start) parts.push_back(body.substr(*start));
  return parts;
}

/// What a message holds: its text twice over, and its attachments.
struct Content {
  std::string plain, html, html_charset, html_address;
  std::vector<std::pair<std::string, std::string>> attachments;  // name, bytes
};

void gather(const Part& part, int depth, Content& content) {
  const auto type = part.type();
  if (type.starts_with("multipart/")) {
    const auto boundary = parameter(part.header("content-type"), "boundary");
    if (boundary.empty() || depth >= kDeepest) return;
    for (const auto bytes : parts_between(part.body, boundary))
      gather(part_of(bytes), depth + 1, content);
    return;
  }
  auto name = parameter(part.header("content-disposition"), "filename");
  if (name.empty()) name = parameter(part.header("content-type"), "name");
  const bool attached = contains_no_case(part.header("content-disposition"), "attachment") ||
                        (!name.empty() && !type.starts_with("text/"));
  const auto charset = parameter(part.header("content-type"), "charset");
  if (!attached && type == "text/plain" && content.plain.empty()) {
    content.plain = decode_leniently(part.decoded(), charset);
  } else if (!attached && (type == "text/html" || type == "application/xhtml+xml") &&
             content.html.empty()) {
    content.html = part.decoded();
    content.html_charset = charset;
    content.html_address = part.header("content-location");
  } else if (type == "message/rfc822" ||
             (attached && !type.starts_with("image/") && !type.starts_with("audio/") &&
              !type.starts_with("video/") && type != "text/calendar" &&
              !type.ends_with("signature"))) {
    content.attachments.emplace_back(name.empty() ? "attached" : decode_header(name),
                                     part.decoded());
  }
}

/// "Jane Roe <jane@a.example>" -> Jane Roe
std::string sender(std::string_view from) {
  auto name = collapse(decode_header(from.substr(0, from.find('<'))));
  std::erase(name, '"');
  return name.empty() ? collapse(decode_header(from)) : name;
}

class Mime final : public Format {
 public:
  std::string_view name() const override { return "mail or MHTML"; }

  bool recognises(const Input& input) const override {
    int known = 0;
    bool first = true;
    for (const auto line : split(std::string_view(input.head).substr(0, 4096), '\n')) {
      if (trim(line).empty()) break;
      const auto colon = line.find(':');
      const bool folded = line.starts_with(' ') || line.starts_with('\t');
      if (!folded && (colon == std::string_view::npos || colon == 0 ||
                      line.substr(0, colon).find(' ') != std::string_view::npos))
        return false;
      if (first && folded) return false;
      first = false;
      const auto name = line.substr(0, colon);
      for (const std::string_view header : {"from", "date", "subject", "message-id", "mime-version",
                                            "received", "return-path", "content-type", "to"})
        known += !folded && name == header ? 1 : 0;
    }
    return known >= 3;
  }

  bool read(const Input& input, const Taker& taker) const override {
    if (input.bytes.size() > 16 * kLongestArticle) {
      refuse(taker, input.name, "a message of more than 256 MB");
      return true;
    }
    const Part message = part_of(input.bytes);
    Content content;
    gather(message, 0, content);
    const bool saved_page =
        message.type() == "multipart/related" &&
        (!message.header("snapshot-content-location").empty() ||
         contains_no_case(message.header("from"), "saved by") || !content.html_address.empty());
    if (saved_page && !content.html.empty()) return page(input, message, content, taker);
    Article article;
    article.title = decode_header(message.header("subject"));
    article.date = written_date(message.header("date"));
    article.source = sender(message.header("from"));
    if (!trim(content.plain).empty()) {
      Article text;
      split_title(content.plain, text);
      article.body =
          text.title ? *text.title + (text.body.empty() ? "" : "\n\n") + text.body : text.body;
    } else if (!content.html.empty()) {
      article.body = fragment_text(decode_leniently(
          content.html,
          content.html_charset.empty() ? declared_charset(content.html) : content.html_charset));
    }
    const bool bare = article.body.empty() && !content.attachments.empty();
    if (!bare && !give(input, 0, std::move(article), taker)) return false;
    return attachments(input, content, taker);
  }

 private:
  static bool page(const Input& input, const Part& message, const Content& content,
                   const Taker& taker) {
    Input inside = input;
    inside.bytes = content.html;
    inside.charset = content.html_charset;
    inside.url = content.html_address.empty()
                     ? std::string(message.header("snapshot-content-location"))
                     : content.html_address;
    if (!inside.url.starts_with("http")) inside.url.clear();
    return html_format()->read(inside, taker);
  }

  static bool attachments(const Input& input, const Content& content, const Taker& taker) {
    if (content.attachments.empty()) return true;
    Unfolding own{0, 16 * kLongestArticle};
    Unfolding& unfolding = input.unfolding == nullptr ? own : *input.unfolding;
    if (unfolding.depth >= kDeepest) {
      refuse(taker, input.name, "messages nested more than " + std::to_string(kDeepest) + " deep");
      return true;
    }
    const Deeper deeper(unfolding);
    for (const auto& [name, bytes] : content.attachments) {
      Input inside{input.name + "!" + name, bytes};
      inside.options = input.options;
      inside.unfolding = &unfolding;
      if (!read_input(inside, taker)) return false;
    }
    return true;
  }
};

}  // namespace

std::unique_ptr<Format> mime_format() { return std::make_unique<Mime>(); }

}  // namespace entente::extract::reader
