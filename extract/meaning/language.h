// Whether a text is English: by the commonest function words of the languages that news is written
// in, and by script.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente::extract::meaning {

/// The name of the language ("French", "Russian or another Cyrillic language") where the text is
/// clearly not English; nothing for English and for texts too short to tell (fewer than 25 words).
std::optional<std::string> foreign_language(std::string_view text);

}  // namespace entente::extract::meaning
