using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Verification;

/// <summary>Reads what was shown, and makes the commitments of it again.</summary>
internal static class RandomnessReader
{
    public static DateTimeOffset Time(RecordNode node, string name) =>
        RecordTime.TryRead(node.Text(name), out var at) ? at : throw node.Wrong(name, "a time as 2026-01-31T09:30:00+08:00");

    /// <summary>Lists first, then the secret, then the whole: where a list was changed, all of them differ.</summary>
    public static void HoldAgainst(RecordNode stated, Announcement computed)
    {
        HoldAgainst(stated, "audit", computed.AuditHash);
        HoldAgainst(stated, "public", computed.PublicHash);
        HoldAgainst(stated, "host", computed.HostCommitment);
        HoldAgainst(stated, "hash", computed.Hash);
    }

    public static Randomness Read(RecordNode record, DrawBasis basis, Announcement announcement, bool audit)
    {
        var node = record.Object("randomness");
        var times = node.Object("times");
        var (committed, revealed) = (Time(times, "committed"), Time(times, "revealed"));
        PublicValue? value = null;
        if (node.ObjectOrNull("publicValue") is { } typed)
        {
            value = new PublicValue(typed.Text("issue"), typed.Text("value"), Time(typed, "at"));
        }

        if (value?.Issue != basis.PublicSource?.Issue)
        {
            throw node.Wrong("publicValue", "the value of the issue that was fixed in advance, and of no other");
        }

        if (committed < announcement.At || revealed < committed || value?.At < committed || revealed < value?.At)
        {
            throw node.Wrong("times", "announcement, close of commitments, public value and reveal in this order");
        }

        var shares = node.Objects("witnesses").Select(w => ReadShare(w, basis, announcement, audit)).ToList();
        return shares.Count == basis.WitnessRoles.Count
            ? new Randomness(node.Object("host").Hex("secret", DrawAlgorithm.SecretLength), shares, value, committed, revealed)
            : throw node.Wrong("witnesses", "one entry for each witness");
    }

    private static void HoldAgainst(RecordNode node, string name, byte[] computed)
    {
        var stated = node.Hex(name, DrawAlgorithm.DigestLength);
        if (!computed.AsSpan().SequenceEqual(stated))
        {
            throw new RecordShapeException(Messages.ComputedOtherwise(
                $"{node.Path}/{name}", Convert.ToHexStringLower(stated), Convert.ToHexStringLower(computed)));
        }
    }

    private static WitnessShare ReadShare(RecordNode node, DrawBasis basis, Announcement announcement, bool audit)
    {
        var number = node.Integer("number", 1, basis.WitnessRoles.Count);
        switch (node.Text("state"))
        {
            case "revealed":
                var (value, salt) = (node.Text("value"), node.Hex("salt", DrawAlgorithm.SaltLength));
                var commitment = WitnessShare.CommitmentOf(basis.Algorithm, basis.Draw, announcement.Hash, number, value, salt);
                HoldAgainst(node, "commitment", commitment);
                return new WitnessShare(number, WitnessState.Revealed, commitment, value, salt);
            case "forfeited":
                return new WitnessShare(
                    number, WitnessState.Forfeited, node.Hex("commitment", DrawAlgorithm.DigestLength),
                    Reason: audit ? node.Text("reason", FrozenText.LongestStatement) : null);
            case "absent":
                return new WitnessShare(number, WitnessState.Absent);
            default:
                throw node.Wrong("state", "'revealed', 'forfeited' or 'absent'");
        }
    }
}
