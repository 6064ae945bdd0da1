using System.Collections.Frozen;

namespace PolicyEngine.Workflows.Values;

/// <summary>Reads the type names of definition files. The table is closed: no text from a file ever names a CLR type to load.</summary>
public static class TypeAlias
{
    private static readonly FrozenDictionary<string, WorkflowType> Known = new Dictionary<string, WorkflowType>
    {
        ["Object"] = WorkflowType.Any,
        ["JSON"] = WorkflowType.Any,
        ["JsonElement"] = WorkflowType.Any,
        ["JsonNode"] = WorkflowType.Any,
        ["JsonObject"] = WorkflowType.Map,
        ["Boolean"] = WorkflowType.Boolean,
        ["Byte"] = WorkflowType.Integer,
        ["Int16"] = WorkflowType.Integer,
        ["Int32"] = WorkflowType.Integer,
        ["Int64"] = WorkflowType.Integer,
        ["Long"] = WorkflowType.Integer,
        ["Single"] = WorkflowType.Number,
        ["Double"] = WorkflowType.Number,
        ["Decimal"] = WorkflowType.Number,
        ["String"] = WorkflowType.Text,
        ["Guid"] = WorkflowType.Text,
        ["ByteArray"] = WorkflowType.Text,
        ["DateOnly"] = WorkflowType.Date,
        ["Date"] = WorkflowType.Date,
        ["DateTime"] = WorkflowType.Instant,
        ["DateTimeOffset"] = WorkflowType.Instant,
        ["TimeSpan"] = WorkflowType.Duration,
        ["StringDictionary"] = WorkflowType.Map,
        ["ObjectDictionary"] = WorkflowType.Map,
        ["StringMap"] = WorkflowType.Map,
        ["ObjectMap"] = WorkflowType.Map,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The type of that name: an alias, <c>X?</c>, <c>X[]</c>, <c>List&lt;X&gt;</c>, or the CLR name of a type that has
    /// an alias. Any other name gives a foreign type whose values are kept as they are.
    /// </summary>
    public static WorkflowType Parse(string? name, bool isArray = false)
    {
        var type = One((name ?? "Object").Trim());
        return isArray ? WorkflowType.ListOf(type) : type;
    }

    private static WorkflowType One(string name)
    {
        if (name.EndsWith('?'))
        {
            return One(name[..^1]) with { Nullable = true };
        }

        if (name.EndsWith("[]", StringComparison.Ordinal))
        {
            return WorkflowType.ListOf(One(name[..^2]));
        }

        if (name.StartsWith("List<", StringComparison.Ordinal) && name.EndsWith('>'))
        {
            return WorkflowType.ListOf(One(name[5..^1]));
        }

        return Known.GetValueOrDefault(SimpleName(name)) ?? WorkflowType.Any with { IsForeign = true };
    }

    // Older files write `System.String, System.Private.CoreLib` where newer ones write the alias.
    private static string SimpleName(string name)
    {
        const string system = "System.";
        var bare = name.Split(',')[0];
        return bare.StartsWith(system, StringComparison.Ordinal) && bare.LastIndexOf('.') == system.Length - 1 ? bare[system.Length..] : bare;
    }
}
