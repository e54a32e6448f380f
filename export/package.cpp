// A Frictionless Data Package: a CSV file a table, and datapackage.json that describes fields,
// types, keys and references (specs.frictionlessdata.io, version 1).
#include "export/escape.h"
#include "export/exporter.h"
#include "export/tables.h"

namespace entente::exports {
namespace {

std::string member(std::string_view key, std::string_view value) {
  return json(key) + ": " + json(value);
}

std::string foreign_keys(const Table& table) {
  std::string text;
  for (const Field& field : table.fields) {
    if (field.refers.empty()) continue;
    const auto dot = field.refers.find('.');
    text += (text.empty() ? "" : ", ") + ("{" + member("fields", field.name)) +
            ", \"reference\": {" + member("resource", field.refers.substr(0, dot)) + ", " +
            member("fields", field.refers.substr(dot + 1)) + "}}";
  }
  return text;
}

std::string resource(const Table& table) {
  std::string text =
      "    {\n      " + member("profile", "tabular-data-resource") + ",\n      " +
      member("name", table.name) + ",\n      " + member("path", std::string(table.name) + ".csv") +
      ",\n      " + member("description", table.help) +
      ",\n      \"encoding\": \"utf-8\",\n      \"schema\": {\n        \"fields\": [";
  bool first = true;
  for (const Field& field : table.fields) {
    text += first ? "\n" : ",\n";
    first = false;
    text += "          {" + member("name", field.name) + ", " + member("type", field.type) + ", " +
            member("description", field.help) + "}";
  }
  text += "\n        ]";
  if (!table.key.empty()) text += ",\n        " + member("primaryKey", table.key);
  if (const std::string keys = foreign_keys(table); !keys.empty())
    text += ",\n        \"foreignKeys\": [" + keys + "]";
  return text + "\n      }\n    }";
}

class Package : public Exporter {
 public:
  void write(queries::World& world, Output& out) override {
    out.begin("datapackage.json");
    out.write("{\n  " + member("profile", "tabular-data-package") + ",\n  " +
              member("name", "entente") + ",\n  " +
              member("title", "International agreements: who agreed what with whom") +
              ",\n  \"resources\": [\n");
    bool first = true;
    for (const Table& table : all_tables()) {
      out.write((first ? "" : ",\n") + resource(table));
      first = false;
    }
    out.write("\n  ]\n}\n");
    for (const Table& table : all_tables()) {
      out.begin(std::string(table.name) + ".csv");
      std::string heading;
      for (const Field& field : table.fields)
        heading += (heading.empty() ? "" : ",") + std::string(field.name);
      out.write(heading + "\r\n");
      table.rows(world, [&](const Cells& cells) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) line += (i == 0 ? "" : ",") + csv(cells[i]);
        out.write(line + "\r\n");
      });
    }
  }
};

}  // namespace

Format package_format() {
  return {"package", "CSV tables with a Frictionless descriptor", true,
          [] { return std::make_unique<Package>(); }};
}

}  // namespace entente::exports
