# shellcheck shell=bash
# Fetches the sources of Dear ImGui, SDL2 and zlib once, into the cache folder where cmake/dependencies.cmake looks. Sourced after
# steps.sh. They come from Debian's source packages, checked by apt's signatures and by the sums below.

# Where sources are kept; the same rule as in cmake/dependencies.cmake.
cache_dir=${ATTACHE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/attache}

# name, Debian's source package, its suite ("own": the machine's), the recorded version, the SHA-256 sum of its sources.
# Debian 12's own Dear ImGui is too old: fonts at any size came with 1.92.
readonly source_table='
imgui  imgui    forky  1.92.2b+ds   e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
sdl2   libsdl2  own    2.26.5+dfsg  b3f2c822151804125d08db94c65852f711c2e5df2145a59da120748dc32eb9c3
zlib   zlib     own    1.2.13.dfsg  71feb7947e3c00ef125f83b79a4e529bde31171e5babe48b391f06758d1ab0a1
'

# make_private_apt FOLDER SUITE...: an apt state of its own, with source packages of these suites from the mirror that this
# machine already uses, so that the system's lists stay as they are. Prints nothing; `private_apt` then uses it. Fails where
# apt knows no mirror of Debian's own packages.
make_private_apt() {
  local folder=$1 mirror signed=''
  shift
  # shellcheck disable=SC2016 # apt expands these
  mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 2>/dev/null |
    awk '$2 !~ /security|updates|backports/ && $1 ~ /debian/ {print $1; exit}')
  [[ -n $mirror ]] || return 1
  [[ ! -e /usr/share/keyrings/debian-archive-keyring.gpg ]] || signed='Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg'
  mkdir -p "$folder/lists/partial" "$folder/cache/archives/partial"
  printf '%s\n' 'Types: deb-src' "URIs: $mirror" "Suites: $*" 'Components: main' "$signed" | sed '/^$/d' >"$folder/debian.sources"
  private_apt_options=(
    -o "Dir::State::lists=$folder/lists" -o "Dir::Cache=$folder/cache"
    -o "Dir::Etc::sourcelist=$folder/debian.sources" -o Dir::Etc::sourceparts=/dev/null
    -o APT::Sandbox::User=root -o Acquire::Retries=3
    # Hooks of the system that have nothing to do with these lists.
    -o APT::Update::Post-Invoke-Success::= -o APT::Update::Post-Invoke::=)
}

# private_apt ARGUMENTS...: apt-get with that state.
private_apt() {
  apt-get -q "${private_apt_options[@]}" "$@"
}

# is_cached NAME VERSION: whether what was recorded as VERSION has been fetched, if under another version.
is_cached() {
  [[ -d $cache_dir/$1 && $(cat "$cache_dir/$1.recorded" 2>/dev/null) == "$2" ]]
}

# unpack NAME TARBALL VERSION RECORDED_VERSION: puts the sources into the cache, whole or not at all, and points NAME at them.
unpack() {
  local name=$1 tarball=$2 version=$3 recorded=$4 folder
  folder=$(mktemp -d "$cache_dir/unpack.XXXXXX")
  tar -C "$folder" --strip-components=1 -xf "$tarball" ||
    fail "unpacking $tarball" "Is the disk full? Remove $cache_dir and run this again."
  chmod 755 "$folder"
  rm -rf "${cache_dir:?}/$name-$version"
  mv "$folder" "$cache_dir/$name-$version"
  ln -sfn "$name-$version" "$cache_dir/$name"
  printf '%s\n' "$recorded" >"$cache_dir/$name.recorded"
}

# fetch_source FOLDER NAME PACKAGE SUITE VERSION SUM: one row of the table.
fetch_source() {
  local folder=$1 name=$2 package=$3 suite=$4 version=$5 sum=$6 tarball found
  if ! (cd "$folder" && { private_apt source --download-only "$package=$version-1" || private_apt source --download-only "$package/$suite"; }) \
    >>"$folder/log" 2>&1; then
    tail -n 5 "$folder/log" >&2
    note "$package was not found among the source packages of $suite; CMake will fetch it from its authors."
    return
  fi
  tarball=$(find "$folder" -maxdepth 1 -name "${package}_*.orig.tar.*" ! -name '*.asc' | head -n 1)
  found=${tarball##*/"$package"_}
  found=${found%.orig.tar.*}
  if [[ $found != "$version" ]]; then
    note "$package $found instead of the recorded $version: checked by apt's signature only."
  elif [[ $(sha256sum "$tarball" | cut -d' ' -f1) != "$sum" ]]; then
    fail "$package $version is not what it should be: its SHA-256 sum differs from the recorded one" \
      "Something between here and the mirror changes files. The tarball is $tarball."
  fi
  unpack "$name" "$tarball" "${found%%+*}" "$version"
  note "$name ${found%%+*} is in $cache_dir"
}

# fetch_sources: whatever the cache lacks.
fetch_sources() {
  local name package suite version sum folder codename missing=()
  while read -r name package suite version sum; do
    [[ -z $name ]] || is_cached "$name" "$version" || missing+=("$name")
  done <<<"$source_table"
  if [[ ${#missing[@]} -eq 0 ]]; then
    note "already in $cache_dir"
    return
  fi
  if ! command -v apt-get >/dev/null; then
    note "This is not Debian: CMake will fetch ${missing[*]} from their authors."
    return
  fi

  codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
  mkdir -p "$cache_dir"
  folder=$(mktemp -d "$cache_dir/fetch.XXXXXX")
  codename=${codename:-stable}
  note "fetching ${missing[*]} (about 30 MB with the lists of source packages)"
  if ! make_private_apt "$folder" forky "$codename" || ! private_apt update >"$folder/log" 2>&1; then
    note "apt cannot read the suites forky and $codename here (see $folder/log); CMake will fetch from the authors."
    return
  fi
  while read -r name package suite version sum; do
    if [[ -z $name ]] || is_cached "$name" "$version"; then
      continue
    fi
    [[ $suite != own ]] || suite=$codename
    fetch_source "$folder" "$name" "$package" "$suite" "$version" "$sum"
  done <<<"$source_table"
  rm -rf "$folder"
}
