using System.Text.Json;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Rehearsals;

/// <summary>
/// <c>{"$":"object","number":3,"library":"A"}</c>: the id of the third sample object that can be inspected and fits; with
/// <c>resultCode</c>, of the third of those whose inspection has brought that.
/// </summary>
public sealed record SampleObjectPart(int Number, string? Library, string? Kind, string? ResultCode = null) : AnswerPart
{
    public override async ValueTask<JsonElement> Make(AnswerContext context)
    {
        var id = ResultCode is null
            ? context.Samples.ObjectLike(Number, Library, Kind)?.Id
            : context.Inspected is { } inspected ? await inspected.With(ResultCode, Number, Library, Kind).ConfigureAwait(false) : null;
        return JsonValue.Of(id ?? throw new AnswerFault(RehearsalMessages.NoSuchSample("object", Number)));
    }
}
