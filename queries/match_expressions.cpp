// Expressions by precedence: OR, XOR, AND, NOT, comparison, addition, multiplication, sign,
// property and index.
#include <algorithm>
#include <array>
#include <charconv>

#include "queries/match_parser.h"

namespace entente::queries::match {
namespace {

using Kind = Expression::Kind;

class ExpressionReader {
 public:
  explicit ExpressionReader(TokenReader& in) : in_(in) {}
  Expression read() { return either(); }

 private:
  /// Counts how deep the reading is, whatever opened it.
  struct Level {
    explicit Level(ExpressionReader& reader) : depth(reader.depth_) {
      if (++depth > kMostNesting)
        fail(reader.in_.now().column,
             "expressions are nested more than " + std::to_string(kMostNesting) + " deep");
    }
    ~Level() { --depth; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;
    std::size_t& depth;
  };

  /// Whatever the tree looks like, it is no deeper than its operators are many.
  Expression make(Kind kind, std::string name, std::size_t column, std::vector<Expression> parts) {
    if (!parts.empty() && ++operators_ > kMostOperators)
      fail(column, "an expression has at most " + std::to_string(kMostOperators) + " operators");
    Expression e;
    e.kind = kind;
    e.name = std::move(name);
    e.column = column;
    e.parts = std::move(parts);
    return e;
  }

  template <class Next>
  Expression joined_by(std::initializer_list<std::string_view> words, Next next) {
    Expression left = next();
    while (true) {
      const auto word = std::find_if(words.begin(), words.end(), [&](std::string_view w) {
        return in_.is(w) || in_.is_word(w);
      });
      if (word == words.end()) return left;
      const std::size_t column = in_.take().column;
      Expression right = next();
      std::vector<Expression> parts;
      parts.push_back(std::move(left));
      parts.push_back(std::move(right));
      left = make(Kind::kBinary, std::string(*word), column, std::move(parts));
    }
  }

  Expression either() {
    const Level level(*this);
    return joined_by({"OR"}, [&] {
      return joined_by({"XOR"}, [&] { return joined_by({"AND"}, [&] { return negation(); }); });
    });
  }

  Expression negation() {
    if (!in_.is_word("NOT")) return comparison();
    const Level level(*this);
    const std::size_t column = in_.take().column;
    std::vector<Expression> parts;
    parts.push_back(negation());
    return make(Kind::kUnary, "NOT", column, std::move(parts));
  }

  Expression comparison() {
    Expression left = sum();
    static constexpr std::array<std::string_view, 6> kSigns{"=", "<>", "<=", ">=", "<", ">"};
    while (true) {
      const std::size_t column = in_.now().column;
      std::string name;
      for (const auto sign : kSigns) {
        if (name.empty() && in_.is(sign)) name = sign;
      }
      if (in_.is("=~"))
        fail(column,
             "regular expressions are not in the subset; use CONTAINS, STARTS WITH or ENDS WITH");
      if (!name.empty()) {
        in_.take();
      } else if (in_.take_word("IN")) {
        name = "IN";
      } else if (in_.take_word("CONTAINS")) {
        name = "CONTAINS";
      } else if (in_.take_word("STARTS")) {
        in_.expect_word("WITH");
        name = "STARTS";
      } else if (in_.take_word("ENDS")) {
        in_.expect_word("WITH");
        name = "ENDS";
      } else if (in_.take_word("IS")) {
        const bool negated = in_.take_word("NOT");
        in_.expect_word("NULL");
        std::vector<Expression> parts;
        parts.push_back(std::move(left));
        left = make(Kind::kUnary, negated ? "IS NOT NULL" : "IS NULL", column, std::move(parts));
        continue;
      } else {
        return left;
      }
      std::vector<Expression> parts;
      parts.push_back(std::move(left));
      parts.push_back(sum());
      left = make(Kind::kBinary, std::move(name), column, std::move(parts));
    }
  }

  Expression sum() {
    return joined_by({"+", "-"}, [&] {
      return joined_by({"*", "/", "%"}, [&] { return sign(); });
    });
  }

  Expression sign() {
    if (!in_.is("-") && !in_.is("+")) return access();
    const Level level(*this);
    const Token& token = in_.take();
    std::string name = token.text;
    const std::size_t column = token.column;
    std::vector<Expression> parts;
    parts.push_back(sign());
    return make(Kind::kUnary, std::move(name), column, std::move(parts));
  }

