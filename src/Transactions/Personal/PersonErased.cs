namespace PolicyEngine.Transactions;

/// <summary>The person's key was destroyed, or there was never such a person: nothing can be kept under it.</summary>
public sealed class PersonErased(string person) : TransactionException("PE1004", Messages.PersonErased(person));
