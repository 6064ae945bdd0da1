using System.Text.Json;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Rehearsals;

/// <summary>A list, item by item.</summary>
public sealed record ListPart(IReadOnlyList<AnswerPart> Items) : AnswerPart
{
    public override async ValueTask<JsonElement> Make(AnswerContext context)
    {
        var made = new List<JsonElement>(Items.Count);
        foreach (var part in Items)
        {
            made.Add(await part.Make(context).ConfigureAwait(false));
        }

        return JsonValue.Build(w =>
        {
            w.WriteStartArray();
            made.ForEach(m => m.WriteTo(w));
            w.WriteEndArray();
        });
    }
}
