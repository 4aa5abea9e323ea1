# shellcheck shell=bash
# Installs the Debian packages that are missing. Sourced after steps.sh.

# Who needs it ("page", "test" or "bench"), the package, and a command or file that shows that it is there already, by whatever way it
# came; "-" asks dpkg.
readonly package_table='
page  ca-certificates        /etc/ssl/certs/ca-certificates.crt
page  xz-utils               xz
page  python3                python3
page  cmake                  cmake
page  ninja-build            ninja
page  ccache                 ccache
page  emscripten             emcc
page  nlohmann-json3-dev     /usr/include/nlohmann/json.hpp
page  doctest-dev            /usr/include/doctest/doctest.h
page  libharfbuzz-bin        hb-subset
page  npm                    npm
page  fonts-inter            /usr/share/fonts/opentype/inter/Inter-Regular.otf
page  fonts-noto-core        /usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf
test  g++                    g++
test  clang                  clang++
test  libclang-rt-14-dev     -
test  clang-format           clang-format
test  clang-tidy             clang-tidy
test  libsdl2-dev            /usr/include/SDL2/SDL.h
test  libopengl-dev          -
test  libpng-dev             /usr/include/png.h
test  zlib1g-dev             /usr/include/zlib.h
test  pkg-config             pkg-config
test  libpoppler-cpp-dev     /usr/include/poppler/cpp/poppler-document.h
test  python3-jsonschema     /usr/lib/python3/dist-packages/jsonschema
test  shellcheck             shellcheck
test  chromium               chromium
test  firefox-esr            firefox-esr
test  libgl1-mesa-dri        -
test  xvfb                   Xvfb
test  xauth                  xauth
bench libbenchmark-dev       /usr/include/benchmark/benchmark.h
'

# is_there PACKAGE PROBE
is_there() {
  case $2 in
    -) [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]] ;;
    /*) [[ -e $2 ]] ;;
    *) command -v "$2" >/dev/null ;;
  esac
}

# install_packages page|all|bench: installs what is missing for the page, for the page and the tests, or for the
# benchmarks; where there is no apt, says what that is and goes on.
install_packages() {
  local for_whom package probe missing=()
  while read -r for_whom package probe; do
    [[ $for_whom == page || $for_whom == "$1" || ($1 == all && $for_whom == test) ]] || continue
    is_there "$package" "$probe" || missing+=("$package")
  done <<<"${package_table:1:-1}"

  if [[ ${#missing[@]} -eq 0 ]]; then
    note "all there"
    return
  fi
  if ! command -v apt-get >/dev/null; then
    note "This is not Debian. What was not found is, in Debian's names: ${missing[*]}"
    note "README says what to install elsewhere; CMake finds or fetches the libraries."
    return
  fi

  note "installing ${#missing[@]} packages: ${missing[*]}"
  note "(the first time this downloads a few hundred megabytes and takes minutes; build/log/apt-install.log shows it)"
  logged apt-update "Is the machine online, and are /etc/apt/sources.list and sources.list.d right?" \
    as_root apt-get update
  logged apt-install "Try the same by hand: apt-get install ${missing[*]}" \
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}

# install_npm_packages page|all: what the page (the map's data, pdf.js) or the tests too need from npm, at the versions of
# package-lock.json, into node_modules/.
install_npm_packages() {
  local only=() mark="$top/node_modules/.installed-lock.json"
  # What was installed for the tests has what the page needs.
  if cmp -s "$top/package-lock.json" "$mark" || { [[ $1 == page ]] && cmp -s "$top/package-lock.json" "$mark.page"; }; then
    note "all there"
    return
  fi
  if [[ $1 == page ]]; then
    only=(--omit=dev)
    mark+=.page
  fi
  logged npm-ci "Is the machine online, and does \`npm ping\` answer?" \
    npm --prefix "$top" ci "${only[@]}" --omit=optional --ignore-scripts --no-audit --no-fund --loglevel=error
  cp "$top/package-lock.json" "$mark"
  note "installed into node_modules/"
}
