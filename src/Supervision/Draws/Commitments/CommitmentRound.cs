using System.Collections.Immutable;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Commitments;

/// <summary>
/// Steps 2 and 3 of a draw: witnesses commit, commitments are closed, numbers are shown. Immutable: each step gives the
/// round that follows, so a caller can store it between people's acts. Nobody shows a number while another may still
/// choose one.
/// </summary>
public sealed record CommitmentRound
{
    private const int LongestValue = 100;

    private CommitmentRound(RoundTerms terms, Announcement announcement) => (Terms, Announcement) = (terms, announcement);

    public Announcement Announcement { get; }

    /// <summary>By number, one for each witness.</summary>
    public ImmutableList<WitnessShare> Shares { get; private init; } = [];

    /// <summary>When commitments were closed; null while they are open.</summary>
    public DateTimeOffset? ClosedAt { get; private init; }

    public PublicValue? PublicValue { get; private init; }

    private RoundTerms Terms { get; }

    public static CommitmentRound Open(DrawBasis basis, Announcement announcement) => Open(RoundTerms.Of(basis), announcement);

    public static CommitmentRound Open(RoundTerms terms, Announcement announcement) => new(terms, announcement)
    {
        Shares = [.. terms.WitnessRoles.Select((_, i) => new WitnessShare(i + 1, WitnessState.Absent))],
    };

    /// <summary>A round as it was stored between two acts.</summary>
    public static CommitmentRound Restore(
        RoundTerms terms, Announcement announcement, IReadOnlyList<WitnessShare> shares, DateTimeOffset? closedAt, PublicValue? publicValue) =>
        new(terms, announcement) { Shares = [.. shares], ClosedAt = closedAt, PublicValue = publicValue };

    /// <exception cref="DrawRefusedException">Unknown witness, a second commitment, or commitments are closed.</exception>
    public CommitmentRound Commit(int witness, ReadOnlySpan<byte> commitment)
    {
        var share = Share(witness);
        if (ClosedAt is not null || share.State != WitnessState.Absent || commitment.Length != DrawAlgorithm.DigestLength)
        {
            throw new DrawRefusedException(Messages.CommitmentRefused(witness, ClosedAt is not null, share.State));
        }

        return With(share with { State = WitnessState.Committed, Commitment = commitment.ToArray() });
    }

    /// <summary>Closes commitments. Who has not committed stays absent for good.</summary>
    public CommitmentRound Close(DateTimeOffset at)
    {
        if (ClosedAt is not null || at < Announcement.At)
        {
            throw new DrawRefusedException(Messages.OutOfOrder("commitments", "close once, after the announcement"));
        }

        return this with { ClosedAt = RecordTime.WholeSeconds(at) };
    }

    /// <exception cref="DrawRefusedException">Commitments are open, the witness has none to show, or the number is not the committed one.</exception>
    public CommitmentRound Reveal(int witness, string value, ReadOnlySpan<byte> salt)
    {
        var share = Showing(witness);
        if (!FrozenText.IsUsable(value, LongestValue)
            || salt.Length != DrawAlgorithm.SaltLength
            || !WitnessShare.CommitmentOf(Terms.Algorithm, Terms.Draw, Announcement.Hash, witness, value, salt).AsSpan().SequenceEqual(share.Commitment))
        {
            throw new DrawRefusedException(Messages.NotTheCommittedNumber(witness));
        }

        return With(share with { State = WitnessState.Revealed, Value = value, Salt = salt.ToArray() });
    }

    /// <summary>Records that a witness does not show the number. The draw goes on without it.</summary>
    public CommitmentRound Forfeit(int witness, string reason)
    {
        var share = Showing(witness);
        if (!FrozenText.IsUsable(reason, FrozenText.LongestStatement))
        {
            throw new DrawRefusedException(Messages.ReasonMissing($"forfeit of witness {witness}"));
        }

        return With(share with { State = WitnessState.Forfeited, Reason = reason });
    }

    /// <exception cref="DrawRefusedException">None was planned, another issue was fixed, it is there already, or commitments are open.</exception>
    public CommitmentRound TypePublicValue(string issue, string value, DateTimeOffset at)
    {
        if (Terms.PublicSource is not { } planned || planned.Issue != issue || PublicValue is not null || ClosedAt is null || at < ClosedAt
            || !FrozenText.IsUsable(value, LongestValue))
        {
            throw new DrawRefusedException(Messages.PublicValueRefused(Terms.PublicSource?.Issue, issue));
        }

        return this with { PublicValue = new PublicValue(issue, value, RecordTime.WholeSeconds(at)) };
    }

    /// <summary>What people still have to bring before the round can end: numbers to show or to forfeit, the public value.</summary>
    public IReadOnlyList<DrawMistake> ToCome() => [.. NumbersToCome(), .. PublicValueToCome()];

    /// <summary>Shows the host's secret and ends the round.</summary>
    /// <exception cref="DrawRefusedException">A witness's number is still to be shown or forfeited, the public value is missing, or the secret is not the committed one.</exception>
    public Randomness Finish(ReadOnlySpan<byte> hostSecret, DateTimeOffset at)
    {
        var mistakes = NumbersToCome().ToList();
        if (ClosedAt is null || at < (PublicValue?.At ?? ClosedAt))
        {
            mistakes.Add(Messages.OutOfOrder("reveal", "end it after commitments are closed and the public value is typed in"));
        }

        mistakes.AddRange(PublicValueToCome());
        var committed = Terms.Algorithm.Hash(new MessageParts().Add("host").Add(Terms.Draw).Add(hostSecret));
        if (!committed.AsSpan().SequenceEqual(Announcement.HostCommitment))
        {
            mistakes.Add(Messages.NotTheCommittedSecret());
        }

        DrawRefusedException.ThrowIfAny(mistakes);
        return new Randomness(hostSecret.ToArray(), Shares, PublicValue, ClosedAt!.Value, RecordTime.WholeSeconds(at));
    }

    private IEnumerable<DrawMistake> NumbersToCome() => Shares.Where(s => s.State == WitnessState.Committed).Select(s => Messages.StillToShow(s.Number));

    private IEnumerable<DrawMistake> PublicValueToCome() =>
        Terms.PublicSource is { } planned && PublicValue is null ? [Messages.PublicValueRefused(planned.Issue, null)] : [];

    private CommitmentRound With(WitnessShare share) => this with { Shares = Shares.SetItem(share.Number - 1, share) };

    private WitnessShare Share(int witness) => witness >= 1 && witness <= Shares.Count
        ? Shares[witness - 1]
        : throw new DrawRefusedException(Messages.UnknownWitness(witness));

    private WitnessShare Showing(int witness)
    {
        var share = Share(witness);
        return ClosedAt is not null && share.State == WitnessState.Committed
            ? share
            : throw new DrawRefusedException(Messages.NothingToShow(witness, ClosedAt is null, share.State));
    }
}
