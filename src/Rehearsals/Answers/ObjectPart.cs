using System.Text.Json;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Rehearsals;

/// <summary>An object, member by member.</summary>
public sealed record ObjectPart(IReadOnlyList<KeyValuePair<string, AnswerPart>> Members) : AnswerPart
{
    public override async ValueTask<JsonElement> Make(AnswerContext context)
    {
        var made = new List<KeyValuePair<string, JsonElement>>(Members.Count);
        foreach (var (name, part) in Members)
        {
            made.Add(new(name, await part.Make(context).ConfigureAwait(false)));
        }

        return JsonValue.Of(made);
    }
}
