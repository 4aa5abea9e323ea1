# Read by ctest in the native build folder: the tests of the other builds.
foreach(folder asan web-cmake)
  if(EXISTS ${CMAKE_CURRENT_LIST_DIR}/../build/${folder}/CTestTestfile.cmake)
    subdirs(${CMAKE_CURRENT_LIST_DIR}/../build/${folder})
  endif()
endforeach()
