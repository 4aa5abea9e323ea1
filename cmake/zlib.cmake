# attache_zlib: zlib, which packs texts into links. Natively the installed one; for the browser its compressor and
# decompressor are compiled here, because Emscripten's own copy is downloaded while compiling.

if(NOT EMSCRIPTEN)
  find_package(ZLIB QUIET)
  if(ZLIB_FOUND)
    add_library(attache_zlib INTERFACE)
    target_link_libraries(attache_zlib INTERFACE ZLIB::ZLIB)
    return()
  endif()
endif()

attache_source_dir(zlib_dir zlib https://github.com/madler/zlib/archive/refs/tags/v${ATTACHE_ZLIB_VERSION}.tar.gz)

set(zlib_sources adler32.c crc32.c deflate.c inffast.c inflate.c inftrees.c trees.c zutil.c)
list(TRANSFORM zlib_sources PREPEND ${zlib_dir}/)
add_library(attache_zlib STATIC ${zlib_sources})
target_include_directories(attache_zlib SYSTEM PUBLIC ${zlib_dir})
target_compile_definitions(attache_zlib PRIVATE NO_GZIP)
target_compile_options(attache_zlib PRIVATE -w)
