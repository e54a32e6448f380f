// Where facts are told: evidence with its sentence and document, and what each document told.
#include <algorithm>

#include "knowledge/extraction_json.h"
#include "storage/compact_json.h"
#include "storage/merger.h"
#include "storage/rows_facts.h"
#include "storage/store_impl.h"

namespace entente::storage {
namespace {

/// A told fact: which document's n-th of its kind.
struct Told {
  Number document;
  std::int64_t ordinal;
  std::string id;
};

/// One document's side of a fact: its row, text and sentences, read once.
class Page {
 public:
  Page(const Sqlite& db, Number document) {
    db.each(
        "SELECT " ENTENTE_DOCUMENT_COLUMNS
        ", d.text, d.first_sentence FROM documents d "
        "WHERE d.number = ?",
        [&](Row row) {
          document_ = read_document(db, row);
          text_ = row.text(13);
          first_ = row.integer(14);
        },
        document);
  }

  const DocumentRow& document() const { return document_; }

  EvidenceRow evidence(const Sqlite& db, const Told& told, const Row& row) const {
    EvidenceRow out;
    out.document = document_.number;
    out.key = document_.key;
    out.title = document_.title;
    out.date = document_.date;
    out.source = document_.source;
    out.url = document_.url;
    out.story = document_.story;
    out.fact = told.id;
    out.sentence = static_cast<std::uint32_t>(row.integer(0));
    out.evidence.span = {static_cast<std::uint32_t>(row.integer(1)),
                         static_cast<std::uint32_t>(row.integer(2))};
    out.evidence.text = text_of(text_, out.evidence.span);
    out.evidence.stance = static_cast<Stance>(row.integer(3));
    out.evidence.origin = static_cast<Origin>(row.integer(4));
    if (!row.null(5)) out.evidence.fields = strings_from_json(row.view(5));
    db.each(
        "SELECT begin, \"end\" FROM sentences WHERE number = ?",
        [&](Row sentence) {
          out.sentence_span = {static_cast<std::uint32_t>(sentence.integer(0)),
                               static_cast<std::uint32_t>(sentence.integer(1))};
        },
        first_ + out.sentence);
    out.sentence_text = text_of(text_, out.sentence_span);
    return out;
  }

 private:
  DocumentRow document_;
  std::string text_;
  Number first_ = 0;
};

std::vector<EvidenceRow> evidence_behind(const Sqlite& db, int fact, std::vector<Told> told) {
  std::map<Number, Page> pages;
  for (const Told& t : told) pages.try_emplace(t.document, db, t.document);
  std::stable_sort(told.begin(), told.end(), [&](const Told& a, const Told& b) {
    const DocumentRow &x = pages.at(a.document).document(), &y = pages.at(b.document).document();
    return x.number != y.number ? earlier(x, y) : a.ordinal < b.ordinal;
  });
  std::vector<EvidenceRow> out;
  for (const Told& t : told) {
    const Page& page = pages.at(t.document);
    db.each(
        "SELECT sentence, begin, \"end\", stance, origin, fields FROM evidence "
        "WHERE document = ? AND fact = ? AND ordinal = ? ORDER BY nth",
        [&](Row row) { out.push_back(page.evidence(db, t, row)); }, t.document, fact, t.ordinal);
  }
  return out;
}

std::vector<Told> told_behind(const Sqlite& db, const char* sql, Number number) {
  std::vector<Told> out;
  db.each(
      sql,
      [&](Row row) {
        out.push_back({row.integer(0), row.integer(1), row.text(2)});
      },
      number);
  return out;
}

constexpr const char* kToldAgreements =
    "SELECT document, ordinal, id FROM told_agreements WHERE agreement = ?";
constexpr const char* kToldRelations =
    "SELECT document, ordinal, printf('%012x', id) FROM told_relations WHERE relation = ?";
constexpr const char* kToldEvents = "SELECT document, ordinal, id FROM told_events WHERE event = ?";

template <class Fact, class Read>
std::vector<std::pair<DocumentRow, Fact>> told_facts(const Store& store,
                                                     const std::vector<Told>& told, Read read) {
  std::vector<std::pair<DocumentRow, Fact>> out;
  for (const Told& t : told) {
    if (const auto document = store.document(t.document)) out.emplace_back(*document, read(t));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return earlier(a.first, b.first); });
  return out;
}

}  // namespace

std::vector<EvidenceRow> Store::evidence_of(const AgreementRow& row) const {
  return evidence_behind(impl_->db(), 1, told_behind(impl_->db(), kToldAgreements, row.number));
}

std::vector<EvidenceRow> Store::evidence_of(const RelationRow& row) const {
  return evidence_behind(impl_->db(), 2, told_behind(impl_->db(), kToldRelations, row.number));
}

std::vector<EvidenceRow> Store::evidence_of(const EventRow& row) const {
  return evidence_behind(impl_->db(), 3, told_behind(impl_->db(), kToldEvents, row.number));
}

std::vector<std::pair<DocumentRow, Agreement>> Store::told(const AgreementRow& row) const {
  return told_facts<Agreement>(
      *this, told_behind(impl_->db(), kToldAgreements, row.number), [&](const Told& t) {
        return agreement_from_json(
            impl_->db()
                .text("SELECT body FROM told_agreements WHERE document = ? AND ordinal = ?",
                      t.document, t.ordinal)
                .value_or("{}"));
      });
}

std::vector<std::pair<DocumentRow, Relation>> Store::told(const RelationRow& row) const {
  return told_facts<Relation>(
      *this, told_behind(impl_->db(), kToldRelations, row.number), [&](const Told& t) {
        Relation relation = told_relation(impl_->db(), t.document, t.ordinal);
        for (EvidenceRow& e : evidence_behind(impl_->db(), 2, {t})) {
          relation.evidence.push_back(std::move(e.evidence));
        }
        return relation;
      });
}

std::vector<std::pair<DocumentRow, Event>> Store::told(const EventRow& row) const {
  return told_facts<Event>(
      *this, told_behind(impl_->db(), kToldEvents, row.number), [&](const Told& t) {
        return event_from_json(
            impl_->db()
                .text("SELECT body FROM told_events WHERE document = ? AND ordinal = ?", t.document,
                      t.ordinal)
                .value_or("{}"));
      });
}

std::vector<MergeReason> Store::reasons(const AgreementRow& row) const {
  return merge_notes_from_json(
             impl_->db()
                 .text("SELECT merge FROM agreements WHERE number = ?", row.number)
                 .value_or("{}"))
      .reasons;
}

}  // namespace entente::storage
