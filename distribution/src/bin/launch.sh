# What the launchers of a checkout and of an installation share. Sourced: "home" is the folder of Assay, and the first
# argument is the command.

needed=21

# A service that is told to stop has stopped well, even before it runs.
stopped=130
case " $* " in
    *' serve '* | *' worker '*) stopped=0 ;;
esac
trap 'exit "$stopped"' TERM

say() {
    printf 'assay: %s\n' "$*" >&2
}

# Prints the major version of the Java in a folder; nothing if there is none.
major_of() {
    [ -x "$1/bin/java" ] || return 0
    version=
    if [ -r "$1/release" ]; then
        version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9._]*\).*/\1/p' "$1/release" | head -n 1)
    fi
    if [ -z "$version" ]; then
        version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9._]*\).*/\1/p' | head -n 1)
    fi
    version=${version#1.}
    printf '%s\n' "${version%%[!0-9]*}"
}

# Succeeds if the Java in a folder is new enough.
suits() {
    major=$(major_of "$1")
    case $major in
        '' | *[!0-9]*) return 1 ;;
    esac
    [ "$major" -ge "$needed" ]
}

# Prints the home of a program's Java. A program on the PATH may be a link; its Java is where the link ends.
java_of() {
    found=$(command -v "$1" 2>/dev/null) || return 0
    hops=0
    while [ -L "$found" ] && [ "$hops" -lt 20 ]; do
        target=$(readlink "$found")
        case $target in
            /*) found=$target ;;
            *) found=$(dirname "$found")/$target ;;
        esac
        hops=$((hops + 1))
    done
    dirname "$(dirname "$found")"
}

# Tells the program which of its outputs a person looks at, and how wide they are.
describe_terminal() {
    ASSAY_STDOUT_TTY=0
    ASSAY_STDERR_TTY=0
    [ ! -t 1 ] || ASSAY_STDOUT_TTY=1
    [ ! -t 2 ] || ASSAY_STDERR_TTY=1
    export ASSAY_STDOUT_TTY ASSAY_STDERR_TTY
    if [ -z "${ASSAY_COLUMNS:-}" ] && [ -t 2 ]; then
        size=$(stty size <&2 2>/dev/null) && ASSAY_COLUMNS=${size#* } && export ASSAY_COLUMNS
    fi
}

# Prints the folder where an installation keeps what the JVM learned.
cache_folder() {
    printf '%s\n' "${ASSAY_CACHE_DIR:-${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/assay}"
}

# Prints what an ahead-of-time cache was made for: this program, its libraries and this Java.
stamp() {
    ls -lL "$2" "${2%/*}/lib" "$1/release" 2>/dev/null | cksum
}

# Sets "sharing" and "file" to the options for the file in which the JVM keeps what it learned of the classes.
# assay-prepare makes an ahead-of-time cache for servers (JDK 25 or newer). Without one that fits, the first run that does
# real work makes an archive at its end, and a new one when Java or Assay has changed. The JVM's messages about that are
# of no use to a reader.
# share_classes JAVA_HOME FOLDER_OF_WHAT_WAS_LEARNED JAR ARGUMENT...
share_classes() {
    sharing='-Xlog:disable -Xlog:all=error:stderr'
    file=-Xshare:auto
    kind=command
    learning=no
    case ${4:-} in
        serve | worker) kind=server learning=yes ;;
        analyze | batch) learning=yes ;;
    esac
    case " ${ASSAY_JAVA_OPTS:-} " in
        # Two such options would keep the JVM from starting.
        *' -Xshare'* | *SharedArchiveFile* | *AOT*) file= ;;
        *) learn "$@" ;;
    esac
}

learn() {
    if [ -n "${ASSAY_PREPARE:-}" ] && [ "$(major_of "$1")" -ge 25 ]; then
        stamp "$1" "$3" >"$ASSAY_PREPARE.for"
        file=-XX:AOTCacheOutput=$ASSAY_PREPARE
        # What the second compiler did while it learned, the JVM would do again in the first second of every start.
        sharing="$sharing -XX:TieredStopAtLevel=1 -Xlog:aot*=off:stderr"
        unset ASSAY_PREPARE
    elif [ -r "$2/$kind.aot" ] && [ "$(stamp "$1" "$3")" = "$(cat "$2/$kind.aot.for" 2>/dev/null)" ]; then
        file=-XX:AOTCache=$2/$kind.aot
        sharing="$sharing -Xlog:aot*=off:stderr"
    elif [ "$learning" = yes ] && mkdir -p "$2" 2>/dev/null && [ -w "$2" ]; then
        file=-XX:SharedArchiveFile=$2/$kind.jsa
        sharing="-XX:+AutoCreateSharedArchive $sharing"
    elif [ -r "$2/$kind.jsa" ]; then
        file=-XX:SharedArchiveFile=$2/$kind.jsa
    fi
}

# Sets "tuning". A command ends soon and needs a quick start; a server has time to compile well.
tune() {
    case ${1:-} in
        serve)
            # Virtual threads have no time slices: with a carrier per core, a few analyses at work would keep all
            # requests waiting. With more carriers the system's own scheduler gives each its turn.
            cores=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
            tuning=-Djdk.virtualThreadScheduler.parallelism=$((cores < 120 ? cores * 2 + 4 : cores))
            ;;
        worker) tuning= ;;
        *) tuning=-XX:TieredStopAtLevel=1 ;;
    esac
}

# Becomes the program: launch JAVA_HOME FOLDER_OF_WHAT_WAS_LEARNED JAR ARGUMENT...
# Without room for classes from the start, the JVM stops for a full collection each time they need more.
# A process that ran out of memory may have lost any of its threads: it ends, so that its supervisor starts another.
launch() {
    describe_terminal
    share_classes "$@"
    java=$1/bin/java
    program=$3
    shift 3
    tune "$@"
    # The options are several words on purpose; the file's name may hold spaces.
    # shellcheck disable=SC2086
    exec "$java" -XX:+UseSerialGC -XX:MetaspaceSize=128m -XX:+ExitOnOutOfMemoryError $tuning ${file:+"$file"} $sharing \
        ${ASSAY_JAVA_OPTS:-} -jar "$program" "$@"
}
