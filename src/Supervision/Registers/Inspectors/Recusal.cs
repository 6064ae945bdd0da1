namespace PolicyEngine.Supervision.Registers;

/// <summary>An inspector does not inspect an object. Why is not made public.</summary>
/// <param name="Reason">One of the register's reasons.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive; null: until it is lifted.</param>
public sealed record Recusal(string ObjectId, string Reason, DateOnly From, DateOnly? To)
{
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}
