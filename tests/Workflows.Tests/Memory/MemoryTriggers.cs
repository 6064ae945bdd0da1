using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Triggers;

namespace PolicyEngine.Workflows.Tests.Memory;

internal sealed class MemoryTriggers(MemoryUnit unit) : ITriggerStore
{
    public IReadOnlyList<TriggerRow> Of(string definitionId) => [.. unit.State.Triggers.Where(t => t.DefinitionId == definitionId)];

    public IReadOnlyList<string> Definitions() => [.. unit.State.Triggers.Select(t => t.DefinitionId).Distinct()];

    public void Replace(string definitionId, IReadOnlyList<TriggerRow> rows) =>
        unit.State = unit.State with { Triggers = unit.State.Triggers.RemoveAll(t => t.DefinitionId == definitionId).AddRange(rows) };

    public IReadOnlyList<TriggerRow> Due(DateTimeOffset now, int limit) =>
        [.. unit.State.Triggers.Where(t => t.DueAt <= now).OrderBy(t => t.DueAt).Take(limit)];

    public DateTimeOffset? NextDue() => unit.State.Triggers.Where(t => t.DueAt < TriggerRow.Never).Min(t => (DateTimeOffset?)t.DueAt);

    public bool Advance(TriggerRow expected, DateTimeOffset next)
    {
        if (!unit.State.Triggers.Contains(expected))
        {
            return false;
        }

        var rest = unit.State.Triggers.Remove(expected);
        unit.State = unit.State with { Triggers = rest.Add(expected with { DueAt = next }) };
        return true;
    }
}
