// The knowledge as flat tables with keys, for spreadsheets and databases: what `--format package`
// writes and its descriptor describes.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "queries/world.h"

namespace entente::exports {

struct Field {
  std::string_view name;
  std::string_view type;  ///< of Frictionless Table Schema: string, integer, number, boolean
  std::string_view help;
  std::string_view refers = {};  ///< "actors.id": the field of another table that it points to
};

using Cells = std::vector<std::string>;  ///< one a field; empty where nothing is known

struct Table {
  std::string_view name, help;
  std::string_view key;  ///< the field whose values are all different; empty for none
  std::vector<Field> fields;
  std::function<void(queries::World&, const std::function<void(const Cells&)>&)> rows;
};

/// Tables that others refer to come first.
std::span<const Table> all_tables();

}  // namespace entente::exports
