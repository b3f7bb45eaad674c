#!/bin/sh
# Holds a running server against openapi.yaml with schemathesis (PyPI), all checks on.
# usage: Tests/Contract/schemathesis.sh [PROGRAM] [EXAMPLES_PER_OPERATION]
# Skips, loudly and with status 0, where schemathesis cannot be installed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
program=${1:-$root/.build/release/qujing}
examples=${2:-60}
port=${PORT:-8931}
venv=${VENV:-${TMPDIR:-/tmp}/qujing-schemathesis}

if ! "$venv/bin/schemathesis" --version >/dev/null 2>&1; then
    python3 -m venv "$venv" && "$venv/bin/pip" install -q 'schemathesis==4.32.5' || {
        echo "SKIPPED: schemathesis could not be installed from PyPI" >&2
        exit 0
    }
fi

"$program" serve "$root/seeds" --port "$port" >"$venv/server.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
tries=0
until python3 -c "import urllib.request; urllib.request.urlopen('http://127.0.0.1:$port/readyz')" 2>/dev/null; do
    tries=$((tries + 1))
    [ "$tries" -lt 60 ] || { echo "the server did not become ready; see $venv/server.log" >&2; exit 1; }
    sleep 1
done

cd "$venv"
SCHEMATHESIS_HOOKS=hooks PYTHONPATH="$here" "$venv/bin/schemathesis" --config-file "$here/schemathesis.toml" run \
    "$root/openapi.yaml" --url "http://127.0.0.1:$port" --max-examples "$examples" --seed 20220321 --checks all
