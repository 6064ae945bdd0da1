namespace PolicyEngine.Transactions;

/// <summary>A line of the file of saved heads is not a head.</summary>
public sealed class HeadsUnreadable(int line, string reason) : TransactionException("PE1006", Messages.HeadsUnreadable(line, reason));
