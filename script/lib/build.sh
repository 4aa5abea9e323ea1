# shellcheck shell=bash
# Configures and builds a CMake preset. Sourced after steps.sh.

export NINJA_STATUS='      [%f/%t, %es] '

# configure PRESET
configure() {
  logged "configure-$1" "What CMake misses is named above; script/setup installs it on Debian." \
    cmake -S "$top" --preset "$1"
}

# build PRESET [TARGET...]: configures the first time; CMake itself configures again when its files change.
build() {
  local preset=$1 folder=$top/build/$1
  shift
  [[ $preset != web ]] || folder=$top/build/web-cmake
  [[ -e $folder/build.ninja ]] || configure "$preset"
  (cd "$top" && shown "The first error above is the one to mend; \`cmake --build --preset $preset\` builds again." \
    cmake --build --preset "$preset" --parallel "$(nproc)" ${1+--target "$@"})
}
