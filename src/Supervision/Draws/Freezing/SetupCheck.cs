namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>What can be wrong with a setup before its rows are read. Finds all of it in one pass.</summary>
internal static class SetupCheck
{
    private const int MostStrata = ushort.MaxValue;

    public static List<DrawMistake> Of(DrawSetup setup)
    {
        var mistakes = new List<DrawMistake>();
        Text(setup.Draw, "draw", mistakes);
        Text(setup.PolicyVersion, "policyVersion", mistakes);
        AtLeastOne(setup.BatchSize, "batchSize", mistakes);
        AtLeastOne(setup.SlotSize, "slotSize", mistakes);
        Once(setup.Strata.Select(s => s.Code), "stratum", mistakes);
        Once(setup.TeamRules.Select(r => r.Code), "team rule", mistakes);
        Once(setup.Inspectors.Select(i => i.Id), "inspector", mistakes);
        if (setup.Strata.Count is 0 or > MostStrata)
        {
            mistakes.Add(Messages.NoStratum());
        }

        foreach (var stratum in setup.Strata)
        {
            Stratum(stratum, setup, mistakes);
        }

        mistakes.AddRange(OfTeamRules(setup.TeamRules));
        mistakes.AddRange(OfQuotas(setup.Strata.Select(s => ($"stratum '{s.Code}'", s.Quota))));
        foreach (var inspector in setup.Inspectors)
        {
            Inspector(inspector, setup, mistakes);
        }

        foreach (var recusal in setup.Recusals)
        {
            Text(recusal.Reason, $"recusal of inspector '{recusal.Inspector}'", mistakes, FrozenText.LongestStatement);
        }

        foreach (var witness in setup.Witnesses)
        {
            Text(witness.Role, "witness role", mistakes);
            Text(witness.Name, "witness name", mistakes);
        }

        if (setup.PublicSource is { } source)
        {
            Text(source.Name, "public source", mistakes);
            Text(source.Issue, "issue of the public source", mistakes);
        }

        return mistakes;
    }

    public static List<DrawMistake> OfTeamRules(IEnumerable<TeamRule> rules)
    {
        var mistakes = new List<DrawMistake>();
        foreach (var rule in rules)
        {
            TeamRule(rule, mistakes);
        }

        return mistakes;
    }

    public static List<DrawMistake> OfQuotas(IEnumerable<(string Subject, Quota Quota)> quotas) =>
        [.. quotas.Where(q => !IsUsable(q.Quota)).Select(q => Messages.UnusableQuota(q.Subject))];

    private static void Stratum(Stratum stratum, DrawSetup setup, List<DrawMistake> mistakes)
    {
        var subject = $"stratum '{stratum.Code}'";
        Text(stratum.Code, "stratum", mistakes);
        foreach (var clause in stratum.Clauses ?? [])
        {
            Text(clause, $"clause of {subject}", mistakes);
        }

        if (stratum.TeamRule is { } rule && setup.TeamRules.All(r => r.Code != rule))
        {
            mistakes.Add(Messages.UnknownTeamRule(subject, rule));
        }

        if (stratum.Reserves < 0)
        {
            mistakes.Add(Messages.NumberTooSmall($"reserves of {subject}", stratum.Reserves, 0));
        }
    }

    private static bool IsUsable(Quota quota) =>
        quota.Percent is null != quota.Count is null
        && (quota.Percent is not { } percent || (percent > 0 && IsPercent(percent)))
        && quota.Count is null or >= 1
        && (quota.AtLeast is not { } floor || IsPercent(floor.Percent))
        && (quota.AtMost is not { } cap || IsPercent(cap.Percent))
        && quota.AtLeastCount is null or >= 0
        && quota.AtMostCount is null or >= 0
        && Enum.IsDefined(quota.Rounding);

    /// <summary>At most six decimals, so that shares are exact in every population.</summary>
    private static bool IsPercent(decimal percent) =>
        percent is >= 0 and <= 100 && decimal.Round(percent, 6) == percent;

    private static void TeamRule(TeamRule rule, List<DrawMistake> mistakes)
    {
        Text(rule.Code, "team rule", mistakes);
        foreach (var need in rule.Seats.SelectMany(s => s.Needs))
        {
            Text(need, $"need of team rule '{rule.Code}'", mistakes);
        }

        if (rule.Seats.Count is 0 or > Freezing.TeamRule.MostSeats
            || rule.Seats.Any(s => s.Count is < 1 or > Freezing.TeamRule.LargestTeam)
            || rule.Size > Freezing.TeamRule.LargestTeam)
        {
            mistakes.Add(Messages.UnusableTeamRule(rule.Code, Freezing.TeamRule.MostSeats, Freezing.TeamRule.LargestTeam));
        }
    }

    private static void Inspector(DrawInspector inspector, DrawSetup setup, List<DrawMistake> mistakes)
    {
        var subject = $"inspector '{inspector.Id}'";
        Text(inspector.Id, "inspector", mistakes);
        foreach (var qualification in inspector.Qualifications)
        {
            Text(qualification, $"qualification of {subject}", mistakes);
        }

        if (inspector.Cap < 0)
        {
            mistakes.Add(Messages.NumberTooSmall($"load cap of {subject}", inspector.Cap.Value, 0));
        }

        foreach (var slot in inspector.Away ?? [])
        {
            if (slot < 1 || setup.SlotSize is null)
            {
                mistakes.Add(Messages.AwayWithoutSlot(subject, slot));
            }
        }
    }

    private static void AtLeastOne(int? number, string subject, List<DrawMistake> mistakes)
    {
        if (number < 1)
        {
            mistakes.Add(Messages.NumberTooSmall(subject, number.Value, 1));
        }
    }

    private static void Once(IEnumerable<string> codes, string what, List<DrawMistake> mistakes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        mistakes.AddRange(codes.Where(c => !seen.Add(c)).Select(c => Messages.Twice(what, c)));
    }

    private static void Text(string? text, string subject, List<DrawMistake> mistakes, int longest = FrozenText.LongestId)
    {
        if (!FrozenText.IsUsable(text, longest))
        {
            mistakes.Add(Messages.UnusableText(subject, longest));
        }
    }
}
