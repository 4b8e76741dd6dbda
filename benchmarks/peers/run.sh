#!/usr/bin/env bash
# The same jobs through Assay and through other job engines, in turns on this machine. Needs a JDK, Maven and
# redis-server, and node with npm for BullMQ. Prints a line for each figure, and keeps them all in RESULTS.
#
#   ENGINES ("assay assay-queue bullmq jobrunr db-scheduler"), MODES ("usual tuned"), PARTS ("throughput latency recovery")
#   JOBS (5000)      to be worked off, once doing nothing and once for 20 ms each
#   WORKERS (16)     at once, in one process
#   RATE (100)       jobs a second, for SECONDS_EACH (10), to see how long each is in coming
#   PATIENCE (100)   seconds to wait for a job whose worker was killed
set -euo pipefail
cd "$(dirname "$0")"
engines=${ENGINES:-assay assay-queue bullmq jobrunr db-scheduler}
modes=${MODES:-usual tuned}
parts=${PARTS:-throughput latency recovery}
jobs=${JOBS:-5000} workers=${WORKERS:-16} rate=${RATE:-100} seconds=${SECONDS_EACH:-10} patience=${PATIENCE:-100}
redis_port=${REDIS_PORT:-18400} postgres_port=${POSTGRES_PORT:-18401}
classes=${CLASSES:-target/classes:target/lib/*}
results=${RESULTS:-target/results.tsv}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
node=target/node
work=$(mktemp -d)
mkdir -p target

if [ "$classes" = "target/classes:target/lib/*" ] && [ ! -d target/lib ]; then
    (cd ../.. && mvn -q -Ppeers -pl benchmarks/peers -am package -DskipTests)
fi
if [[ $engines == *bullmq* ]] && [ ! -d $node/node_modules/bullmq ]; then
    mkdir -p $node
    echo '{}' >$node/package.json
    npm install --silent --prefix $node bullmq@6.7.0 ioredis@6.0.0
fi
node=$PWD/$node bullmq=$PWD/bullmq.mjs

mkfifo "$work/open" # a standard input that never ends
exec 8<>"$work/open"
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT

run() { # CLASS ARGUMENTS...: the same bounds for all that is Java
    exec "$java" -XX:+UseSerialGC -Xmx256m -cp "$classes" "dev.assay.benchmarks.peers.$@"
}

# Databases of their own, so that no run meets what another left.
number() { # ENGINE MODE
    case $1-$2 in assay-usual) echo 0 ;; assay-tuned) echo 1 ;; assay-queue-usual) echo 2 ;; assay-queue-tuned) echo 3 ;;
    bullmq-usual) echo 4 ;; *) echo 5 ;; esac
}

url() { # ENGINE MODE
    case $1 in
    jobrunr | db-scheduler) echo "jdbc:postgresql://localhost:$postgres_port/${1/-/_}_$2?user=postgres&password=postgres" ;;
    *) echo "redis://127.0.0.1:$redis_port/$(number "$1" "$2")" ;;
    esac
}

peer() { # ENGINE MODE ROLE...: becomes a process of the engine
    local engine=$1 mode=$2
    shift 2
    if [ "$engine" = bullmq ]; then
        cd "$node" && exec node "$bullmq" "$mode" "$(url "$engine" "$mode")" "$workers" "$@"
    fi
    run Peers "$engine" "$mode" "$(url "$engine" "$mode")" "$workers" "$@"
}

empty() { # ENGINE MODE
    case $1 in
    jobrunr | db-scheduler) (peer "$1" "$2" prepare) >>"$work/log" 2>&1 ;;
    *) redis-cli -p "$redis_port" -n "$(number "$1" "$2")" flushdb >/dev/null ;;
    esac
}

expect() { # FILE WORD SECONDS: waits for a line that begins so, and prints it
    local end=$(($(date +%s) + $3))
    until grep -m1 "^$2" "$1"; do
        [ "$(date +%s)" -lt $end ] || return 1
        sleep 0.05
    done
}

worker() { # NAME ENGINE MODE COUNT MILLISECONDS: starts one, and waits until it works
    (peer "$2" "$3" work "$4" "$5") <&8 >"$work/$1" 2>>"$work/log" &
    pid=$!
    expect "$work/$1" ready 120 >/dev/null
}

resident() { # PID: in MiB
    awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$1/status"
}

tell() { # PART ENGINE MODE FIGURE VALUE
    printf '%s\t%s\t%s\t%s\t%s\n' "$@" | tee -a "$results"
}

# The jobs are added before the worker starts, and the clock runs from when a fifth of them has started to the last end.
throughput() { # ENGINE MODE MILLISECONDS
    local name=$1-$2-$3
    empty "$1" "$2"
    read -r _ count took < <(peer "$1" "$2" enqueue "$jobs" 0 2>>"$work/log")
    tell "$3 ms" "$1" "$2" 'added a second' "$(awk "BEGIN {print int($count / $took)}")"
    worker "$name" "$1" "$2" "$jobs" "$3"
    read -r _ count took _ < <(expect "$work/$name" done 300)
    tell "$3 ms" "$1" "$2" 'done a second' "$(awk "BEGIN {print int($count / $took)}")"
    tell "$3 ms" "$1" "$2" 'MiB after' "$(resident "$pid")"
    kill -9 "$pid"
    wait "$pid" 2>/dev/null || true
}

# Another process adds jobs at a steady rate while the worker has nothing else to do.
latency() { # ENGINE MODE
    local name=$1-$2-latency
    empty "$1" "$2"
    worker "$name" "$1" "$2" $((rate * seconds)) 0
    sleep 3
    tell latency "$1" "$2" 'MiB idle' "$(resident "$pid")"
    (peer "$1" "$2" enqueue $((rate * seconds)) "$rate") >/dev/null 2>>"$work/log"
    read -r _ _ _ p50 p99 < <(expect "$work/$name" done 120)
    tell latency "$1" "$2" 'ms to start, p50' "$p50"
    tell latency "$1" "$2" 'ms to start, p99' "$p99"
    kill -9 "$pid"
    wait "$pid" 2>/dev/null || true
}

# A worker is killed with a job in its hands while another waits for work. Only the wait for the other is in the background.
recovery() { # ENGINE MODE
    local name=$1-$2-recovery first killed
    empty "$1" "$2"
    worker "$name-1" "$1" "$2" 1 200000
    first=$pid
    (peer "$1" "$2" enqueue 1 0) >/dev/null 2>>"$work/log"
    expect "$work/$name-1" started 60 >/dev/null
    worker "$name-2" "$1" "$2" 1 200000
    sleep 3
    kill -9 "$first"
    killed=$(date +%s%3N)
    recovered "$1" "$2" "$work/$name-2" "$killed" "$pid" &
    waiting+=($!)
}

recovered() { # ENGINE MODE FILE KILLED_AT PID
    local at
    if read -r _ at < <(expect "$3" started "$patience"); then
        tell recovery "$1" "$2" 'seconds to run again' "$(awk "BEGIN {printf \"%.1f\", ($at - $4) / 1000}")"
    else
        tell recovery "$1" "$2" 'seconds to run again' "more than $patience"
    fi
    kill -9 "$5"
}

redis-server --port "$redis_port" --save '' --appendonly yes --appendfsync everysec --dir "$work" \
    --maxmemory-policy noeviction >"$work/redis" &
until redis-cli -p "$redis_port" ping >/dev/null 2>&1; do sleep 0.1; done
if [[ $engines == *jobrunr* || $engines == *db-scheduler* ]]; then
    (run Database "$postgres_port") <&8 >"$work/postgres" 2>>"$work/log" &
    expect "$work/postgres" ready 120 >/dev/null
fi

: >>"$results"
for part in $parts; do
    case $part in
    throughput)
        for length in 0 20; do
            for mode in $modes; do
                for engine in $engines; do throughput "$engine" "$mode" "$length"; done
            done
        done
        ;;
    latency)
        for mode in $modes; do
            for engine in $engines; do latency "$engine" "$mode"; done
        done
        ;;
    recovery)
        waiting=()
        for mode in $modes; do
            for engine in $engines; do recovery "$engine" "$mode"; done
        done
        wait "${waiting[@]}"
        ;;
    esac
done
