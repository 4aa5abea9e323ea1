# attache_licences(variable): a file that the build writes, with the licences of everything that is in the page.

function(attache_licences variable)
  file(GLOB texts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/licences/*.txt)
  set(output ${ATTACHE_GENERATED_DIR}/licences.txt)
  set(script ${PROJECT_SOURCE_DIR}/tools/embed/licences.py)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${ATTACHE_PYTHON} ${script} --output ${output} --input ${PROJECT_SOURCE_DIR}/LICENSE ${texts}
    DEPENDS ${script} ${PROJECT_SOURCE_DIR}/LICENSE ${texts}
    COMMENT "Joining the licences"
    VERBATIM)
  set(${variable} ${output} PARENT_SCOPE)
endfunction()
