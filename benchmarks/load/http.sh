#!/usr/bin/env bash
# Loads a server on this machine: submissions at a steady rate, and reads of a task against a bare route that returns
# the same bytes. Needs wrk, and node with autocannon 8 (npm install --no-save autocannon@8).
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

until curl -sf $assay/health/ready >/dev/null; do :; done

task_of() { # LOGIN: analyses and prints the id of the task
    curl -s "$assay/api/v1/github/user/$1/async" | sed 's/.*"task_id":"\([^"]*\)".*/\1/'
}

read_both() { # NAME LOGIN: reads the finished task of a login, and the same bytes from a bare route, in turns
    local task
    task=$(task_of "$2")
    curl -s "$assay/api/v1/github/task/$task?wait=60" >/dev/null
    curl -s "$assay/api/v1/github/task/$task?wait=60" >/dev/null
    java=${JAVA_HOME:+$JAVA_HOME/bin/}java
    "$java" -XX:+UseSerialGC -cp benchmarks/target/benchmarks.jar dev.assay.benchmarks.BareRoute \
        18301 "$assay/api/v1/github/task/$task" >/dev/null 2>&1 &
    local other=$!
    until curl -sf $bare/bare >/dev/null; do :; done
    for round in warm-up 1 2 3; do
        for url in $bare/bare "$assay/api/v1/github/task/$task"; do
            printf '%s, round %s, %s: ' "$1" "$round" "${url:0:22}"
            wrk -t1 -c32 -d$((seconds / 6))s --latency "$url" |
                awk '/99%/ {p99 = $2} /Requests\/sec/ {rate = $2} /Non-2xx/ {bad = $0} END {print rate "/s, p99 " p99 bad}'
        done
    done
    kill $other
    wait $other 2>/dev/null || true
}

curl -s "$assay/api/v1/github/user/octocat" >/dev/null
node benchmarks/load/submit.js $assay "$rate" 10 warm >/dev/null # the JVM warms up
node benchmarks/load/submit.js $assay "$rate" "$seconds" warm
node benchmarks/load/submit.js $assay "$rate" "$seconds" mixed
read_both 'a profile' octocat
read_both 'a failed task' nobody-here
