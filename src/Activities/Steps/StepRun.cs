using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Calendars;
using PolicyEngine.Supervision.Acts;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Steps;

/// <summary>
/// One run of a domain step: its inputs as they were when it began, and who it is. Holds nothing that changes, so that the
/// work in the transaction can be done again.
/// </summary>
public sealed class StepRun : IAct
{
    private const string JurisdictionInput = "jurisdiction";

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Streams = ["plan/", "task/", "visit/", "object/", "item-list/"];

    private readonly Dictionary<string, JsonElement> values = new(StringComparer.Ordinal);
    private readonly StepModel model;
    private readonly string prefix;

    internal StepRun(ActivityContext context, DomainActivity type)
    {
        model = (StepModel)context.Activity.Model!;
        (InstanceId, DefinitionId, CorrelationId) = (context.InstanceId, context.DefinitionId, context.CorrelationId);
        (ActivityId, ActivityType, Now, Calendar) = (context.Node.Id, type.Id, BeijingTime.In(context.Now), context.Calendar);
        prefix = context.IdFor("");
        var answer = context.Value(DomainActivity.AnswerInput);
        foreach (var input in type.Inputs)
        {
            var value = context.Activity.Inputs.ContainsKey(input.Name) ? context.Value(input.Name) : FromAnswer(answer, input.Name, input.Type);
            if (!value.IsNull())
            {
                values.Add(input.Name, value);
            }
        }

        if (model.Own is IOwnExpressions own)
        {
            Expressions = own.Expressions.ToDictionary(e => e.Key, e => context.Evaluate(e.Value), StringComparer.Ordinal);
        }

        On = Date(DomainActivity.OnInput) ?? Today;
        OfInstance = context.Evaluate(new InputExpression(JurisdictionInput, WorkflowType.Text, context.Node.At)) is { ValueKind: JsonValueKind.String } text
            ? text.GetString()
            : null;
    }

    public string InstanceId { get; }

    public string DefinitionId { get; }

    public string ActivityId { get; }

    /// <summary>The id of the kind of step.</summary>
    public string ActivityType { get; }

    public string? CorrelationId { get; }

    /// <summary>The moment of the burst, in Beijing time.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The Beijing day of the burst.</summary>
    public DateOnly Today => BeijingTime.DayOf(Now);

    /// <summary>The day on which the step is claimed to have happened.</summary>
    public DateOnly On { get; }

    public WorkingDayCalendar Calendar { get; }

    public string? Step => model.Step;

    public IReadOnlyList<string> Clauses => model.Clauses;

    /// <summary>What the kind of step made of its own members when the file was read.</summary>
    public object? Model => model.Own;

    /// <summary>What the step's own expressions came to, by name (<see cref="IOwnExpressions"/>).</summary>
    internal IReadOnlyDictionary<string, JsonElement> Expressions { get; } = new Dictionary<string, JsonElement>();

    /// <summary>The locality of the instance: its input of that name; null where it has none.</summary>
    public string? OfInstance { get; }

    /// <summary>The value of an input, from the file or the answer; JSON null where there is none.</summary>
    public JsonElement Value(string input) => values.TryGetValue(input, out var value) ? value : JsonValue.Null;

    /// <exception cref="ActivityFault">There is none.</exception>
    public JsonElement Needed(string input) =>
        values.TryGetValue(input, out var value) ? value : throw new ActivityFault("PE1404", StepMessages.NoValue(input, ActivityType));

    /// <summary>A text; null where there is none, or an empty one.</summary>
    public string? Text(string input) => Value(input) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    /// <exception cref="ActivityFault">There is none.</exception>
    public string NeededText(string input) => Text(input) ?? throw new ActivityFault("PE1404", StepMessages.NoValue(input, ActivityType));

    public DateOnly? Date(string input) => Text(input) is { } text ? ValueText.Date(text) : null;

    /// <exception cref="ActivityFault">There is none.</exception>
    public DateOnly NeededDate(string input) => Date(input) ?? throw new ActivityFault("PE1404", StepMessages.NoValue(input, ActivityType));

