# shellcheck shell=bash
# Configures and builds a CMake preset. Sourced after steps.sh.

export NINJA_STATUS='      [%f/%t, %es] '

# configure PRESET
configure() {
  logged "configure-$1" "What CMake misses is named above; script/setup installs it on Debian." \
    cmake -S "$top" --preset "$1"
}

# needs_configuring FOLDER: the first time, and as long as CMake missed a program: it may be installed by now.
needs_configuring() {
  [[ ! -e $1/build.ninja ]] || grep -q '^ATTACHE_.*-NOTFOUND$' "$1/CMakeCache.txt"
}

# build PRESET [TARGET...]: CMake itself configures again when its files change.
build() {
  local preset=$1 folder=$top/build/$1
  shift
  [[ $preset != web ]] || folder=$top/build/web-cmake
  if needs_configuring "$folder"; then configure "$preset"; fi
  (cd "$top" && shown "The first error above is the one to mend; \`cmake --build --preset $preset\` builds again." \
    cmake --build --preset "$preset" --parallel "$(nproc)" ${1+--target "$@"})
}
