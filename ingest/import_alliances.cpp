#include "ingest/import_alliances.h"

#include <algorithm>
#include <utility>

namespace entente::ingest {
namespace {

constexpr std::size_t kMostPaired = 12;

class AllianceDocument {
 public:
  AllianceDocument(std::string_view source, const std::string& id, std::string title,
                   const Alliance& alliance)
      : alliance_(alliance), document_(source, id, std::move(title)) {
    for (const ImportRow& row : alliance.rows) rows_.push_back(document_.add(row));
  }

  ImportedDocument take(std::string_view publisher) && {
    document_.publisher(publisher);
    document_.agreements().push_back(agreement());
    for (const AlliancePair& pair : alliance_.defended)
      ally(pair.one, pair.other, pair.since, pair.until, {pair.row});
    if (alliance_.defended.empty()) ally_members();
    return std::move(document_);
  }

 private:
  Agreement agreement() {
    Agreement a;
    a.form = AgreementForm::kPact;
    a.type = AgreementType::kDefense;
    a.dates.in_force = alliance_.begun;
    a.dates.ended = alliance_.ended;
    a.obligations = alliance_.obligations;
    a.secret = alliance_.secret;
    a.refs = alliance_.refs;
    for (const Span row : rows_)
      a.evidence.push_back(document_.evidence(row, {"parties", "type", "refs"}));
    settle_status(a, a.evidence.front(), AgreementStatus::kInForce);
    for (const AllianceMember& member : alliance_.members) {
      a.parties.push_back(member.actor);
      if (after(member.entered, alliance_.begun)) act(a, member, ActKind::kAccession);
      if (member.left && (!alliance_.ended || surely_before(*member.left, *alliance_.ended)))
        act(a, member, ActKind::kWithdrawal);
    }
    for (const AlliancePair& pair : alliance_.defended) {
      a.parties.push_back(pair.one);
      a.parties.push_back(pair.other);
    }
    return a;
  }

  void act(Agreement& a, const AllianceMember& member, ActKind kind) const {
    Act out;
    out.party = member.actor;
    out.act = kind;
    out.on = kind == ActKind::kAccession ? member.entered : member.left;
    out.evidence.push_back(document_.evidence(rows_.at(member.row), {"acts"}));
    a.acts.push_back(std::move(out));
  }

  static bool after(const std::optional<PartialDate>& a, const std::optional<PartialDate>& b) {
    return a && b && surely_before(*b, *a);
  }

  void ally_members() {
    const bool defends = std::ranges::find(alliance_.obligations, Obligation::kDefense) !=
                         alliance_.obligations.end();
    const auto& members = alliance_.members;
    if (!defends || members.size() > kMostPaired) return;
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        const auto &one = members[i], &other = members[j];
        const auto since = after(one.entered, other.entered) ? one.entered : other.entered;
        auto until = one.left ? one.left : other.left;
        if (one.left && other.left && surely_before(*other.left, *one.left)) until = other.left;
        if (since && until && surely_before(*until, *since)) continue;  // never in together
        ally(one.actor, other.actor, since ? since : alliance_.begun,
             until ? until : alliance_.ended, {one.row, other.row});
      }
    }
  }

  void ally(const ActorId& one, const ActorId& other, const std::optional<PartialDate>& since,
            const std::optional<PartialDate>& until, std::initializer_list<std::size_t> rows) {
    Relation r;
    r.subject = one;
    r.predicate = Predicate::kAlliedWith;
    r.object = other;
    r.since = since;
    r.until = until;
    std::optional<std::size_t> last;
    for (const std::size_t row : rows) {
      if (std::exchange(last, row) != row)
        r.evidence.push_back(document_.evidence(rows_.at(row), {"subject", "object"}));
    }
    document_.relations().push_back(std::move(r));
  }

  const Alliance& alliance_;
  ImportedDocument document_;
  std::vector<Span> rows_;
};

}  // namespace

bool is_set(const ImportRow& row, std::string_view field) {
  const auto cell = row[field];
  return cell == "1" || cell == "1.0";
}

bool give_alliance(std::string_view source, const std::string& id, std::string title,
                   const Alliance& alliance, Importing& out) {
  if (alliance.members.size() + 2 * alliance.defended.size() < 2) {
    out.refusal(alliance.rows.front().place(),
                "alliance " + id + " has fewer than two members that are known");
    return true;
  }
  const auto publisher = title.substr(0, title.find(' '));
  return out.document(AllianceDocument(source, id, std::move(title), alliance).take(publisher));
}

}  // namespace entente::ingest
