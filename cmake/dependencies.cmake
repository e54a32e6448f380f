# Every library the program stands on, each found here and nowhere else; scripts/deps installs them.
find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n data)
find_package(LibArchive 3.6 REQUIRED)
find_package(pugixml REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(RapidJSON REQUIRED)
find_package(ZLIB REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(doctest 2.4 REQUIRED)
if(ENTENTE_BENCH)
  find_package(benchmark REQUIRED)
endif()

# RapidJSON's package names include folders only; give it a target, as a system header.
add_library(entente_rapidjson INTERFACE)
find_path(ENTENTE_RAPIDJSON_INCLUDE rapidjson/document.h REQUIRED)
target_compile_definitions(entente_rapidjson INTERFACE RAPIDJSON_HAS_STDSTRING=1)

# gumbo has no CMake package.
add_library(entente_gumbo INTERFACE)
find_path(ENTENTE_GUMBO_INCLUDE gumbo.h REQUIRED)
find_library(ENTENTE_GUMBO_LIBRARY gumbo REQUIRED)
target_link_libraries(entente_gumbo INTERFACE "$<BUILD_INTERFACE:${ENTENTE_GUMBO_LIBRARY}>" $<INSTALL_INTERFACE:gumbo>)

# nor has libedit.
add_library(entente_libedit INTERFACE)
find_path(ENTENTE_LIBEDIT_INCLUDE histedit.h REQUIRED)
find_library(ENTENTE_LIBEDIT_LIBRARY edit REQUIRED)
target_link_libraries(entente_libedit INTERFACE "${ENTENTE_LIBEDIT_LIBRARY}")

# igraph, for bench/compare alone, where it is there; its own CMake package asks for libraries that only a static build needs.
find_path(ENTENTE_IGRAPH_INCLUDE igraph/igraph.h)
find_library(ENTENTE_IGRAPH_LIBRARY igraph)
