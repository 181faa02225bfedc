# shellcheck shell=bash
# How the scripts in this folder speak: plain sentences, steps with progress, a log on failure.
# Sourced, never run. The caller sets `log` to a file before the first `step`.
: "${log:?}"

say() { printf '%s\n' "$*"; }

die() {
  printf '\ncounterproof: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
  exit 1
}

steps=0
step_number=0

# step TITLE COMMAND...: run COMMAND with its output in the log, show that time passes, and
# return its status. On a terminal one line is kept up to date; elsewhere a line is printed at
# the start, every quarter of a minute, and at the end.
step() {
  local title=$1 began=$SECONDS status=0 job label
  shift
  step_number=$((step_number + 1))
  label="[$step_number/$steps] $title"
  printf '\n== %s\n' "$label" >>"$log"
  # A process group of its own: interrupting the set-up must not leave pip running behind it.
  set -m
  "$@" >>"$log" 2>&1 </dev/null &
  job=$!
  set +m
  trap 'kill -- "-$job" 2>/dev/null; wait "$job" 2>/dev/null; exit 130' INT TERM HUP
  [ -t 1 ] || say "$label"
  while kill -0 "$job" 2>/dev/null; do
    show_progress "$label" "$began"
    sleep 0.2
  done
  wait "$job" || status=$?
  trap - INT TERM HUP
  show_end "$label" "$began" "$status"
  return "$status"
}

show_progress() {
  local elapsed=$((SECONDS - $2))
  if [ -t 1 ]; then
    printf '\r\033[K%s ... %s s' "$1" "$elapsed"
  elif [ "$elapsed" -ge "$((${last_beat:-0} + 15))" ]; then
    last_beat=$elapsed
    say "$1 ... $elapsed s"
  fi
}

show_end() {
  local word="done"
  [ "$3" -eq 0 ] || word=FAILED
  last_beat=0
  [ ! -t 1 ] || printf '\r\033[K'
  say "$1: $word ($((SECONDS - $2)) s)"
}

# show_log SENTENCE ADVICE...: end with the last lines of the log, where it is, and what to do.
show_log() {
  printf '\n--- the end of %s ---\n' "$log" >&2
  tail -n 25 "$log" >&2
  printf -- '---\n' >&2
  die "$@" "Everything that was said is in $log"
}
