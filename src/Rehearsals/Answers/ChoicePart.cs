using System.Text.Json;

namespace PolicyEngine.Rehearsals;

/// <summary><c>{"$":"oneOf","of":[[90,"no-problem"],[10,"problem"]]}</c>: one of several by weight.</summary>
/// <param name="Name">Its place in the file: two choices of one answer do not fall alike.</param>
public sealed record ChoicePart(string Name, IReadOnlyList<(int Weight, AnswerPart Part)> Of) : AnswerPart
{
    public override ValueTask<JsonElement> Make(AnswerContext context)
    {
        var left = AnswerChance.Below(Of.Sum(o => o.Weight), context.Seed, context.Key, Name);
        foreach (var (weight, part) in Of)
        {
            if (left < weight)
            {
                return part.Make(context);
            }

            left -= weight;
        }

        return Of[^1].Part.Make(context);
    }
}
