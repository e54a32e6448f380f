#include "tests/queries/small_world.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

#include "extract/actors/gazetteer.h"
#include "knowledge/content_id.h"
#include "knowledge/fact_ids.h"

namespace entente::testing {
namespace {

using Words = std::vector<std::string>;

Words words_of(const std::string& line) {
  std::istringstream in(line);
  Words words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::vector<std::string> parted(const std::string& text) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, ',');) parts.push_back(part);
  return parts;
}

class Values {
 public:
  Values(const Words& words, std::size_t from) {
    for (std::size_t i = from; i < words.size(); ++i) {
      const auto equals = words[i].find('=');
      if (equals == std::string::npos) throw std::runtime_error("no = in " + words[i]);
      values_[words[i].substr(0, equals)] = words[i].substr(equals + 1);
    }
  }
  std::optional<std::string> text(const std::string& key) {
    const auto found = values_.find(key);
    if (found == values_.end()) return std::nullopt;
    std::string value = found->second;
    values_.erase(found);
    return value;
  }
  std::optional<std::string> spaced(const std::string& key) {
    auto value = text(key);
    if (value) std::replace(value->begin(), value->end(), '_', ' ');
    return value;
  }
  std::optional<PartialDate> date(const std::string& key) {
    const auto value = text(key);
    if (!value) return std::nullopt;
    const auto date = PartialDate::parse(*value);
    if (!date) throw std::runtime_error("no date: " + *value);
    return date;
  }
  template <class E>
  E one_of(const std::string& key, E fallback) {
    const auto value = text(key);
    if (!value) return fallback;
    const auto found = from_name<E>(*value);
    if (!found) throw std::runtime_error("no such value: " + *value);
    return *found;
  }
  void done() const {
    if (!values_.empty()) throw std::runtime_error("not understood: " + values_.begin()->first);
  }

 private:
  std::map<std::string, std::string> values_;
};

