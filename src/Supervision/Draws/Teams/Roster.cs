using PolicyEngine.Supervision.Draws.Freezing;

namespace PolicyEngine.Supervision.Draws.Teams;

/// <summary>Who may take which seat at which visit. Inspectors go by index, their number less one.</summary>
internal sealed class Roster
{
    private readonly byte[][] signatures;
    private readonly Dictionary<int, HashSet<int>> recused = [];
    private readonly Dictionary<int, HashSet<int>> away = [];

    public Roster(DrawBasis basis)
    {
        Inspectors = basis.Inspectors;
        Rules = [.. basis.TeamRules.Select(r => new SeatPlan(r))];

        // Who may make no visit at all takes no seat anywhere.
        signatures = [.. Rules.Select(r => basis.Inspectors.Select(i => i.Cap == 0 ? (byte)0 : r.SignatureOf(i.Qualifications)).ToArray())];
        foreach (var recusal in basis.Recusals)
        {
            Set(recused, recusal.Row).Add(recusal.Inspector - 1);
        }

        foreach (var inspector in basis.Inspectors)
        {
            foreach (var slot in inspector.Away)
            {
                Set(away, slot).Add(inspector.Number - 1);
            }
        }
    }

    public IReadOnlyList<FrozenInspector> Inspectors { get; }

    public IReadOnlyList<SeatPlan> Rules { get; }

    public int CapOf(int inspector) => Inspectors[inspector].Cap ?? int.MaxValue;

    /// <summary>The seats that the inspector may take at the visit; 0 for none.</summary>
    public byte Signature(in TeamTask task, int inspector)
    {
        var signature = signatures[task.Rule][inspector];
        return signature == 0
            || (recused.TryGetValue(task.Row, out var kept) && kept.Contains(inspector))
            || (task.Slot is { } slot && away.TryGetValue(slot, out var absent) && absent.Contains(inspector))
            ? (byte)0 : signature;
    }

    /// <summary>Whether nobody is kept from the visit, so that its candidates are those of its rule.</summary>
    public bool HasAllCandidates(in TeamTask task) =>
        !recused.ContainsKey(task.Row) && !(task.Slot is { } slot && away.ContainsKey(slot));

    private static HashSet<int> Set(Dictionary<int, HashSet<int>> sets, int key)
    {
        if (!sets.TryGetValue(key, out var set))
        {
            sets[key] = set = [];
        }

        return set;
    }
}
