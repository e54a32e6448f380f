# entente_embed(TARGET SYMBOL FILE...): the files' bytes, one after another, become part of the executable's read-only
# pages by .incbin. A file that does not end in a newline is given none: join only files that do.
# C++ sees:  extern "C" const unsigned char SYMBOL_begin[], SYMBOL_end[];
function(entente_embed target symbol)
  set(body "    .section .rodata\n    .balign 64\n    .global ${symbol}_begin\n    .global ${symbol}_end\n${symbol}_begin:\n")
  foreach(file IN LISTS ARGN)
    cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
    string(APPEND body "    .incbin \"${file}\"\n")
    list(APPEND files "${file}")
  endforeach()
  string(APPEND body "${symbol}_end:\n    .byte 0\n    .section .note.GNU-stack,\"\",%progbits\n")
  set(source "${CMAKE_CURRENT_BINARY_DIR}/embedded/${symbol}.S")
  file(CONFIGURE OUTPUT "${source}" CONTENT "${body}" @ONLY)
  set_source_files_properties("${source}" PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE "${source}")
endfunction()
