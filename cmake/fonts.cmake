# attache_embed_fonts(target): puts the faces of web/ui/fonts.h into the target, subset at build time by hb-subset. The page
# carries a part of their characters; ATTACHE_MORE_FACES is the file with the others, which it fetches when a text has one
# (web/ui/more_faces.h). Natively all are in the program.

set(font_folders /usr/share/fonts ${PROJECT_SOURCE_DIR}/assets/fonts $ENV{HOME}/.local/share/fonts
                 $ENV{HOME}/Library/Fonts /Library/Fonts)

function(attache_find_font variable)
  find_file(${variable} NAMES ${ARGN} PATHS ${font_folders} NO_CMAKE_FIND_ROOT_PATH
            PATH_SUFFIXES opentype/inter truetype/inter truetype/noto noto inter)
  if(NOT ${variable})
    list(GET ARGN 0 wanted)
    message(FATAL_ERROR "The font ${wanted} was not found. Run script/setup; or install it (Debian: apt-get install fonts-inter "
                        "fonts-noto-core); or put it into assets/fonts/; or give its path: -D${variable}=...")
  endif()
endfunction()

function(attache_embed_fonts target)
  find_program(ATTACHE_HB_SUBSET hb-subset NO_CMAKE_FIND_ROOT_PATH DOC "HarfBuzz's font subsetter")
  if(NOT ATTACHE_HB_SUBSET)
    message(FATAL_ERROR "hb-subset was not found. Run script/setup, or install HarfBuzz's tools: apt-get install "
                        "libharfbuzz-bin (Debian), brew install harfbuzz (macOS).")
  endif()
  attache_find_font(ATTACHE_FONT_INTER_REGULAR Inter-Regular.otf Inter-Regular.ttf)
  attache_find_font(ATTACHE_FONT_INTER_SEMIBOLD Inter-SemiBold.otf Inter-SemiBold.ttf)
  attache_find_font(ATTACHE_FONT_NOTO_SERIF_REGULAR NotoSerif-Regular.ttf)
  set(part all)
  if(EMSCRIPTEN)
    set(part always)
  endif()
  set(fonts)
  foreach(face IN ITEMS inter_regular inter_semibold noto_serif_regular)
    string(TOUPPER ATTACHE_FONT_${face} file)
    list(APPEND fonts ${${file}})
    attache_generate(
      TARGET ${target}
      SCRIPT tools/embed/font.py
      DEPENDS tools/embed/constants.py
      ARGUMENTS --part ${part} ${ATTACHE_HB_SUBSET} font_${face}
      OUTPUTS web/font_${face}.cpp
      INPUTS ${${file}} assets/fonts/characters.tsv)
  endforeach()

  if(EMSCRIPTEN)
    set(script ${PROJECT_SOURCE_DIR}/tools/embed/more_faces.py)
    set(characters ${PROJECT_SOURCE_DIR}/assets/fonts/characters.tsv)
    set(output ${ATTACHE_GENERATED_DIR}/more.faces)
    add_custom_command(
      OUTPUT ${output}
      COMMAND ${ATTACHE_PYTHON} ${script} ${ATTACHE_HB_SUBSET} --output ${output} --input ${characters} ${fonts}
      DEPENDS ${script} ${PROJECT_SOURCE_DIR}/tools/embed/font.py ${characters} ${fonts}
      COMMENT "Making the faces that are fetched when a text has more characters"
      VERBATIM)
    add_custom_target(attache_more_faces DEPENDS ${output})
    set(ATTACHE_MORE_FACES ${output} CACHE INTERNAL "The characters that the page fetches when a text has one of them")
  endif()
endfunction()
