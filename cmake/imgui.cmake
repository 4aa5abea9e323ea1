# attache_imgui: Dear ImGui itself, as its authors wrote it, without our warnings.

add_library(
  attache_imgui STATIC
  ${ATTACHE_IMGUI_DIR}/imgui.cpp
  ${ATTACHE_IMGUI_DIR}/imgui_draw.cpp
  ${ATTACHE_IMGUI_DIR}/imgui_tables.cpp
  ${ATTACHE_IMGUI_DIR}/imgui_widgets.cpp)
target_include_directories(attache_imgui SYSTEM PUBLIC ${ATTACHE_IMGUI_DIR})
target_compile_features(attache_imgui PRIVATE cxx_std_20)
target_compile_definitions(
  attache_imgui
  PUBLIC IMGUI_DISABLE_OBSOLETE_FUNCTIONS
         IMGUI_DISABLE_DEFAULT_FONT
         IMGUI_DISABLE_DEMO_WINDOWS
         IMGUI_DISABLE_DEBUG_TOOLS
         IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
         $<$<PLATFORM_ID:Emscripten>:IMGUI_DISABLE_FILE_FUNCTIONS>
         # A large graph has more than 65,536 vertices, and OpenGL ES draws none beyond that with indices of 16 bits.
         "ImDrawIdx=unsigned int")
target_compile_options(attache_imgui PRIVATE -w -fno-exceptions -fno-rtti)
if(NOT ATTACHE_WINDOW)
  return()
endif()

# attache_imgui_backends: what joins it to SDL2 and OpenGL 3. Of our own targets only the platform sees it.
add_library(
  attache_imgui_backends STATIC
  ${ATTACHE_IMGUI_DIR}/backends/imgui_impl_opengl3.cpp
  ${ATTACHE_IMGUI_DIR}/backends/imgui_impl_sdl2.cpp)
target_include_directories(attache_imgui_backends SYSTEM PUBLIC ${ATTACHE_IMGUI_DIR}/backends)
target_compile_definitions(attache_imgui_backends PUBLIC $<$<PLATFORM_ID:Emscripten>:IMGUI_IMPL_OPENGL_ES3>)
target_compile_features(attache_imgui_backends PRIVATE cxx_std_20)
target_compile_options(attache_imgui_backends PRIVATE -w -fno-exceptions -fno-rtti)
if(EMSCRIPTEN)
  # The SDL2 backend uses Emscripten's macros without including the header that older versions need for it.
  target_compile_options(attache_imgui_backends PRIVATE "SHELL:-include emscripten/emscripten.h")
endif()
target_link_libraries(attache_imgui_backends PUBLIC attache_imgui PRIVATE attache_sdl2)
