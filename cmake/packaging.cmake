# What `cmake --install` and cpack put where, in components: `program` and `manual` (Debian package entente), `development`
# (libentente-dev: static libraries and headers for find_package(Entente)), `portable` (with `manual` the tarball).
# scripts/package makes and tries them.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# The manual and the completions are what the program itself says.
set(made "${PROJECT_BINARY_DIR}/packaging")
file(MAKE_DIRECTORY "${made}")
configure_file("${PROJECT_SOURCE_DIR}/cmake/debian/changelog.in" "${made}/changelog" @ONLY)
add_custom_command(
  OUTPUT "${made}/entente.1.gz" "${made}/entente.bash" "${made}/_entente" "${made}/entente.fish" "${made}/changelog.gz"
  COMMAND sh -c "'$<TARGET_FILE:entente>' man | gzip -9n > entente.1.gz"
  COMMAND sh -c "'$<TARGET_FILE:entente>' completion bash > entente.bash"
  COMMAND sh -c "'$<TARGET_FILE:entente>' completion zsh > _entente"
  COMMAND sh -c "'$<TARGET_FILE:entente>' completion fish > entente.fish"
  COMMAND sh -c "gzip -9nc changelog > changelog.gz"
  DEPENDS entente "${made}/changelog" WORKING_DIRECTORY "${made}" VERBATIM)
add_custom_target(entente_packaging DEPENDS "${made}/entente.1.gz" "${made}/entente.bash" "${made}/_entente" "${made}/entente.fish" "${made}/changelog.gz")

# The program, as a Debian package has it and as the tarball has it.
install(TARGETS entente RUNTIME COMPONENT program)
install(TARGETS entente_portable OPTIONAL
        RUNTIME_DEPENDENCIES PRE_EXCLUDE_REGEXES "^ld-linux" "^lib(c|m|dl|rt|pthread|resolv)\\.so"
        RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT portable
        LIBRARY DESTINATION lib/entente COMPONENT portable)
install(SCRIPT "${PROJECT_SOURCE_DIR}/cmake/licences.cmake" COMPONENT portable)

install(FILES "${made}/entente.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT manual)
install(FILES "${made}/entente.bash" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME entente COMPONENT manual)
install(FILES "${made}/_entente" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions" COMPONENT manual)
install(FILES "${made}/entente.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" COMPONENT manual)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs/" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/entente" COMPONENT manual
        FILES_MATCHING PATTERN "*.md" PATTERN "*.ttl" PATTERN "*.json" PATTERN "quality" EXCLUDE)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/examples" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/entente" COMPONENT manual)
foreach(pair IN ITEMS manual:entente development:libentente-dev)
  string(REPLACE ":" ";" pair "${pair}")
  list(GET pair 0 component)
  list(GET pair 1 package)
  install(FILES "${PROJECT_SOURCE_DIR}/cmake/debian/copyright" "${PROJECT_SOURCE_DIR}/extract/data/model/ATTRIBUTION" "${made}/changelog.gz"
          DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/${package}" COMPONENT ${component})
endforeach()

# The rooms as libraries: every one but the command line and the training.
get_property(libraries GLOBAL PROPERTY ENTENTE_LIBRARIES)
list(REMOVE_ITEM libraries entente_cli entente_training)
foreach(library IN LISTS libraries ITEMS entente_extract entente_settings entente_rapidjson entente_gumbo)
  string(REGEX REPLACE "^entente_" "" name "${library}")
  set_target_properties(${library} PROPERTIES EXPORT_NAME ${name})
endforeach()
set(cmake_files "${CMAKE_INSTALL_LIBDIR}/cmake/Entente")
install(TARGETS ${libraries} entente_extract entente_settings entente_rapidjson entente_gumbo EXPORT EntenteTargets
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}/entente" COMPONENT development
        FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/entente" COMPONENT development)
install(EXPORT EntenteTargets NAMESPACE Entente:: DESTINATION "${cmake_files}" COMPONENT development)
configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/EntenteConfig.cmake.in" "${made}/EntenteConfig.cmake" INSTALL_DESTINATION "${cmake_files}")
write_basic_package_version_file("${made}/EntenteConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${made}/EntenteConfig.cmake" "${made}/EntenteConfigVersion.cmake" DESTINATION "${cmake_files}" COMPONENT development)

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PROJECT_CONFIG_FILE "${PROJECT_SOURCE_DIR}/cmake/generator.cmake")
set(CPACK_PACKAGE_NAME entente)
set(CPACK_PACKAGE_VENDOR "Entente maintainers")
set(CPACK_PACKAGE_CONTACT "Entente maintainers <maintainers@entente.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "knowledge graph of international agreements from news and treaty texts")
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
set(CPACK_ARCHIVE_COMPONENT_INSTALL ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_ENTENTE_PACKAGE_NAME entente)
set(CPACK_DEBIAN_ENTENTE_PACKAGE_SECTION science)
set(CPACK_DEBIAN_ENTENTE_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_ENTENTE_PACKAGE_RECOMMENDS "graphviz, poppler-utils")
set(CPACK_DEBIAN_LIBENTENTE-DEV_PACKAGE_NAME libentente-dev)
set(CPACK_DEBIAN_LIBENTENTE-DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBENTENTE-DEV_PACKAGE_DEPENDS
    "libsqlite3-dev, libboost-dev, libicu-dev, libgumbo-dev, libarchive-dev, libpugixml-dev, zlib1g-dev")
set(CPACK_COMPONENT_ENTENTE_DESCRIPTION "Reads news and treaty texts and answers who agreed what with whom: which
states and organisations are linked, by which agreement, through which hub,
since when, in what state, and which sentence says so. One program, one
SQLite file.")
set(CPACK_COMPONENT_LIBENTENTE-DEV_DESCRIPTION "The libraries of Entente with their headers, for find_package(Entente) of
CMake: reading of texts, the store, the graph, the questions, the exports.")
include(CPack)
cpack_add_component_group(entente)
cpack_add_component_group(libentente-dev)
cpack_add_component(program GROUP entente)
cpack_add_component(manual GROUP entente)
cpack_add_component(development GROUP libentente-dev)
cpack_add_component(portable)
