#include "extract/reader/charset.h"

#include <doctest/doctest.h>

#include <string>

using namespace entente::extract::reader;

TEST_CASE("a declared charset is believed where the bytes fit it") {
  CHECK(decode("caf\xE9", "iso-8859-1") == "caf\xC3\xA9");
  CHECK(decode("\x93quoted\x94", "ISO-8859-1") == "\xE2\x80\x9Cquoted\xE2\x80\x9D");
  CHECK(decode("\xCC\xE8\xF0", "windows-1251") == "\xD0\x9C\xD0\xB8\xD1\x80");
  CHECK(decode("caf\xC3\xA9", "iso-8859-1") == "caf\xC3\xA9");  // it lies: the bytes are UTF-8
}

TEST_CASE("without a declaration the charset is detected") {
  CHECK(decode(
            "Le pr\xE9sident du P\xE9rou a sign\xE9 un trait\xE9 avec le Chili apr\xE8s des ann\xE9"
            "es de n\xE9gociations.") ==
        "Le pr\xC3\xA9sident du P\xC3\xA9rou a sign\xC3\xA9 un trait\xC3\xA9 avec le Chili "
        "apr\xC3\xA8s des ann\xC3\xA9"
        "es de n\xC3\xA9gociations.");
  CHECK(decode(std::string_view("\xFF\xFEP\0e\0r\0u\0", 10)) == "Peru");
  CHECK(decode(std::string_view("\0P\0e\0r\0u", 8)) == "Peru");
}

TEST_CASE("UTF-8 with broken bytes is told as such, or patched where that is wanted") {
  const std::string broken =
      "\xC3\xA9t\xC3\xA9 \xC3\xA0 \xC3\xA9 "
      "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9 \xC3";
  CHECK_FALSE(decode(broken).has_value());
  CHECK(decode_leniently(broken).ends_with("\xEF\xBF\xBD"));
}

TEST_CASE("declarations of pages and of XML are found") {
  CHECK(declared_charset("<html><head><meta charset=\"Shift_JIS\">") == "shift_jis");
  CHECK(declared_charset(
            "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>") ==
        "iso-8859-1");
  CHECK(declared_charset("<?xml version='1.0' encoding='windows-1252'?><rss/>") == "windows-1252");
  CHECK(declared_charset("<p>none</p>").empty());
}
