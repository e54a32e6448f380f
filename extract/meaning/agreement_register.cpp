#include "extract/meaning/agreement_register.h"

#include <algorithm>
#include <optional>

namespace entente::extract::meaning {
namespace {

constexpr int kCertain =
    9;  // weight of a type word from which the agreement's own words tell its type

bool has_party(const std::vector<Named>& parties, const ActorId& id) {
  return std::ranges::any_of(parties, [&](const Named& p) { return p.id == id; });
}

std::size_t common(const std::vector<Named>& a, const std::vector<Named>& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&](const Named& p) { return has_party(b, p.id); }));
}

struct BestType {
  AgreementType type = AgreementType::kOther;
  int weight = 0;
};

BestType best_type(const TypeScores& scores) {
  BestType best;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (scores[i] > best.weight) best = {static_cast<AgreementType>(i), scores[i]};
  }
  return best;
}

class Register {
 public:
  explicit Register(const ArticleView& article) : article_(article) {}

  void add(AgreementMention mention) {
    complete(mention);
    RegisteredAgreement* home = find(mention);
    // Without parties of its own, a new agreement is between those who act around it.
    if (home == nullptr && mention.parties.size() < 2 && !mention.around.empty() &&
        !mention.pronoun) {
      const auto own = mention.parties;
      mention.parties = mention.around;
      for (const auto& party : own) {
        if (!has_party(mention.parties, party.id)) mention.parties.push_back(party);
      }
      home = find(mention);
    }
    if (home == nullptr) {
      if (mention.pronoun || (mention.parties.empty() && mention.treaty.empty())) return;
      agreements_.emplace_back();
      home = &agreements_.back();
    }
    for (const auto& party : mention.parties) {
      if (!has_party(home->parties, party.id)) home->parties.push_back(party);
    }
    if (home->treaty.empty()) home->treaty = mention.treaty;
    const auto type = best_type(mention.near);
    if (type.weight >= kCertain && !home->certain_type) {
      home->type = type.type;
      home->certain_type = true;
    }
    last_ = static_cast<std::size_t>(home - agreements_.data());
    home->mentions.push_back(std::move(mention));
  }

  std::vector<RegisteredAgreement> finish() {
    std::erase_if(agreements_, [&](const RegisteredAgreement& a) { return !is_agreement(a); });
    return std::move(agreements_);
  }

 private:
  /// "a similar agreement with Britain": the other party is the one that the article speaks of most
  /// among those of the agreement compared with.
  void complete(AgreementMention& mention) const {
    if (!mention.fresh || mention.parties.size() != 1 || agreements_.empty()) return;
    const auto& compared = agreements_[last_].parties;
    if (has_party(compared, mention.parties.front().id)) return;
    const Named* most = nullptr;
    std::ptrdiff_t most_count = 0;
    for (const auto& party : compared) {
      const auto count = std::ranges::count_if(
          article_.mentions, [&](const auto& m) { return rolled_up(m.acts_for) == party.id; });
      if (most == nullptr || count > most_count) {
        most = &party;
        most_count = count;
      }
    }
    if (most == nullptr) return;
    mention.parties.push_back(*most);
    mention.parties.back().how = How::kRegister;
  }

  bool is_agreement(const RegisteredAgreement& a) const {
    if (a.parties.size() >= 2 || !a.treaty.empty()) return true;
    return a.parties.size() == 1 &&
           article_.gazetteer->kind(a.parties.front().id.value) == ActorKind::kOrganization;
  }

  bool types_clash(const AgreementMention& mention, const RegisteredAgreement& known) const {
    const auto type = best_type(mention.near);
    if (type.weight < kCertain || !known.certain_type || type.type == known.type) return false;
    // A word for the known type among the mention's own words is no clash.
    return mention.near[static_cast<std::size_t>(known.type)] == 0;
  }

  /// How well a mention fits a known agreement; 0 for not at all.
  int fit(const AgreementMention& mention, const RegisteredAgreement& known) const {
    if (!mention.treaty.empty() || !known.treaty.empty()) {
      if (!mention.treaty.empty() && !known.treaty.empty())
        return mention.treaty == known.treaty ? 100 : 0;
      if (!mention.treaty.empty()) return 0;
      if (!mention.parties.empty() && common(mention.parties, known.parties) == 0 &&
          !known.parties.empty())
        return 0;
    }
    if (mention.fresh) return 0;
    if (types_clash(mention, known)) return 0;
    const auto shared = common(mention.parties, known.parties);
    if (!mention.parties.empty() && !known.parties.empty()) {
      const auto smaller = std::min(mention.parties.size(), known.parties.size());
      if (shared < smaller) return 0;
      // One party alone refers back only where the phrase does ("Japan's pact"), not "a treaty with
      // Japan".
      if (smaller == 1 && !mention.definite && !mention.verb && known.parties.size() > 1) return 0;
      if (mention.verb && mention.parties.size() != known.parties.size()) return 0;
      return 50 + static_cast<int>(shared) * 5;
    }
    if (mention.parties.empty()) return mention.definite ? 20 : 10;
    return 5;
  }

  RegisteredAgreement* find(const AgreementMention& mention) {
    RegisteredAgreement* best = nullptr;
    int best_fit = 0;
    for (std::size_t i = agreements_.size();
         i-- > 0;) {  // the latest first; an earlier one must fit better
      const int fits = fit(mention, agreements_[i]) + (i == last_ ? 1 : 0);
      if (fits > 1 && fits > best_fit) {
        best_fit = fits;
        best = &agreements_[i];
      }
    }
    return best;
  }

  const ArticleView& article_;
  std::vector<RegisteredAgreement> agreements_;
  std::size_t last_ = 0;
};

}  // namespace

std::vector<RegisteredAgreement> register_agreements(const ArticleView& article,
                                                     std::vector<AgreementMention> mentions) {
  Register all(article);
  for (auto& mention : mentions) all.add(std::move(mention));
  return all.finish();
}

std::map<WordAt, std::vector<ActorId>> parties_by_word(
    const std::vector<RegisteredAgreement>& agreements) {
  std::map<WordAt, std::vector<ActorId>> found;
  for (const auto& agreement : agreements) {
    for (const auto& mention : agreement.mentions) {
      auto& parties = found[mention.at];
      for (const auto& party : agreement.parties) {
        if (std::ranges::find(parties, party.id) == parties.end()) parties.push_back(party.id);
      }
    }
  }
  return found;
}

}  // namespace entente::extract::meaning
