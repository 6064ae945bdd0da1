using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Rules.Parameters;

/// <summary>A value and the days on which it holds.</summary>
/// <param name="From">Its first day (inclusive); null: always has.</param>
/// <param name="To">Its last day (inclusive); null: holds on.</param>
/// <param name="Value">As in <see cref="Expressions.ParameterValues"/>; null: not set on these days.</param>
/// <param name="Clauses">
/// The clauses of another layer that decided the value; empty where it is the profile's own (its parameter then names them).
/// </param>
public sealed record DatedValue(DateOnly? From, DateOnly? To, object? Value, SourcePosition At, IReadOnlyList<string> Clauses)
{
    /// <summary>The value as the file writes it; null where it comes from combined layers.</summary>
    public LocatedValue? Source { get; init; }

    public bool Holds(DateOnly day) => (From is not { } from || day >= from) && (To is not { } to || day <= to);
}
