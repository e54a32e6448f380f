// What the text of a treaty says of the treaty: its name, form and type by the title, its parties
// by the preamble (else by the signatures), when it is to enter into force and for how long, who
// signed it where and when, and who keeps it.
#pragma once

#include <optional>
#include <vector>

#include "extract/meaning/article_view.h"
#include "knowledge/agreement.h"

namespace entente::extract::meaning {

/// The treaty that the article is the text of; nothing where the article is none. Its id is set.
std::optional<Agreement> read_treaty(const ArticleView& article);

}  // namespace entente::extract::meaning
