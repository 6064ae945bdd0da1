namespace PolicyEngine.Storage;

/// <summary>Puts together the WHERE of a list that can be filtered in several ways. Values are always parameters.</summary>
internal sealed class SqlFilter
{
    private readonly List<string> conditions = [];
    private readonly List<(string Name, object? Value)> values = [];

    public IReadOnlyList<(string Name, object? Value)> Values => values;

    /// <summary>The column is the value; no condition where that is null.</summary>
    public void Equal(string column, string name, object? value) => Add($"{column} = @{name}", name, value);

    /// <summary>A condition with one parameter; none where its value is null.</summary>
    public void Add(string condition, string name, object? value)
    {
        if (value is not null)
        {
            conditions.Add(condition);
            values.Add((name, value));
        }
    }

    public void AddIf(bool wanted, string condition)
    {
        if (wanted)
        {
            conditions.Add(condition);
        }
    }

    /// <summary>A further parameter of conditions that are added elsewhere.</summary>
    public void Value(string name, object value) => values.Add((name, value));

    /// <summary>With a space before it; empty where there is no condition.</summary>
    public override string ToString() => conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
}
