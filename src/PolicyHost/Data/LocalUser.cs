using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Data;

/// <summary>The named local user: who works at the command line, and in Development, until sign-in comes.</summary>
internal static class LocalUser
{
    private static readonly Actor Seeding = Actor.Host("local-user");

    /// <summary><c>local:</c> and the name of the operating system's user.</summary>
    public static Actor Current { get; } = Actor.Local(Named(Environment.UserName));

    /// <summary>
    /// Gives the local user every right, once, with a ledger entry: whoever can open the database could write it anyway.
    /// </summary>
    public static Task Seed(ITransactions transactions, CancellationToken cancellation = default) => transactions.Commit(
        Seeding, unit => unit.Store<IRights>().Grant(Current, IRights.Everything, IRights.Everywhere), cancellation);

    private static string Named(string name) => string.IsNullOrWhiteSpace(name) || name.Length > 100 ? "developer" : name;
}
