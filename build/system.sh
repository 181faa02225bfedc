# shellcheck shell=bash
# Finds a Python and the system packages of system-packages.txt, and installs what is missing.
# Sourced by `setup`, after terminal.sh.
: "${root:?}"

python_floor=11 # of Python 3

# The linker's cache and some programs live where a plain user's PATH does not look.
PATH="$PATH:/usr/sbin:/sbin"

# find_python: set `python` to the first interpreter that is new enough, or leave it empty. A name on the PATH may be a shim for a version that is not there, so each is
# asked. Sets `too_old` to what was seen instead.
find_python() {
  local candidate answer major minor path
  local ask='import sys; print("%d %d %s" % (sys.version_info[:2] + (sys.executable,)))'
  local candidates=(python3 python3.13 python3.12 python3.11 python3.14 /usr/bin/python3)
  [ -z "${PYTHON:-}" ] || candidates=("$PYTHON")
  python='' too_old=''
  for candidate in "${candidates[@]}"; do
    answer=$("$candidate" -c "$ask" 2>/dev/null) || continue
    read -r major minor path <<<"$answer"
    if [ "$major" -eq 3 ] && [ "$minor" -ge "$python_floor" ]; then
      python=$path
      python_version="$major.$minor"
      return
    fi
    too_old="$too_old${too_old:+, }$candidate is $major.$minor"
  done
}

python_missing() {
  die "Python 3.$python_floor or newer is needed; found: ${too_old:-none}." \
    "On Debian 12 and newer: apt-get install python3 python3-venv" \
    "Or name one that is elsewhere: PYTHON=/path/to/python3.12 ./build/${entry:-run}"
}

has_library() {
  [ -n "${libraries:-}" ] || libraries=$(ldconfig -p 2>/dev/null) || libraries=none
  case $libraries in *"$1 "*) return 0 ;; *) return 1 ;; esac
}

is_there() {
  case $1 in
    *.so.*) has_library "$1" ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
  esac
}

# find_missing PROFILE: fill `missing` (package names) and `reasons` (a line for each).
find_missing() {
  local wanted package probe why
  missing=() reasons=()
  if [ -z "$python" ] && [ -z "${PYTHON:-}" ]; then
    need python3 "runs everything"
    need python3-venv "makes the virtual environment in .venv"
  elif [ -n "$python" ] && ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    need "python$python_version-venv" "makes the virtual environment in .venv"
  fi
  while IFS='|' read -r wanted package probe why; do
    # `read` strips only the ends of the line: the padding in between is taken off here.
    wanted=${wanted// /} package=${package// /} probe=${probe// /}
    case $wanted in '' | \#*) continue ;; test) [ "$1" = test ] || continue ;; esac
    is_there "$probe" || need "$package" "${why# }"
  done <"$root/build/system-packages.txt"
}

need() {
  missing+=("$1")
  reasons+=("$(printf '%-20s %s' "$1" "$2")")
}

# become_root: set `as_root` to what must stand before a command, or say who has to act.
become_root() {
  as_root=()
  [ "$(id -u)" -ne 0 ] || return 0
  if command -v sudo >/dev/null 2>&1 && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    as_root=(sudo)
    say "sudo is used for this one step and may ask for your password."
    sudo -v || die "without the right to install packages this cannot go on." \
      "Ask somebody who has it to run: apt-get install ${missing[*]}"
    return
  fi
  die "these packages are missing and you may not install them." "${reasons[@]}" \
    "Ask somebody who may to run: apt-get install ${missing[*]}"
}

apt_install() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -q \
    -o DPkg::Lock::Timeout=120 install --no-install-recommends "${missing[@]}"
}

# The lists are fetched only when the install fails without them: absent on a fresh image, and
# possibly older than the mirror.
install_packages() {
  apt_install || { "${as_root[@]}" apt-get -q update && apt_install; }
}

report_missing() {
  say "These system packages are missing:"
  printf '  %s\n' "${reasons[@]}"
  command -v apt-get >/dev/null 2>&1 || die \
    "this system has no apt-get, so nothing was installed." \
    "Install what the Debian packages above hold with your own package manager, then run this again."
}
