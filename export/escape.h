// Words of texts inside other languages: each function gives what that language reads as exactly
// these words. Input is UTF-8; control characters that a language cannot hold become spaces.
#pragma once

#include <string>
#include <string_view>

namespace entente::exports {

/// For text and attribute values of XML 1.0 and HTML, in double quotes.
std::string xml(std::string_view text);
/// A field of CSV (RFC 4180), in quotes where it needs them.
std::string csv(std::string_view text);
/// A JSON string with its quotes.
std::string json(std::string_view text);
/// A string of Turtle, N-Quads or Cypher with double quotes: they escape alike.
std::string string_literal(std::string_view text);
/// An id of DOT with its quotes; line ends become spaces.
std::string dot(std::string_view text);
/// Text of a Markdown page on one line: neither HTML nor marks are read out of it.
std::string markdown(std::string_view text);
/// Percent-encoded for one segment of a path in an IRI.
std::string iri_segment(std::string_view text);

}  // namespace entente::exports
