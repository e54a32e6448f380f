#include "extract/actors/organs.h"

#include <algorithm>
#include <array>

#include "extract/actors/mention_builder.h"
#include "extract/actors/officials.h"

namespace entente::extract::actors {

namespace {

/// Patterns that describe but are no organ: the sentence's grammar rolls them up.
bool is_description(std::string_view pattern) {
  return pattern == "government" || pattern == "delegation";
}

/// Organs that a text names without owner when it is plain whose they are.
bool may_lack_owner(std::string_view pattern) {
  return pattern.ends_with("-ministry") || pattern == "central-bank" || pattern == "parliament" ||
         pattern == "embassy";
}

class Finder {
 public:
  Finder(const ArticleNames& article, const OfficeHolders& holders,
         std::vector<LinkedMention>& mentions)
      : article_(article), holders_(holders), mentions_(mentions) {}

  void run() {
    for (const FoundName& name : article_.found) {
      if (name.dropped) continue;
      if (name.best().field == NameField::kPattern) {
        pattern(name);
      } else if (article_.kind(name) == ActorKind::kAgency && !article_.entry(name).treaty) {
        proper(name);
      }
    }
  }

 private:
  bool is_possessive(std::uint32_t s, std::uint32_t w) const {
    const std::string_view form = article_.word(s, w).form;
    return form == "'s" || form == "\u2019s" || form == "'" || form == "'S" || form == "\u2019";
  }

  /// The actor right before the words at `first`: "Japanese", "Japan's", over one adjective.
  const FoundName* owner_before(std::uint32_t s, std::uint32_t first) const {
    for (std::uint32_t step = 0, at = first; step < 3 && at > 0; ++step) {
      std::uint32_t end = at - 1;
      const bool possessive = is_possessive(s, end);
      if (possessive && end > 0) --end;
      const FoundName* name = article_.ending_at(s, end);
      if (name != nullptr) return article_.is_actor(*name) && may_own(*name) ? name : nullptr;
      const syntax::Word& word = article_.word(s, end);
      const bool adjective = word.upos == syntax::Upos::kAdj || word.form == "national" ||
                             word.form == "Central" || word.form == "National" || word.form == "-";
      if (possessive || !adjective) return nullptr;
      at = end;
    }
    return nullptr;
  }

  /// "Soviet military hardware": no army.
  bool modifies(const FoundName& name) const {
    const syntax::Sentence& sentence = article_.sentence(name.sentence);
    const syntax::Word& head = sentence.words[head_of(sentence, name.first, name.last)];
    return is_parsed(sentence) &&
           (head.deprel == syntax::Deprel::kAmod || head.deprel == syntax::Deprel::kCompound);
  }

  /// Where the organ's mention begins: with an adjective that says the owner, not with a name.
  std::uint32_t begin_with(const FoundName& owner, std::uint32_t first) const {
    const bool possessive = is_possessive(owner.sentence, owner.last + 1);
    return article_.joins(owner) && !possessive ? owner.first : first;
  }

  bool may_own(const FoundName& name) const {
    const ActorKind kind = article_.kind(name);
    return kind == ActorKind::kState || kind == ActorKind::kOrganization ||
           kind == ActorKind::kGroup;
  }

  const FoundName* owner_after(std::uint32_t s, std::uint32_t last) const {
    const auto count = static_cast<std::uint32_t>(article_.sentence(s).words.size());
    std::uint32_t at = last + 1;
    if (at + 1 >= count || !article_.is_word(s, at, "of")) return nullptr;
    if (article_.is_word(s, ++at, "the") && at + 1 < count) ++at;
    const FoundName* name = article_.beginning_at(s, at);
    const bool noun = name != nullptr && name->best().field != NameField::kAdjective;
    return noun && article_.is_actor(*name) && may_own(*name) ? name : nullptr;
  }

  void pattern(const FoundName& name) {
    const std::string_view slug = article_.entry(name).id;
    const std::uint32_t s = name.sentence;
    if (is_description(slug) || (slug == "military" && modifies(name))) return;
    if (const FoundName* owner = owner_before(s, name.first)) {
      return add(s, begin_with(*owner, name.first), name.last, article_.owner(*owner), slug, 0.95F);
    }
    if (const FoundName* owner = owner_after(s, name.last)) {
      return add(s, name.first, name.last, article_.owner(*owner), slug, 0.95F);
    }
    const bool definite = name.first > 0 && article_.is_word(s, name.first - 1, "the");
    const bool capital = article_.tokens[s].upper[name.last] && !article_.tokens[s].capitals;
    if (!may_lack_owner(slug) || !(definite || capital)) return;
    // "the parliament" is anybody's; in capitals, or a ministry, it is somebody's in particular.
    if (!capital && !slug.ends_with("-ministry") && slug != "central-bank") return;
    float confidence = 0;
    const std::string_view owner = owner_by_context(article_, holders_, s, name.first, confidence);
    if (!owner.empty()) add(s, name.first, name.last, owner, slug, confidence);
  }

  /// A proper name; "the Brazilian Senate", "the Senate of Peru" are theirs, not what the name
  /// alone means.
  void proper(const FoundName& name) {
    const std::string_view id = article_.entry(name).id;
    const std::size_t slash = id.find('/');
    const FoundName* before = owner_before(name.sentence, name.first);
    std::string_view owner = id.substr(0, slash);
    std::uint32_t first = name.first;
    if (before != nullptr) {
      owner = article_.owner(*before);
      first = begin_with(*before, name.first);
    } else if (const FoundName* after = owner_after(name.sentence, name.last)) {
      owner = article_.owner(*after);
    }
    if (slash != std::string_view::npos) {
      add(name.sentence, first, name.last, owner, id.substr(slash + 1), name.confidence);
    }
  }

  void add(std::uint32_t s, std::uint32_t first, std::uint32_t last, std::string_view owner,
           std::string_view organ, float confidence) {
    LinkedMention mention = mention_of(article_, s, first, last);
    mention.form = MentionForm::kAgency;
    mention.acts_for = ActorId(owner);
    mention.id = ActorId(std::string(owner) + "/" + std::string(organ));
    mention.confidence = confidence;
    mentions_.push_back(std::move(mention));
  }

  const ArticleNames& article_;
  const OfficeHolders& holders_;
  std::vector<LinkedMention>& mentions_;
};

}  // namespace

void find_organs(const ArticleNames& article, const OfficeHolders& holders,
                 std::vector<LinkedMention>& mentions) {
  Finder(article, holders, mentions).run();
}

}  // namespace entente::extract::actors
