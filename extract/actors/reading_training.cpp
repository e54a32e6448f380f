#include "extract/actors/reading_training.h"

#include "extract/actors/article_names.h"
#include "extract/actors/reading.h"

namespace entente::extract::actors {

struct ReadingTrainer::State {
  explicit State(const GazetteerData& data) : names(data) {}
  NameIndex names;
};

ReadingTrainer::ReadingTrainer() : state_(std::make_unique<State>(Gazetteer::embedded().data())) {}
ReadingTrainer::~ReadingTrainer() = default;

MarkedText read_marks(std::string_view line) {
  MarkedText marked;
  std::size_t open = std::string_view::npos;
  bool place = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '[' && i + 1 < line.size() && (line[i + 1] == '+' || line[i + 1] == '-')) {
      place = line[++i] == '-';
      open = marked.text.size();
    } else if (line[i] == ']' && open != std::string_view::npos) {
      const Span span{static_cast<std::uint32_t>(open),
                      static_cast<std::uint32_t>(marked.text.size())};
      marked.names.push_back({span, place});
      open = std::string_view::npos;
    } else {
      marked.text.push_back(line[i]);
    }
  }
  return marked;
}

bool ReadingTrainer::features(const LinkInput& input, Span span,
                              std::vector<std::string>& features) const {
  ArticleNames article = article_names(input, state_->names);
  find_names(article);
  disambiguate(article);
  for (const FoundName& name : article.found) {
    const Span of{article.word(name.sentence, name.first).span.begin,
                  article.word(name.sentence, name.last).span.end};
    if (name.dropped || !of.overlaps(span)) continue;
    reading_features(article, name, features);
    return true;
  }
  return false;
}

}  // namespace entente::extract::actors
