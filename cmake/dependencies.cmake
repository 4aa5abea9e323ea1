# The libraries that the program is made of. Each is looked for in the cache folder that script/setup fills, then with
# find_package, then fetched from its authors by FetchContent.
#
# Afterwards there are: ATTACHE_IMGUI_DIR (sources), SDL2 as attache_sdl2, attache_zlib, nlohmann_json::nlohmann_json,
# doctest::doctest.

include(FetchContent)

if(DEFINED ENV{ATTACHE_CACHE})
  set(attache_cache_root $ENV{ATTACHE_CACHE})
elseif(DEFINED ENV{XDG_CACHE_HOME})
  set(attache_cache_root $ENV{XDG_CACHE_HOME}/attache)
else()
  set(attache_cache_root $ENV{HOME}/.cache/attache)
endif()
set(ATTACHE_CACHE_DIR ${attache_cache_root} CACHE PATH "Where script/setup keeps fetched sources")

if(EMSCRIPTEN)
  add_compile_options(-ffile-prefix-map=${ATTACHE_CACHE_DIR}=cache)  # as in emscripten.cmake
endif()

set(ATTACHE_IMGUI_VERSION 1.92.2b)
set(ATTACHE_SDL2_VERSION 2.26.5)
set(ATTACHE_ZLIB_VERSION 1.2.13)

# attache_source_dir(variable name url): the folder with a library's sources, cached or fetched. The folder in the cache
# is a link that script/setup points at the version it fetched.
function(attache_source_dir variable name url)
  if(IS_DIRECTORY ${ATTACHE_CACHE_DIR}/${name})
    set(${variable} ${ATTACHE_CACHE_DIR}/${name} PARENT_SCOPE)
    return()
  endif()
  message(STATUS "${name} is not in ${ATTACHE_CACHE_DIR} (script/setup puts it there); fetching ${url}")
  FetchContent_Declare(${name} URL ${url} DOWNLOAD_EXTRACT_TIMESTAMP TRUE SOURCE_SUBDIR does-not-exist)
  FetchContent_MakeAvailable(${name})
  set(${variable} ${${name}_SOURCE_DIR} PARENT_SCOPE)
endfunction()

# attache_header_library(target package version folder url): a library of headers only, as `target`.
# The host's copy serves WebAssembly too, but its folder must then be seen alone: all of /usr/include would come before
# Emscripten's own headers.
function(attache_header_library target package version folder url)
  set(host_only)
  if(EMSCRIPTEN)
    set(host_only PATHS /usr /usr/local /opt/homebrew NO_CMAKE_FIND_ROOT_PATH)
  endif()
  find_package(${package} ${version} QUIET CONFIG ${host_only})
  if(NOT ${package}_FOUND)
    FetchContent_Declare(${package} URL ${url} DOWNLOAD_EXTRACT_TIMESTAMP TRUE)
    FetchContent_MakeAvailable(${package})
  elseif(EMSCRIPTEN)
    get_target_property(include_dirs ${target} INTERFACE_INCLUDE_DIRECTORIES)
    find_path(${package}_HEADERS ${folder} PATHS ${include_dirs} NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
    set(alone ${PROJECT_BINARY_DIR}/headers/${package})
    file(MAKE_DIRECTORY ${alone})
    file(CREATE_LINK ${${package}_HEADERS}/${folder} ${alone}/${folder} SYMBOLIC)
    set_target_properties(${target} PROPERTIES INTERFACE_INCLUDE_DIRECTORIES ${alone}
                                               INTERFACE_SYSTEM_INCLUDE_DIRECTORIES ${alone})
  endif()
endfunction()

set(JSON_BuildTests OFF)
attache_header_library(nlohmann_json::nlohmann_json nlohmann_json 3.11 nlohmann
                       https://github.com/nlohmann/json/archive/refs/tags/v3.11.3.tar.gz)

include(zlib)

if(ATTACHE_TESTS)
  set(DOCTEST_WITH_TESTS OFF)
  attache_header_library(doctest::doctest doctest 2.4 doctest
                         https://github.com/doctest/doctest/archive/refs/tags/v2.4.11.tar.gz)
endif()

if(ATTACHE_WINDOW)
  include(sdl2)
endif()
if(ATTACHE_WINDOW OR ATTACHE_TESTS OR ATTACHE_BENCH)
  attache_source_dir(ATTACHE_IMGUI_DIR imgui
                     https://github.com/ocornut/imgui/archive/refs/tags/v${ATTACHE_IMGUI_VERSION}.tar.gz)
  include(imgui)
endif()
