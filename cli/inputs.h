// What commands that read articles share: the options, the walk over inputs, and the refusals on
// stderr.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "extract/extractor.h"
#include "extract/reader/reader.h"

namespace entente::cli {

/// How texts are read, whatever they come from.
struct ExtractorSettings {
  std::vector<std::string> lexicons, gazetteers;
  bool any_language = false;
  int jobs = 0;  ///< 0: as many as the machine has

  std::vector<Argument> arguments();
  /// With the layers of reading that $ENTENTE_WITHOUT names left out ("coreference,scorer").
  extract::ExtractorOptions extractor() const;
  int threads() const;
};

Argument no_progress_argument(bool& no_progress);

struct ReadingOptions : ExtractorSettings {
  std::vector<std::string> paths;
  bool no_progress = false;

  std::vector<Argument> arguments();
};

/// Counts what was taken and refused; a refusal is one line on stderr.
struct Tally {
  std::uint64_t articles = 0, refused = 0, bytes = 0;

  void refuse(const extract::reader::Refusal& refusal);
  /// 0 when nothing was refused, else 1.
  int status() const { return refused > 0 ? 1 : 0; }
};

/// Reads every article under the paths, in byte order of the files.
void for_each_article(const ReadingOptions& options, Tally& tally,
                      const std::function<void(Article&&, const std::string& place)>& take);

}  // namespace entente::cli
