namespace PolicyEngine.Workflows.Expressions;

/// <summary>One name that <see cref="DialectNames"/> replaced.</summary>
/// <param name="Identifier">What stands in the text now.</param>
/// <param name="Name">The variable's or input's name.</param>
internal sealed record DialectName(string Identifier, string Name, bool IsVariable)
{
    /// <summary>As an author writes it.</summary>
    public string Spelled => IsVariable ? $"Variables.{Name}" : $"Input.Get(\"{Name}\")";
}
