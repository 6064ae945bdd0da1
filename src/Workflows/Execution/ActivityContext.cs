using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Tasks;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Execution;

/// <summary>
/// One step of one activity: what it may know, and what it wants done. Its wishes happen together when the step has
/// returned, in the order in which they were said; none happens where it throws.
/// </summary>
public sealed partial class ActivityContext
{
    private readonly Burst burst;
    private readonly Frame frame;
    private readonly List<Action> wishes = [];
    private readonly Dictionary<string, JsonElement> brought = new(StringComparer.Ordinal);

    internal ActivityContext(Burst burst, Frame frame, CompiledActivity activity, CancellationToken cancellation)
    {
        (this.burst, this.frame) = (burst, frame);
        (Activity, Cancellation, State) = (activity, cancellation, frame.State);
    }

    public CompiledActivity Activity { get; }

    public ActivityNode Node => Activity.Node;

    public CancellationToken Cancellation { get; }

    public string InstanceId => burst.State.Id;

    public string DefinitionId => burst.State.DefinitionId;

    public string? CorrelationId => burst.State.CorrelationId;

    /// <summary>
    /// The moment of the burst. All that one burst does has this time.
    /// </summary>
    public DateTimeOffset Now => burst.Environment.Now;

    public WorkingDayCalendar Calendar => burst.Environment.Calendar;

    /// <summary>The run of the activity: with the instance's id, what makes the ids of its effects.</summary>
    public int Run => frame.Id;

    /// <summary>What the activity remembers from one of its steps to the next; JSON null at first.</summary>
    public JsonElement State { get; set; }

    /// <summary>Whether this activity is what started the instance, and so has what it would wait for.</summary>
    public bool IsTrigger => burst.State.Trigger?.Path == Activity.Path;

    /// <summary>What the trigger brought.</summary>
    public JsonElement TriggerPayload => burst.State.Trigger?.Payload ?? JsonValue.Null;

    /// <summary>The value of an input in the form of its type; JSON null where it is not set.</summary>
    /// <exception cref="ActivityFault">Its expression has no value.</exception>
    public JsonElement Value(string input) =>
        Activity.Inputs.TryGetValue(input, out var expression) ? Evaluate(expression) : JsonValue.Null;

    /// <summary>The value of an input that must have one.</summary>
    /// <exception cref="ActivityFault">It has none.</exception>
    public JsonElement Required(string input)
    {
        var value = Value(input);
        return value.IsNull() ? throw new ActivityFault("PE1265", Diagnostics.RuntimeMessages.InputMissing(input)) : value;
    }

    /// <summary>A text input; null where it is not set.</summary>
    public string? Text(string input) => Value(input) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A Boolean input; false where it is not set.</summary>
    public bool Flag(string input) => Value(input).ValueKind == JsonValueKind.True;

    public JsonElement Evaluate(WorkflowExpression expression) =>
        ExpressionEvaluator.Evaluate(expression, (kind, key) => burst.Lookup(frame, kind, key), Calendar);

    /// <summary>The value of a variable as it was before this step.</summary>
    public JsonElement Variable(string id) => burst.Lookup(frame, NamedSourceKind.Variable, id);

    /// <summary>An id that is the same whenever this step runs again. Different <paramref name="what"/>, different id.</summary>
    public string IdFor(string what) => $"{InstanceId}.{frame.Id}.{what}";

    /// <summary>Whether only the commit can say if the step is possible.</summary>
    internal bool WantsTransaction { get; private set; }

    internal Frame Frame => frame;

    internal Burst Burst => burst;

    internal void Apply()
    {
        frame.State = State;
        foreach (var wish in wishes)
        {
            wish();
        }
    }
}
