using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Supervision.Registers;

/// <summary>Every mistake of an import, up to a number that a person can still read; the rest are counted.</summary>
internal sealed class MistakeList(int limit)
{
    private readonly List<Diagnostic> listed = [];

    public IReadOnlyList<Diagnostic> Listed => listed;

    /// <summary>How many are not listed.</summary>
    public long More { get; private set; }

    /// <summary>Errors found, listed or not.</summary>
    public long Errors { get; private set; }

    public void Add(Diagnostic mistake)
    {
        Errors += mistake.Severity == Severity.Error ? 1 : 0;
        if (listed.Count < limit)
        {
            listed.Add(mistake);
        }
        else
        {
            More++;
        }
    }
}
