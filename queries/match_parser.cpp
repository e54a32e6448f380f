#include "queries/match_parser.h"

#include <algorithm>
#include <charconv>

#include "knowledge/error.h"

namespace entente::queries::match {

void fail(std::size_t column, const std::string& what) {
  throw UsageError("match, column " + std::to_string(column) + ": " + what);
}

bool TokenReader::take_if(std::string_view symbol) {
  if (!is(symbol)) return false;
  take();
  return true;
}

bool TokenReader::take_word(std::string_view upper) {
  if (!is_word(upper)) return false;
  take();
  return true;
}

std::string TokenReader::shown() const {
  return now().kind == TokenKind::kEnd ? "the end" : "\"" + now().text + "\"";
}

void TokenReader::expect(std::string_view symbol, std::string_view after) {
  if (!take_if(symbol))
    fail(now().column,
         "expected " + std::string(symbol) + " " + std::string(after) + ", not " + shown());
}

void TokenReader::expect_word(std::string_view upper) {
  if (!take_word(upper)) fail(now().column, "expected " + std::string(upper) + ", not " + shown());
}

std::string TokenReader::expect_name(std::string_view what) {
  if (now().kind != TokenKind::kName)
    fail(now().column, "expected " + std::string(what) + ", not " + shown());
  return take().text;
}

std::string TokenReader::text_between(std::size_t first_column) const {
  const std::size_t end = at_ == 0 ? 0 : tokens_[at_ - 1].end;
  return std::string(source_.substr(first_column - 1, end - (first_column - 1)));
}

namespace {

class Parser {
 public:
  explicit Parser(std::string_view text) : in_(text) {}

  Query run() {
    if (!in_.is_word("MATCH")) refuse_clause();
    while (in_.take_word("MATCH")) {
      const std::size_t before = query_.patterns.size();
      do query_.patterns.push_back(path());
      while (in_.take_if(","));
      query_.clauses.push_back(query_.patterns.size() - before);
      if (in_.take_word("WHERE")) query_.conditions.push_back(read_expression(in_));
    }
    if (!in_.is_word("RETURN")) refuse_clause();
    in_.take();
    returned();
    in_.take_if(";");
    if (in_.now().kind != TokenKind::kEnd) refuse_clause();
    return std::move(query_);
  }

 private:
  [[noreturn]] void refuse_clause() {
    static constexpr std::string_view kOthers[] = {"CREATE", "MERGE",   "DELETE", "DETACH", "SET",
                                                   "REMOVE", "FOREACH", "LOAD",   "CALL",   "DROP"};
    for (const auto other : kOthers) {
      if (in_.is_word(other))
        fail(in_.now().column, std::string(other) + " changes or calls; `match` only reads");
    }
    static constexpr std::string_view kLater[] = {"OPTIONAL", "WITH", "UNWIND", "UNION"};
    for (const auto later : kLater) {
      if (in_.is_word(later))
        fail(in_.now().column, std::string(later) + " is not in the subset that `match` knows");
    }
    fail(in_.now().column, std::string("expected ") +
                               (query_.patterns.empty() ? "MATCH"
                                : query_.items.empty()  ? "MATCH, WHERE or RETURN"
                                                        : "ORDER BY, SKIP, LIMIT or the end") +
                               ", not " + in_.shown());
  }

  void returned() {
    query_.distinct = in_.take_word("DISTINCT");
    do {
      const std::size_t column = in_.now().column;
      Item item{read_expression(in_), {}};
      item.name = in_.text_between(column);
      if (in_.take_word("AS")) item.name = in_.expect_name("a name after AS");
      query_.items.push_back(std::move(item));
    } while (in_.take_if(","));
    if (in_.take_word("ORDER")) {
      in_.expect_word("BY");
      do {
        SortKey key{read_expression(in_), false};
        if (in_.take_word("DESC") || in_.take_word("DESCENDING")) {
          key.descending = true;
        } else if (!in_.take_word("ASC")) {
          in_.take_word("ASCENDING");
        }
        query_.order.push_back(std::move(key));
      } while (in_.take_if(","));
    }
    if (in_.take_word("SKIP")) query_.skip = read_expression(in_);
    if (in_.take_word("LIMIT")) query_.limit = read_expression(in_);
  }

