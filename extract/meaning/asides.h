// Asides -- between dashes (or in brackets) -- break a sentence where parsers are weakest. They are
// parsed by themselves, the sentence without them, and each aside is then hung as an apposition on
// the noun before it: "many nations -- Canada, Sweden and Nigeria -- had supported", "the General
// Agreement (GATT) said".
#pragma once

#include "extract/syntax/parser.h"
#include "extract/syntax/tree.h"

namespace entente::extract::meaning {

/// Parses a tagged sentence as Parser::parse does, asides apart. Always one tree with one root.
void parse_with_asides(syntax::Parser& parser, syntax::Sentence& sentence, syntax::Setting setting);

}  // namespace entente::extract::meaning
