// Propositions for a person to read.
#include "extract/meaning/proposition.h"

namespace entente::extract::meaning {
namespace {

std::string_view label(const Argument& a) {
  switch (a.role) {
    case Role::kSubject:
      return "subj";
    case Role::kObject:
      return "obj";
    case Role::kIndirectObject:
      return "iobj";
    case Role::kOblique:
      return a.preposition;
    case Role::kPossessor:
      return "poss";
    case Role::kModifier:
      return "mod";
    case Role::kClause:
      return a.preposition.empty() ? std::string_view("clause") : a.preposition;
    case Role::kPredicative:
      return "pred";
  }
  return {};
}

}  // namespace

std::string to_text(const Proposition& p, const syntax::Sentence& sentence) {
  const auto form = [&](std::uint32_t word) { return sentence.words[word].form; };
  std::string line(form(p.word));
  line += '[';
  line += name_of(sentence.words[p.word].xpos);
  line += ']';
  for (const Argument& a : p.arguments) {
    line += ' ';
    for (char c : label(a)) line += c == ' ' ? '_' : c;
    line += ':';
    line += form(a.word);
    if (a.group != 0) {
      line += a.collective ? '&' : '/';
      line += std::to_string(a.group);
    }
    if (a.names >= 0) {
      line += '=';
      line += form(static_cast<std::uint32_t>(a.names));
    }
    if (a.inherited) line += '*';
  }
  if (p.support >= 0) {
    line += " by:";
    line += form(static_cast<std::uint32_t>(p.support));
  }
  if (p.tense == Tense::kPast) line += " +past";
  if (p.tense == Tense::kFuture) line += " +future";
  if (p.passive) line += " +passive";
  if (p.modality != Modality::kAsserted) {
    line += " +";
    line += name_of(p.modality);
  }
  if (p.conditional) line += " +conditional";
  if (p.question) line += " +question";
  if (p.quoted) line += " +quoted";
  return line;
}

}  // namespace entente::extract::meaning
