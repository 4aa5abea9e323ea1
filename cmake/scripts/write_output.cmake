# cmake -D OUTPUT=file -P write_output.cmake -- PROGRAM ARGUMENT...: what the program prints becomes the file.

set(command)
set(after FALSE)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(i RANGE ${last})
  if(after)
    list(APPEND command ${CMAKE_ARGV${i}})
  elseif(CMAKE_ARGV${i} STREQUAL "--")
    set(after TRUE)
  endif()
endforeach()
execute_process(COMMAND ${command} OUTPUT_FILE ${OUTPUT} COMMAND_ERROR_IS_FATAL ANY)
