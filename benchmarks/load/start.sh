#!/bin/sh
# Times the start of an installed or built assay: start.sh ASSAY [RUNS]. Prints, for each run, the time of --version and
# until serve listens, in ms, and the resident memory three seconds later, in KiB. The first runs make the shared
# classes; leave them out.
set -eu
assay=$1
runs=${2:-5}
out=$(mktemp)
trap 'rm -f "$out"' EXIT

now() { date +%s%N; }

for run in $(seq "$runs"); do
    begun=$(now)
    "$assay" --version >/dev/null
    version=$((($(now) - begun) / 1000000))

    : >"$out"
    begun=$(now)
    "$assay" serve --port 0 >"$out" 2>/dev/null &
    server=$!
    while ! grep -q listens "$out"; do sleep 0.01; done
    ready=$((($(now) - begun) / 1000000))
    sleep 3
    memory=$(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$server/status")
    kill "$server"
    wait "$server" || :
    printf 'run %s: version %s ms, ready %s ms, %s KiB\n' "$run" "$version" "$ready" "$memory"
done
