namespace PolicyEngine.Transactions;

/// <summary>Asks the table of rights within a work, so that a right taken away is gone at once.</summary>
public static class UnitOfWorkRights
{
    /// <summary>First line of every command.</summary>
    /// <exception cref="RightDenied">The unit's actor does not hold the right there.</exception>
    public static void Demand(this IUnitOfWork unit, string right, string scope = IRights.Everywhere)
    {
        if (!unit.Store<IRights>().Holds(unit.Actor, right, scope))
        {
            throw new RightDenied(unit.Actor, right, scope);
        }
    }
}
