# attache_generate: sources written at build time by a Python script.
#
#   attache_generate(
#     TARGET attache_tables             the target that compiles the result
#     SCRIPT tools/make_lexicon.py      relative to the top folder
#     OUTPUTS lexicon/countries.cpp     relative to the generated include root
#     INPUTS assets/lexicon/a.tsv ...   relative to the top folder; editing one rebuilds
#     [ARGUMENTS ...]                   passed on before the outputs
#     [DEPENDS ...])                    modules that the script imports
#
# The script is run as: SCRIPT [ARGUMENTS...] --output OUTPUT... --input INPUT...
# and must write every output, the same bytes for the same inputs.

set(ATTACHE_GENERATED_DIR ${PROJECT_BINARY_DIR}/generated)

function(attache_generate)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "TARGET;SCRIPT" "OUTPUTS;INPUTS;ARGUMENTS;DEPENDS")
  cmake_path(ABSOLUTE_PATH arg_SCRIPT BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE script)
  list(TRANSFORM arg_OUTPUTS PREPEND ${ATTACHE_GENERATED_DIR}/)
  foreach(input IN LISTS arg_INPUTS)
    cmake_path(ABSOLUTE_PATH input BASE_DIRECTORY ${PROJECT_SOURCE_DIR})
    list(APPEND inputs ${input})
  endforeach()
  list(TRANSFORM arg_DEPENDS PREPEND ${PROJECT_SOURCE_DIR}/)
  foreach(output IN LISTS arg_OUTPUTS)
    cmake_path(GET output PARENT_PATH folder)
    file(MAKE_DIRECTORY ${folder})
  endforeach()
  add_custom_command(
    OUTPUT ${arg_OUTPUTS}
    COMMAND ${ATTACHE_PYTHON} ${script} ${arg_ARGUMENTS} --output ${arg_OUTPUTS} --input ${inputs}
    DEPENDS ${script} ${arg_DEPENDS} ${inputs}
    COMMENT "Generating with ${arg_SCRIPT}"
    VERBATIM)
  # A target of another folder does not see this folder's commands, but may depend on a target that does.
  list(GET arg_OUTPUTS 0 first)
  cmake_path(GET first STEM name)
  add_custom_target(generate_${name} DEPENDS ${arg_OUTPUTS})
  add_dependencies(${arg_TARGET} generate_${name})
  target_sources(${arg_TARGET} PRIVATE ${arg_OUTPUTS})
endfunction()
