#include "extract/reader/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <cstdint>
#include <memory>

#include "extract/reader/parts.h"
#include "extract/reader/utf8.h"

namespace entente::extract::reader {
namespace {

constexpr std::size_t kHead = 4096;
constexpr std::size_t kDetected = 65536;
constexpr std::int32_t kSureEnough = 10;  // of 100, as ICU counts
constexpr std::size_t kLongest = std::size_t{256} << 20;

struct CloseConverter {
  void operator()(UConverter* c) const { ucnv_close(c); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* d) const { ucsdet_close(d); }
};

/// Labels that mean another charset than they say (WHATWG Encoding Standard, 4.2).
std::string meant(std::string_view label) {
  auto name = lower(trim(label));
  std::erase_if(name, [](char c) { return c == '"' || c == '\'' || c == ';'; });
  if (name == "iso-8859-1" || name == "latin1" || name == "iso8859-1" || name == "us-ascii" ||
      name == "ascii" || name == "l1")
    return "windows-1252";
  if (name == "iso-8859-9" || name == "latin5") return "windows-1254";
  if (name == "gb2312" || name == "gbk") return "gb18030";
  if (name == "ks_c_5601-1987" || name == "euc-kr") return "windows-949";
  if (name == "shift_jis" || name == "sjis") return "windows-31j";
  if (name == "utf8") return "utf-8";
  return name;
}

std::optional<std::string> convert(std::string_view bytes, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> from(ucnv_open(charset.c_str(), &status));
  if (U_FAILURE(status) || bytes.size() > kLongest) return std::nullopt;
  ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::string utf8;
  const std::unique_ptr<UConverter, CloseConverter> to(ucnv_open("UTF-8", &status));
  if (U_FAILURE(status)) return std::nullopt;
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  UChar pivot[4096];
  UChar *pivot_from = pivot, *pivot_to = pivot;
  char out[8192];
  do {
    char* target = out;
    status = U_ZERO_ERROR;
    ucnv_convertEx(to.get(), from.get(), &target, out + sizeof out, &source, end, pivot,
                   &pivot_from, &pivot_to, pivot + 4096, utf8.empty(), true, &status);
    utf8.append(out, target);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  if (U_FAILURE(status)) return std::nullopt;
  return to_utf8(utf8);
}

std::string detected(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  if (U_FAILURE(status)) return {};
  const auto sample = bytes.substr(0, kDetected);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  ucsdet_enableInputFilter(detector.get(), true);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr || ucsdet_getConfidence(match, &status) < kSureEnough)
    return {};
  const char* name = ucsdet_getName(match, &status);
  return U_FAILURE(status) || name == nullptr ? std::string() : std::string(name);
}

std::string by_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return "utf-8";
  if (bytes.starts_with("\xFF\xFE") && !bytes.substr(0, 4).ends_with(std::string_view("\0\0", 2)))
    return "utf-16le";
  if (bytes.starts_with("\xFE\xFF")) return "utf-16be";
  return {};
}

/// UTF-16 without a mark: every other byte of English text is zero.
std::string by_zeros(std::string_view bytes) {
  const auto sample = bytes.substr(0, 1024);
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < sample.size(); ++i)
    (i % 2 == 0 ? even : odd) += sample[i] == 0 ? 1 : 0;
  const std::size_t half = sample.size() / 2;
  if (half < 4 || even + odd < half * 3 / 4) return {};
  return even > odd * 8 ? "utf-16be" : odd > even * 8 ? "utf-16le" : "";
}

/// UTF-8 with broken bytes, not another charset: in no other do as many well-formed sequences turn
/// up as ill-formed ones.
bool mostly_utf8(std::string_view bytes) {
  std::size_t bad = 0, good = 0;
  while (true) {
    const auto at = first_bad_byte(bytes);
    for (const char c : bytes.substr(0, at))
      good += (static_cast<unsigned char>(c) & 0xC0U) == 0xC0 ? 1 : 0;
    if (at == bytes.size()) break;
    ++bad;
    bytes.remove_prefix(at + 1);
  }
  return good > 0 && good >= bad;
}

}  // namespace

bool looks_utf16(std::string_view bytes) {
  return by_mark(bytes).starts_with("utf-16") || !by_zeros(bytes).empty();
}

std::optional<std::string> decode(std::string_view bytes, std::string_view declared) {
  if (const auto mark = by_mark(bytes); mark.starts_with("utf-16"))
    return convert(bytes.substr(2), mark);
  if (const auto wide = by_zeros(bytes); !wide.empty()) return convert(bytes, wide);
  // Whatever is declared: other text is hardly ever well-formed UTF-8, unless it is a charset of 7
  // bits.
  const auto label = meant(declared);
  if (!label.starts_with("iso-2022") && !label.starts_with("hz")) {
    if (auto text = to_utf8(bytes)) return text;
  }
  if (!label.empty() && label != "utf-8" && !label.starts_with("utf-16")) {
    if (auto text = convert(bytes, label)) return text;
  }
  if (mostly_utf8(bytes)) return std::nullopt;
  if (const auto name = detected(bytes); !name.empty()) return convert(bytes, meant(name));
  return std::nullopt;
}

std::string decode_leniently(std::string_view bytes, std::string_view declared) {
  if (auto text = decode(bytes, declared)) return *std::move(text);
  std::string patched;
  while (!bytes.empty()) {
    const auto good = first_bad_byte(bytes);
    patched += bytes.substr(0, good);
    if (good == bytes.size()) break;
    patched += "\xEF\xBF\xBD";
    bytes.remove_prefix(good + 1);
  }
  return to_utf8(patched).value_or("");
}

std::string declared_charset(std::string_view bytes) {
  const auto head = lower(bytes.substr(0, kHead));
  std::size_t at = head.starts_with("<?xml") ? head.find("encoding") : head.find("charset");
  const auto end_of_declaration = head.find("?>");
  if (head.starts_with("<?xml") && (at == std::string::npos || at > end_of_declaration))
    at = head.find("charset");
  if (at == std::string::npos) return {};
  at = head.find('=', at);
  if (at == std::string::npos) return {};
  at = head.find_first_not_of(" \t\"'=", at);
  if (at == std::string::npos) return {};
  return head.substr(at, std::min<std::size_t>(head.find_first_of(" \t\"'>;?/", at) - at, 40));
}

}  // namespace entente::extract::reader
