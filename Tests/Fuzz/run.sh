#!/bin/sh
# Fuzzes the protocol with libFuzzer and AddressSanitizer for as many seconds as said (600), from the corpus here and
# from the conformance cases. A finding is left as crash-* in the folder it is run from.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
swiftc -O -swift-version 6 -sanitize=fuzzer,address -parse-as-library \
    "$here"/../../Sources/HTTP/*.swift "$here/ProtocolFuzzer.swift" -o "$folder/fuzz"
mkdir "$folder/seeds" "$folder/new"
# Each case's lines become one seed; escapes are left as they are, the fuzzer finds the octets.
for cases in "$here"/../Conformance/*.txt; do
    awk -v folder="$folder/seeds" -v name="$(basename "$cases" .txt)" '
        /^case /{n++} /^>/{sub(/^>>? ?/, ""); printf "a%s\r\n", $0 > (folder "/" name "-" n)}' "$cases"
done
"$folder/fuzz" -max_total_time="${1:-600}" -max_len=4096 -timeout=5 -print_final_stats=1 \
    "$folder/new" "$here/corpus" "$folder/seeds"
