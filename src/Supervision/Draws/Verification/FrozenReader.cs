using System.Globalization;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Verification;

/// <summary>Reads the member <c>frozen</c> back into what it was written from.</summary>
internal sealed class FrozenReader(RecordNode frozen, PopulationReader population, DrawAlgorithm algorithm)
{
    /// <summary>Freezes the audit form's lists again.</summary>
    /// <exception cref="DrawRefusedException">They could not have been frozen.</exception>
    public FrozenDraw Audit()
    {
        var plan = frozen.Object("plan");
        var rules = ReadTeamRules(r => r.Text("code"));
        var strata = ReadStrata(rules.Count)
            .Select(s => new Stratum(
                s.Node.Text("code"), s.Quota, s.TeamRule is { } rule ? rules[rule - 1].Code : null, s.Reserves, s.Node.Texts("clauses")))
            .ToList();
        var inspectors = frozen.Objects("inspectors")
            .Select(i => new DrawInspector(i.Text("id"), i.Texts("qualifications"), i.IntegerOrNull("cap"), i.Integers("away")))
            .ToList();
        var setup = new DrawSetup
        {
            Draw = plan.Text("draw"),
            PolicyVersion = plan.Text("policyVersion"),
            Strata = strata,
            Objects = population.Audit([.. strata.Select(s => s.Code)]),
            TeamRules = rules,
            Inspectors = inspectors,
            Recusals = [.. frozen.Objects("recusals").Select(r => new Recusal(
                inspectors[r.Integer("inspector", 1, inspectors.Count) - 1].Id, r.Text("object"), r.Text("reason", FrozenText.LongestStatement)))],
            Witnesses = [.. frozen.Objects("witnesses").Select(w => new Witness(w.Text("role"), w.Text("name")))],
            PublicSource = ReadSource(plan),
            BatchSize = plan.IntegerOrNull("batchSize"),
            SlotSize = plan.IntegerOrNull("slotSize"),
            SubstituteObjects = plan.Boolean("substituteObjects"),
        };
        return Freezer.Freeze(setup, frozen.Object("salts").Hex("key", DrawAlgorithm.SecretLength), algorithm);
    }

    /// <summary>What the public form's lists are a draw of.</summary>
    /// <exception cref="DrawRefusedException">They could not have been frozen.</exception>
    public DrawBasis Public()
    {
        var plan = frozen.Object("plan");
        var rules = ReadTeamRules(r => r.Integer("number").ToString(CultureInfo.InvariantCulture));
        var strata = ReadStrata(rules.Count);
        var rows = population.Public(strata.Count);
        var basis = new DrawBasis
        {
            Algorithm = algorithm,
            Draw = plan.Text("draw"),
            PolicyVersion = plan.Text("policyVersion"),
            Population = rows,
            Strata = Settle(strata, rows),
            TeamRules = rules,
            Inspectors = ReadInspectors(),
            Recusals = [.. frozen.Objects("recusals").Select(r => new FrozenRecusal(r.Integer("inspector", 1), RowOf(r, rows)))],
            WitnessRoles = [.. frozen.Objects("witnesses").Select(w => w.Text("role"))],
            PublicSource = ReadSource(plan),
            BatchSize = plan.IntegerOrNull("batchSize"),
            SlotSize = plan.IntegerOrNull("slotSize"),
            SubstituteObjects = plan.Boolean("substituteObjects"),
            Clauses = plan.Texts("clauses"),
        };
        Check(basis);
        return basis;
    }

    private static PublicSource? ReadSource(RecordNode plan) =>
        (plan.TextOrNull("publicSource"), plan.TextOrNull("publicIssue")) switch
        {
            ({ } name, { } issue) => new PublicSource(name, issue),
            (null, null) => null,
            _ => throw plan.Wrong("publicIssue", "both a source and an issue, or neither"),
        };

    private List<TeamRule> ReadTeamRules(Func<RecordNode, string> codeOf) => [.. frozen.Objects("teamRules").Select(r =>
        new TeamRule(codeOf(r), [.. r.Objects("seats").Select(s => new Seat(s.Integer("count", 1, TeamRule.LargestTeam), s.Texts("needs")))]))];

