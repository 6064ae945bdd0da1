namespace PolicyEngine.Transactions;

/// <summary>A command that was refused or could not be kept. Nothing of it was committed.</summary>
public abstract class TransactionException : Exception
{
    protected TransactionException(string id, string message, Exception? inner = null)
        : base($"{id}: {message}", inner) => Id = id;

    /// <summary>Stable id, <c>PE</c> and four digits; <c>docs/diagnostics/&lt;id&gt;.md</c> explains it.</summary>
    public string Id { get; }
}
