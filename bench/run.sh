#!/usr/bin/env bash
# Times the peers and Tillsight on one file, in turn, and prints seconds and peak memory of each run.   ./run.sh FILE [RUNS]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
file=$(realpath "$1"); runs=${2:-5}
"$here/../tillsight" --version >/dev/null
dotnet publish "$here/same-work" -c Release -o "$here/../artifacts/same-work" --nologo -v quiet >/dev/null
once() { # name, command...
  local name=$1; shift
  /usr/bin/time -f "$name %e s %M KB" "$@" >/dev/null 2>"$here/.time" || { cat "$here/.time" >&2; return 1; }
  tail -1 "$here/.time"
}
for ((i = 0; i < runs; i++)); do
  once pandas /usr/bin/python3 "$here/peers/pandas_peer.py" "$file"
  once polars node "$here/peers/polars_peer.mjs" "$file"
  once duckdb-floor node "$here/peers/duckdb_floor.mjs" "$file"
  once tillsight-same-work dotnet "$here/../artifacts/same-work/Tillsight.SameWork.dll" "$file"
  home=$(mktemp -d)
  once tillsight-main-job "$here/../tillsight" --home "$home" run "$file" --quiet
  once tillsight-load-only "$here/../tillsight" --home "$home/second" run "$file" --quiet --no-report
  rm -rf "$home"
done
rm -f "$here/.time"
