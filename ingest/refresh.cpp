#include "ingest/refresh.h"

#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "ingest/run.h"
#include "ingest/work.h"
#include "storage/rereading.h"

namespace entente::ingest {
namespace {

/// The facts of an extraction by id, each as a line for people.
std::map<std::string, std::string> facts_of(const Extraction& e) {
  std::map<std::string, std::string> facts;
  const auto with = [](const std::optional<PartialDate>& date, const char* word) {
    return date ? std::string(" ") + word + ' ' + date->text() : std::string();
  };
  for (const Agreement& a : e.agreements) {
    std::string line = std::string(name_of(a.type)) + ' ' + std::string(name_of(a.form)) + " of";
    for (const ActorId& party : a.parties) line += ' ' + party.value;
    if (a.name) line += " (" + *a.name + ')';
    facts[a.id.value] =
        line + ": " + std::string(name_of(a.status)) + with(a.dates.signed_on, "on");
  }
  for (const Relation& r : e.relations) {
    std::string line =
        r.subject.value + ' ' + std::string(name_of(r.predicate)) + ' ' + r.object.value;
    if (r.via) line += " via " + r.via->value;
    if (r.modality != Modality::kAsserted) line += ", " + std::string(name_of(r.modality));
    facts[r.id.value] = line + with(r.on, "on") + with(r.since, "since") + with(r.until, "until");
  }
  for (const Event& event : e.events) {
    facts[event.id.value] =
        event.actor.value + ' ' + std::string(name_of(event.kind)) + with(event.from, "from");
  }
  return facts;
}

/// The article that a stored document was made from, as far as the store keeps it.
Article article_of(const Document& document, const storage::DocumentOrigin& origin) {
  Article article;
  article.key = origin.key;
  article.id = origin.id;
  article.title = document.title;
  article.date = document.date;
  article.source = document.source;
  article.url = document.url;
  article.body = document.text;
  const std::string head = document.title ? *document.title + "\n\n" : std::string();
  if (!head.empty() && article.body.starts_with(head)) {
    article.body.erase(0, head.size());
  } else {
    article.title.reset();
  }
  return article;
}

/// What documents under way said before, and what of that has changed. Shared by all threads.
class Changes {
 public:
  void expect(const std::string& key, std::map<std::string, std::string> before) {
    const std::lock_guard lock(mutex_);
    before_[key] = std::move(before);
  }
  void compare(const Extraction& now) {
    auto after = facts_of(now);
    const std::lock_guard lock(mutex_);
    const auto at = before_.find(now.document.key);
    if (at == before_.end()) return;
    Change change{now.document.key, {}, {}};
    for (const auto& [id, line] : at->second) {
      if (!after.contains(id)) change.gone.push_back(line);
    }
    for (const auto& [id, line] : after) {
      if (!at->second.contains(id)) change.fresh.push_back(line);
    }
    before_.erase(at);
    if (!change.gone.empty() || !change.fresh.empty())
      changed_[now.document.key] = std::move(change);
  }
  std::optional<Change> take(const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto node = changed_.extract(key);
    return node.empty() ? std::nullopt : std::optional(std::move(node.mapped()));
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::map<std::string, std::string>> before_;
  std::map<std::string, Change> changed_;
};

class Comparing final : public extract::Extractor {
 public:
  Comparing(std::unique_ptr<extract::Extractor> reading, Changes& changes)
      : reading_(std::move(reading)), changes_(changes) {}

  Extraction extract(const Article& article) override {
    Extraction now = reading_->extract(article);
    changes_.compare(now);
    return now;
  }
  Producer producer() const override { return reading_->producer(); }

 private:
  std::unique_ptr<extract::Extractor> reading_;
  Changes& changes_;
};

/// Puts a document on the line, once for each file that holds it. False where the line was stopped.
bool feed(Line& line, const std::optional<Extraction>& before,
          const std::vector<storage::DocumentOrigin>& origins, Changes& changes) {
  if (!before) return true;
  for (const auto& origin : origins) {
    Job job{article_of(before->document, origin), {}, origin.key, origin.article_hash};
    const std::size_t bytes = job.article.body.size();
    changes.expect(origin.key, facts_of(*before));
    if (!line.give(std::move(job), bytes)) return false;
  }
  return true;
}

}  // namespace

Summary refresh(storage::Store& store, const Options& given,
                const std::function<void(const Change&)>& changed) {
  Changes changes;
  std::vector<std::unique_ptr<extract::Extractor>> extractors;
  for (int i = 0; i < jobs_of(given); ++i)
    extractors.push_back(std::make_unique<Comparing>(given.make_extractor(), changes));
  Options options = given;
  options.stored = [&](const std::string& key, storage::Outcome outcome) {
    const auto change = changes.take(key);
    if (change && changed) changed(*change);
    if (given.stored) given.stored(key, outcome);
  };
  const Producer producer = given.reread ? Producer{} : extractors.front()->producer();
  const storage::Rereading again(store.file());
  const auto documents = again.outdated(producer);
  const auto known = storage::Store::open(store.file(), storage::Access::kReadOnly);
  return run(store, {{"refresh"}, {}, {}}, options, extractors, [&](Line& line) {
    for (const storage::Number number : documents) {
      if (options.stop != nullptr && options.stop->load()) break;
      if (!feed(line, known.extraction(number), again.origins(number), changes)) return;
    }
    line.close();
  });
}

}  // namespace entente::ingest
