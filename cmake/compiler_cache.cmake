# Compiles through ccache when it is installed, so that a build folder thrown away costs little.

find_program(ATTACHE_CCACHE ccache NO_CMAKE_FIND_ROOT_PATH DOC "ccache, if it should be used")
if(ATTACHE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(launcher ${ATTACHE_CCACHE})
  if(EMSCRIPTEN)
    # emcc takes clang's options; ccache cannot tell from its name.
    set(launcher ${CMAKE_COMMAND} -E env CCACHE_COMPILERTYPE=clang ${ATTACHE_CCACHE})
  endif()
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()
