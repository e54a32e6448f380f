// The files of the page, embedded in the program.
#include <map>

#include "server/api.h"

#define ENTENTE_PAGE_FILE(symbol) extern "C" const unsigned char symbol##_begin[], symbol##_end[]
ENTENTE_PAGE_FILE(entente_page_html);
ENTENTE_PAGE_FILE(entente_page_style);
ENTENTE_PAGE_FILE(entente_page_script);
ENTENTE_PAGE_FILE(entente_page_map);
ENTENTE_PAGE_FILE(entente_page_icon);
ENTENTE_PAGE_FILE(entente_page_capitals);
ENTENTE_PAGE_FILE(entente_page_cytoscape);
ENTENTE_PAGE_FILE(entente_page_topojson);
ENTENTE_PAGE_FILE(entente_page_countries);
ENTENTE_PAGE_FILE(entente_page_licences);

namespace entente::server {
namespace {

Response file(std::string type, const unsigned char* begin, const unsigned char* end) {
  Response response;
  response.type = std::move(type);
  response.body.assign(reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin));
  response.zipped = gzip(response.body);
  return response;
}

#define ENTENTE_FILE(type, symbol) file(type, symbol##_begin, symbol##_end)

std::map<std::string, Response> all_files() {
  const std::string script = "text/javascript; charset=utf-8";
  return {
      {"/", ENTENTE_FILE("text/html; charset=utf-8", entente_page_html)},
      {"/style.css", ENTENTE_FILE("text/css; charset=utf-8", entente_page_style)},
      {"/explorer.js", ENTENTE_FILE(script, entente_page_script)},
      {"/map.js", ENTENTE_FILE(script, entente_page_map)},
      {"/icon.svg", ENTENTE_FILE("image/svg+xml", entente_page_icon)},
      {"/capitals.tsv",
       ENTENTE_FILE("text/tab-separated-values; charset=utf-8", entente_page_capitals)},
      {"/vendor/cytoscape.min.js", ENTENTE_FILE(script, entente_page_cytoscape)},
      {"/vendor/topojson-client.min.js", ENTENTE_FILE(script, entente_page_topojson)},
      {"/vendor/countries-110m.json", ENTENTE_FILE("application/json", entente_page_countries)},
      {"/vendor/licences.txt", ENTENTE_FILE("text/plain; charset=utf-8", entente_page_licences)}};
}

}  // namespace

const Response* page_file(const std::string& path) {
  static const std::map<std::string, Response> kFiles = all_files();
  const auto found = kFiles.find(path);
  return found == kFiles.end() ? nullptr : &found->second;
}

}  // namespace entente::server
