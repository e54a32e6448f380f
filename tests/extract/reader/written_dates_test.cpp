#include "extract/reader/written_dates.h"

#include <doctest/doctest.h>

using namespace entente::extract::reader;

TEST_CASE("dates are read as pages, feeds and mails write them") {
  for (const char* written :
       {"2014-12-29", "2014-12-29T10:00:00Z", "20141229T100000Z", "Mon, 29 Dec 2014 10:00:00 GMT",
        "December 29, 2014", "Dec. 29, 2014 5:01 p.m.", "29 December 2014", "29th of December 2014",
        "29.12.2014", "12/29/2014", "29/12/2014", "2014/12/29 10:00", "29-DEC-2014 17:55:05.63",
        "29-DEC-14"}) {
    CAPTURE(written);
    CHECK(written_date(written) == "2014-12-29");
  }
  CHECK(written_date("December 2014") == "2014-12");
  CHECK(written_date("2014-12") == "2014-12");
  CHECK(written_date("2014") == "2014");
}

TEST_CASE("what is ambiguous or impossible is no date") {
  for (const char* written :
       {"3/4/2014", "2014-02-30", "yesterday", "", "12", "31 June 2014", "99999999999999999999"}) {
    CAPTURE(written);
    CHECK_FALSE(written_date(written).has_value());
  }
}

TEST_CASE("a day in an address is found, a number that is none is not") {
  CHECK(date_of_address("https://a.example/world/2014/dec/29/accord") == "2014-12-29");
  CHECK(date_of_address("https://a.example/2014/12/29/accord") == "2014-12-29");
  CHECK_FALSE(date_of_address("https://a.example/world/1234567").has_value());
}
