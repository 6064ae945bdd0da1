using PolicyEngine.Rules.Values;

namespace PolicyEngine.Workflows.Values;

/// <summary>The type of an input, a variable or an output.</summary>
/// <param name="Nullable">Null says "there is none", as opposed to "not known yet".</param>
/// <param name="Element">The type of a list's items.</param>
/// <param name="IsForeign">The file names a CLR type that is not known here: its values are kept as the JSON they are.</param>
public sealed record WorkflowType(WorkflowTypeKind Kind, bool Nullable = false, WorkflowType? Element = null, bool IsForeign = false)
{
    public static readonly WorkflowType Any = new(WorkflowTypeKind.Any);
    public static readonly WorkflowType Boolean = new(WorkflowTypeKind.Boolean);
    public static readonly WorkflowType Integer = new(WorkflowTypeKind.Integer);
    public static readonly WorkflowType Number = new(WorkflowTypeKind.Number);
    public static readonly WorkflowType Text = new(WorkflowTypeKind.Text);
    public static readonly WorkflowType Date = new(WorkflowTypeKind.Date);
    public static readonly WorkflowType Instant = new(WorkflowTypeKind.Instant);
    public static readonly WorkflowType Duration = new(WorkflowTypeKind.Duration);
    public static readonly WorkflowType Map = new(WorkflowTypeKind.Map);

    public static WorkflowType ListOf(WorkflowType element) => new(WorkflowTypeKind.List, Element: element);

    /// <summary>The kind that the rule language knows such a value as; null where it has none.</summary>
    public ValueKind? RuleKind => Kind switch
    {
        WorkflowTypeKind.Boolean => ValueKind.Boolean,
        WorkflowTypeKind.Integer or WorkflowTypeKind.Number => ValueKind.Number,
        WorkflowTypeKind.Text => ValueKind.Text,
        WorkflowTypeKind.Date => ValueKind.Date,
        WorkflowTypeKind.Instant => ValueKind.Instant,
        _ => null,
    };

    /// <summary>What it is, in words for a message.</summary>
    public string Described => Kind switch
    {
        WorkflowTypeKind.Any => "any value",
        WorkflowTypeKind.Boolean => "true or false",
        WorkflowTypeKind.Integer => "a whole number",
        WorkflowTypeKind.Number => "a number",
        WorkflowTypeKind.Text => "a text",
        WorkflowTypeKind.Date => "a date as yyyy-MM-dd",
        WorkflowTypeKind.Instant => "a time as yyyy-MM-ddTHH:mm:ss+08:00",
        WorkflowTypeKind.Duration => "a span of time as days.hours:minutes:seconds",
        WorkflowTypeKind.List => "a list",
        _ => "an object",
    };
}
