#include "extract/meaning/mutual_roles.h"

#include <algorithm>
#include <iterator>

namespace entente::extract::meaning {
namespace {

/// Whether the words say the same of both sides: "Oman and Qatar exchanged fire", "accused each
/// other".
bool is_mutual(const RoleActor& s, const RoleActor& o) {
  const bool alike = s.filler.slot->kind == o.filler.slot->kind;
  return s.filler.collective || o.filler.collective ||
         (alike && (s.filler.slot->kind == Slot::Kind::kSubject || s.filler.slot->together));
}

std::uint32_t first_of_list(const SentenceView& view, std::uint32_t word) {
  while (view.word(word).deprel == syntax::Deprel::kConj && view.word(word).head >= 0)
    word = static_cast<std::uint32_t>(view.word(word).head);
  return word;
}

}  // namespace

std::vector<ActorId> ids_of(const std::vector<RoleActor>& named) {
  std::vector<ActorId> ids;
  for (const auto& one : named) {
    if (std::ranges::find(ids, one.who.id) == ids.end()) ids.push_back(one.who.id);
  }
  return ids;
}

bool are_listed_together(const ArticleView& article, const FrameMatch& m, const RoleActor& s,
                         const RoleActor& o) {
  if (is_mutual(s, o) || s.filler.word == o.filler.word ||
      s.filler.slot->kind == Slot::Kind::kAppositive)
    return false;
  const auto& view = article.views[m.proposition->sentence];
  return first_of_list(view, s.filler.word) == first_of_list(view, o.filler.word);
}

void drop_own(const ArticleView& article, const FrameMatch& m,
              const std::vector<RoleActor>& subjects, std::vector<RoleActor>& objects) {
  const auto doers = ids_of(subjects);
  const auto is_own = [&](const RoleActor& o) {
    const WordAt thing{m.proposition->sentence, o.filler.word};
    if (o.who.at.sentence != thing.sentence ||
        article.word(o.who.at).xpos != syntax::Xpos::kPrpPoss ||
        article.lexicon->in_class("borderland", lower(article.word(thing).lemma)) ||
        std::ranges::any_of(subjects, [&](const RoleActor& s) { return is_mutual(s, o); }))
      return false;
    return std::ranges::all_of(doers, [&](const ActorId& doer) {
      return std::ranges::any_of(objects, [&](const RoleActor& other) {
        return other.who.at == o.who.at && other.who.id == doer;
      });
    });
  };
  std::vector<RoleActor> others;
  std::ranges::remove_copy_if(objects, std::back_inserter(others), is_own);
  if (!doers.empty()) objects = std::move(others);
}

bool blames_itself(const FrameMatch& m, const std::vector<ActorId>& doers,
                   const std::vector<ActorId>& objects) {
  const Entry& entry = *m.frame->entry;
  const auto slots = m.frame->slots(FrameRole::kObject);
  const bool of_clause = std::ranges::any_of(slots, [](const Slot& slot) {
    return slot.kind == Slot::Kind::kClauseSubject || slot.kind == Slot::Kind::kSubject;
  });
  return entry.predicate == Predicate::kCriticizes && !entry.judged.empty() && of_clause &&
         std::ranges::all_of(doers, [&](const ActorId& id) {
           return std::ranges::find(objects, id) != objects.end();
         });
}

}  // namespace entente::extract::meaning
