using System.Text.Json;
using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Steps;

/// <summary>
/// A step of the inspection procedure. What a file does not set of its inputs comes from the members of the same names of
/// the input <c>answer</c>: what the person before it has said. <c>on</c> is the day on which the step is claimed to have
/// happened; the day of the burst where nobody says.
/// </summary>
public abstract class DomainActivity : ActivityType
{
    public const string Prefix = "PolicyEngine.";
    public const string AnswerInput = "answer";
    public const string OnInput = "on";

    private IReadOnlyList<InputDescriptor>? inputs;

    public sealed override string Id => Prefix + Name;

    /// <summary>What comes after <see cref="Prefix"/> in the id.</summary>
    protected abstract string Name { get; }

    /// <summary>
    /// The step's own inputs. A required one that is not fixed may also come with the answer; one that is neither set nor
    /// can come with an answer is refused at publish.
    /// </summary>
    protected virtual IReadOnlyList<InputDescriptor> Takes => [];

    /// <summary>The ports of the step, where it has others than Done.</summary>
    protected virtual IReadOnlyList<string> Ends => [Done];

    public sealed override IReadOnlyList<InputDescriptor> Inputs => inputs ??= WithShared(Takes);

    /// <summary>As <see cref="Takes"/> says it: what a step cannot do without, wherever it comes from.</summary>
    public IEnumerable<string> Needed => Takes.Where(t => t.Required).Select(t => t.Name);

    public sealed override IReadOnlyList<string> Outcomes(CompiledActivity activity) => Ends;

    public sealed override bool IsChoice => Ends.Count > 1;

    public sealed override object? Prepare(PrepareContext context)
    {
        foreach (var input in Takes.Where(t => t is { Required: true, Fixed: false }))
        {
            if (context.Node[input.Name] is null && context.Node[AnswerInput] is null)
            {
                context.Bag.Add(StepMessages.InputNowhere(context.Node.At, input.Name, Id));
            }
        }

        return new StepModel(StepOf(context), ClausesOf(context), PrepareOwn(context));
    }

    /// <summary>Reads what the inputs do not cover, and reports its own mistakes.</summary>
    /// <returns>What <see cref="StepRun.Model"/> is to hold.</returns>
    protected virtual object? PrepareOwn(PrepareContext context) => null;

    private static IReadOnlyList<InputDescriptor> WithShared(IReadOnlyList<InputDescriptor> takes)
    {
        InputDescriptor[] shared = [new(AnswerInput, WorkflowType.Any), new(OnInput, WorkflowType.Date)];
        return
        [
            .. takes.Select(t => t.Fixed ? t : t with { Required = false }),
            .. shared.Where(s => takes.All(t => t.Name != s.Name)),
        ];
    }

    private static string? StepOf(PrepareContext context)
    {
        if (context.Node.Custom("step") is not { } step)
        {
            return null;
        }

        if (step is LocatedText { Text.Length: > 0 } text)
        {
            return text.Text;
        }

        context.Bag.Add(StepMessages.StepNotText(step.At));
        return null;
    }

    private static List<string> ClausesOf(PrepareContext context)
    {
        if (context.Node.Custom("clauses") is not { } clauses)
        {
            return [];
        }

        if (clauses is LocatedArray list && list.Items.All(i => i is LocatedText { Text.Length: > 0 }))
        {
            return [.. list.Items.Cast<LocatedText>().Select(t => t.Text)];
        }

        context.Bag.Add(StepMessages.ClausesNotTexts(clauses.At));
        return [];
    }

    /// <summary>
    /// What the domain refuses becomes an incident under the domain's own id, whether it was refused before the transaction
    /// or in it; null for any other exception. Of several mistakes the first gives the id, and the message names all.
    /// </summary>
    protected static ActivityFault? RefusalOf(Exception exception) => exception switch
    {
        PlanRefused e => new ActivityFault(e.Id, e.Message),
        TaskRefused e => new ActivityFault(e.Id, e.Message),
        VisitRefused e => new ActivityFault(e.Id, e.Message),
        DrawRefusedException e => new ActivityFault(e.Mistakes[0].Id, e.Message),
        _ => null,
    };

    /// <summary>Does work in the transaction; see <see cref="RefusalOf"/>.</summary>
    protected static StepResult Guarded(IUnitOfWork unit, Func<IUnitOfWork, StepResult> work)
    {
        try
        {
            return work(unit);
        }
        catch (Exception e) when (RefusalOf(e) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Without the outputs that the file binds to nothing: the journal keeps what a step brought.</summary>
    protected static StepResult Bound(CompiledActivity activity, StepResult result) => result.Outputs.Keys.All(activity.Outputs.ContainsKey)
        ? result
        : result with { Outputs = result.Outputs.Where(o => activity.Outputs.ContainsKey(o.Key)).ToDictionary(StringComparer.Ordinal) };

    /// <summary>An output of a text that may be missing.</summary>
    protected static KeyValuePair<string, JsonElement> Output(string name, string? value) => new(name, JsonValue.Of(value));

    protected static KeyValuePair<string, JsonElement> Output(string name, DateOnly? value) =>
        new(name, value is { } day ? JsonValue.Of(day) : JsonValue.Null);

    protected static KeyValuePair<string, JsonElement> Output(string name, bool value) => new(name, JsonValue.Of(value));

    protected static KeyValuePair<string, JsonElement> Output(string name, int? value) =>
        new(name, value is { } number ? JsonValue.Of(number) : JsonValue.Null);

    protected static KeyValuePair<string, JsonElement> Output(string name, IEnumerable<string> values) => new(name, JsonValue.Build(w =>
    {
        w.WriteStartArray();
        foreach (var value in values)
        {
            w.WriteStringValue(value);
        }

        w.WriteEndArray();
    }));

    /// <summary>Done, with these outputs.</summary>
    protected static StepResult DoneWith(params ReadOnlySpan<KeyValuePair<string, JsonElement>> outputs) => Ended(Done, outputs);

    /// <summary>One outcome, with these outputs.</summary>
    protected static StepResult Ended(string outcome, params ReadOnlySpan<KeyValuePair<string, JsonElement>> outputs)
    {
        var all = new Dictionary<string, JsonElement>(outputs.Length, StringComparer.Ordinal);
        foreach (var (name, value) in outputs)
        {
            all.Add(name, value);
        }

        return new StepResult([outcome], all);
    }
}
