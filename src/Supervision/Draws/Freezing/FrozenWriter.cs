using System.Globalization;
using PolicyEngine.Supervision.Draws.Canonical;

namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>Writes the member <c>frozen</c> of a record, in either form, and hashes it.</summary>
internal static class FrozenWriter
{
    public static byte[] AuditHash(FrozenDraw draw) => HashSink.HashOf(draw.Basis.Algorithm, w => WriteAudit(w, draw));

    public static byte[] PublicHash(DrawBasis basis) => HashSink.HashOf(basis.Algorithm, w => WritePublic(w, basis));

    public static void WriteAudit(CanonicalWriter writer, FrozenDraw draw)
    {
        var (basis, setup, objects) = (draw.Basis, draw.Setup, draw.Objects);
        writer.BeginObject().Name("inspectors").BeginArray();
        for (var i = 0; i < draw.Inspectors.Count; i++)
        {
            var inspector = draw.Inspectors[i];
            writer.BeginChecked()
                .Name("away").Integers(basis.Inspectors[i].Away)
                .Name("cap").IntegerOrNull(inspector.Cap)
                .Name("id").Text(inspector.Id)
                .Name("number").Integer(i + 1)
                .Name("qualifications").Texts(inspector.Qualifications.Distinct().Order(StringComparer.Ordinal))
                .EndObject();
        }

        writer.EndArray().Name("objects").BeginArray();
        for (var row = 0; row < objects.Count; row++)
        {
            writer.BeginChecked();
            if (objects.Clause(row) is { } clause)
            {
                writer.Name("clause").Text(clause);
            }

            writer.Name("id").Utf8Text(objects.Id(row))
                .Name("stratum").Integer(objects.Stratum(row) + 1)
                .Name("weight").Integer(objects.Weight(row))
                .EndObject();
        }

        writer.EndArray().Name("plan");
        WritePlan(writer, basis, null);
        writer.Name("recusals").BeginArray();
        foreach (var (recusal, frozen) in setup.Recusals.Zip(basis.Recusals).OrderBy(p => p.Second.Inspector).ThenBy(p => p.Second.Row))
        {
            writer.BeginChecked()
                .Name("inspector").Integer(frozen.Inspector)
                .Name("object").Text(recusal.Object)
                .Name("reason").Text(recusal.Reason)
                .EndObject();
        }

        writer.EndArray().Name("salts").BeginChecked().Name("key").Hex(draw.SaltKey).EndObject();
        WriteStrata(writer, basis, setup);
        WriteTeamRules(writer, basis, setup);
        writer.Name("witnesses").BeginArray();
        for (var i = 0; i < setup.Witnesses.Count; i++)
        {
            writer.BeginChecked()
                .Name("name").Text(setup.Witnesses[i].Name)
                .Name("number").Integer(i + 1)
                .Name("role").Text(setup.Witnesses[i].Role)
                .EndObject();
        }

        writer.EndArray().EndObject();
    }

    public static void WritePublic(CanonicalWriter writer, DrawBasis basis)
    {
        var population = basis.Population;
        writer.BeginObject().Name("inspectors").BeginArray();
        foreach (var inspector in basis.Inspectors)
        {
            writer.BeginChecked()
                .Name("away").Integers(inspector.Away)
                .Name("cap").IntegerOrNull(inspector.Cap)
                .Name("commitment").Hex(inspector.Commitment)
                .Name("number").Integer(inspector.Number)
                .Name("qualifications").Texts(inspector.Qualifications)
                .EndObject();
        }

        writer.EndArray().Name("objects").BeginArray();
        foreach (var row in population.PublicOrder)
        {
            writer.BeginChecked()
                .Name("commitment").Hex(population.Commitment(row))
                .Name("stratum").Integer(population.Stratum(row) + 1)
                .Name("weight").Integer(population.Weight(row))
                .EndObject();
        }

        writer.EndArray().Name("plan");
        WritePlan(writer, basis, basis.Clauses);
        writer.Name("recusals").BeginArray();
        foreach (var (inspector, commitment) in basis.Recusals
            .Select(r => (r.Inspector, Commitment: population.Commitment(r.Row).ToArray()))
            .OrderBy(r => r.Inspector).ThenBy(r => Convert.ToHexString(r.Commitment), StringComparer.Ordinal))
        {
            writer.BeginChecked().Name("inspector").Integer(inspector).Name("object").Hex(commitment).EndObject();
        }

        writer.EndArray();
        WriteStrata(writer, basis, null);
        WriteTeamRules(writer, basis, null);
        writer.Name("witnesses").BeginArray();
        for (var i = 0; i < basis.WitnessRoles.Count; i++)
        {
            writer.BeginChecked().Name("number").Integer(i + 1).Name("role").Text(basis.WitnessRoles[i]).EndObject();
        }

        writer.EndArray().EndObject();
    }

