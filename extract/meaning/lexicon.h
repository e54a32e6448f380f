// What words mean for the graph: which verbs, nouns and adjectives express each predicate,
// agreement status, act, form and type, and which of their arguments play which role. Read from
// extract/data/lexicon/*.lex (its README.md gives the format); a user's `--lexicon FILE` adds to
// it. Rooms: this header (values, lookup), lexicon_file.cpp (the format).
//   const Lexicon& lexicon = Lexicon::embedded();
//   for (const Frame* frame : lexicon.frames(PredicateKind::kVerb, "condemn")) ...
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/meaning/proposition.h"
#include "knowledge/agreement.h"
#include "knowledge/event.h"
#include "knowledge/modality.h"
#include "knowledge/relation.h"

namespace entente::extract::meaning {

/// Where an argument stands.
struct Slot {
  enum class Kind : std::uint8_t {
    kSubject,
    kObject,
    kIndirectObject,
    kPossessor,
    kModifier,
    kAppositive,  ///< `appos`: what stands in apposition ("three members, Iran, Iraq and Kuwait"),
                  ///< on either side
    kClauseSubject,  ///< `comp`: the subject of the complement clause ("demanded that A cancel")
    kClauseObject,   ///< `compobj`: the object of the complement clause
    kCondition,      ///< `if`: the subject of an if- or unless-clause ("will act if Mali yields")
    kProviso,        ///< `unless`: the subject of an unless- or until-clause ("no talks until Mali
                     ///< yields")
    kSpeaker,        ///< `speaker`: who says it in the same sentence ("Mali must yield, Oman said")
    kBorder,  ///< `border`: whose border the clause names ("moved tanks to the Omani border")
    kPreposition
  };
  Kind kind = Kind::kSubject;
  std::string preposition;  ///< of kPreposition
  bool together = false;  ///< `subj+`: the members of one coordination here are a pair of their own
                          ///< (A and B met)

  friend bool operator==(const Slot&, const Slot&) = default;
};

/// The roles that arguments can play in a frame.
enum class FrameRole : std::uint8_t {
  kSubject,    ///< `s`: subject of the triple
  kObject,     ///< `o`: object of the triple
  kPair,       ///< `pair`: all of a symmetric triple
  kAgreement,  ///< `a`: the agreement whose status this tells
  kParty,      ///< `p`: its parties
  kOwner,      ///< `own`: who made the thing (offer, complaint)
  kAddressee   ///< `to`: to whom the thing is put
};
inline constexpr std::size_t kFrameRoles = 7;

/// An example of an entry: a sentence and the triples that it must give (or, `forbidden`, must not
/// give).
struct Example {
  std::string sentence;
  std::vector<std::string>
      triples;  ///< "FRA criticizes IRN", with " ?" for planned and " !" for negated at the end
  bool forbidden = false;
  int line = 0;
};

enum class EntryKind : std::uint8_t { kPredicate, kStatus, kAct, kForm, kType, kThing, kEvent };

/// One meaning: `[criticizes/denounce] code=111`.
struct Entry {
  EntryKind kind = EntryKind::kPredicate;
  std::string id;  ///< "criticizes/denounce", shown as the rule of a fact
  Predicate predicate = Predicate::kMeetsWith;
  AgreementStatus status = AgreementStatus::kUnknown;
  ActKind act = ActKind::kSignature;
  AgreementForm form = AgreementForm::kOther;
  AgreementType type = AgreementType::kOther;
  EventKind event = EventKind::kOther;
  std::string code;  ///< CAMEO code, or empty
  Modality modality =
      Modality::kAsserted;   ///< what the words themselves add ("offer" plans what it offers)
  bool ends = false;         ///< the words tell an end ("lifted", "left"): `until`
  bool projects = true;      ///< a thing or policy in a role stands for its owner
  bool things_only = false;  ///< the object must be a thing of its owner ("opposed Mali's plan")
  std::optional<Modality> when;  ///< holds only where the words are so ("did not accept", "would
                                 ///< retaliate"), and is then asserted
  bool obliges = false;          ///< the complement clause must have must, should or ought
  bool located =
      false;  ///< what stands in a place stands for the place's state ("bombed airfields in Egypt")
  bool people = false;    ///< the object may be private people of a state ("freed two tourists")
  bool inherits = false;  ///< a noun without parties takes those of the agreement told of beside it
  bool promises = false;  ///< who promises it does it ("pledged support", "vowed retaliation")
  bool weak =
      false;  ///< needs both roles named outright, no coreference; of a status: counts only
              ///< where nothing speaks against it; of a form: only where somebody settles it
  bool presupposes = false;  ///< the status holds whatever the modality ("might break the accord")
  bool bound = false;        ///< its words link nobody outside their places
  bool subject_is_person = false;   ///< the subject must be a person ("the king invited Peru")
  bool others_are_persons = false;  ///< so must whom the words name elsewhere ("told the king")
  std::string unless;               ///< class of nouns that must not stand in the object's role
  std::string judged;               ///< class of which a complement must be ("called it a mistake")
  std::vector<Example> examples;
};

/// The governor a noun asks for: "force" under "come into". An empty preposition asks for the
/// object.
struct Governor {
  std::string verb, preposition;
};

/// One line of an entry for one word.
struct Frame {
  const Entry* entry = nullptr;
  PredicateKind kind = PredicateKind::kVerb;
  std::vector<Slot> roles[kFrameRoles];
  std::vector<Governor> governors;  ///< empty: any

  std::span<const Slot> slots(FrameRole role) const {
    return roles[static_cast<std::size_t>(role)];
  }
};

/// A word that speaks for an agreement type, with its weight.
struct TypeWord {
  AgreementType type = AgreementType::kOther;
  int weight = 1;
};

class Lexicon {
 public:
  struct Data;  ///< the tables (lexicon_file.h)

  static const Lexicon& embedded();
  /// The embedded lexicon and a user's files. Throws InputError "file:line: reason" for a bad line.
  static Lexicon with(std::span<const std::string> files);
  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(Lexicon&&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  /// A hash of the data, for `producer.lexicon`.
  const std::string& version() const;
  /// The frames of a lemma ("condemn", "break_off"; "*" those of any word), in file order.
  std::span<const Frame* const> frames(PredicateKind kind, std::string_view lemma) const;
  /// The types for which a lower-case word speaks.
  std::span<const TypeWord> types_of(std::string_view word) const;
  /// The lexicon's own copy of a verb, or of a noun that heads a frame or is of a class of actors
  /// or deeds; empty for one it does not know.
  std::string_view verb(std::string_view lemma) const;
  std::string_view noun(std::string_view lemma) const;
  /// Whether a lower-case noun belongs to a class (`class official = minister spokesman ...`).
  bool in_class(std::string_view name, std::string_view word) const;
  std::span<const std::unique_ptr<Entry>> entries() const;

 private:
  Lexicon();
  std::unique_ptr<Data> data_;
};

}  // namespace entente::extract::meaning
