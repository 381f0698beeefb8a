#!/usr/bin/env bash
# Runs API Kata on the inputs, which are environment variables. Runs in bash 3.2 (macOS), too.
set -euo pipefail

fail() {
  echo "::error title=API Kata::$1"
  exit 2
}

cli="$ACTION_PATH/../../../dist/cli.js"

if [ -n "${INPUT_VERSION:-}" ]; then
  version="$(node "$cli" --version)"
  [ "$version" = "$INPUT_VERSION" ] ||
    fail "This action brings API Kata $version, not the version that the input 'version' asks for. Change the ref after @ in 'uses', or the input."
fi

# One file or pattern per line. Blanks in a name are fine.
patterns=()
while IFS= read -r line || [ -n "$line" ]; do
  line="${line%$'\r'}"
  [ -z "$line" ] || patterns+=("$line")
done <<<"$INPUT_FILES"
[ "${#patterns[@]}" -gt 0 ] || fail "The input 'files' is empty. Name files or patterns, one per line."

# Patterns become files here, except for grade, which reads them itself. What matches nothing stays: API Kata says so.
shopt -s nullglob
shopt -s globstar 2>/dev/null || true
files=()
for pattern in "${patterns[@]}"; do
  matches=()
  if [ "${INPUT_COMMAND}" != grade ]; then
    IFS= # an unquoted pattern is expanded, and not split at blanks
    # shellcheck disable=SC2206
    matches=($pattern)
    unset IFS
  fi
  if [ "${#matches[@]}" -gt 0 ]; then files+=("${matches[@]}"); else files+=("$pattern"); fi
done

args=("$INPUT_COMMAND")
[ -z "${INPUT_MIN_SCORE:-}" ] || args+=("--min-score=$INPUT_MIN_SCORE")

case "$INPUT_COMMAND" in
check)
  [ -n "${INPUT_EXERCISE:-}" ] || fail "The command check needs the input 'exercise', such as first-call."
  args+=("--format=${INPUT_FORMAT:-github}" -- "$INPUT_EXERCISE" "${files[@]}")
  ;;
lint)
  args+=("--format=${INPUT_FORMAT:-github}" -- "${files[@]}")
  ;;
grade)
  [ -z "${INPUT_EXERCISE:-}" ] || args+=("--exercise=$INPUT_EXERCISE")
  args+=("--format=${INPUT_FORMAT:-ndjson}" -- "${files[@]}")
  ;;
*)
  fail "The input 'command' is check, lint or grade."
  ;;
esac

exec node "$cli" "${args[@]}"
