#!/usr/bin/env bash
# Loads a server on this machine: submissions at a steady rate, and reads of a task and submissions of a login that is
# in the cache against a bare route that returns the same bytes. Needs wrk, h2load (of nghttp2), and node with autocannon 8 (npm install --no-save autocannon@8).
# SECONDS_EACH (60) is the length of each part, RATE (1000) the submissions a second.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${SECONDS_EACH:-60}
rate=${RATE:-1000}
assay=http://127.0.0.1:18300
bare=http://127.0.0.1:18301

export ASSAY_SUBMISSIONS_PER_MINUTE=0 ASSAY_FORCED_PER_HOUR=0 ASSAY_TASKS_PER_CLIENT=0
./assay serve --demo --port 18300 >/dev/null 2>"${ACCESS_LOG:-/dev/null}" &
server=$!
trap 'kill $server $(jobs -p) 2>/dev/null || true' EXIT

until curl -sf $assay/health/ready >/dev/null; do sleep 0.2; done
java=$(ps -o args= -p $server | cut -d' ' -f1) # the launcher has found a JDK

task_of() { # LOGIN: analyses and prints the id of the task
    curl -s "$assay/api/v1/github/user/$1/async" | sed 's/.*"task_id":"\([^"]*\)".*/\1/'
}

read_both() { # NAME LOGIN: reads the finished task of a login, and the same bytes from a bare route, in turns
    local task
    task=$(task_of "$2")
    # The first wait may be for the start of the task.
    curl -s "$assay/api/v1/github/task/$task?wait=60" >/dev/null
    curl -s "$assay/api/v1/github/task/$task?wait=60" >/dev/null
    in_turns "$1" "$assay/api/v1/github/task/$task" "$assay/api/v1/github/task/$task"
}

submit_both() { # NAME LOGIN: submits a login that is in the cache, and posts the same to a bare route, in turns
    local script
    script=$(mktemp)
    printf 'wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\n' >"$script"
    printf 'wrk.body = "{\\"username\\": \\"%s\\"}"\n' "$2" >>"$script"
    in_turns "$1" "$assay/api/v1/github/user/$2" $assay/api/v1/github/analyze -s "$script"
    rm "$script"
}

in_turns() { # NAME SOURCE URL [OPTIONS]: asks the address, and a bare route that answers with the bytes of the source
    local name=$1 url=$3
    "$java" -XX:+UseSerialGC -cp benchmarks/target/benchmarks.jar dev.assay.benchmarks.BareRoute \
        18301 "$2" >/dev/null 2>&1 &
    local other=$!
    shift 3
    until curl -sf $bare/bare >/dev/null; do sleep 0.2; done
    for round in warm-up 1 2 3; do
        for each in $bare/bare "$url"; do
            printf '%s, round %s, %s: ' "$name" "$round" "${each:0:22}"
            wrk -t1 -c32 -d$((seconds / 6))s --latency "$@" "$each" |
                awk '/99%/ {p99 = $2} /Requests\/sec/ {rate = $2} /Non-2xx/ {bad = $0} END {print rate "/s, p99 " p99 bad}'
        done
    done
    kill $other
    wait $other 2>/dev/null || true
}

# Submits a login that is in the cache. Ten generators begin one after the other, or all connections would send at the
# same moment: a burst of a hundred, ten times a second.
submit_warm() { # PER_SECOND SECONDS
    local logs generators=()
    logs=$(mktemp -d)
    echo '{"username": "octocat"}' >"$logs/body"
    for i in 0 1 2 3 4 5 6 7 8 9; do
        h2load --h1 -c 10 --rps $(($1 / 100)) -D "$2" -d "$logs/body" -H 'content-type: application/json' \
            --log-file="$logs/$i.log" "$assay/api/v1/github/analyze" >/dev/null &
        generators+=($!)
        sleep 0.01
    done
    wait "${generators[@]}"
    cat "$logs"/*.log | awk '{print $3 / 1000, $2}' | sort -n |
        awk '{ms[NR] = $1; if ($2 != 200) bad++} END {print "warm: " NR ", not 200: " bad + 0 "; p50 " ms[int(NR * .5)] \
            " ms, p99 " ms[int(NR * .99)] " ms, p99.9 " ms[int(NR * .999)] " ms, max " ms[NR] " ms"}'
    rm -rf "$logs"
}

curl -s "$assay/api/v1/github/user/octocat" >/dev/null
submit_warm "$rate" 20 >/dev/null # the JVM warms up
echo "$rate/s, in the cache:"
submit_warm "$rate" "$seconds"
echo "$rate/s in the cache, and 10/s that are not:"
node benchmarks/load/submit.js $assay 10 "$seconds" &
cold=$!
submit_warm "$rate" "$seconds"
wait $cold
read_both 'a profile' octocat
read_both 'a failed task' nobody-here
submit_both 'a login in the cache' octocat
