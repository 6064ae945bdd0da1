using System.Text;
using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>Step 1 of a draw: fixes its inputs, settles the numbers, and hashes both forms of the lists.</summary>
public static class Freezer
{
    /// <param name="saltKey">32 random bytes, known to the host alone; the audit form holds them.</param>
    /// <exception cref="DrawRefusedException">
    /// The setup is wrong, a stratum is empty, a ratio lies outside its bounds, or no whole number meets them. All
    /// mistakes are listed.
    /// </exception>
    public static FrozenDraw Freeze(DrawSetup setup, ReadOnlySpan<byte> saltKey, DrawAlgorithm algorithm)
    {
        var mistakes = SetupCheck.Of(setup);
        if (saltKey.Length != DrawAlgorithm.SecretLength)
        {
            mistakes.Add(Messages.WrongKeyLength("salt key", saltKey.Length));
        }

        DrawRefusedException.ThrowIfAny(mistakes);
        var objects = ReadRows(setup, mistakes);
        DrawRefusedException.ThrowIfAny(mistakes);
        var strata = Settle(setup, objects, mistakes);
        DrawRefusedException.ThrowIfAny(mistakes);

        var key = saltKey.ToArray();
        var population = Commit(objects, () => new RowCommitments(algorithm, setup.Draw, key));
        using var commitments = new RowCommitments(algorithm, setup.Draw, key);
        var (inspectors, originals) = NumberInspectors(setup, commitments);
        var recusals = RecusalReader.Read(setup.Recusals, originals, objects, mistakes);
        DrawRefusedException.ThrowIfAny(mistakes);
        var basis = new DrawBasis
        {
            Algorithm = algorithm,
            Draw = setup.Draw,
            PolicyVersion = setup.PolicyVersion,
            Population = population,
            Strata = strata,
            TeamRules = setup.TeamRules,
            Inspectors = inspectors,
            Recusals = recusals,
            WitnessRoles = [.. setup.Witnesses.Select(w => w.Role)],
            PublicSource = setup.PublicSource,
            BatchSize = setup.BatchSize,
            SlotSize = setup.SlotSize,
            SubstituteObjects = setup.SubstituteObjects,
            Clauses = [.. setup.Strata.SelectMany(s => s.Clauses ?? []).Concat(objects.Clauses).Distinct().Order(StringComparer.Ordinal)],
        };
        return new FrozenDraw(basis, setup, objects, originals, key);
    }

    private static ObjectColumns ReadRows(DrawSetup setup, List<DrawMistake> mistakes)
    {
        var byCode = setup.Strata.Select((s, i) => (s.Code, i)).ToDictionary(p => p.Code, p => p.i, StringComparer.Ordinal);
        var builder = new ObjectColumnsBuilder(byCode, mistakes);
        foreach (var row in setup.Objects)
        {
            builder.Add(row);
        }

        return builder.Build();
    }

    private static FrozenStratum[] Settle(DrawSetup setup, ObjectColumns objects, List<DrawMistake> mistakes)
    {
        var sizes = new int[setup.Strata.Count];
        for (var row = 0; row < objects.Count; row++)
        {
            sizes[objects.Stratum(row)]++;
        }

        var ruleNumbers = setup.TeamRules.Select((r, i) => (r.Code, i)).ToDictionary(p => p.Code, p => p.i + 1, StringComparer.Ordinal);
        var strata = new FrozenStratum[sizes.Length];
        for (var i = 0; i < strata.Length; i++)
        {
            var stratum = setup.Strata[i];
            var chosen = QuotaSettlement.Settle($"stratum '{stratum.Code}'", stratum.Quota, sizes[i], mistakes);
            strata[i] = new FrozenStratum(
                i + 1, stratum.Quota, stratum.TeamRule is null ? null : ruleNumbers[stratum.TeamRule], stratum.Reserves, sizes[i], chosen);
        }

        return strata;
    }

    /// <summary>Commits all rows, on all processors: it is the longest part of freezing a large register.</summary>
    private static FrozenPopulation Commit(ObjectColumns objects, Func<RowCommitments> committer)
    {
        const int Stretch = 16_384;
        var digests = new byte[objects.Count * DrawAlgorithm.DigestLength];
        Parallel.For(0, (objects.Count + Stretch - 1) / Stretch, committer, (stretch, _, commitments) =>
        {
            for (var row = stretch * Stretch; row < Math.Min(objects.Count, (stretch + 1) * Stretch); row++)
            {
                commitments.Commit(
                    RowCommitments.ObjectKind, objects.Id(row), digests.AsSpan(row * DrawAlgorithm.DigestLength, DrawAlgorithm.DigestLength));
            }

            return commitments;
        }, commitments => commitments.Dispose());
        return objects.WithCommitments(digests);
    }

    private static (FrozenInspector[] Inspectors, DrawInspector[] Originals) NumberInspectors(DrawSetup setup, RowCommitments commitments)
    {
        var needed = setup.TeamRules.SelectMany(r => r.Seats).SelectMany(s => s.Needs).ToHashSet(StringComparer.Ordinal);
        var ordered = setup.Inspectors
            .Select(i =>
            {
                var commitment = new byte[DrawAlgorithm.DigestLength];
                commitments.Commit(RowCommitments.InspectorKind, Encoding.UTF8.GetBytes(i.Id), commitment);
                return (Inspector: i, Commitment: commitment);
            })
            .OrderBy(p => Convert.ToHexString(p.Commitment), StringComparer.Ordinal)
            .ToList();
        var frozen = ordered.Select((p, index) => new FrozenInspector(
            index + 1,
            p.Commitment,
            [.. p.Inspector.Qualifications.Where(needed.Contains).Distinct().Order(StringComparer.Ordinal)],
            p.Inspector.Cap,
            [.. (p.Inspector.Away ?? []).Distinct().Order()]));
        return ([.. frozen], [.. ordered.Select(p => p.Inspector)]);
    }
}
