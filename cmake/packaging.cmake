# What cpack puts where: the program with its manual, completions, documents and examples. scripts/package makes the package.
include(GNUInstallDirs)

# The manual and the completions are what the program itself says.
set(made "${PROJECT_BINARY_DIR}/packaging")
file(MAKE_DIRECTORY "${made}")
file(WRITE "${made}/changelog.in" "entente (${PROJECT_VERSION}) stable; urgency=medium\n\n  * See the history of the source.\n\n -- Entente maintainers <maintainers@entente.example>  Thu, 01 Jan 2026 00:00:00 +0000\n")
file(WRITE "${made}/copyright" "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: *\nCopyright: Entente maintainers\nLicense: Apache-2.0\n On Debian systems the full text is in /usr/share/common-licenses/Apache-2.0.\n .\n The model is trained on Universal Dependencies English-EWT (CC BY-SA 4.0) and GUM (CC BY 4.0).\n The page holds libraries from npm; `entente serve` shows their licences at /vendor/licences.txt.\n")
add_custom_command(
  OUTPUT "${made}/entente.1.gz" "${made}/entente.bash" "${made}/_entente" "${made}/entente.fish" "${made}/changelog.gz"
  COMMAND sh -c "'$<TARGET_FILE:entente>' man | gzip -9n > entente.1.gz"
  COMMAND sh -c "'$<TARGET_FILE:entente>' completion bash > entente.bash"
  COMMAND sh -c "'$<TARGET_FILE:entente>' completion zsh > _entente"
  COMMAND sh -c "'$<TARGET_FILE:entente>' completion fish > entente.fish"
  COMMAND sh -c "gzip -9nc changelog.in > changelog.gz"
  DEPENDS entente WORKING_DIRECTORY "${made}" VERBATIM)
add_custom_target(entente_packaging DEPENDS "${made}/entente.1.gz" "${made}/entente.bash" "${made}/_entente" "${made}/entente.fish" "${made}/changelog.gz")

install(TARGETS entente RUNTIME COMPONENT entente)
install(FILES "${made}/entente.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT entente)
install(FILES "${made}/entente.bash" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME entente COMPONENT entente)
install(FILES "${made}/_entente" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions" COMPONENT entente)
install(FILES "${made}/entente.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" COMPONENT entente)
install(FILES "${made}/copyright" "${made}/changelog.gz" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/entente" COMPONENT entente)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs/" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/entente" COMPONENT entente
        FILES_MATCHING PATTERN "*.md" PATTERN "*.ttl" PATTERN "*.json" PATTERN "quality" EXCLUDE)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/examples" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/entente" COMPONENT entente)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR "Entente maintainers")
set(CPACK_PACKAGE_CONTACT "Entente maintainers <maintainers@entente.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "knowledge graph of international agreements from news and treaty texts")
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
set(CPACK_COMPONENTS_ALL entente)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_ENTENTE_PACKAGE_NAME entente)
set(CPACK_DEBIAN_ENTENTE_PACKAGE_SECTION science)
set(CPACK_DEBIAN_ENTENTE_PACKAGE_RECOMMENDS "graphviz, poppler-utils")
set(CPACK_COMPONENT_ENTENTE_DESCRIPTION "Reads news and treaty texts and answers who agreed what with whom: which\nstates and organisations are linked, by which agreement, through which hub,\nsince when, in what state, and which sentence says so. One program, one\nSQLite file.")
include(CPack)
