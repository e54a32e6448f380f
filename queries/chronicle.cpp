#include "queries/chronicle.h"

#include <algorithm>
#include <tuple>

namespace entente::queries {
namespace {

using Fact = Happening::Fact;

std::string spaced(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

class Chronicler {
 public:
  Chronicler(World& world, const graph::Filter& filter, const ChronicleOptions& options)
      : world_(world), filter_(filter), options_(options) {}

  std::vector<Happening> run() {
    if (!options_.agreement)
      world_.store().for_each_relation([&](const storage::RelationRow& row) { relation(row); });
    world_.store().for_each_agreement([&](const storage::AgreementRow& row) { agreement(row); });
    if (!options_.agreement)
      world_.store().for_each_event([&](const storage::EventRow& row) { event(row); });
    std::stable_sort(happenings_.begin(), happenings_.end(),
                     [](const Happening& a, const Happening& b) {
                       return std::tuple(a.first(), a.text, a.what, a.id) <
                              std::tuple(b.first(), b.text, b.what, b.id);
                     });
    return std::move(happenings_);
  }

 private:
  bool wanted(const ActorId& actor) const { return !options_.actor || *options_.actor == actor; }
  bool modality(Modality m) const { return (filter_.modalities & graph::modality_bit(m)) != 0; }
  bool sure(double confidence) const { return confidence * 1000 + 0.5 >= filter_.min_confidence; }

  void add(std::optional<PartialDate> on, const storage::Support& support, std::string what,
           std::string text, const std::string& id, Fact fact, storage::Number number) {
    if (!on && !options_.undated) return;
    happenings_.push_back({std::move(on), support.first_reported, std::move(what), std::move(text),
                           id, fact, number});
  }

  void relation(const storage::RelationRow& row) {
    const Relation& r = row.relation;
    const auto takes_part = [&](const std::optional<ActorId>& who) {
      return !who || r.subject == *who || r.object == *who || r.via == *who;
    };
    if (!takes_part(options_.actor) || !takes_part(options_.other)) return;
    if (!(filter_.predicates & graph::predicate_bit(r.predicate)) || !modality(r.modality) ||
        !sure(r.confidence) || filter_.types != graph::kAllTypes)
      return;
    std::string text =
        world_.name(r.subject) + " " + phrase(r.predicate) + " " + world_.name(r.object);
    if (r.via) text += " through " + world_.name(*r.via);
    if (!is_state_of_affairs(r.predicate)) {
      if (options_.acts)
        add(r.on, row.support, r.modality == Modality::kPlanned ? "planned" : "happened", text,
            r.id.value, Fact::kRelation, row.number);
      return;
    }
    add(r.since ? r.since : r.on, row.support, "began", text, r.id.value, Fact::kRelation,
        row.number);
    if (r.until) add(r.until, row.support, "ended", text, r.id.value, Fact::kRelation, row.number);
  }

  void agreement(const storage::AgreementRow& row) {
    const Agreement& a = row.agreement;
    if (options_.agreement && *options_.agreement != row.number) return;
    const auto takes_part = [&](const std::optional<ActorId>& who) {
      return !who || std::find(a.parties.begin(), a.parties.end(), *who) != a.parties.end();
    };
    if (!takes_part(options_.actor) || !takes_part(options_.other)) return;
    if (!(filter_.predicates & graph::predicate_bit(Predicate::kHasAgreementWith)) ||
        !(filter_.types & graph::type_bit(a.type)) || !sure(a.confidence))
      return;
    const std::string name = label(world_, a);
    std::vector<AgreementStatus> told;
    for (const StatusEntry& entry : a.history) {
      const std::string what = (entry.modality == Modality::kPlanned   ? "to be "
                                : entry.modality == Modality::kNegated ? "not "
                                                                       : "") +
                               spaced(name_of(entry.status));
      if (entry.on || options_.undated) told.push_back(entry.status);
      const auto before = happenings_.size();
      add(entry.on, row.support, what, name, a.id.value, Fact::kAgreement, row.number);
      if (happenings_.size() > before && entry.reported)
        happenings_.back().reported = entry.reported;
    }
    const auto dated = [&](AgreementStatus status, const std::optional<PartialDate>& on) {
      if (on && std::find(told.begin(), told.end(), status) == told.end())
        add(on, row.support, spaced(name_of(status)), name, a.id.value, Fact::kAgreement,
            row.number);
    };
    dated(
        a.status == AgreementStatus::kAgreed ? AgreementStatus::kAgreed : AgreementStatus::kSigned,
        a.dates.signed_on);
    dated(AgreementStatus::kInForce, a.dates.in_force);
    dated(a.status == AgreementStatus::kRejected ? AgreementStatus::kRejected
                                                 : AgreementStatus::kTerminated,
          a.dates.ended);
    for (const Act& act : a.acts) {
      if (options_.actor && !options_.agreement && act.party != *options_.actor &&
          act.party != options_.other)
        continue;
      add(act.on ? act.on : act.effective, row.support, spaced(name_of(act.act)),
          world_.name(act.party) + ": " + name, a.id.value, Fact::kAgreement, row.number);
    }
  }

  void event(const storage::EventRow& row) {
    const Event& e = row.event;
    if (!wanted(e.actor) || options_.other || !modality(e.modality) || !sure(e.confidence) ||
        filter_.types != graph::kAllTypes)
      return;
    std::optional<PartialDate> on = e.from ? e.from : e.to;
    if (e.from && e.to && e.from != e.to) {
      if (auto whole = PartialDate::parse(e.from->text() + "/" + e.to->text())) on = whole;
    }
    std::string text = world_.name(e.actor) + ": " +
                       (e.count ? std::to_string(*e.count) + " × " : "") + spaced(name_of(e.kind));
    add(on, row.support, spaced(name_of(e.kind)), text, e.id.value, Fact::kEvent, row.number);
  }

  World& world_;
  const graph::Filter& filter_;
  const ChronicleOptions& options_;
  std::vector<Happening> happenings_;
};

}  // namespace

PartialDate::Day Happening::first() const {
  if (on) return on->earliest();
  return reported ? reported->earliest() : PartialDate::kPlusInfinity;
}

std::vector<Happening> chronicle(World& world, const graph::Filter& filter,
                                 const ChronicleOptions& options) {
  return Chronicler(world, filter, options).run();
}

bool within(const Happening& h, const graph::DayRange& range, bool undated) {
  if (h.on) return h.on->earliest() <= range.last && h.on->latest() >= range.first;
  return undated && h.reported && h.reported->earliest() <= range.last &&
         h.reported->latest() >= range.first;
}

std::vector<Column> happening_columns() {
  return {{"date", "Date", CellKind::kDate},
          {"what", "What", CellKind::kText},
          {"text", "Who", CellKind::kText},
          {"reported", "Reported", CellKind::kDate, true},
          {"id", "Id", CellKind::kId}};
}

Row happening_row(World& world, const Happening& h, EvidenceLevel level) {
  Row row{{h.on         ? Value(h.on->text())
           : h.reported ? Value("by " + h.reported->text())
                        : Value(),
           h.what, h.text, date_value(h.reported), h.id},
          {},
          {"", "", "", "", h.id}};
  if (level == EvidenceLevel::kNone) return row;
  const auto& store = world.store();
  if (h.fact == Fact::kRelation) {
    if (const auto fact = store.relation(h.number)) row.evidence = cite(world, *fact, level);
  } else if (h.fact == Fact::kAgreement) {
    const auto fact = store.agreement(h.number);
    if (!fact) return row;
    // The document that told this stage says more than the first that told of the agreement.
    auto evidence = store.evidence_of(*fact);
    const auto elsewhere = [&](const storage::EvidenceRow& e) {
      return !h.reported || e.date != h.reported->text();
    };
    if (!std::all_of(evidence.begin(), evidence.end(), elsewhere))
      std::erase_if(evidence, elsewhere);
    row.evidence = citations(evidence, level);
  } else if (const auto fact = store.event(h.number)) {
    row.evidence = cite(world, *fact, level);
  }
  return row;
}

}  // namespace entente::queries
