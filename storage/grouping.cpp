#include "storage/grouping.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "storage/grouping_features.h"

namespace entente::storage {
namespace {

/// Told agreements that go together before any comparison: told in the same terms in the same month
/// (or joined by a decision). They are compared once.
struct Atom {
  std::vector<std::size_t> members;
  std::vector<std::size_t> different;  ///< one of each way of telling it
};

class Grouper {
 public:
  Grouper(const std::vector<ToldAgreement>& told, const Links& links) : told_(told), links_(links) {
    for (const ToldAgreement& t : told) features_.push_back(features_of(t));
  }

  std::vector<Group> run() {
    for (Atom& atom : atoms()) place(atom);
    std::vector<Group> out;
    for (Cluster& cluster : clusters_) out.push_back(std::move(cluster.group));
    return out;
  }

 private:
  struct Cluster {
    Group group;
    std::vector<std::size_t> distinct;           ///< one member for each way of telling it
    std::map<std::string, std::string> told_in;  ///< document -> told id
    std::set<std::string> ids;
  };

  /// What says most comes first; the rest of the order only has to be fixed.
  auto rank(std::size_t i) const {
    const Features& f = features_[i];
    const ToldAgreement& t = told_[i];
    return std::tuple(t.agreement.refs.empty(), !f.distinctive, -f.exact_dates, -f.dates,
                      t.reported ? t.reported->earliest() : PartialDate::kPlusInfinity,
                      std::string_view(t.id), std::string_view(t.document));
  }

