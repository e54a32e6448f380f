// From a word to the actors that it stands for: a name, an official or organ ("Hungarian
// ministers"), a part ("members of OPEC"), a pronoun or set (coreference), or, where a role allows
// it, the owner of a thing ("Tokyo's offer", "the Israeli raid").
#pragma once

#include <cstdint>
#include <vector>

#include "extract/meaning/article_view.h"
#include "knowledge/ids.h"

namespace entente::extract::meaning {

enum class How : std::uint8_t {
  kName,         ///< the word itself is a name that acts
  kPlaceName,    ///< a name that was read as a place, taken where the role speaks against it
  kOfficial,     ///< an organ or official of the actor
  kPart,         ///< "members of", "representatives from"
  kOwner,        ///< projection from a thing to who owns or made it
  kTopic,        ///< projection from a thing without an owner to whom it is for, with or about
  kCoreference,  ///< pronoun, definite description
  kRegister,     ///< a thing of the register (the talks, the dispute) with parties from elsewhere
  kImplied       ///< no word in the role: who the surroundings tell
};

struct Named {
  ActorId id;  ///< rolled up
  float confidence = 1;
  How how = How::kName;
  WordAt at;                  ///< the word in the role
  std::int32_t mention = -1;  ///< index of the mention that names it, if one does
};

struct WhoOptions {
  bool owners = true;   ///< things stand for their owners
  bool topics = false;  ///< ownerless things stand for whom they concern ("a loan for Chad")
  bool coreference = true;
  bool places = false;   ///< names read as places count too
  bool deeds = true;     ///< a deed told of before stands for its doer ("condemned the raids")
  bool things = false;   ///< "it" is rather a thing: stands for its parties or its doer
  bool located = false;  ///< a thing in a place stands for the place's state ("airfields in Egypt")
  bool people =
      false;  ///< private people of a state stand for it ("Palestinian detainees", "four Iraqis")
};

/// The actors that a word stands for, each once, in order of the text. Without the word's
/// conjuncts.
std::vector<Named> who_is(const ArticleView& article, WordAt at, WhoOptions options = {});

/// The actors named as owner of the thing that a noun heads: by possessive, adjective, compound,
/// `of`, `by`, `from`.
std::vector<Named> owners_of(const ArticleView& article, WordAt at, WhoOptions options = {});

}  // namespace entente::extract::meaning