  PathPattern path() {
    if (query_.patterns.size() == kMostPatterns)
      fail(in_.now().column, "a query has at most " + std::to_string(kMostPatterns) + " patterns");
    PathPattern path;
    if (in_.now().kind == TokenKind::kName && in_.ahead(1).text == "=" &&
        !in_.is_word("SHORTESTPATH")) {
      path.variable = in_.take().text;
      in_.take();
    }
    if (in_.is_word("SHORTESTPATH")) {
      const std::size_t column = in_.take().column;
      in_.expect("(", "after shortestPath");
      chain(path);
      in_.expect(")", "after the path");
      path.shortest = true;
      if (path.relations.size() != 1)
        fail(column,
             "shortestPath takes one relation between two nodes, as shortestPath((a)-[*..5]-(b))");
    } else {
      chain(path);
    }
    return path;
  }

  void chain(PathPattern& path) {
    path.nodes.push_back(node());
    while (in_.is("-") || in_.is("<")) {
      if (path.relations.size() == kMostHops)
        fail(in_.now().column, "a pattern has at most " + std::to_string(kMostHops) + " relations");
      path.relations.push_back(relation());
      path.nodes.push_back(node());
    }
  }

  NodePattern node() {
    NodePattern node;
    node.column = in_.now().column;
    in_.expect("(", "to open a node");
    if (in_.now().kind == TokenKind::kName) node.variable = in_.take().text;
    if (in_.take_if(":")) {
      do {
        in_.take_if(":");
        node.labels.push_back(in_.expect_name("a label"));
      } while (in_.take_if("|"));
      if (in_.is(":"))
        fail(in_.now().column, "a node has one kind; write (n:State|Organization) for either");
    }
    if (in_.is("{")) node.properties = read_properties(in_);
    in_.expect(")", "to close the node");
    return node;
  }

  std::size_t bound(std::size_t fallback) {
    if (in_.now().kind != TokenKind::kNumber) return fallback;
    const Token& token = in_.take();
    std::size_t value = 0;
    const auto [end, error] =
        std::from_chars(token.text.data(), token.text.data() + token.text.size(), value);
    if (error != std::errc() || end != token.text.data() + token.text.size())
      fail(token.column, "a number of hops is a whole number");
    if (value > kMostHops)
      fail(token.column, "a path has at most " + std::to_string(kMostHops) + " hops");
    return value;
  }

  RelationPattern relation() {
    RelationPattern r;
    r.column = in_.now().column;
    const bool left = in_.take_if("<");
    in_.expect("-", "to begin a relation");
    if (in_.take_if("[")) {
      if (in_.now().kind == TokenKind::kName) r.variable = in_.take().text;
      if (in_.take_if(":")) {
        do {
          in_.take_if(":");
          r.types.push_back(in_.expect_name("a type of relation"));
        } while (in_.take_if("|"));
      }
      if (in_.take_if("*")) {
        r.many = true;
        const bool exact = in_.now().kind == TokenKind::kNumber;
        r.least = bound(1);
        r.most = exact ? r.least : kMostHops;
        if (in_.take_if("..")) r.most = bound(kMostHops);
        if (r.least > r.most) fail(r.column, "the least number of hops is more than the most");
      }
      if (in_.is("{")) r.properties = read_properties(in_);
      in_.expect("]", "to close the relation");
    }
    in_.expect("-", "after the relation");
    const bool right = in_.take_if(">");
    r.arrow = left == right ? Arrow::kEither : left ? Arrow::kLeft : Arrow::kRight;
    return r;
  }

  TokenReader in_;
  Query query_;
};

}  // namespace

Query parse(std::string_view text) {
  if (text.size() > kMostBytes)
    fail(kMostBytes, "a query has at most " + std::to_string(kMostBytes) + " bytes");
  return Parser(text).run();
}

}  // namespace entente::queries::match
