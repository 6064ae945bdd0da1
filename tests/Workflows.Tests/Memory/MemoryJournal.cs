using System.Collections.Immutable;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Stores;

namespace PolicyEngine.Workflows.Tests.Memory;

internal sealed class MemoryJournal(MemoryUnit unit) : IJournalStore
{
    public void Append(IReadOnlyList<JournalRow> rows)
    {
        foreach (var row in rows)
        {
            var before = unit.State.Journal.GetValueOrDefault(row.InstanceId, ImmutableList<JournalRow>.Empty);
            row.Sequence.ShouldBe(before.Count + 1, "a journal has no gap");
            unit.State = unit.State with { Journal = unit.State.Journal.SetItem(row.InstanceId, before.Add(row)) };
        }
    }

    public IReadOnlyList<JournalRow> Read(string instanceId, int afterSequence = 0, int limit = 1000) =>
        [.. unit.State.Journal.GetValueOrDefault(instanceId, ImmutableList<JournalRow>.Empty).Skip(afterSequence).Take(limit)];
}
