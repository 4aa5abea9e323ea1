# How tests are declared. Each is a ctest test of the build folder that it belongs to; its name says which: core in the native
# build, asan/core with sanitizers, web/core in node. With ATTACHE_ALL_TESTS, ctest in the native build runs the others' too.

set(ATTACHE_TEST_PREFIX "" CACHE STRING "Put before the name of every test")
option(ATTACHE_ALL_TESTS "Test the repository itself, and run the asan and web builds' tests along with this one's" OFF)

# attache_test(NAME name COMMAND ... [TIMEOUT seconds] [LOCKS resource...] [LABELS ...])
function(attache_test)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME;TIMEOUT" "COMMAND;LOCKS;LABELS;ENVIRONMENT")
  set(name ${ATTACHE_TEST_PREFIX}${arg_NAME})
  add_test(NAME ${name} COMMAND ${arg_COMMAND} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}" RESOURCE_LOCK "${arg_LOCKS}"
                                          ENVIRONMENT "${arg_ENVIRONMENT}")
endfunction()

# attache_doctest(target source...): one doctest program and its test; under Emscripten it runs in node.
function(attache_doctest target)
  add_executable(${target} ${PROJECT_SOURCE_DIR}/tests/doctest_main.cpp ${ARGN})
  target_link_libraries(${target} PRIVATE attache_options doctest::doctest)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${target} PRIVATE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS
                                               ATTACHE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  string(REGEX REPLACE "^attache_|_tests$" "" name ${target})
  if(EMSCRIPTEN)
    attache_node_program(${target})
    attache_test(NAME ${name} COMMAND ${ATTACHE_NODE} $<TARGET_FILE:${target}> LABELS unit)
  else()
    attache_test(NAME ${name} COMMAND ${target} LABELS unit)
  endif()
endfunction()
