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

# Each file with what it was at the baseline; the summary of the job is a changelog for callers.
compare() {
  local base="${INPUT_BASELINE:-${GITHUB_BASE_REF:-}}" worst=0 status summary
  [ -n "$base" ] || fail "The command diff needs the input 'baseline' where there is no pull request: a branch, a tag or a commit."
  case "$base" in -*) fail "The input 'baseline' is a branch, a tag or a commit." ;; esac
  # A checkout has the commit that is under review and seldom more.
  local commit
  commit="$(git rev-parse --verify --quiet "$base^{commit}" || true)"
  if [ -z "$commit" ]; then
    git fetch --quiet --no-tags --depth=1 origin "$base" ||
      fail "The baseline $(printf '%s' "$base" | tr -d '\r\n') cannot be fetched from origin."
    commit="$(git rev-parse --verify --quiet 'FETCH_HEAD^{commit}')"
  fi
  summary="$(mktemp)"
  for file in "${files[@]}"; do
    if ! git cat-file -e "$commit:./$file" 2>/dev/null; then
      echo "A new file, compared with nothing: $(printf '%s' "$file" | tr -d '\r\n')"
      continue
    fi
    status=0
    node "$cli" diff --format=markdown "--output=$summary" "--format=${INPUT_FORMAT:-github}" -- \
      "git:$commit:./$file" "$file" || status=$?
    [ -z "${GITHUB_STEP_SUMMARY:-}" ] || cat "$summary" >>"$GITHUB_STEP_SUMMARY"
    # Something that breaks is worse to miss than something that could not be compared.
    if [ "$status" -eq 1 ] || { [ "$status" -ne 0 ] && [ "$worst" -ne 1 ]; }; then worst=$status; fi
    : >"$summary"
  done
  rm -f "$summary"
  exit "$worst"
}

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
diff)
  compare
  ;;
grade)
  [ -z "${INPUT_EXERCISE:-}" ] || args+=("--exercise=$INPUT_EXERCISE")
  args+=("--format=${INPUT_FORMAT:-ndjson}" -- "${files[@]}")
  ;;
*)
  fail "The input 'command' is check, lint, diff or grade."
  ;;
esac

exec node "$cli" "${args[@]}"
