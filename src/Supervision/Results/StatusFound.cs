using PolicyEngine.Supervision.Registers;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Results;

/// <summary>What a result says of the object itself: deregistered, moved away.</summary>
public static class StatusFound
{
    /// <summary>Puts the status into the register, so that no later task draws or takes the object; of no effect where the code says nothing of it.</summary>
    public static void Enter(IUnitOfWork unit, string register, string objectId, ResultCode code)
    {
        if (code.ObjectStatus is { } status && unit.Store<IObjectRegister>().Find(register, objectId) is { } entry && entry.Status != status)
        {
            unit.Store<IObjectRegister>().Put(register, entry with { Status = status });
        }
    }
}
