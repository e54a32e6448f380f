// Whose is "the Foreign Ministry"? Of the one whom the sentences before speak of, the nearer and
// the earlier in its sentence the more, or whom the title and the dateline name.
#include <algorithm>
#include <map>

#include "extract/actors/officials.h"

namespace entente::extract::actors {

namespace {

constexpr std::uint32_t kSentencesBack = 3;
constexpr float kFirst = 1.6F;     // who a sentence begins with, it speaks of
constexpr float kDateline = 0.8F;  // a story filed there is mostly about there
constexpr float kTitle = 0.4F;

/// The state or organisation that a name speaks of: itself, its organ, or who governs it on the day
/// ("President Zia" in a story without Pakistan); empty for nobody.
std::string_view government_of(const ArticleNames& article, const OfficeHolders& holders,
                               const FoundName& name) {
  if (name.dropped) return {};
  const ActorKind kind = article.kind(name);
  if (kind == ActorKind::kPerson && name.best().field == NameField::kName)
    return holders.acts_for(name.best().actor, article.day);
  const bool governs =
      article.is_actor(name) &&
      (kind == ActorKind::kState || kind == ActorKind::kOrganization || kind == ActorKind::kAgency);
  return governs ? article.owner(name) : std::string_view{};
}

/// "in Geneva", "to Tokyo": where, not who. An adjective is never a place.
bool stands_as_place(const ArticleNames& article, const FoundName& name) {
  if (name.best().field == NameField::kAdjective || name.first == 0) return false;
  std::uint32_t before = name.first - 1;
  if (before > 0 && article.is_word(name.sentence, before, "the")) --before;
  return article.is(name.sentence, before, WordClass::kMotionPreposition);
}

}  // namespace

std::string_view owner_by_context(const ArticleNames& article, const OfficeHolders& holders,
                                  std::uint32_t sentence, std::uint32_t word, float& confidence) {
  std::map<std::string_view, float> weight;
  int all = 0;
  std::map<std::string_view, int> count;
  for (const FoundName& name : article.found) {
    const std::string_view government = government_of(article, holders, name);
    if (!government.empty()) {
      ++count[government];
      ++all;
    }
    if (name.dropped || !article.is_actor(name)) continue;
    if (name.dateline) weight[article.owner(name)] += kDateline;
    if (article.sentence(name.sentence).title) weight[article.owner(name)] += kTitle;
  }
  for (const auto& [owner, times] : count) {
    weight[owner] += static_cast<float>(times) / static_cast<float>(all);
  }
  for (std::uint32_t back = 0; back <= kSentencesBack && back <= sentence; ++back) {
    const std::uint32_t s = sentence - back;
    const auto [begin, end] = article.of_sentence[s];
    bool first = true;
    for (std::uint32_t i = begin; i < end; ++i) {
      const FoundName& name = article.found[i];
      if (back == 0 && name.first >= word) break;
      const std::string_view government = government_of(article, holders, name);
      if (government.empty() || name.dateline) continue;
      const float near = 1 / static_cast<float>(1 + back);
      const float role = stands_as_place(article, name) ? 0.2F : (first ? kFirst : 1.0F);
      first = false;
      weight[government] += near * role;
    }
  }
  std::string_view best;
  float most = 0, second = 0;
  for (const auto& [owner, sum] : weight) {
    if (sum > most) {
      second = most;
      most = sum;
      best = owner;
    } else {
      second = std::max(second, sum);
    }
  }
  confidence = most > 0 ? 0.4F + 0.35F * (most - second) / most : 0;
  return best;
}

}  // namespace entente::extract::actors
