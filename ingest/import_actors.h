// Actors by the codes and names that data sets use for them. Where a code passed from one state to
// another (365: the Soviet Union, then Russia), the day decides.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actors/gazetteer.h"
#include "knowledge/ids.h"
#include "knowledge/partial_date.h"

namespace entente::ingest {

class ImportActors {
 public:
  explicit ImportActors(const extract::actors::Gazetteer& gazetteer);

  /// By a code of the gazetteer, `scheme` being "cow", "iso2", "iso_numeric" or "wikidata". Numbers
  /// may lack their leading zeros.
  std::optional<ActorId> by_code(std::string_view scheme, std::string_view code,
                                 const std::optional<PartialDate>& on = std::nullopt) const;
  /// By its ISO 3166-1 alpha-3 code, or an older one of data/cameo_actors.tsv.
  std::optional<ActorId> by_alpha3(std::string_view code) const;
  /// By a name as registers write it: "Republic of Korea", "Iran (Islamic Republic of)", "Korea,
  /// Republic of", "Government of Japan". States and organisations before others.
  std::optional<ActorId> by_name(std::string_view name,
                                 const std::optional<PartialDate>& on = std::nullopt) const;
  /// A list of such names, parted by semicolons, bars or line ends, else by commas. Those that
  /// nobody bears are added to `unknown`.
  std::vector<ActorId> by_names(std::string_view list, std::vector<std::string>& unknown) const;
  /// The actors that a title names as its parties: "Agreement between Japan and the Republic of
  /// Korea on ..." up to the word that begins what it is about. Empty where it names none so.
  std::vector<ActorId> parties_of_title(std::string_view title) const;

  const extract::actors::Gazetteer& gazetteer() const { return gazetteer_; }

 private:
  struct Bearer {
    ActorId id;
    std::optional<PartialDate> since, until;
  };
  static std::optional<ActorId> choose(const std::vector<Bearer>& bearers,
                                       const std::optional<PartialDate>& on);
  std::optional<ActorId> exactly(std::string_view name, const std::optional<PartialDate>& on) const;

  const extract::actors::Gazetteer& gazetteer_;
  std::map<std::string, std::vector<Bearer>, std::less<>> codes_;  ///< "cow:365"
  std::map<std::string, ActorId, std::less<>> cameo_;
};

}  // namespace entente::ingest
