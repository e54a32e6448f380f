#include "extract/actors/people.h"

#include "extract/actors/names.h"

namespace entente::extract::actors {

namespace {

std::uint64_t office_key(std::string_view owner, std::string_view office) {
  return token_hash(owner) * 31 + token_hash(office);
}

}  // namespace

OfficeHolders::OfficeHolders(const GazetteerData& data) {
  for (std::uint32_t i = 0; i < data.entries.size(); ++i) {
    if (data.entries[i].kind != ActorKind::kPerson || data.entries[i].treaty) continue;
    for (const Fact& fact : data.facts_of(data.entries[i])) {
      if (fact.field != "office") continue;
      const std::size_t slash = fact.value.rfind('/');
      if (slash == std::string_view::npos) continue;
      Term term{
          .actor = i, .owner = fact.value.substr(0, slash), .office = fact.value.substr(slash + 1)};
      if (fact.since) term.since = fact.since->earliest();
      if (fact.until) term.until = fact.until->latest();
      const auto number = static_cast<std::uint32_t>(terms_.size());
      of_person_[i].push_back(number);
      of_office_[office_key(term.owner, term.office)].push_back(number);
      terms_.push_back(term);
    }
  }
}

std::vector<const Term*> OfficeHolders::terms_of(std::uint32_t actor) const {
  std::vector<const Term*> terms;
  if (const auto at = of_person_.find(actor); at != of_person_.end()) {
    for (const std::uint32_t number : at->second) terms.push_back(&terms_[number]);
  }
  return terms;
}

const Term* OfficeHolders::holder(std::string_view owner, std::string_view office,
                                  PartialDate::Day day) const {
  const auto at = of_office_.find(office_key(owner, office));
  if (at == of_office_.end()) return nullptr;
  const Term* holder = nullptr;
  for (const std::uint32_t number : at->second) {
    const Term& term = terms_[number];
    if (term.owner != owner || term.office != office || !term.covers(day)) continue;
    if (holder != nullptr && holder->actor != term.actor) return nullptr;
    holder = &term;
  }
  return holder;
}

std::string_view OfficeHolders::acts_for(std::uint32_t actor,
                                         std::optional<PartialDate::Day> day) const {
  const Term* last = nullptr;
  for (const Term* term : terms_of(actor)) {
    if (day && term->covers(*day)) return term->owner;
    if (last == nullptr || term->until > last->until) last = term;
  }
  return day || last == nullptr ? std::string_view{} : last->owner;
}

}  // namespace entente::extract::actors
