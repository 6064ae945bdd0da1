using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Parameters;

/// <summary>A number, period, window or set that the document prescribes, with the days on which each value holds.</summary>
/// <param name="Type">The word of the file: <c>number</c>, <c>percent</c>, <c>bounds</c>, <c>amount</c>, …</param>
/// <param name="Kind">What expressions see.</param>
/// <param name="Clauses">The clauses that prescribe it.</param>
/// <param name="Principle">原则上: a recorded justification may depart from it.</param>
/// <param name="Values">By their first day; they do not overlap.</param>
public sealed record ParameterDefinition(
    string Id,
    string Type,
    ValueKind Kind,
    Label? Label,
    IReadOnlyList<string> Clauses,
    bool Principle,
    IReadOnlyList<DatedValue> Values,
    SourcePosition At)
{
    /// <summary>The value in force on that day, or null where none is.</summary>
    public DatedValue? On(DateOnly day)
    {
        foreach (var value in Values)
        {
            if (value.Holds(day))
            {
                return value;
            }
        }

        return null;
    }
}
