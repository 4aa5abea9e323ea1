# attache_embed_fonts(target): puts the faces of web/ui/fonts.h into the target, subset at build time by hb-subset.

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
  foreach(face IN ITEMS inter_regular inter_semibold noto_serif_regular)
    string(TOUPPER ATTACHE_FONT_${face} file)
    attache_generate(
      TARGET ${target}
      SCRIPT tools/embed/font.py
      DEPENDS tools/embed/constants.py
      ARGUMENTS ${ATTACHE_HB_SUBSET} font_${face}
      OUTPUTS web/font_${face}.cpp
      INPUTS ${${file}} assets/fonts/characters.tsv)
  endforeach()
endfunction()
