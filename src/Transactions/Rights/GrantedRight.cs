namespace PolicyEngine.Transactions;

/// <summary>One line of the table of rights.</summary>
public sealed record GrantedRight(string Actor, string Right, string Scope, DateTimeOffset GrantedAt, string GrantedBy);
