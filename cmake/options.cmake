# attache_options: the language, the warnings and the code generation that all of our own targets share.
# Third-party code is built without it.

option(ATTACHE_WARNINGS_AS_ERRORS "Treat compiler warnings as errors" ON)

add_library(attache_options INTERFACE)
target_compile_features(attache_options INTERFACE cxx_std_20)
target_compile_options(
  attache_options
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wconversion
            -Wsign-conversion
            -Wshadow
            # All words of the lexicon stand in one literal, longer than what the standard asks every compiler to take.
            -Wno-overlength-strings
            -fno-exceptions
            -fno-rtti
            # Fused multiply-add would make native and WebAssembly results differ in the last bit.
            -ffp-contract=off)
if(ATTACHE_WARNINGS_AS_ERRORS)
  target_compile_options(attache_options INTERFACE -Werror)
endif()
