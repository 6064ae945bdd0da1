#!/usr/bin/env bash
# Plays a shipped locality's year, kills the host without warning again and again (kill -9, at seeded moments), goes on
# with the same data, and compares what came of it with a year that nobody killed. Prints figures; keeps nothing.
#   tests/long/kill-year.sh [LOCALITY] [KILLS] [OBJECTS] [longest seconds between start and kill]
set -euo pipefail
cd "$(dirname "$0")/../.."
locality=${1:-shancheng} kills=${2:-300} objects=${3:-2000} longest=${4:-6}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build src/PolicyHost -c Release --nologo -v q
host=(dotnet src/PolicyHost/bin/Release/net10.0/PolicyEngine.PolicyHost.dll)
# Always in a subshell or the background, which it becomes: a kill must hit the host itself.
play() { exec "${host[@]}" rehearse --jurisdiction "$locality" --objects "$objects" --seed "$1" --json --data "$2"; }

RANDOM=1
done_kills=0 round=0
while [ "$done_kills" -lt "$kills" ]; do
    round=$((round + 1))
    (play "$round" "$work/whole") >"$work/whole.json" 2>"$work/errors"
    in_round=0
    while :; do
        play "$round" "$work/killed" >"$work/killed.json" 2>"$work/errors" &
        process=$!
        # From one second, when the host has hardly started, to the longest, in steps of a hundredth.
        hundredths=$((100 + RANDOM % (longest * 100 - 100)))
        sleep "$((hundredths / 100)).$(printf %02d $((hundredths % 100)))" &
        wait -n || true
        if [ "$done_kills" -lt "$kills" ] && kill -9 "$process" 2>/dev/null; then
            done_kills=$((done_kills + 1)) in_round=$((in_round + 1))
            wait "$process" 2>/dev/null || true
            wait
        else
            wait "$process" || { cat "$work/errors"; exit 1; }
            wait
            break
        fi
    done

    cmp "$work/whole.json" "$work/killed.json" || { echo "round $round differs after $in_round kills"; exit 1; }
    "${host[@]}" ledger verify --database "$work/killed/rehearsal.db" >"$work/ledger" || { cat "$work/ledger"; exit 1; }
    echo "round $round: $in_round kills, $done_kills in all; the year is the one that nobody killed; $(head -1 "$work/ledger")"
    rm -rf "$work/whole" "$work/killed"
done

echo "$done_kills kills of $round years of $locality ($objects objects): each ended as if it had not been killed"
