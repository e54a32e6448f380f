#include "extract/reader/utf8.h"

#include <doctest/doctest.h>

using namespace entente::extract::reader;

TEST_CASE("text comes out composed, without a byte order mark, with plain line ends") {
  CHECK(to_utf8("\xEF\xBB\xBF"
                "e\xCC\x81t\xC3\xA9\r\nx\ry") == "\xC3\xA9t\xC3\xA9\nx\ny");
  CHECK(to_utf8("a\x01"
                "b\tc") == "a b\tc");
}

TEST_CASE("the first bad byte is found, overlong forms and surrogates among them") {
  CHECK(first_bad_byte("abc") == 3);
  CHECK(first_bad_byte("a\xFF") == 1);
  CHECK(first_bad_byte("\xC0\x80") == 0);
  CHECK(first_bad_byte("\xED\xA0\x80") == 0);
  CHECK(first_bad_byte("\xF4\x90\x80\x80") == 0);
  CHECK_FALSE(to_utf8("\xE2\x82").has_value());
}
