#include "extract/reader/html_tree.h"

#include <gumbo.h>

#include <csetjmp>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "extract/reader/parts.h"
#include "knowledge/error.h"

namespace entente::extract::reader {
namespace {

constexpr std::size_t kMostTree = std::size_t{256} << 20;
constexpr std::size_t kChunk = std::size_t{256} << 10;
constexpr long kMostSeconds = 5;

long thread_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<long>(now.tv_sec);
}

}  // namespace

/// Gumbo's memory. It is given back as a whole, since gumbo's own way of freeing recurses as deep
/// as the page nests. Where a bound is reached the parse is left by longjmp: there are only C
/// frames between.
struct HtmlTree::Arena {
  std::vector<char*> chunks;
  std::size_t used = 0, in_chunk = 0, chunk_size = 0, calls = 0;
  long end = thread_seconds() + kMostSeconds;
  std::jmp_buf escape{};

  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() {
    for (char* chunk : chunks) std::free(chunk);  // NOLINT(cppcoreguidelines-no-malloc)
  }

  void* allocate(std::size_t size) {
    size = (size + 15) / 16 * 16;
    used += size;
    const bool late = ++calls % 1024 == 0 && thread_seconds() > end;
    if (used > kMostTree || late) std::longjmp(escape, late ? 2 : 1);  // NOLINT(cert-err52-cpp)
    if (in_chunk + size > chunk_size) {
      chunk_size = size > kChunk ? size : kChunk;
      char* chunk =
          static_cast<char*>(std::malloc(chunk_size));  // NOLINT(cppcoreguidelines-no-malloc)
      if (chunk == nullptr) std::longjmp(escape, 1);    // NOLINT(cert-err52-cpp)
      chunks.push_back(chunk);
      in_chunk = 0;
    }
    void* place = chunks.back() + in_chunk;
    in_chunk += size;
    return place;
  }
};

HtmlTree::HtmlTree(std::string_view page) : arena_(std::make_unique<Arena>()) {
  GumboOptions options = kGumboDefaultOptions;
  options.userdata = arena_.get();
  options.allocator = [](void* arena, std::size_t size) {
    return static_cast<Arena*>(arena)->allocate(size);
  };
  options.deallocator = [](void*, void*) {};
  options.max_errors = 0;
  const int left = setjmp(arena_->escape);  // NOLINT(cert-err52-cpp): see Arena
  if (left == 1) throw InputError("the page's tree takes more than 256 MB");
  if (left == 2) throw InputError("the page takes more than 5 s to parse");
  root_ = gumbo_parse_with_options(&options, page.data(), page.size())->root;
}

HtmlTree::~HtmlTree() = default;

std::string_view tag_of(const HtmlNode* node) {
  if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) return {};
  if (node->v.element.tag != GUMBO_TAG_UNKNOWN)
    return gumbo_normalized_tagname(node->v.element.tag);
  return "unknown";
}

std::string_view attribute(const HtmlNode* node, const char* name) {
  if (tag_of(node).empty()) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool has_attribute(const HtmlNode* node, const char* name) {
  return !tag_of(node).empty() && gumbo_get_attribute(&node->v.element.attributes, name) != nullptr;
}

std::string_view text_node(const HtmlNode* node) {
  const bool text = node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
                    node->type == GUMBO_NODE_CDATA;
  return text ? std::string_view(node->v.text.text) : std::string_view();
}

std::string_view comment_node(const HtmlNode* node) {
  return node->type == GUMBO_NODE_COMMENT ? std::string_view(node->v.text.text)
                                          : std::string_view();
}

std::size_t child_count(const HtmlNode* node) {
  if (node->type == GUMBO_NODE_DOCUMENT) return node->v.document.children.length;
  return tag_of(node).empty() ? 0 : node->v.element.children.length;
}

const HtmlNode* child(const HtmlNode* node, std::size_t i) {
  const GumboVector& children =
      node->type == GUMBO_NODE_DOCUMENT ? node->v.document.children : node->v.element.children;
  return static_cast<const HtmlNode*>(children.data[i]);
}

const HtmlNode* parent_of(const HtmlNode* node) { return node->parent; }

namespace {

void gather(const HtmlNode* node, bool raw, int depth, std::string& out) {
  out += text_node(node);
  if (depth >= kDeepestNode) return;
  for (std::size_t i = 0; i < child_count(node); ++i) {
    const auto tag = tag_of(child(node, i));
    if (!raw && (tag == "script" || tag == "style" || tag == "noscript" || tag == "template"))
      continue;
    if (tag == "br") out += ' ';
    gather(child(node, i), raw, depth + 1, out);
  }
}

}  // namespace

std::string text_below(const HtmlNode* node, bool raw) {
  std::string text;
  gather(node, raw, 0, text);
  return raw ? text : collapse(text);
}

}  // namespace entente::extract::reader
