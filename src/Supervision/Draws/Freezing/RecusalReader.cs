using System.Text;

namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>Ties recusals to numbers and rows.</summary>
internal static class RecusalReader
{
    public static FrozenRecusal[] Read(
        IReadOnlyList<Recusal> recusals, IReadOnlyList<DrawInspector> inspectors, ObjectColumns objects, List<DrawMistake> mistakes)
    {
        var numbers = inspectors.Select((x, i) => (x.Id, i)).ToDictionary(p => p.Id, p => p.i + 1, StringComparer.Ordinal);
        var read = new FrozenRecusal[recusals.Count];
        var seen = new HashSet<FrozenRecusal>();
        for (var i = 0; i < read.Length; i++)
        {
            var recusal = recusals[i];
            var row = objects.Find(Encoding.UTF8.GetBytes(recusal.Object));
            if (!numbers.TryGetValue(recusal.Inspector, out var number) || row < 0)
            {
                mistakes.Add(Messages.UnknownRecusal(recusal.Inspector, recusal.Object));
                continue;
            }

            read[i] = new FrozenRecusal(number, row);
            if (!seen.Add(read[i]))
            {
                mistakes.Add(Messages.RecusalTwice(recusal.Inspector, recusal.Object));
            }
        }

        return read;
    }
}
