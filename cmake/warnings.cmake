# The warnings every target of ours is built with (target entente_warnings); errors in CI.
add_library(entente_warnings INTERFACE)
target_compile_options(entente_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wcast-align -Woverloaded-virtual
  -Wconversion -Wno-sign-conversion  # indices into std containers meet signed token numbers all over the parser
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>  # g++ 12 is wrong about every second std::optional
  $<$<BOOL:${ENTENTE_WERROR}>:-Werror>)