    private List<(RecordNode Node, Quota Quota, int? TeamRule, int Reserves)> ReadStrata(int rules) =>
        [.. frozen.Objects("strata").Select(s =>
        {
            var rule = s.IntegerOrNull("teamRule", 1);
            return rule > rules
                ? throw s.Wrong("teamRule", "the number of a team rule")
                : (s, ReadQuota(s), rule, s.Integer("reserves"));
        })];

    private static Quota ReadQuota(RecordNode stratum) => new(
        stratum.TextOrNull("percent") is { } percent ? ReadPercent(stratum, "percent", percent) : null,
        stratum.IntegerOrNull("count"),
        stratum.Text("rounding") switch
        {
            "up" => QuotaRounding.Up,
            "down" => QuotaRounding.Down,
            _ => throw stratum.Wrong("rounding", "'up' or 'down'"),
        },
        ReadBound(stratum, "atLeast"),
        ReadBound(stratum, "atMost"),
        stratum.IntegerOrNull("atLeastCount"),
        stratum.IntegerOrNull("atMostCount"));

    private static RatioBound? ReadBound(RecordNode stratum, string name) => stratum.ObjectOrNull(name) is { } bound
        ? new RatioBound(ReadPercent(bound, "percent", bound.Text("percent")), bound.Boolean("inclusive"))
        : null;

    private static decimal ReadPercent(RecordNode node, string name, string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            ? percent : throw node.Wrong(name, "a decimal number");

    private static FrozenStratum[] Settle(List<(RecordNode Node, Quota Quota, int? TeamRule, int Reserves)> strata, FrozenPopulation rows)
    {
        var sizes = new int[strata.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            sizes[rows.Stratum(row)]++;
        }

        var mistakes = SetupCheck.OfQuotas(strata.Select((s, i) => ($"stratum {i + 1}", s.Quota)));
        DrawRefusedException.ThrowIfAny(mistakes);
        var settled = strata.Select((s, i) => new FrozenStratum(
            i + 1, s.Quota, s.TeamRule, s.Reserves, sizes[i], QuotaSettlement.Settle($"stratum {i + 1}", s.Quota, sizes[i], mistakes))).ToArray();
        DrawRefusedException.ThrowIfAny(mistakes);
        return settled;
    }

    private List<FrozenInspector> ReadInspectors()
    {
        var inspectors = frozen.Objects("inspectors")
            .Select(i => new FrozenInspector(
                i.Integer("number"), i.Hex("commitment", DrawAlgorithm.DigestLength), i.Texts("qualifications"), i.IntegerOrNull("cap"), i.Integers("away")))
            .ToList();
        for (var i = 0; i < inspectors.Count; i++)
        {
            if (inspectors[i].Number != i + 1
                || (i > 0 && inspectors[i - 1].Commitment.AsSpan().SequenceCompareTo(inspectors[i].Commitment) >= 0))
            {
                throw new RecordShapeException(Messages.WrongShape($"{frozen.Path}/inspectors/{i}", "inspectors numbered in the order of their commitments"));
            }
        }

        return inspectors;
    }

    private static int RowOf(RecordNode recusal, FrozenPopulation rows)
    {
        var row = rows.Find(recusal.Hex("object", DrawAlgorithm.DigestLength));
        return row >= 0 ? row : throw recusal.Wrong("object", "the commitment of a row");
    }

    /// <summary>The rest of what freezing would refuse.</summary>
    private void Check(DrawBasis basis)
    {
        DrawRefusedException.ThrowIfAny(SetupCheck.OfTeamRules(basis.TeamRules));
        for (var i = 1; i < basis.Population.Count; i++)
        {
            if (basis.Population.Commitment(i - 1).SequenceCompareTo(basis.Population.Commitment(i)) >= 0)
            {
                throw new RecordShapeException(Messages.WrongShape($"{PopulationReader.Path}/{i}", "rows sorted by commitment, each once"));
            }
        }

        if (basis.Recusals.Any(r => r.Inspector > basis.Inspectors.Count))
        {
            throw new RecordShapeException(Messages.WrongShape($"{frozen.Path}/recusals", "numbers of inspectors"));
        }

        if (basis.BatchSize < 1 || basis.SlotSize < 1)
        {
            throw new RecordShapeException(Messages.WrongShape($"{frozen.Path}/plan", "sizes of batches and slots from 1"));
        }
    }
}
