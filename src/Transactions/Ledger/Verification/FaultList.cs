namespace PolicyEngine.Transactions;

/// <summary>Faults up to a limit: one removed row can shift everything behind it.</summary>
internal sealed class FaultList(int limit)
{
    private readonly List<LedgerFault> faults = [];
    private readonly HashSet<(string Stream, long Sequence)> suspects = [];

    public IReadOnlyList<LedgerFault> Faults => faults;

    public bool Full { get; private set; }

    public void Add(LedgerFault fault)
    {
        if (fault is { Stream: { } stream, Sequence: { } sequence } && !suspects.Add((stream, sequence)))
        {
            return;
        }

        if (faults.Count < limit)
        {
            faults.Add(fault);
        }
        else
        {
            Full = true;
        }
    }

    public bool Suspects(string stream, long sequence) => suspects.Contains((stream, sequence));
}
