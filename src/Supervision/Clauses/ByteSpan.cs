namespace PolicyEngine.Supervision.Clauses;

/// <summary>Bytes of an official text in UTF-8: <paramref name="Start"/> inclusive, <paramref name="End"/> exclusive.</summary>
public readonly record struct ByteSpan(int Start, int End)
{
    public int Length => End - Start;
}