  std::vector<Atom> atoms() {
    std::vector<std::size_t> order(told_.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    std::vector<std::size_t> parent(told_.size());
    std::iota(parent.begin(), parent.end(), 0);
    const auto root = [&](std::size_t i) {
      while (parent[i] != i) i = parent[i] = parent[parent[i]];
      return i;
    };
    std::map<std::pair<std::string, std::string>, std::size_t> first;  // (told id, month and refs)
    std::map<std::string, std::vector<std::size_t>> by_id;
    for (const std::size_t i : order) {
      std::string month = told_[i].reported ? told_[i].reported->text().substr(0, 7) : "";
      for (const auto& [name, number] : told_[i].agreement.refs) month += '|' + name + number;
      const auto [at, fresh] = first.try_emplace({told_[i].id, month}, i);
      if (!fresh) parent[root(i)] = root(at->second);
      by_id[told_[i].id].push_back(i);
    }
    for (const auto& [a, b] : links_.must) join_all(a, b, by_id, parent, root);
    std::map<std::size_t, std::size_t> index;
    std::vector<Atom> out;
    for (const std::size_t i : order) {
      const auto [at, fresh] = index.try_emplace(root(i), out.size());
      if (fresh) out.emplace_back();
      Atom& atom = out[at->second];
      if (atom.members.empty() || decided_.count(i) > 0) atom.different.push_back(i);
      atom.members.push_back(i);
    }
    return out;
  }

  template <class Root>
  void join_all(const std::vector<std::string>& a, const std::vector<std::string>& b,
                const std::map<std::string, std::vector<std::size_t>>& by_id,
                std::vector<std::size_t>& parent, const Root& root) {
    std::optional<std::size_t> one;
    for (const auto* side : {&a, &b}) {
      for (const std::string& id : *side) {
        const auto found = by_id.find(id);
        if (found == by_id.end()) continue;
        for (const std::size_t i : found->second) {
          if (one) parent[root(i)] = root(*one);
          one = i;
          decided_.insert(i);
        }
      }
    }
  }

  bool forbidden(const Cluster& cluster, const Atom& atom) const {
    const auto any = [&](const std::vector<std::string>& ids, const auto& has) {
      return std::any_of(ids.begin(), ids.end(), has);
    };
    const auto in_cluster = [&](const std::string& id) { return cluster.ids.count(id) > 0; };
    const auto in_atom = [&](const std::string& id) {
      return std::any_of(atom.members.begin(), atom.members.end(),
                         [&](std::size_t i) { return told_[i].id == id; });
    };
    return std::any_of(links_.cannot.begin(), links_.cannot.end(), [&](const Links::Pair& pair) {
      return (any(pair.a, in_cluster) && any(pair.b, in_atom)) ||
             (any(pair.b, in_cluster) && any(pair.a, in_atom));
    });
  }

  bool told_apart(const Cluster& cluster, const Atom& atom) const {
    return std::any_of(atom.members.begin(), atom.members.end(), [&](std::size_t i) {
      const auto found = cluster.told_in.find(told_[i].document);
      return found != cluster.told_in.end() && found->second != told_[i].id;
    });
  }

  bool contradicted(const Cluster& cluster, const Atom& atom) const {
    for (const std::size_t i : atom.different) {
      for (const std::size_t j : cluster.distinct) {
        if (contradiction(features_[i], features_[j]).empty()) continue;
        // What a decision brought in from afar does not keep out what belongs to the others.
        const bool decided = decided_.count(i) > 0 || decided_.count(j) > 0;
        if (!decided || affinity(features_[i], features_[j]).score > 0) return true;
      }
    }
    return false;
  }

  void place(const Atom& atom) {
    Cluster* best = nullptr;
    std::size_t best_member = 0, best_atom = 0;
    int best_score = 0;
    for (Cluster& cluster : clusters_) {
      int score = 0;
      std::size_t with = 0, of = 0;
      for (const std::size_t i : atom.different) {
        for (const std::size_t j : cluster.distinct) {
          const int here = affinity(features_[i], features_[j]).score;
          if (here > score) score = here, with = j, of = i;
        }
      }
      if (score <= best_score || told_apart(cluster, atom) || forbidden(cluster, atom) ||
          contradicted(cluster, atom)) {
        continue;
      }
      best = &cluster, best_score = score, best_member = with, best_atom = of;
    }
    if (best == nullptr) {
      best = &clusters_.emplace_back();
      best_member = best_atom = atom.members.front();
    }
    add(*best, atom, best_atom, best_member);
  }

  void add(Cluster& cluster, const Atom& atom, std::size_t joining, std::size_t joined) {
    std::set<std::string> seen;
    for (const std::size_t i : atom.members) {
      if (!cluster.group.members.empty()) {
        MergeReason reason{told_[i].id, told_[joined].id, {}};
        if (i != joining && decided_.count(i) > 0) {
          reason.joined = told_[joining].id;
          reason.reasons = {"by decision"};
        } else {
          reason.reasons = affinity(features_[i], features_[joined]).reasons;
        }
        cluster.group.reasons.push_back(std::move(reason));
      }
      cluster.group.members.push_back(i);
      if (seen.insert(told_[i].id).second) cluster.distinct.push_back(i);
      cluster.told_in.emplace(told_[i].document, told_[i].id);
      cluster.ids.insert(told_[i].id);
    }
  }

  const std::vector<ToldAgreement>& told_;
  const Links& links_;
  std::vector<Features> features_;
  std::set<std::size_t> decided_;
  std::vector<Cluster> clusters_;
};

}  // namespace

std::vector<std::string> keys_of(const Agreement& a) {
  std::vector<std::string> keys;
  std::vector<std::string> sorted;
  for (const ActorId& party : a.parties) sorted.push_back(party.value);
  std::sort(sorted.begin(), sorted.end());
  std::string parties;
  for (const std::string& party : sorted) parties += party + ' ';
  for (const auto& [name, number] : a.refs) keys.push_back("ref:" + name + ':' + number);
  if (const std::string name = normalized_name(a.name); !name.empty())
    keys.push_back("name:" + name);
  if (!parties.empty()) {
    keys.push_back("parties:" + parties + std::string(name_of(a.type)));
    for (const auto* date : {&a.dates.signed_on, &a.dates.in_force}) {
      if (*date && (*date)->is_day()) keys.push_back("day:" + parties + (*date)->text());
    }
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::vector<Group> group_agreements(const std::vector<ToldAgreement>& told, const Links& links) {
  return Grouper(told, links).run();
}

}  // namespace entente::storage