class Reader {
 public:
  std::vector<Extraction> read(const std::string& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file);
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      try {
        take(line);
      } catch (const std::exception& error) {
        throw std::runtime_error(file + ":" + std::to_string(number) + ": " + error.what());
      }
    }
    finish();
    return std::move(world_);
  }

 private:
  void take(const std::string& line) {
    if (line.empty() || line[0] == '#') return;
    if (line[0] == '.') return sentence(line.substr(2));
    const Words words = words_of(line);
    const std::string& kind = words.at(0);
    if (kind == "document") return document(line, words);
    if (kind == "agreement") return agreement(words);
    if (kind == "relation") return relation(words);
    if (kind == "event") return event(words);
    Agreement& last = now_->agreements.back();
    const auto on = words.size() > 3 ? PartialDate::parse(words[3]) : std::nullopt;
    if (kind == "history") {
      last.history.push_back({*from_name<AgreementStatus>(words.at(1)),
                              words.size() > 2 ? PartialDate::parse(words[2]) : std::nullopt,
                              Modality::kAsserted,
                              date_,
                              {evidence({})}});
    } else if (kind == "act") {
      Act act;
      act.party = ActorId(words.at(1));
      act.act = from_name<ActKind>(words.at(2)).value();
      act.on = on;
      if (words.size() > 4) act.effective = PartialDate::parse(words[4]);
      act.evidence = {evidence({})};
      last.acts.push_back(act);
      actors_.insert(words[1]);
    } else if (kind == "related") {
      last.related.push_back({from_name<RelatedKind>(words.at(1)).value(), named_.at(words.at(2))});
    } else {
      throw std::runtime_error("not understood: " + kind);
    }
  }

  void document(const std::string& line, const Words& words) {
    finish();
    now_.emplace();
    now_->producer = {"1", "test", "test", "test"};
    Document& d = now_->document;
    d.id = d.key = words.at(1);
    date_.reset();
    if (words.at(2) != "-") {
      d.date = words[2];
      date_ = PartialDate::parse(words[2]);
    }
    d.source = words.at(3);
    std::replace(d.source->begin(), d.source->end(), '_', ' ');
    d.title = line.substr(line.find('|') + 2);
    d.text = *d.title + "\n";
    named_.clear();
  }

  void sentence(const std::string& text) {
    std::string& whole = now_->document.text;
    whole += "\n";
    const auto begin = static_cast<std::uint32_t>(whole.size());
    whole += text;
    now_->sentences.push_back({begin, static_cast<std::uint32_t>(whole.size())});
  }

  Evidence evidence(const std::optional<std::string>& stance) {
    Evidence e;
    e.span = now_->sentences.back();
    e.text = std::string(text_of(now_->document.text, e.span));
    if (stance) e.stance = from_name<Stance>(*stance).value();
    return e;
  }

  void agreement(const Words& words) {
    Values values(words, 1);
    Agreement a;
    a.name = values.spaced("name");
    for (const auto& party : parted(values.text("parties").value_or("")))
      a.parties.emplace_back(party);
    std::sort(a.parties.begin(), a.parties.end());
    for (const auto& party : a.parties) actors_.insert(party.value);
    a.type = values.one_of("type", AgreementType::kOther);
    a.form = values.one_of("form", AgreementForm::kAgreement);
    a.status = values.one_of("status", AgreementStatus::kUnknown);
    a.modality = values.one_of("modality", Modality::kAsserted);
    if (const auto hub = values.text("hub")) a.hub = ActorId(*hub);
    a.subject = values.spaced("subject");
    a.place = values.spaced("place");
    a.dates.signed_on = values.date("signed");
    a.dates.in_force = values.date("in_force");
    a.dates.ended = values.date("ended");
    if (const auto binding = values.text("binding")) a.binding = *binding == "yes";
    if (const auto secret = values.text("secret")) a.secret = *secret == "yes";
    if (const auto reference = values.text("unts")) a.refs["unts"] = *reference;
    if (const auto term = values.text("duration"))
      a.terms.push_back({TermKind::kDuration, *term, "year"});
    a.confidence = std::stod(values.text("confidence").value_or("0.9"));
    a.rule = "test";
    a.evidence = {evidence(values.text("stance"))};
    a.evidence.front().fields = {"parties", "status"};
    keys_.push_back(values.text("key").value_or(""));
    values.done();
    now_->agreements.push_back(a);
    named_[keys_.back()] = id_of(a);
  }

  void relation(const Words& words) {
    Values values(words, 4);
    Relation r;
    r.subject = ActorId(words.at(1));
    r.predicate = from_name<Predicate>(words.at(2)).value();
    r.object = ActorId(words.at(3));
    if (is_symmetric(r.predicate) && r.object < r.subject) std::swap(r.subject, r.object);
    if (const auto via = values.text("via")) r.via = ActorId(*via), actors_.insert(*via);
    r.modality = values.one_of("modality", Modality::kAsserted);
    r.on = values.date("on");
    r.since = values.date("since");
    r.until = values.date("until");
    if (const auto by = values.spaced("by")) r.attributed_to.push_back({ActorId(), *by});
    r.confidence = std::stod(values.text("confidence").value_or("0.8"));
    r.rule = "test";
    r.evidence = {evidence(values.text("stance"))};
    if (values.text("under")) r.under = id_of(now_->agreements.back());
    values.done();
    r.id = id_of(r);
    actors_.insert(words[1]);
    actors_.insert(words[3]);
    now_->relations.push_back(r);
  }

  void event(const Words& words) {
    Values values(words, 3);
    Event e;
    e.actor = ActorId(words.at(1));
    e.kind = from_name<EventKind>(words.at(2)).value();
    if (const auto count = values.text("count")) e.count = std::stoll(*count);
    e.from = values.date("from");
    e.to = values.date("to");
    e.confidence = 0.8;
    e.rule = "test";
    e.evidence = {evidence({})};
    values.done();
    e.id = id_of(e);
    actors_.insert(words[1]);
    now_->events.push_back(e);
  }

  void finish() {
    if (!now_) return;
    for (Agreement& a : now_->agreements) a.id = id_of(a);
    now_->document.sha256 = sha256_hex(now_->document.text);
    for (const std::string& id : actors_)
      now_->actors.push_back(extract::actors::Gazetteer::embedded().actor(ActorId(id)));
    actors_.clear();
    keys_.clear();
    world_.push_back(std::move(*now_));
    now_.reset();
  }

  std::vector<Extraction> world_;
  std::optional<Extraction> now_;
  std::optional<PartialDate> date_;
  std::set<std::string> actors_;
  std::vector<std::string> keys_;
  std::map<std::string, AgreementId> named_;
};

}  // namespace

std::vector<Extraction> read_small_world(const std::string& file) { return Reader().read(file); }

storage::Store make_store(const std::vector<Extraction>& world, const std::string& database) {
  auto store = storage::Store::open(database, storage::Access::kCreate);
  for (const Extraction& e : world) store.ingest(e);
  return store;
}

}  // namespace entente::testing
