namespace PolicyEngine.Rules.Evaluation;

/// <summary>
/// Collects texts in order, each once. A single list that is added whole is shared, not copied: most outcomes rest on
/// one rule.
/// </summary>
internal struct TextList
{
    private IReadOnlyList<string>? shared;
    private List<string>? own;

    public void Add(string text)
    {
        var list = Own();
        if (!list.Contains(text))
        {
            list.Add(text);
        }
    }

    /// <param name="texts">Never changed afterwards, and without duplicates.</param>
    public void AddAll(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0 || ReferenceEquals(texts, shared))
        {
            return;
        }

        if (shared is null && own is null)
        {
            shared = texts;
            return;
        }

        for (var i = 0; i < texts.Count; i++)
        {
            Add(texts[i]);
        }
    }

    public readonly IReadOnlyList<string> ToList() => own ?? shared ?? [];

    private List<string> Own()
    {
        own ??= shared is null ? [] : [.. shared];
        return own;
    }
}
