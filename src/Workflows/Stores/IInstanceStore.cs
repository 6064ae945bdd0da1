using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Instances;

namespace PolicyEngine.Workflows.Stores;

/// <summary>The rows of instances.</summary>
public interface IInstanceStore
{
    /// <summary>The instance, or null.</summary>
    InstanceRecord? Find(string id);

    /// <summary>Adds a new instance; false where its <see cref="InstanceRecord.ActivationKey"/> is held by a running one.</summary>
    /// <exception cref="ConcurrencyConflict">There is an instance of this id.</exception>
    bool TryAdd(InstanceRecord instance);

    /// <summary>Whether a running instance other than that one holds the activation key.</summary>
    bool IsHeld(string activationKey, string exceptId);

    /// <summary>Replaces the row, if it is at the revision before the given one.</summary>
    /// <exception cref="ConcurrencyConflict">
    /// It is not, or its activation key, taken up again, is held by another running instance.
    /// </exception>
    void Update(InstanceRecord instance);

    /// <summary>Instances with steps to run, the longest ready first.</summary>
    IReadOnlyList<string> Ready(int limit);

    /// <summary>Instances by creation, the newest first.</summary>
    IReadOnlyList<InstanceRecord> List(InstanceQuery query);
}
