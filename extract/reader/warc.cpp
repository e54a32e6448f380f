#include "extract/reader/warc.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "extract/reader/parts.h"

namespace entente::extract::reader {
namespace {

constexpr std::size_t kMostHeader = std::size_t{64} << 10;
constexpr int kDeepest = 6;

struct Headers {
  std::string_view first, lines;
  std::size_t size = 0;  // with the empty line

  std::string_view value(std::string_view name) const {
    for (const auto line : split(lines, '\n')) {
      const auto colon = line.find(':');
      if (colon == name.size() && starts_with_no_case(line, name))
        return trim(line.substr(colon + 1));
    }
    return {};
  }
};

/// A first line, header lines, an empty line; nothing where that does not end.
std::optional<Headers> headers_of(std::string_view bytes) {
  const auto head = bytes.substr(0, kMostHeader);
  auto end = head.find("\r\n\r\n");
  std::size_t gap = 4;
  if (const auto bare = head.find("\n\n"); bare < end) {
    end = bare;
    gap = 2;
  }
  if (end == std::string_view::npos) return std::nullopt;
  const auto line = std::min(head.find('\n'), end);
  return Headers{trim(head.substr(0, line)),
                 head.substr(std::min(line + 1, end), end - std::min(line + 1, end)), end + gap};
}

std::optional<std::size_t> number(std::string_view text, int base) {
  std::size_t value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (result.ec != std::errc{} || result.ptr == text.data()) return std::nullopt;
  return value;
}

/// HTTP's chunks put together; what is cut off ends there.
std::string joined_chunks(std::string_view body) {
  std::string out;
  while (!body.empty()) {
    const auto end = body.find('\n');
    const auto size =
        end == std::string_view::npos ? std::nullopt : number(trim(body.substr(0, end)), 16);
    if (!size || *size == 0) break;
    body.remove_prefix(end + 1);
    out += body.substr(0, *size);
    body.remove_prefix(std::min(body.size(), *size));
    while (body.starts_with('\r') || body.starts_with('\n')) body.remove_prefix(1);
  }
  return out;
}

bool may_hold_text(std::string_view type) {
  for (const std::string_view no :
       {"image/", "video/", "audio/", "font/", "text/css", "application/javascript",
        "text/javascript", "application/x-javascript", "application/json", "application/font",
        "application/octet-stream"}) {
    if (starts_with_no_case(type, no)) return false;
  }
  return true;
}

class Warc final : public Format {
 public:
  std::string_view name() const override { return "WARC"; }
  bool recognises(const Input& input) const override {
    return input.bytes.starts_with("WARC/1.") || input.bytes.starts_with("WARC/0.");
  }

  bool read(const Input& input, const Taker& taker) const override {
    Unfolding own{0,
                  (std::uint64_t{64} << 20) + 150 * static_cast<std::uint64_t>(input.bytes.size())};
    Unfolding& unfolding = input.unfolding == nullptr ? own : *input.unfolding;
    if (unfolding.depth >= kDeepest) {
      refuse(taker, input.name,
             "containers nested more than " + std::to_string(kDeepest) + " deep");
      return true;
    }
    const Deeper deeper(unfolding);
    auto rest = input.bytes;
    std::size_t n = 0;
    for (;;) {
      while (rest.starts_with('\r') || rest.starts_with('\n')) rest.remove_prefix(1);
      if (rest.empty()) return true;
      const auto head = headers_of(rest);
      const auto size = head ? number(head->value("Content-Length"), 10) : std::nullopt;
      ++n;
      if (!size || !head->first.starts_with("WARC/") || *size > rest.size() - head->size) {
        refuse(taker, place_of(input, n), size ? "the record is cut off" : "not a WARC record");
        return true;
      }
      if (!record(*head, rest.substr(head->size, *size), input, n, unfolding, taker)) return false;
      rest.remove_prefix(head->size + *size);
    }
  }

 private:
  static bool record(const Headers& head, std::string_view block, const Input& input, std::size_t n,
                     Unfolding& unfolding, const Taker& taker) {
    const bool response = lower(head.value("WARC-Type")) == "response",
               resource = lower(head.value("WARC-Type")) == "resource";
    if (!response && !resource) return true;
    Input page{place_of(input, n), block};
    page.options = input.options;
    page.unfolding = &unfolding;
    page.url = head.value("WARC-Target-URI");
    if (page.url.starts_with('<')) page.url = page.url.substr(1, page.url.size() - 2);
    if (!page.url.starts_with("http")) page.url.clear();
    std::string whole;
    std::string_view type = head.value("Content-Type");
    if (response) {
      const auto http = headers_of(block);
      if (!http || !http->first.starts_with("HTTP/") ||
          http->first.find(" 200") == std::string_view::npos)
        return true;
      page.bytes = block.substr(http->size);
      type = http->value("Content-Type");
      if (contains_no_case(http->value("Transfer-Encoding"), "chunked")) {
        whole = joined_chunks(page.bytes);
        page.bytes = whole;
      }
    }
    if (!may_hold_text(type) || trim(page.bytes).empty()) return true;
    const auto lowered = lower(type);
    if (const auto at = lowered.find("charset="); at != std::string::npos)
      page.charset = lowered.substr(at + 8, lowered.find_first_of("; ", at) - at - 8);
    return read_input(page, taker);
  }
};

}  // namespace

std::unique_ptr<Format> warc_format() { return std::make_unique<Warc>(); }

}  // namespace entente::extract::reader
