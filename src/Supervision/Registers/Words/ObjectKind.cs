using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Registers;

/// <summary>What an inspection object is.</summary>
/// <param name="ObjectType">The value of the fact <c>objectType</c> for it.</param>
/// <param name="CreditCodes">How the credit codes of this kind begin; empty: it has none.</param>
public sealed record ObjectKind(string Id, Label Label, IReadOnlyList<string> Aliases, string ObjectType, IReadOnlyList<string> CreditCodes)
    : RegisterWord(Id, Label, Aliases)
{
    public bool HasCreditCode => CreditCodes.Count > 0;

    /// <summary>Whether a code can be one of this kind.</summary>
    public bool Fits(CreditCode code) => CreditCodes.Any(p => code.Text.StartsWith(p, StringComparison.Ordinal));
}
