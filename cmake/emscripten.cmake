# How WebAssembly is compiled and linked. Included only when Emscripten compiles.

add_compile_options(-flto -fno-threadsafe-statics)  # there is one thread
add_link_options(-flto)

# The same sources give the same bytes in whatever folder they lie.
add_compile_options(-ffile-prefix-map=${PROJECT_BINARY_DIR}=build -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)

# Everybody waits for every byte of the program: it is compiled to be small. What reads reports is compiled to be fast
# (core/CMakeLists.txt). docs/weight.md has the figures of both.
set(CMAKE_C_FLAGS_RELEASE "-Oz -DNDEBUG")
set(CMAKE_CXX_FLAGS_RELEASE "-Oz -DNDEBUG")
# Linked with -Oz, Emscripten would take a C library that copies memory byte by byte.
add_link_options($<$<CONFIG:Release>:-Os>)

# Optimising links run acorn in node. Debian keeps it where only its own node looks.
if(EXISTS /usr/share/nodejs/acorn)
  set(attache_link_launcher "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
else()
  set(attache_link_launcher "")
endif()

# Node of Emscripten's own configuration may be missing or old; tests run in the one on the path.
find_program(ATTACHE_NODE NAMES node nodejs NO_CMAKE_FIND_ROOT_PATH DOC "node, for the WebAssembly tests")

# attache_node_program(target): the executable is one file that node runs, with the machine's real files.
function(attache_node_program target)
  set_target_properties(${target} PROPERTIES SUFFIX .js RULE_LAUNCH_LINK "${attache_link_launcher}"
                                             RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/node)
  target_link_options(
    ${target}
    PRIVATE
    -sENVIRONMENT=node
    -sSINGLE_FILE=1
    -sNODERAWFS=1
    -sEXIT_RUNTIME=1
    -sALLOW_MEMORY_GROWTH=1)
endfunction()

# attache_page_program(target): the executable is attache.js, which web/page/boot.js loads and starts, with attache.wasm.
function(attache_page_program target)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME attache SUFFIX .js RULE_LAUNCH_LINK "${attache_link_launcher}"
                                             RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/page)
  target_link_options(
    ${target}
    PRIVATE
    -sENVIRONMENT=web
    -sMODULARIZE=1
    -sEXPORT_NAME=createAttache
    -sALLOW_MEMORY_GROWTH=1
    -sINITIAL_MEMORY=32MB
    -sMIN_WEBGL_VERSION=2
    -sMAX_WEBGL_VERSION=2
    -sFILESYSTEM=0
    -sDYNAMIC_EXECUTION=0
    -sASSERTIONS=$<IF:$<CONFIG:Debug>,2,0>)
endfunction()

# attache_split_program(target patterns): the program of a page in two parts, TARGET_PARTS/attache.wasm for the first picture and
# TARGET_PARTS/attache-more.wasm, which web/page/second-part.js loads after it; `patterns` says what goes there.
function(attache_split_program target patterns)
  set(script ${PROJECT_SOURCE_DIR}/tools/site/split_program.py)
  set(parts ${CMAKE_CURRENT_BINARY_DIR}/parts)
  # By their names the functions are told apart; small ones alone are melted into their only caller. Neither costs bytes: names are
  # left out of the parts, and packed the program is even smaller.
  target_link_options(${target} PRIVATE --profiling-funcs -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=60)
  set(program $<TARGET_FILE_DIR:${target}>/$<TARGET_FILE_BASE_NAME:${target}>.wasm)
  add_custom_command(
    OUTPUT ${parts}/attache.wasm ${parts}/attache-more.wasm
    COMMAND ${CMAKE_COMMAND} -E make_directory ${parts}
    COMMAND ${ATTACHE_PYTHON} ${script} ${program} ${patterns} ${parts}/attache.wasm ${parts}/attache-more.wasm
    DEPENDS ${target} ${script} ${patterns}
    COMMENT "Splitting the program in two"
    VERBATIM)
  set_target_properties(${target} PROPERTIES ATTACHE_PARTS ${parts})
endfunction()
