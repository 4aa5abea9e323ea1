# Run by attache_site (cmake/site.cmake): cmake -D MANIFEST=... -D PDF_MANIFEST=... -D PAGE=... -D FOLDER=... -D VERSION=...
# -D PYTHON=... -D PARTS_SCRIPT=... -D LATER="pattern pattern" -P this
# Copies every file of the manifest and the page, as index.html, into the folder, and removes everything else there.
# Then parts.js is written.

file(STRINGS ${MANIFEST} files)
file(MAKE_DIRECTORY ${FOLDER})

# The program's size, by which the page tells how far its download is.
set(program ${files})
list(FILTER program INCLUDE REGEX "/attache\\.wasm$")
file(SIZE ${program} wasm_bytes)

# Copies a text, with the version and the size put in.
function(copy_text from to)
  file(READ ${from} text)
  string(REPLACE "@ATTACHE_VERSION@" "${VERSION}" text "${text}")
  string(REPLACE "@ATTACHE_WASM_BYTES@" "${wasm_bytes}" text "${text}")
  file(WRITE ${to} "${text}")
endfunction()

set(wanted index.html)
copy_text(${PAGE} ${FOLDER}/index.html)
file(REMOVE_RECURSE ${FOLDER}/document)
foreach(file IN LISTS files)
  cmake_path(GET file FILENAME name)
  if(file MATCHES "/page/document/[^/]+$") # a folder of the page's own
    set(name document/${name})
  endif()
  string(REGEX REPLACE "/.*" "" top ${name})
  list(APPEND wanted ${top})
  if(name MATCHES "\\.(js|css|webmanifest)$" AND NOT name STREQUAL "attache.js")
    copy_text(${file} ${FOLDER}/${name})
  else()
    file(COPY_FILE ${file} ${FOLDER}/${name})
  endif()
endforeach()

# pdf.js in a folder of its own.
file(STRINGS ${PDF_MANIFEST} pdf_files)
file(REMOVE_RECURSE ${FOLDER}/pdf)
foreach(file IN LISTS pdf_files)
  cmake_path(GET file FILENAME name)
  file(MAKE_DIRECTORY ${FOLDER}/pdf)
  file(COPY_FILE ${file} ${FOLDER}/pdf/${name})
  list(APPEND wanted pdf)
endforeach()

file(GLOB present RELATIVE ${FOLDER} ${FOLDER}/*)
list(REMOVE_ITEM present ${wanted})
foreach(name IN LISTS present)
  file(REMOVE_RECURSE ${FOLDER}/${name})
endforeach()

separate_arguments(later UNIX_COMMAND "${LATER}")
execute_process(COMMAND ${PYTHON} ${PARTS_SCRIPT} ${FOLDER} --later ${later} RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "The list of the site's parts could not be written.")
endif()
