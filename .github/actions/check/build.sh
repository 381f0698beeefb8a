#!/usr/bin/env bash
# Builds the command line of the API Kata that this action is part of.
set -euo pipefail
cd "$ACTION_PATH/../../.."
if [ ! -f dist/cli.js ]; then
  npm ci --ignore-scripts --no-audit --no-fund
  node esbuild.mjs --minify
fi
