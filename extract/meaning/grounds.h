// The ground on which a deed of force or help is done, where nothing tells whose it is.
#pragma once

#include <vector>

#include "extract/meaning/article_view.h"
#include "extract/meaning/frames.h"

namespace entente::extract::meaning {

/// The states of the places where a deed is done: "an attack near Basra", "flew flour to Sarajevo",
/// "killed people at a wedding in Basra".
std::vector<ActorId> states_of_places(const ArticleView& article, const FrameMatch& match);

}  // namespace entente::extract::meaning