    private static void WritePlan(CanonicalWriter writer, DrawBasis basis, IReadOnlyList<string>? clauses)
    {
        writer.BeginChecked().Name("batchSize").IntegerOrNull(basis.BatchSize);
        if (clauses is not null)
        {
            writer.Name("clauses").Texts(clauses);
        }

        writer.Name("draw").Text(basis.Draw)
            .Name("policyVersion").Text(basis.PolicyVersion)
            .Name("publicIssue").TextOrNull(basis.PublicSource?.Issue)
            .Name("publicSource").TextOrNull(basis.PublicSource?.Name)
            .Name("slotSize").IntegerOrNull(basis.SlotSize)
            .Name("substituteObjects").Boolean(basis.SubstituteObjects)
            .EndObject();
    }

    private static void WriteStrata(CanonicalWriter writer, DrawBasis basis, DrawSetup? audit)
    {
        writer.Name("strata").BeginArray();
        foreach (var stratum in basis.Strata)
        {
            var quota = stratum.Quota;
            writer.BeginChecked();
            WriteBound(writer.Name("atLeast"), quota.AtLeast);
            writer.Name("atLeastCount").IntegerOrNull(quota.AtLeastCount);
            WriteBound(writer.Name("atMost"), quota.AtMost);
            writer.Name("atMostCount").IntegerOrNull(quota.AtMostCount);
            if (audit is not null)
            {
                writer.Name("clauses").Texts(audit.Strata[stratum.Number - 1].Clauses ?? []).Name("code").Text(audit.Strata[stratum.Number - 1].Code);
            }

            writer.Name("count").IntegerOrNull(quota.Count)
                .Name("number").Integer(stratum.Number)
                .Name("percent").TextOrNull(quota.Percent is { } percent ? Decimal(percent) : null)
                .Name("reserves").Integer(stratum.Reserves)
                .Name("rounding").Text(quota.Rounding == QuotaRounding.Up ? "up" : "down")
                .Name("teamRule").IntegerOrNull(stratum.TeamRule)
                .EndObject();
        }

        writer.EndArray();
    }

    private static void WriteTeamRules(CanonicalWriter writer, DrawBasis basis, DrawSetup? audit)
    {
        writer.Name("teamRules").BeginArray();
        for (var i = 0; i < basis.TeamRules.Count; i++)
        {
            writer.BeginChecked();
            if (audit is not null)
            {
                writer.Name("code").Text(audit.TeamRules[i].Code);
            }

            writer.Name("number").Integer(i + 1).Name("seats").BeginArray();
            foreach (var seat in basis.TeamRules[i].Seats)
            {
                writer.BeginObject().Name("count").Integer(seat.Count).Name("needs").Texts(seat.Needs).EndObject();
            }

            writer.EndArray().EndObject();
        }

        writer.EndArray();
    }

    private static void WriteBound(CanonicalWriter writer, RatioBound? bound)
    {
        if (bound is null)
        {
            writer.Null();
            return;
        }

        writer.BeginObject().Name("inclusive").Boolean(bound.Inclusive).Name("percent").Text(Decimal(bound.Percent)).EndObject();
    }

    /// <summary>Decimals are texts without needless zeros: 5, 12.5, 0.25.</summary>
    private static string Decimal(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
