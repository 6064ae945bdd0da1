using System.Text.Json;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Decisions;

/// <summary>What the rules said of a case.</summary>
/// <param name="Adverse">The vocabulary marks the verdict: something was missed, or done as it must not be.</param>
internal sealed record CaseAnswer(Outcome Outcome, bool Adverse)
{
    /// <summary>The due day, or moment, as the outcome has it; null where none is known.</summary>
    public string? Due => Outcome.Deadline?.Due;

    /// <summary>The due day; of a moment, its Beijing day.</summary>
    public DateOnly? DueDate => Due is { } text ? ValueText.Date(text) : null;

    public JsonElement ToJson() => JsonValue.Build(w => OutcomeWriter.Write(w, Outcome));
}
