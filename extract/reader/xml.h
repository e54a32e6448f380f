// XML for the formats that are made of it (pugixml: no entity but the five is known, none is
// fetched or unfolds). Names are compared without their prefix. Include it in .cpp files only.
#pragma once

#include <pugixml.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reader/reader.h"

namespace entente::extract::reader {

class XmlText {
 public:
  /// Throws InputError for more than 16 MB. What is broken is read up to there.
  explicit XmlText(const Input& input);
  XmlText(std::string_view utf8, const std::string& name);

  pugi::xml_node root() const { return document_.document_element(); }
  /// Empty where all is sound, else where and why it is not: "the XML breaks off at byte 512: ...".
  const std::string& fault() const { return fault_; }

 private:
  void load(const std::string& text);
  pugi::xml_document document_;
  std::string fault_;
};

std::string_view local_name(pugi::xml_node node);
/// The first child of that name, or a null node.
pugi::xml_node child_named(pugi::xml_node node, std::string_view name);
/// Goes down by names; a null node where one is missing.
pugi::xml_node at_path(pugi::xml_node node, std::initializer_list<std::string_view> names);
/// All elements of a name below a node, in document order, not inside one another.
std::vector<pugi::xml_node> all_named(pugi::xml_node node, std::string_view name);
/// All text below a node, as it stands.
std::string xml_text(pugi::xml_node node);

}  // namespace entente::extract::reader
