namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>Settles how many objects a stratum's quota means, or says why no number will do.</summary>
internal static class QuotaSettlement
{
    public static int Settle(string subject, Quota quota, int population, List<DrawMistake> mistakes)
    {
        if (population == 0)
        {
            mistakes.Add(Messages.EmptyStratum(subject));
            return 0;
        }

        var lawful = LawfulCounts.Of(quota, population);
        if (lawful.None)
        {
            mistakes.Add(Messages.NoLawfulNumber(subject, population));
            return 0;
        }

        var planned = LawfulCounts.Planned(quota, population);
        if (!lawful.Contains(planned))
        {
            mistakes.Add(Messages.OutsideBounds(subject, population, planned, lawful.Least, lawful.Most));
        }

        return planned;
    }
}
