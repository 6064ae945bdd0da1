#!/bin/sh
# Kills rehearsals without warning 300 times on each database (or as often as the first argument says), continues them,
# and prints what came of it. Writes nothing. About two hours on two cores.
set -eu
cd "$(dirname "$0")/../.."
REHEARSAL_KILLS="${1:-300}" exec dotnet test tests/Rehearsals.Tests --nologo --filter KilledRehearsalTests --logger "console;verbosity=detailed"
