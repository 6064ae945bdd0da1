namespace PolicyEngine.Rules.Tests.Evaluation;

/// <summary>A condition over Boolean facts, evaluated in the plainest way: null stands for unknown.</summary>
internal abstract record ReferenceCondition
{
    public abstract string Text { get; }

    public abstract bool? Value(IReadOnlyDictionary<string, bool?> facts);

    /// <summary>The unknown facts in the parts whose value is unknown.</summary>
    public abstract IEnumerable<string> Open(IReadOnlyDictionary<string, bool?> facts);
}

internal sealed record Fact(string Name) : ReferenceCondition
{
    public override string Text => Name;

    public override bool? Value(IReadOnlyDictionary<string, bool?> facts) => facts[Name];

    public override IEnumerable<string> Open(IReadOnlyDictionary<string, bool?> facts) => facts[Name] is null ? [Name] : [];
}

internal sealed record Not(ReferenceCondition Inner) : ReferenceCondition
{
    public override string Text => $"!({Inner.Text})";

    public override bool? Value(IReadOnlyDictionary<string, bool?> facts) => !Inner.Value(facts);

    public override IEnumerable<string> Open(IReadOnlyDictionary<string, bool?> facts) => Inner.Open(facts);
}

internal sealed record Join(bool All, ReferenceCondition Left, ReferenceCondition Right) : ReferenceCondition
{
    public override string Text => $"({Left.Text}) {(All ? "&&" : "||")} ({Right.Text})";

    // C#'s lifted operators on bool? are Kleene's.
    public override bool? Value(IReadOnlyDictionary<string, bool?> facts) =>
        All ? Left.Value(facts) & Right.Value(facts) : Left.Value(facts) | Right.Value(facts);

    public override IEnumerable<string> Open(IReadOnlyDictionary<string, bool?> facts) =>
        Value(facts) is null ? Left.Open(facts).Concat(Right.Open(facts)) : [];
}
