namespace PolicyEngine.PolicyHost.Http;

/// <summary>A visit on another day.</summary>
/// <param name="To">A working day of its task.</param>
/// <param name="Reason">Why; stands in the ledger.</param>
internal sealed record PostponementModel(DateOnly To, string? Reason);
