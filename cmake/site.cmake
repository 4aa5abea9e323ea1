# attache_site: assembles the static site from the page, the program, the files beside it and licences.txt; what is no longer
# part of the site is removed from its folder.
#
#   attache_site(FOLDER build/web PROGRAM attache_window PAGE shell.html FILES boot.js icon.svg ... PDF_FILES pdf.js ...)
#
# PDF_FILES go into the folder pdf/ as they are. LATER are patterns of files that the service worker keeps only once they are
# used; parts.js (tools/site/parts.py) lists all files for it.
#
# Beside each file lie its packed ones, NAME.br and NAME.gz, and SHA256SUMS (tools/site/pack_site.mjs).
#
# In the page and in scripts, @ATTACHE_VERSION@ becomes the version, @ATTACHE_WASM_BYTES@ the size of attache.wasm.

set(ATTACHE_SITE_DIR ${PROJECT_BINARY_DIR}/site CACHE PATH "Where the static site is put")

function(attache_site)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "FOLDER;PROGRAM;PAGE" "FILES;PDF_FILES;LATER")
  set(files)
  foreach(file IN LISTS arg_FILES)
    cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
    list(APPEND files ${file})
  endforeach()
  attache_licences(licences)
  list(APPEND files ${licences})
  set(stamp ${PROJECT_BINARY_DIR}/site.stamp)
  set(script ${PROJECT_SOURCE_DIR}/cmake/scripts/assemble_site.cmake)
  set(packer ${PROJECT_SOURCE_DIR}/tools/site/pack_site.mjs)
  set(parts_script ${PROJECT_SOURCE_DIR}/tools/site/parts.py)
  list(JOIN arg_LATER " " later)
  get_target_property(parts ${arg_PROGRAM} ATTACHE_PARTS)
  # A list of its own, because a command's arguments cannot carry semicolons.
  set(manifest ${PROJECT_BINARY_DIR}/site-files.txt)
  list(JOIN files "\n" lines)
  file(GENERATE OUTPUT ${manifest} CONTENT "$<TARGET_FILE:${arg_PROGRAM}>\n${parts}/attache.wasm\n${parts}/attache-more.wasm\n${lines}\n")
  set(pdf_manifest ${PROJECT_BINARY_DIR}/site-pdf-files.txt)
  list(JOIN arg_PDF_FILES "\n" pdf_lines)
  file(GENERATE OUTPUT ${pdf_manifest} CONTENT "${pdf_lines}\n")
  add_custom_command(
    OUTPUT ${stamp}
    COMMAND ${CMAKE_COMMAND} -D MANIFEST=${manifest} -D PDF_MANIFEST=${pdf_manifest} -D PAGE=${arg_PAGE} -D FOLDER=${arg_FOLDER}
            -D VERSION=${PROJECT_VERSION} -D PYTHON=${ATTACHE_PYTHON} -D PARTS_SCRIPT=${parts_script} -D LATER=${later} -P ${script}
    COMMAND ${ATTACHE_NODE} ${packer} ${arg_FOLDER} ${PROJECT_BINARY_DIR}/packed
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
    DEPENDS ${packer} ${arg_PROGRAM} ${parts}/attache.wasm ${parts}/attache-more.wasm ${arg_PAGE} ${files} ${arg_PDF_FILES} ${manifest} ${pdf_manifest} ${script} ${parts_script}
    COMMENT "Assembling the site in ${arg_FOLDER}"
    VERBATIM)
  add_custom_target(attache_site ALL DEPENDS ${stamp})
endfunction()
