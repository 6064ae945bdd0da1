using System.Text.Json;

namespace PolicyEngine.Rehearsals;

/// <summary><c>{"$":"payload","path":"variable.plan"}</c>: what the task's instance knows.</summary>
public sealed record PathPart(string Path) : AnswerPart
{
    public override ValueTask<JsonElement> Make(AnswerContext context) => ValueTask.FromResult(context.At(Path));
}
