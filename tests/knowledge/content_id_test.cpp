#include "knowledge/content_id.h"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_CASE("SHA-256 gives the digests that FIPS 180-4 publishes") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256_hex(std::string(1000000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 is right for every length around a block") {
  // Digests of digests of "xxx…" of lengths 0 to 199, made with Python's hashlib.
  std::string all;
  for (std::size_t n = 0; n < 200; ++n) all += sha256_hex(std::string(n, 'x'));
  CHECK(sha256_hex(all) == "f61ffcc417e1f0e59eba2da7fa32fbe05b64e478b68c6bacf990455f00248b98");
}

TEST_CASE("a content id is twelve hex digits and tells parts apart") {
  CHECK(content_id({"a", "b"}).size() == 12);
  CHECK(content_id({"a", "b"}) == sha256_hex("a\x1f"
                                             "b\x1f")
                                      .substr(0, 12));
  CHECK(content_id({"ab", ""}) != content_id({"a", "b"}));
  CHECK(content_id({"a"}) != content_id({"a", ""}));
}
