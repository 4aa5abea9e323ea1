# The toolchain file for WebAssembly: finds the one that comes with the installed Emscripten (3.1.6 or newer).

find_program(attache_emcc emcc)
if(NOT attache_emcc)
  message(FATAL_ERROR "emcc was not found. Run script/setup, or install Emscripten: apt-get install emscripten (Debian), "
                      "or emsdk and its environment (elsewhere).")
endif()

if(NOT DEFINED CACHE{ATTACHE_EMSCRIPTEN_ROOT})
  execute_process(COMMAND em-config EMSCRIPTEN_ROOT OUTPUT_VARIABLE root OUTPUT_STRIP_TRAILING_WHITESPACE
                  RESULT_VARIABLE status ERROR_QUIET)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "em-config, which comes with emcc, does not say where Emscripten is. Does `emcc --version` work?")
  endif()
  set(ATTACHE_EMSCRIPTEN_ROOT ${root} CACHE PATH "Where Emscripten is")
endif()

include(${ATTACHE_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake)
