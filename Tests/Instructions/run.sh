#!/bin/sh
# Counts the instructions from the octets of a request to those of its prepared answer, with valgrind, and fails
# where they exceed their bounds. The count is the same on every run: two lengths of run, one taken from the other.
set -eu
cd "$(dirname "$0")/../.."
command -v valgrind >/dev/null || { echo "valgrind IS MISSING: apt-get install valgrind" >&2; exit 2; }
program=${1:-}
if [ -z "$program" ]; then
    swift build -c release --product benchmarks >&2
    program=$(swift build -c release --show-bin-path)/benchmarks
fi

# Valgrind's reader of debug information gives up on a program this size; it is not needed for counting.
stripped=$(mktemp)
trap 'rm -f "$stripped"' EXIT
strip -o "$stripped" "$program"
chmod +x "$stripped"
program=$stripped

collected() { # KIND TIMES: instructions in all
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" http-instructions "$1" "$2" 2>&1 >/dev/null |
        sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}

check() { # KIND BOUND
    short=$(collected "$1" 1000)
    long=$(collected "$1" 3000)
    count=$(((long - short) / 2000))
    echo "$1: $count instructions a request (at most $2)"
    # Two per cent are left to what the C library chooses by the processor.
    [ "$count" -gt 0 ] && [ "$((count * 100))" -le "$(($2 * 102))" ]
}

check small 1500
check browser 6000
