#include "extract/meaning/lexicon_file.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "knowledge/error.h"

namespace entente::extract::meaning {
namespace {

std::string_view trim(std::string_view s) {
  const auto first = s.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return s.substr(first, s.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string_view> split(std::string_view s, char separator) {
  std::vector<std::string_view> parts;
  while (!s.empty()) {
    const auto end = std::min(s.find(separator), s.size());
    if (const auto part = trim(s.substr(0, end)); !part.empty()) parts.push_back(part);
    s.remove_prefix(std::min(end + 1, s.size()));
  }
  return parts;
}

std::string with_spaces(std::string_view word) {
  std::string text(word);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

/// Reads one file, line by line; remembers the entry that lines belong to.
class Reader {
 public:
  Reader(const std::string& name, Lexicon::Data& data) : name_(name), data_(data) {}

  void line(std::string_view text, int number) {
    number_ = number;
    text = trim(text);
    if (text.empty() || text.front() == '#') return;
    if (text.front() == '[') return header(text);
    if (text.starts_with("+ ") || text.starts_with("- ")) return example(text);
    const auto word = text.substr(0, text.find(' '));
    if (word == "class") return word_class(text.substr(5));
    if (entry_ == nullptr) fail("a line before the first [entry]");
    if (word == "word") return type_words(text.substr(4));
    if (word == "verb") return frame(PredicateKind::kVerb, text.substr(4));
    if (word == "noun") return frame(PredicateKind::kNoun, text.substr(4));
    if (word == "adj") return frame(PredicateKind::kAdjective, text.substr(3));
    fail("a line starts with verb, noun, adj, word, class, + or -, not with '" + std::string(word) +
         "'");
  }

 private:
  [[noreturn]] void fail(const std::string& reason) const {
    throw InputError(name_ + ":" + std::to_string(number_) + ": " + reason);
  }

  void header(std::string_view text) {
    const auto close = text.find(']');
    const std::string id(text.substr(1, std::min(close, text.size()) - 1));
    const auto slash = id.find('/');
    if (close == std::string_view::npos || slash == std::string::npos)
      fail("an entry is headed [meaning/name]");
    auto entry = std::make_unique<Entry>();
    entry->id = id;
    meaning(id.substr(0, slash), id.substr(slash + 1), *entry);
    for (const auto option : split(text.substr(close + 1), ' ')) entry_option(option, *entry);
    entry_ = entry.get();
    data_.entries.push_back(std::move(entry));
  }

  void meaning(const std::string& family, const std::string& member, Entry& entry) {
    const auto named = [&](auto value, auto& field, EntryKind kind) {
      if (!value) fail("'" + member + "' is no " + family + " of the ontology");
      field = *value;
      entry.kind = kind;
    };
    const std::string first = member.substr(0, member.find('/'));
    if (family == "status")
      return named(from_name<AgreementStatus>(first), entry.status, EntryKind::kStatus);
    if (family == "act") return named(from_name<ActKind>(first), entry.act, EntryKind::kAct);
    if (family == "form")
      return named(from_name<AgreementForm>(first), entry.form, EntryKind::kForm);
    if (family == "type")
      return named(from_name<AgreementType>(first), entry.type, EntryKind::kType);
    if (family == "event")
      return named(from_name<EventKind>(first), entry.event, EntryKind::kEvent);
    if (family == "thing") {
      entry.kind = EntryKind::kThing;
      return;
    }
    const auto predicate = from_name<Predicate>(family);
    if (!predicate) fail("'" + family + "' is no predicate of the ontology");
    entry.predicate = *predicate;
  }

  void entry_option(std::string_view option, Entry& entry) {
    if (option.starts_with("code=")) {
      entry.code = option.substr(5);
    } else if (option.starts_with("unless=")) {
      entry.unless = option.substr(7);
      if (!data_.classes.contains(entry.unless))
        fail("class '" + entry.unless + "' is not defined above");
    } else if (option.starts_with("judged=")) {
      entry.judged = option.substr(7);
      if (!data_.classes.contains(entry.judged))
        fail("class '" + entry.judged + "' is not defined above");
    } else if (option == "modality=planned") {
      entry.modality = Modality::kPlanned;
    } else if (option == "modality=negated") {
      entry.modality = Modality::kNegated;
    } else if (option == "ends") {
      entry.ends = true;
    } else if (option == "project=no") {
      entry.projects = false;
    } else if (option == "project=only") {
      entry.things_only = true;
    } else if (option == "when=asserted") {
      entry.when = Modality::kAsserted;
    } else if (option == "when=negated") {
      entry.when = Modality::kNegated;
    } else if (option == "when=planned") {
      entry.when = Modality::kPlanned;
    } else if (option == "obliges") {
      entry.obliges = true;
    } else if (option == "located") {
      entry.located = true;
    } else if (option == "people") {
      entry.people = true;
    } else if (option == "inherits") {
      entry.inherits = true;
    } else if (option == "promises") {
      entry.promises = true;
    } else if (option == "presupposes") {
      entry.presupposes = true;
    } else if (option == "bound") {
      entry.bound = true;
    } else if (option == "persons=subject" || option == "persons=all") {
      entry.subject_is_person = true;
      entry.others_are_persons = option == "persons=all";
    } else if (option == "persons=others") {
      entry.others_are_persons = true;
    } else if (option == "weak") {
      entry.weak = true;
    } else {
      fail("unknown option '" + std::string(option) + "'");
    }
  }

  /// "+ Sentence. => A predicate B; C predicate D ?"
  void example(std::string_view text) {
    if (entry_ == nullptr) fail("an example before the first [entry]");
    Example example;
    example.forbidden = text.front() == '-';
    example.line = number_;
    const auto arrow = text.find("=>");
    example.sentence = trim(text.substr(1, arrow == std::string_view::npos ? arrow : arrow - 1));
    if (arrow != std::string_view::npos) {
      for (const auto triple : split(text.substr(arrow + 2), ';'))
        example.triples.emplace_back(triple);
    }
    if (!example.forbidden && example.triples.empty())
      fail("an example with + names its triples after =>");
    entry_->examples.push_back(std::move(example));
  }

  /// "class ties = relation tie link"
  void word_class(std::string_view text) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos) fail("a class is written: class name = words");
    auto& words = data_.classes[std::string(trim(text.substr(0, equals)))];
    for (const auto word : split(text.substr(equals + 1), ' ')) words.emplace(word);
  }

  /// "word trade^3 tariff"
  void type_words(std::string_view text) {
    if (entry_->kind != EntryKind::kType) fail("`word` lines belong to [type/...] entries");
    for (const auto item : split(text, ' ')) {
      const auto caret = item.find('^');
      TypeWord type{entry_->type, 1};
      if (caret != std::string_view::npos) {
        const auto digits = item.substr(caret + 1);
        if (std::from_chars(digits.data(), digits.data() + digits.size(), type.weight).ec !=
            std::errc{})
          fail("a weight is a number: '" + std::string(item) + "'");
      }
      data_.types[with_spaces(item.substr(0, caret))].push_back(type);
    }
  }

  /// "condemn denounce < verb verb.into : s=subj o=obj,for"
  void frame(PredicateKind kind, std::string_view text) {
    const auto colon = text.find(" :");
    const auto head = text.substr(0, colon);
    const auto below = head.find(" < ");
    data_.frames.emplace_back();
    Frame& frame = data_.frames.back();
    frame.entry = entry_;
    frame.kind = kind;
    if (below != std::string_view::npos) {
      for (const auto& governor : expand(head.substr(below + 3))) {
        const auto dot = governor.find('.');
        frame.governors.push_back(
            {governor.substr(0, dot),
             dot == std::string::npos ? "" : with_spaces(governor.substr(dot + 1))});
      }
    }
    if (colon != std::string_view::npos) {
      for (const auto role : split(text.substr(colon + 2), ' ')) add_role(role, frame);
    }
    const auto words = expand(head.substr(0, below));
    if (words.empty()) fail("no words before ':'");
    for (const auto& word : words)
      data_.words[static_cast<std::size_t>(kind)][word].push_back(&frame);
    if (kind == PredicateKind::kVerb) {
      for (const auto& word : words) know_verb(word);
    }
    for (const auto& governor : frame.governors) know_verb(governor.verb);
  }

  /// The verb of "wipe_out" and a noun's governor are words whose forms are known, too.
  void know_verb(const std::string& lemma) {
    data_.words[static_cast<std::size_t>(PredicateKind::kVerb)].try_emplace(
        lemma.substr(0, lemma.find('_')));
  }

  /// Words, with @class replaced by the class's words.
  std::vector<std::string> expand(std::string_view text) {
    std::vector<std::string> words;
    for (const auto word : split(text, ' ')) {
      if (word.front() != '@') {
        words.emplace_back(word);
        continue;
      }
      const auto found = data_.classes.find(word.substr(1));
      if (found == data_.classes.end())
        fail("class '" + std::string(word.substr(1)) + "' is not defined above");
      const auto from = static_cast<std::ptrdiff_t>(words.size());
      words.insert(words.end(), found->second.begin(), found->second.end());
      std::sort(words.begin() + from, words.end());
    }
    return words;
  }

  void add_role(std::string_view text, Frame& frame) {
    static constexpr std::pair<std::string_view, FrameRole> kRoles[] = {
        {"s", FrameRole::kSubject},   {"o", FrameRole::kObject}, {"pair", FrameRole::kPair},
        {"a", FrameRole::kAgreement}, {"p", FrameRole::kParty},  {"own", FrameRole::kOwner},
        {"to", FrameRole::kAddressee}};
    const auto equals = text.find('=');
    const auto name = text.substr(0, equals);
    for (const auto& [known, role] : kRoles) {
      if (known != name || equals == std::string_view::npos) continue;
      for (const auto slot : split(text.substr(equals + 1), ','))
        frame.roles[static_cast<std::size_t>(role)].push_back(slot_of(slot));
      return;
    }
    fail("a role is s=, o=, pair=, a=, p=, own= or to=, not '" + std::string(text) + "'");
  }

  static Slot slot_of(std::string_view text) {
    const bool together = text.ends_with('+');
    if (together) text.remove_suffix(1);
    static constexpr std::pair<std::string_view, Slot::Kind> kSlots[] = {
        {"subj", Slot::Kind::kSubject},         {"obj", Slot::Kind::kObject},
        {"iobj", Slot::Kind::kIndirectObject},  {"poss", Slot::Kind::kPossessor},
        {"mod", Slot::Kind::kModifier},         {"comp", Slot::Kind::kClauseSubject},
        {"compobj", Slot::Kind::kClauseObject}, {"appos", Slot::Kind::kAppositive},
        {"if", Slot::Kind::kCondition},         {"unless", Slot::Kind::kProviso},
        {"speaker", Slot::Kind::kSpeaker},      {"border", Slot::Kind::kBorder}};
    for (const auto& [name, kind] : kSlots) {
      if (name == text) return {kind, "", together};
    }
    return {Slot::Kind::kPreposition, with_spaces(text),
            together || text == "between" || text == "among"};
  }

  const std::string& name_;
  Lexicon::Data& data_;
  Entry* entry_ = nullptr;
  int number_ = 0;
};

}  // namespace

void read_lexicon(std::string_view text, const std::string& name, Lexicon::Data& data) {
  Reader reader(name, data);
  int number = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    reader.line(text.substr(0, end), ++number);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace entente::extract::meaning
