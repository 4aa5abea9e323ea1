# ATTACHE_PYTHON: Python 3, which writes tables, fonts and reports as constant data at build time. Its own library is enough.

find_program(ATTACHE_PYTHON NAMES python3 python NO_CMAKE_FIND_ROOT_PATH DOC "Python 3.9 or newer")
if(NOT ATTACHE_PYTHON)
  message(FATAL_ERROR "Python 3 was not found. Run script/setup, or install it.")
endif()
