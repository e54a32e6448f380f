#include "ingest/import_document.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <tuple>
#include <utility>

#include "extract/reader/parts.h"
#include "extract/reader/written_dates.h"
#include "knowledge/content_id.h"
#include "knowledge/fact_ids.h"

namespace entente::ingest {
namespace {

namespace reader = extract::reader;

/// A number from 1 on; 0 for what says nothing.
int part(std::string_view text) {
  text = reader::trim(text);
  if (text.ends_with(".0")) text.remove_suffix(2);
  int value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  return end.ec == std::errc() && end.ptr == text.data() + text.size() && value > 0 ? value : 0;
}

bool says_nothing(std::string_view cell) {
  return cell.empty() || cell == "NA" || cell == "." || cell == "-9" || cell == "NULL";
}

/// 29/12/2014: day first, as registers in Geneva, New York and Brussels write it.
std::optional<PartialDate> date_with_slashes(std::string_view text) {
  const auto parts = reader::split(text, '/');
  if (parts.size() != 3) return std::nullopt;
  const int day = part(parts[0]), month = part(parts[1]), year = part(parts[2]);
  return year >= 1000 && day > 0 && month > 0 ? PartialDate::from_ymd(year, month, day)
                                              : std::nullopt;
}

}  // namespace

std::optional<PartialDate> date_of_parts(std::string_view year, std::string_view month,
                                         std::string_view day) {
  const int y = part(year);
  if (y < 1 || y > 9999) return std::nullopt;
  int m = part(month), d = part(day);
  if (m > 12) m = 0;
  if (m == 0 || d > 31) d = 0;
  auto date = PartialDate::from_ymd(y, m, d);
  return date ? date : PartialDate::from_ymd(y, m);
}

std::optional<PartialDate> date_of_text(std::string_view text) {
  text = reader::trim(text);
  if (says_nothing(text)) return std::nullopt;
  if (text.size() == 8 && part(text) > 0)
    return date_of_parts(text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
  if (auto date = PartialDate::parse(text.substr(0, text.find('T')))) return date;
  if (auto date = date_with_slashes(text)) return date;
  const auto written = reader::written_date(text);
  return written ? PartialDate::parse(*written) : std::nullopt;
}

ImportedDocument::ImportedDocument(std::string_view source, std::string_view id, std::string title)
    : rule_("import/" + std::string(source)) {
  out_.document.id = out_.document.key = std::string(source) + ':' + std::string(id);
  out_.document.title = title;
  out_.document.text = std::move(title);
  out_.sentences.push_back({0, static_cast<std::uint32_t>(text().size())});
}

Span ImportedDocument::add(const ImportRow& row) {
  text() += out_.sentences.size() == 1 ? "\n\n" : "\n";
  Span span{static_cast<std::uint32_t>(text().size()), 0};
  const auto& header = row.layout().header();
  bool first = true;
  for (std::size_t i = 0; i < row.cells().size(); ++i) {
    const auto cell = reader::trim(row.cells()[i]);
    if (says_nothing(cell)) continue;
    if (!std::exchange(first, false)) text() += "; ";
    text() += header[i] + ": " + std::string(cell);
  }
  span.end = static_cast<std::uint32_t>(text().size());
  out_.sentences.push_back(span);
  return span;
}

Evidence ImportedDocument::evidence(Span row,
                                    std::initializer_list<std::string_view> fields) const {
  Evidence out;
  out.span = row;
  out.text = std::string(text_of(out_.document.text, row));
  out.origin = Origin::kImported;
  for (const auto field : fields) out.fields.emplace_back(field);
  std::ranges::sort(out.fields);
  return out;
}

void ImportedDocument::mention(Span row, std::string_view name, const ActorId& actor) {
  name = reader::trim(name);
  const auto at = text_of(out_.document.text, row).find(name);
  if (name.empty() || at == std::string_view::npos) return;
  const auto begin = row.begin + static_cast<std::uint32_t>(at);
  const Span span{begin, begin + static_cast<std::uint32_t>(name.size())};
  mentions_.emplace_back(actor, Mention{span, std::string(name), Reading::kActor});
}

void ImportedDocument::date(const std::optional<PartialDate>& on) {
  if (on) out_.document.date = on->text();
}

void ImportedDocument::finish_agreements() {
  for (Agreement& a : out_.agreements) {
    std::ranges::sort(a.parties);
    a.parties.erase(std::unique(a.parties.begin(), a.parties.end()), a.parties.end());
    std::ranges::sort(a.obligations);
    a.obligations.erase(std::unique(a.obligations.begin(), a.obligations.end()),
                        a.obligations.end());
    a.rule = rule_;
    a.confidence = 1;
    a.id = id_of(a);
  }
}

void ImportedDocument::finish_relations() {
  std::vector<Relation> kept;
  for (Relation& r : out_.relations) {
    if (r.subject == r.object) continue;
    if (is_symmetric(r.predicate) && r.object < r.subject) std::swap(r.subject, r.object);
    r.rule = rule_;
    r.confidence = 1;
    r.id = id_of(r);
    const auto same = std::ranges::find(kept, r.id, &Relation::id);
    if (same == kept.end()) {
      kept.push_back(std::move(r));
    } else {
      std::ranges::move(r.evidence, std::back_inserter(same->evidence));
    }
  }
  std::ranges::sort(kept, {}, [](const Relation& r) {
    return std::tuple(r.subject, static_cast<int>(r.predicate), r.object, r.id);
  });
  out_.relations = std::move(kept);
}

void ImportedDocument::list_actors(const extract::actors::Gazetteer& gazetteer) {
  std::map<ActorId, Actor> actors;
  const auto note = [&](const ActorId& id) -> Actor& {
    auto [at, fresh] = actors.try_emplace(id);
    if (fresh) at->second = gazetteer.actor(id);
    return at->second;
  };
  for (const Agreement& a : out_.agreements) {
    for (const ActorId& party : a.parties) note(party);
    for (const Act& act : a.acts) note(act.party);
  }
  for (const Relation& r : out_.relations) note(r.subject), note(r.object);
  std::ranges::sort(mentions_, {}, [](const auto& m) { return m.second.span; });
  for (auto& [id, mention] : mentions_) {
    if (!actors.contains(id)) continue;
    auto& mentions = actors.at(id).mentions;
    if (mentions.empty() || mentions.back().span != mention.span) mentions.push_back(mention);
  }
  for (auto& [id, actor] : actors) out_.actors.push_back(std::move(actor));
}

Extraction ImportedDocument::finish(const extract::actors::Gazetteer& gazetteer,
                                    const Producer& producer) && {
  out_.producer = producer;
  out_.document.sha256 = sha256_hex(out_.document.text);
  finish_agreements();
  finish_relations();
  list_actors(gazetteer);
  return std::move(out_);
}

void settle_status(Agreement& a, const Evidence& evidence, AgreementStatus when_undated) {
  const auto tell = [&](AgreementStatus status, const std::optional<PartialDate>& on,
                        std::string_view field) {
    if (!on) return;
    StatusEntry entry;
    entry.status = status;
    entry.on = on;
    entry.evidence.push_back(evidence);
    entry.evidence.back().fields = {std::string(field)};
    a.history.push_back(std::move(entry));
    a.status = status;
  };
  a.status = when_undated;
  tell(AgreementStatus::kSigned, a.dates.signed_on, "dates.signed");
  tell(AgreementStatus::kInForce, a.dates.in_force, "dates.in_force");
  tell(AgreementStatus::kTerminated, a.dates.ended, "dates.ended");
}

}  // namespace entente::ingest
