using System.Text.Json;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Rehearsals;

/// <summary>
/// <c>{"$":"case","path":"input.unit.id","of":{"market-regulation":…,"fire-rescue":…},"else":…}</c>: the part whose name is
/// the text at the path. Several departments run the same workflow, and each answers for itself.
/// </summary>
/// <param name="Else">What is answered where no name fits; null: then nothing can be.</param>
public sealed record CasePart(string Path, IReadOnlyDictionary<string, AnswerPart> Of, AnswerPart? Else) : AnswerPart
{
    public override ValueTask<JsonElement> Make(AnswerContext context) => Choose(context.At(Path)).Make(context);

    /// <summary>The part for the value that stands at the path.</summary>
    /// <exception cref="AnswerFault">There is none.</exception>
    public AnswerPart Choose(JsonElement value) =>
        Of.GetValueOrDefault(ValueText.Shown(value)) ?? Else ?? throw new AnswerFault(RehearsalMessages.NoCase(Path, ValueText.Shown(value)));
}