  Expression access() {
    Expression value = atom();
    while (true) {
      const std::size_t column = in_.now().column;
      std::vector<Expression> parts;
      if (in_.take_if(".")) {
        parts.push_back(std::move(value));
        value = make(Kind::kProperty, in_.expect_name("a property"), column, std::move(parts));
      } else if (in_.take_if("[")) {
        parts.push_back(std::move(value));
        parts.push_back(either());
        in_.expect("]", "after an index");
        value = make(Kind::kIndex, "[]", column, std::move(parts));
      } else {
        return value;
      }
    }
  }

  Expression atom() {
    const Level level(*this);
    const Token token = in_.now();
    switch (token.kind) {
      case TokenKind::kString:
        in_.take();
        return literal(token, token.text);
      case TokenKind::kNumber:
        in_.take();
        return number(token);
      case TokenKind::kName:
        return named(token);
      case TokenKind::kSymbol:
        if (in_.take_if("(")) {
          Expression inner = either();
          in_.expect(")", "to close the bracket");
          return inner;
        }
        if (in_.take_if("[")) return list(token);
        if (in_.take_if("$"))
          return make(Kind::kParameter, in_.expect_name("a parameter's name"), token.column, {});
        break;
      case TokenKind::kEnd:
        break;
    }
    fail(token.column, "expected a value, not " + in_.shown());
  }

  template <class T>
  static Expression literal(const Token& token, T value) {
    Expression e;
    e.literal.value = std::move(value);
    e.column = token.column;
    return e;
  }

  static Expression number(const Token& token) {
    const char *begin = token.text.data(), *end = begin + token.text.size();
    std::int64_t whole = 0;
    const auto [whole_end, whole_error] = std::from_chars(begin, end, whole);
    if (whole_error == std::errc() && whole_end == end) return literal(token, whole);
    double real = 0;
    const auto [real_end, real_error] = std::from_chars(begin, end, real);
    if (real_error != std::errc() || real_end != end)
      fail(token.column, "the number " + token.text + " is too large");
    return literal(token, real);
  }

  Expression list(const Token& token) {
    Expression e = make(Kind::kList, "", token.column, {});
    if (in_.take_if("]")) return e;
    do e.parts.push_back(either());
    while (in_.take_if(","));
    in_.expect("]", "to close the list");
    return e;
  }

  Expression named(const Token& token) {
    in_.take();
    if (token.upper == "TRUE" || token.upper == "FALSE")
      return literal(token, token.upper == "TRUE");
    if (token.upper == "NULL") return literal(token, std::monostate());
    if (token.upper == "CASE") fail(token.column, "CASE is not in the subset that `match` knows");
    if (!in_.take_if("(")) return make(Kind::kVariable, token.text, token.column, {});
    std::string function = token.text;
    std::transform(function.begin(), function.end(), function.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    Expression call = make(Kind::kCall, function, token.column, {});
    if (in_.take_if("*")) {
      call.star = true;
      if (function != "count") fail(token.column, "only count takes *");
    } else if (!in_.is(")")) {
      call.distinct = in_.take_word("DISTINCT");
      do call.parts.push_back(either());
      while (in_.take_if(","));
    }
    in_.expect(")", "to close " + function);
    return call;
  }

  TokenReader& in_;
  std::size_t depth_ = 0, operators_ = 0;
};

}  // namespace

Expression read_expression(TokenReader& in) { return ExpressionReader(in).read(); }

Properties read_properties(TokenReader& in) {
  Properties all;
  in.expect("{", "to open properties");
  while (!in.is("}")) {
    std::string key = in.expect_name("a property");
    in.expect(":", "after the property");
    all.emplace_back(std::move(key), read_expression(in));
    if (!in.take_if(",")) break;
  }
  in.expect("}", "to close the properties");
  return all;
}

bool is_aggregate(const std::string& f) {
  return f == "count" || f == "sum" || f == "avg" || f == "min" || f == "max" || f == "collect";
}

bool has_aggregate(const Expression& e) {
  return (e.kind == Kind::kCall && is_aggregate(e.name)) ||
         std::any_of(e.parts.begin(), e.parts.end(), has_aggregate);
}

}  // namespace entente::queries::match
