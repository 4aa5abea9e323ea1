# attache_sdl2: SDL2, which opens the window. Natively the installed one; for the browser it is compiled here, with only
# what a window needs, because Emscripten's own copy is downloaded while compiling and brings sound and joysticks along.

if(NOT EMSCRIPTEN)
  find_package(SDL2 2.0.20 QUIET)
  if(NOT SDL2_FOUND)
    set(SDL_TEST OFF)
    FetchContent_Declare(sdl2 URL https://github.com/libsdl-org/SDL/archive/refs/tags/release-${ATTACHE_SDL2_VERSION}.tar.gz
                         DOWNLOAD_EXTRACT_TIMESTAMP TRUE)
    FetchContent_MakeAvailable(sdl2)
  endif()
  find_package(OpenGL REQUIRED COMPONENTS OpenGL)
  add_library(attache_sdl2 INTERFACE)
  target_link_libraries(attache_sdl2 INTERFACE SDL2::SDL2 OpenGL::GL)
  return()
endif()

attache_source_dir(sdl2_dir sdl2 https://github.com/libsdl-org/SDL/archive/refs/tags/release-${ATTACHE_SDL2_VERSION}.tar.gz)

set(sdl2_folders
    .
    atomic
    audio
    cpuinfo
    dynapi
    events
    file
    filesystem/emscripten
    haptic
    haptic/dummy
    joystick
    joystick/dummy
    loadso/dummy
    locale
    locale/emscripten
    misc
    misc/emscripten
    power
    power/emscripten
    render
    sensor
    sensor/dummy
    stdlib
    thread
    thread/generic
    timer
    timer/unix
    video
    video/emscripten
    video/yuv2rgb)
list(TRANSFORM sdl2_folders REPLACE "(.+)" "${sdl2_dir}/src/\\1/*.c")
file(GLOB sdl2_sources ${sdl2_folders})
list(FILTER sdl2_sources EXCLUDE REGEX "/SDL_blit\\.c$|/SDL_RLEaccel\\.c$|/SDL_gamecontroller\\.c$")
list(SORT sdl2_sources)

add_library(attache_sdl2 STATIC ${sdl2_sources} ${CMAKE_CURRENT_LIST_DIR}/sdl2_web_without.c)
target_include_directories(attache_sdl2 SYSTEM PUBLIC ${sdl2_dir}/include)
set_source_files_properties(${CMAKE_CURRENT_LIST_DIR}/sdl2_web_without.c PROPERTIES INCLUDE_DIRECTORIES ${sdl2_dir}/src)
target_compile_definitions(attache_sdl2 PRIVATE eglGetProcAddress=attache_no_proc_address)
target_compile_options(attache_sdl2 PRIVATE -w "SHELL:-include ${CMAKE_CURRENT_LIST_DIR}/sdl2_web_config.h")
