using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.Storage;

/// <summary>The rows of a selection within the import in force, as SQL and its values.</summary>
internal sealed class ObjectSelection
{
    private readonly List<string> conditions = ["register = @register", "run = @run"];
    private readonly List<(string Name, object? Value)> values;

    public ObjectSelection(RegisterRun run, RegisterSelection selection)
    {
        values = [("register", run.Register), ("run", run.Number)];
        Equal("kind", selection.Kind);
        Equal("library", selection.Library);
        Equal("risk_class", selection.RiskClass);
        Equal("industry", selection.Industry);
        if (selection.Area is { } area)
        {
            // Areas are digits, and ':' follows '9': the range is what begins with the area.
            And("area >= @area_from AND area < @area_to", ("area_from", area), ("area_to", area + ":"));
        }

        if (selection.Statuses is { } statuses)
        {
            And(
                statuses.Count == 0 ? "1 = 0" : $"status IN ({string.Join(", ", statuses.Select((_, i) => $"@status{i}"))})",
                [.. statuses.Select((s, i) => ($"status{i}", (object?)s))]);
        }
    }

    public string Sql => string.Join(" AND ", conditions);

    public ReadOnlySpan<(string Name, object? Value)> Values => values.ToArray();

    public ObjectSelection And(string condition, params ReadOnlySpan<(string Name, object? Value)> further)
    {
        conditions.Add(condition);
        values.AddRange(further);
        return this;
    }

    /// <summary>A value that the SQL names after the conditions.</summary>
    public ObjectSelection With(string name, object? value)
    {
        values.Add((name, value));
        return this;
    }

    private void Equal(string column, string? value)
    {
        if (value is not null)
        {
            And($"{column} = @{column}", (column, value));
        }
    }
}