    public DateTimeOffset? Instant(string input) => Text(input) is { } text && ValueText.Instant(text) is { } instant ? BeijingTime.In(instant) : null;

    public int? Integer(string input) => Value(input) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    /// <exception cref="ActivityFault">There is none.</exception>
    public int NeededInteger(string input) => Integer(input) ?? throw new ActivityFault("PE1404", StepMessages.NoValue(input, ActivityType));

    public bool? Flag(string input) => Value(input).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>A list of texts; empty where there is none. One text is a list of one.</summary>
    public IReadOnlyList<string> Texts(string input) => Value(input) switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(ValueText.Shown)],
        { ValueKind: JsonValueKind.String } text => [text.GetString()!],
        _ => [],
    };

    /// <summary>A record of the domain; null where there is none.</summary>
    /// <exception cref="ActivityFault">The value is not such a record.</exception>
    public T? Record<T>(string input)
        where T : class
    {
        var value = Value(input);
        try
        {
            return value.IsNull() ? null : value.Deserialize<T>(DomainJson.Options);
        }
        catch (JsonException e)
        {
            throw new ActivityFault("PE1405", StepMessages.WrongRecord(input, ActivityType, e.Message), false);
        }
    }

    /// <exception cref="ActivityFault">There is none, or it is not such a record.</exception>
    public T NeededRecord<T>(string input)
        where T : class => Record<T>(input) ?? throw new ActivityFault("PE1404", StepMessages.NoValue(input, ActivityType));

    /// <summary>An id that is the same whenever this run is repeated. Different <paramref name="what"/>, different id.</summary>
    public string IdFor(string what) => prefix + what;

    /// <summary>
    /// Appends what the step did to a ledger stream, with the step, the clauses that ask for it and the place in the
    /// workflow. Who did it and when it was recorded the host adds.
    /// </summary>
    /// <param name="type">What happened, in kebab-case.</param>
    /// <param name="details">Further members of the payload.</param>
    public void Append(IUnitOfWork unit, string stream, string type, Action<Utf8JsonWriter>? details = null, DateOnly? on = null)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            writer.WriteStartObject();
            WriteEnvelope(writer);
            details?.Invoke(writer);
            writer.WriteEndObject();
        }

        unit.Append(new LedgerEntry(stream, type, Encoding.UTF8.GetString(buffer.WrittenSpan), on ?? On));
    }

    /// <summary>The members of a ledger entry that say by which step of which procedure it came, and which clauses ask for it.</summary>
    public void WriteEnvelope(Utf8JsonWriter writer)
    {
        if (Step is not null)
        {
            writer.WriteString("step", Step);
        }

        if (Clauses.Count > 0)
        {
            writer.WriteStartArray("clauses");
            foreach (var clause in Clauses)
            {
                writer.WriteStringValue(clause);
            }

            writer.WriteEndArray();
        }

        writer.WriteString("workflow", DefinitionId);
        writer.WriteString("instance", InstanceId);
        writer.WriteString("activity", ActivityId);
    }

    /// <summary>
    /// The ledger stream for what has no stream of its own: that of the instance's correlation id where this names a plan, a
    /// task, a visit or an object, else its case.
    /// </summary>
    public string CaseStream =>
        CorrelationId is null ? $"case/{InstanceId}"
        : Streams.Any(s => CorrelationId.StartsWith(s, StringComparison.Ordinal)) ? CorrelationId
        : $"case/{CorrelationId}";

    private JsonElement FromAnswer(JsonElement answer, string input, WorkflowType type)
    {
        if (input == DomainActivity.AnswerInput || answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty(input, out var member))
        {
            return JsonValue.Null;
        }

        return ValueConversion.Convert(member, type)
            ?? throw new ActivityFault("PE1403", StepMessages.WrongAnswer(input, ValueText.Shown(member), type.Described), false);
    }
}
