#include "extract/meaning/treaty_agreement.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "extract/meaning/treaty_text.h"
#include "knowledge/fact_ids.h"

namespace entente::extract::meaning {
namespace {

constexpr double kConfidence = 0.95;

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](unsigned char c) {
    return static_cast<char>(c < 0x80 ? std::tolower(c) : c);
  });
  return out;
}

class TreatyReading {
 public:
  TreatyReading(const ArticleView& article, const TreatyText& parts)
      : article_(article), parts_(parts) {}

  std::optional<Agreement> read() {
    out_.rule = "treaty/text";
    out_.confidence = kConfidence;
    title();
    parties();
    if (out_.parties.empty()) return std::nullopt;
    signing();
    for (const auto& sentence : article_.sentences) clause(sentence.span);
    if (out_.type == AgreementType::kDefense) obligations();
    status();
    out_.id = id_of(out_);
    return std::move(out_);
  }

 private:
  Evidence evidence(Span span, std::initializer_list<std::string_view> fields) const {
    Evidence out;
    out.span = span;
    out.text = std::string(text_of(article_.text, span));
    for (const auto field : fields) out.fields.emplace_back(field);
    return out;
  }

  void title() {
    const auto title = text_of(article_.text, parts_.title);
    out_.name = std::string(title);
    out_.evidence.push_back(evidence(parts_.title, {"form", "name", "type"}));
    std::array<int, count_of<AgreementType>()> scores{};
    bool form = false;
    std::string word;
    for (const char c : lower(title) + ' ') {
      if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || (c & 0x80) != 0) {
        word += c;
        continue;
      }
      for (const auto& type : article_.lexicon->types_of(word))
        scores[static_cast<std::size_t>(type.type)] += type.weight;
      if (const auto named = from_name<AgreementForm>(word); named && !form) {
        out_.form = *named;
        form = true;
      }
      word.clear();
    }
    const auto most = std::ranges::max_element(scores);
    if (*most > 1) out_.type = static_cast<AgreementType>(most - scores.begin());
  }

  /// The states and organisations that a part of the text names.
  std::vector<ActorId> named_in(Span part) const {
    std::vector<ActorId> found;
    for (const auto& mention : article_.mentions) {
      if (!part.contains(mention.span) || mention.form == actors::MentionForm::kTreaty) continue;
      const ActorId id = rolled_up(mention.acts_for.empty() ? mention.id : mention.acts_for);
      const auto kind = article_.gazetteer->kind(id.value);
      const bool acts = kind == ActorKind::kState || kind == ActorKind::kOrganization ||
                        kind == ActorKind::kGroup;
      if (acts && std::ranges::find(found, id) == found.end()) found.push_back(id);
    }
    return found;
  }

  void parties() {
    out_.parties = named_in(parts_.parties);
    if (!out_.parties.empty()) {
      out_.evidence.push_back(evidence(parts_.parties, {"parties"}));
    } else {
      for (const Span line : parts_.signatures) {
        for (auto& id : named_in(line)) {
          if (std::ranges::find(out_.parties, id) == out_.parties.end()) out_.parties.push_back(id);
          out_.evidence.push_back(evidence(line, {"parties"}));
        }
      }
      if (out_.parties.empty()) out_.parties = named_in(parts_.title);
    }
    std::ranges::sort(out_.parties);
  }

  void signing() {
    if (!parts_.done) return;
    const auto done = text_of(article_.text, *parts_.done);
    const auto place = place_of_signing(done);
    if (!place.empty()) out_.place = std::string(place);
    out_.dates.signed_on = date_of_signing(done);
    out_.evidence.push_back(evidence(*parts_.done, {"dates.signed", "place"}));
    for (const Span line : parts_.signatures) {
      const auto own = date_of_signing(text_of(article_.text, line));
      for (const ActorId& party : named_in(line)) {
        Act act;
        act.party = party;
        act.on = own ? own : out_.dates.signed_on;
        act.evidence.push_back(evidence(line, {"acts"}));
        out_.acts.push_back(std::move(act));
      }
    }
  }

  void clause(Span sentence) {
    const auto text = lower(text_of(article_.text, sentence));
    const auto says = [&](std::string_view words) { return text.find(words) != std::string::npos; };
    if (says("into force") && !says("amendment")) entry_into_force(sentence, says("entered"));
    if (says("in force for") || says("duration of") || says("remain in effect for"))
      duration(sentence);
    if (says("deposited with") || says("depositary")) depositary(sentence, text);
  }

  /// A date that the clause names; rules ("thirty days after the second ratification") name none.
  void entry_into_force(Span sentence, bool happened) {
    for (const auto& time : article_.times) {
      if (!sentence.contains(time.span) || !time.date || time.type != time::TimeType::kDate)
        continue;
      if (!time.date->is_day()) continue;
      StatusEntry entry;
      entry.status = AgreementStatus::kInForce;
      entry.on = time.date;
      entry.modality = happened ? Modality::kAsserted : Modality::kPlanned;
      entry.evidence.push_back(evidence(sentence, {"dates.in_force"}));
      out_.history.push_back(std::move(entry));
      if (happened) out_.dates.in_force = time.date;
      return;
    }
  }

  /// "for a period of ten years": TIMEX3's P10Y.
  void duration(Span sentence) {
    for (const auto& time : article_.times) {
      const auto& value = time.value;
      if (!sentence.contains(time.span) || time.type != time::TimeType::kDuration) continue;
      if (value.size() < 3 || value.front() != 'P') continue;
      const auto number = std::string_view(value).substr(1, value.size() - 2);
      if (number.find_first_not_of("0123456789") != std::string_view::npos) continue;
      const char unit = value.back();
      const std::string_view name = unit == 'Y' ? "year" : unit == 'M' ? "month" : "day";
      if (unit != 'Y' && unit != 'M' && unit != 'D') continue;
      const bool known = std::ranges::any_of(
          out_.terms, [](const Term& term) { return term.kind == TermKind::kDuration; });
      if (known) return;
      out_.terms.push_back({TermKind::kDuration, std::string(number), std::string(name)});
      out_.evidence.push_back(evidence(sentence, {"terms"}));
      return;
    }
  }

  void depositary(Span sentence, const std::string& text) {
    if (out_.depositary) return;
    std::size_t begin = std::string::npos, end = std::string::npos;
    constexpr std::string_view kWith = "deposited with ", kIs = " shall be the depositary";
    if (const auto with = text.find(kWith); with != std::string::npos) {
      begin = with + kWith.size();
      end = text.find_first_of(",.;", begin);
      for (const std::string_view stop : {" which", " who", " and shall", " as ", " within"})
        end = std::min(end, text.find(stop, begin));
    } else if (const auto is = text.find(kIs); is != std::string::npos) {
      const auto start = text.find_last_of(".;\n", is);
      begin = start == std::string::npos ? 0 : start + 1;
      end = is;
    } else {
      return;
    }
    auto name = text_of(article_.text, sentence).substr(begin, std::min(end, text.size()) - begin);
    while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
    if (lower(name.substr(0, 4)) == "the ") name.remove_prefix(4);
    if (name.empty() || name.size() > 120) return;
    out_.depositary = std::string(name);
    out_.evidence.push_back(evidence(sentence, {"depositary"}));
  }

  /// What the articles of a treaty on defence bind its parties to.
  void obligations() {
    constexpr std::array<std::pair<std::string_view, Obligation>, 7> kWords = {
        {{"armed attack", Obligation::kDefense},
         {"come to the assistance", Obligation::kDefense},
         {"remain neutral", Obligation::kNeutrality},
         {"refrain from the threat or use of force", Obligation::kNonaggression},
         {"not to attack", Obligation::kNonaggression},
         {"shall consult", Obligation::kConsultation},
         {"will consult", Obligation::kConsultation}}};
    for (const auto& article : parts_.articles) {
      // A short article stands on the line of its heading.
      const auto text = lower(text_of(article_.text, {article.heading.begin, article.body.end}));
      for (const auto& [words, obligation] : kWords) {
        if (text.find(words) == std::string::npos) continue;
        if (std::ranges::find(out_.obligations, obligation) != out_.obligations.end()) continue;
        out_.obligations.push_back(obligation);
        out_.evidence.push_back(evidence(article.heading, {"obligations"}));
      }
    }
    std::ranges::sort(out_.obligations);
  }

  void status() {
    const bool is_signed = parts_.done || !parts_.signatures.empty();
    out_.status = out_.dates.in_force ? AgreementStatus::kInForce
                  : is_signed         ? AgreementStatus::kSigned
                                      : AgreementStatus::kAgreed;
    if (!is_signed) return;
    StatusEntry entry;
    entry.status = AgreementStatus::kSigned;
    entry.on = out_.dates.signed_on;
    entry.evidence.push_back(
        evidence(parts_.done ? *parts_.done : parts_.signatures.front(), {"dates.signed"}));
    out_.history.insert(out_.history.begin(), std::move(entry));
  }

  const ArticleView& article_;
  const TreatyText& parts_;
  Agreement out_;
};

}  // namespace

std::optional<Agreement> read_treaty(const ArticleView& article) {
  const auto parts = read_treaty_text(article.text);
  if (!parts) return std::nullopt;
  return TreatyReading(article, *parts).read();
}

}  // namespace entente::extract::meaning
