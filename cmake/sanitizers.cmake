# ATTACHE_SANITIZE: a comma-separated list such as "address,undefined", for every target, third party included.

set(ATTACHE_SANITIZE "" CACHE STRING "Sanitizers to build with, such as address,undefined")
if(ATTACHE_SANITIZE)
  # The vptr check needs run-time type information, which the build leaves out.
  add_compile_options(-fsanitize=${ATTACHE_SANITIZE} -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${ATTACHE_SANITIZE})
endif()
