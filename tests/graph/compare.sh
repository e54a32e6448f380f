#!/usr/bin/env bash
# A world with hubs, dates and agreements, and the same answers from igraph and NetworkX: compare.sh BUILD-FOLDER
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$1/bench/make_world" "$folder/world.db" 200 1500 2>/dev/null
"$(dirname "$0")/../../bench/compare" "$1" "$folder/world.db" --pairs 100
