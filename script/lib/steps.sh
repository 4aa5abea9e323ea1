# shellcheck shell=bash
# Numbered steps, and errors that say what to do. Sourced.

# The top folder of the sources.
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

if [[ -t 1 ]]; then
  bold=$'\e[1m' plain=$'\e[0m'
else
  bold='' plain=''
fi

step_count=0
step_number=0

# begin_steps COUNT: how many times `step` will be called.
begin_steps() {
  step_count=$1
  step_number=0
}

# step TEXT: the next numbered step begins.
step() {
  step_number=$((step_number + 1))
  printf '%s[%d/%d] %s%s\n' "$bold" "$step_number" "$step_count" "$1" "$plain"
}

note() {
  printf '      %s\n' "$1"
}

# fail WHAT [WHAT_TO_DO]: ends the script.
fail() {
  printf '\n%sFailed: %s%s\n' "$bold" "$1" "$plain" >&2
  [[ -z ${2-} ]] || printf '%s\n' "$2" >&2
  exit 1
}

# logged NAME WHAT_TO_DO COMMAND...: runs the command with its output in build/log/NAME.log; if it fails, shows the end of it
# and ends the script.
logged() {
  local log="$top/build/log/$1.log" hint=$2
  shift 2
  mkdir -p "$top/build/log"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 30 "$log" >&2
    fail "${*:1:3} ..." "The whole output is in $log. $hint"
  fi
}

# shown HINT COMMAND...: the same for a command whose output is its progress.
shown() {
  local hint=$1
  shift
  "$@" </dev/null || fail "$*" "$hint"
}

# as_root COMMAND...: with sudo when needed.
as_root() {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "installing packages needs root, and there is no sudo here" "Run as root once: $top/script/setup"
  fi
}
