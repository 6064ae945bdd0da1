namespace PolicyEngine.Transactions;

/// <summary>The actor does not hold the right. Nobody holds one that was not granted.</summary>
public sealed class RightDenied(Actor actor, string right, string scope)
    : TransactionException("PE1003", Messages.RightDenied(actor, right, scope))
{
    public Actor Actor { get; } = actor;

    public string Right { get; } = right;

    public string Scope { get; } = scope;
}
