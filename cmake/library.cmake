# entente_library(NAME SOURCES ... HEADERS ... DEPENDS ... PRIVATE_DEPENDS ...): one room as a static library; its headers
# are a file set that is verified to compile on their own. ENTENTE_LIBRARIES lists all rooms, for find_package(Entente).
function(entente_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;HEADERS;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${arg_HEADERS})
  set_target_properties(${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  target_link_libraries(${name} PUBLIC entente_settings ${arg_DEPENDS} PRIVATE $<BUILD_INTERFACE:entente_warnings> ${arg_PRIVATE_DEPENDS})
  set_property(GLOBAL APPEND PROPERTY ENTENTE_LIBRARIES ${name})
endfunction()

# entente_test(NAME [LONG] SOURCES ... DEPENDS ...): a doctest program whose cases are run by ctest as one test, labelled "unit" (one process starts once, not once a case).
# LONG: it has more to do under ENTENTE_LONG, and is run so by scripts/test --long (label "long").
# Each case runs in the source folder; ENTENTE_SOURCE_DIR is defined for files that a test reads.
function(entente_test name)
  cmake_parse_arguments(arg "LONG" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(${name} ${arg_SOURCES} "${PROJECT_SOURCE_DIR}/tests/main.cpp")
  target_link_libraries(${name} PRIVATE ${arg_DEPENDS} entente_settings entente_warnings doctest::doctest)
  target_compile_definitions(${name} PRIVATE ENTENTE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(${name} PROPERTIES LABELS unit TIMEOUT 900)
  if(arg_LONG)
    set_tests_properties(${name} PROPERTIES LABELS "unit;long" TIMEOUT 3600)
  endif()
endfunction()

# entente_fuzz(NAME SOURCE DEPENDS ...): a fuzz target (LLVMFuzzerTestOneInput). Under the fuzz preset it searches; in every
# other it replays tests/fuzz/corpus/NAME under ctest, labelled "fuzz".
function(entente_fuzz name source)
  cmake_parse_arguments(arg "" "" "DEPENDS" ${ARGN})
  add_executable(${name} ${source})
  target_link_libraries(${name} PRIVATE ${arg_DEPENDS} entente_settings entente_warnings)
  set(corpus "${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name}")
  if(ENTENTE_FUZZ)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    add_test(NAME ${name} COMMAND ${name} -runs=0 "${corpus}")
  else()
    target_sources(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/fuzz/replay.cpp")
    add_test(NAME ${name} COMMAND ${name} "${corpus}")
  endif()
  set_tests_properties(${name} PROPERTIES LABELS fuzz TIMEOUT 300)
endfunction()
