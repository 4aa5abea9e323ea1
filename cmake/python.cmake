# ATTACHE_PYTHON: a Python 3 that has fontTools (Debian: fonttools). It generates tables, fonts and reports at build time.
# Every python3 on the path is tried, because a version manager's often hides the system's.

function(attache_python_has_fonttools result candidate)
  execute_process(COMMAND ${candidate} -c "import fontTools" RESULT_VARIABLE status OUTPUT_QUIET ERROR_QUIET)
  if(NOT status EQUAL 0)
    set(${result} FALSE PARENT_SCOPE)
  endif()
endfunction()

find_program(ATTACHE_PYTHON NAMES python3 python VALIDATOR attache_python_has_fonttools
             DOC "Python 3 with fontTools" NO_CMAKE_FIND_ROOT_PATH)
if(NOT ATTACHE_PYTHON)
  message(FATAL_ERROR "No Python 3 with fontTools was found. Run script/setup, or install it: apt-get install fonttools "
                      "(Debian), pip install fonttools (elsewhere).")
endif()
