#!/bin/sh
# Kills rehearsals without warning 300 times on each database (or as often as the first argument says; only on the one
# that the second names, Sqlite or Postgres), continues them, and prints what came of it. Writes nothing.
set -eu
cd "$(dirname "$0")/../.."
REHEARSAL_KILLS="${1:-300}" exec dotnet test tests/Rehearsals.Tests --nologo \
    --filter "FullyQualifiedName~KilledRehearsalTests&DisplayName~${2:-KilledRehearsalTests}" --logger "console;verbosity=detailed"
