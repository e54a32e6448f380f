#include "extract/reader/xml.h"

#include "extract/reader/charset.h"
#include "extract/reader/parts.h"
#include "knowledge/error.h"

namespace entente::extract::reader {
namespace {

constexpr int kDeepest = 400;

void gather(pugi::xml_node node, int depth, std::string& out) {
  if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) out += node.value();
  if (depth >= kDeepest) return;
  for (const auto child : node.children()) gather(child, depth + 1, out);
}

void find(pugi::xml_node node, std::string_view name, int depth, std::vector<pugi::xml_node>& out) {
  for (const auto child : node.children()) {
    if (local_name(child) == name) {
      out.push_back(child);
    } else if (depth < kDeepest) {
      find(child, name, depth + 1, out);
    }
  }
}

}  // namespace

XmlText::XmlText(const Input& input) {
  if (input.bytes.size() > kLongestArticle) throw InputError("XML of more than 16 MB");
  load(decode_leniently(trim(input.bytes),
                        input.charset.empty() ? declared_charset(input.bytes) : input.charset));
}

XmlText::XmlText(std::string_view utf8, const std::string& name) {
  if (utf8.size() > 4 * kLongestArticle) throw InputError(name + " of more than 64 MB");
  load(decode_leniently(utf8));
}

void XmlText::load(const std::string& text) {
  const auto result = document_.load_buffer(
      text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (result.status == pugi::status_out_of_memory)
    throw InputError("more memory would be needed than there is");
  if (!result)
    fault_ =
        "the XML is broken at byte " + std::to_string(result.offset) + ": " + result.description();
}

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
  for (const auto child : node.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

pugi::xml_node at_path(pugi::xml_node node, std::initializer_list<std::string_view> names) {
  for (const auto name : names) node = child_named(node, name);
  return node;
}

std::vector<pugi::xml_node> all_named(pugi::xml_node node, std::string_view name) {
  std::vector<pugi::xml_node> found;
  find(node, name, 0, found);
  return found;
}

std::string xml_text(pugi::xml_node node) {
  std::string text;
  gather(node, 0, text);
  return text;
}

}  // namespace entente::extract::reader
