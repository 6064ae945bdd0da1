using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Stores;

namespace PolicyEngine.Workflows.Tests.Memory;

internal sealed class MemoryInstances(MemoryUnit unit) : IInstanceStore
{
    public InstanceRecord? Find(string id) => unit.State.Instances.GetValueOrDefault(id);

    public bool TryAdd(InstanceRecord instance)
    {
        if (Find(instance.Id) is not null)
        {
            throw new ConcurrencyConflict("workflow instance", instance.Id);
        }

        if (IsHeld(instance))
        {
            return false;
        }

        Put(instance);
        return true;
    }

    public void Update(InstanceRecord instance)
    {
        if (Find(instance.Id)?.Revision != instance.Revision - 1 || IsHeld(instance))
        {
            throw new ConcurrencyConflict("workflow instance", instance.Id, instance.Revision - 1);
        }

        Put(instance);
    }

    public IReadOnlyList<string> Ready(int limit) =>
        [.. unit.State.Instances.Values.Where(i => i.ReadyAt is not null).OrderBy(i => i.ReadyAt).Take(limit).Select(i => i.Id)];

    public IReadOnlyList<InstanceRecord> List(InstanceQuery query) =>
        [.. unit.State.Instances.Values.Where(i => query.DefinitionId is null || i.DefinitionId == query.DefinitionId)
            .OrderByDescending(i => i.Id, StringComparer.Ordinal).Take(query.Limit)];

    public bool IsHeld(string activationKey, string exceptId) =>
        unit.State.Instances.Values.Any(i => i.Id != exceptId && i.ActivationKey == activationKey);

    private bool IsHeld(InstanceRecord instance) => instance.ActivationKey is { } key && IsHeld(key, instance.Id);

    private void Put(InstanceRecord instance) =>
        unit.State = unit.State with { Instances = unit.State.Instances.SetItem(instance.Id, instance) };
}
