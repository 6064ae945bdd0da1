using System.Text.Json.Serialization;
using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Freezing;

namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>
/// How a task comes by its objects and teams, as it is kept: from the announcement to the record, or what was taken in.
/// Immutable. The host's secret is no part of it: see <see cref="IDrawSafe"/>.
/// </summary>
/// <param name="Id">Names the draw in its record; no other draw has it.</param>
/// <param name="Year">The year that it counts in.</param>
public sealed record TaskDraw(string Id, string TaskId, string Jurisdiction, int Year, DrawKind Kind, DrawState State)
{
    /// <summary>The day of the draw; null before it.</summary>
    public DateOnly? DrawnOn { get; init; }

    public RegisterSnapshot? Register { get; init; }

    public IReadOnlyList<DrawnGroup> Groups { get; init; } = [];

    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>Null for what this host did not draw; so are the members below that belong to a draw.</summary>
    public Announcement? Announcement { get; init; }

    public IReadOnlyList<Witness> Witnesses { get; init; } = [];

    public PublicSource? PublicSource { get; init; }

    /// <summary>By number, one for each witness.</summary>
    public IReadOnlyList<WitnessShare> Shares { get; init; } = [];

    /// <summary>Announced with it: the next reserve of its group stands in for an object that cannot be inspected.</summary>
    public bool SubstitutesObjects { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public PublicValue? PublicValue { get; init; }

    /// <summary>The frozen lists, until the record holds them.</summary>
    public KeptContent? Frozen { get; init; }

    /// <summary>The record in its audit form, as <c>draw verify</c> takes it; or the platform's draw as it was taken in.</summary>
    public KeptContent? Record { get; init; }

    /// <summary>The visits, a batch a chunk.</summary>
    public KeptContent? Drawn { get; init; }

    /// <summary>How many visits were drawn.</summary>
    public int Visits { get; init; }

    /// <summary>How many batches of visits were made so far.</summary>
    public int BatchesOpened { get; init; }

    /// <summary>What did not fit about an imported draw, or is worth knowing about one of this host.</summary>
    public IReadOnlyList<DrawRemark> Remarks { get; init; } = [];

    /// <summary>Why nothing could be drawn from the announced lists.</summary>
    public IReadOnlyList<DrawMistake> Mistakes { get; init; } = [];

    /// <summary>All that is kept in chunks for it.</summary>
    [JsonIgnore]
    public IEnumerable<KeptContent> Contents => new[] { Frozen, Record, Drawn }.OfType<KeptContent>();

    /// <summary>Of the draws of a task one stands; one that was refused makes room for another.</summary>
    public bool Stands => State != DrawState.Refused;

    /// <summary>The commitments as they stand, to take the next step with.</summary>
    /// <exception cref="DrawRefusedException">It is not a draw of this host, or it is made or refused: its round is over.</exception>
    public CommitmentRound Round() => Announcement is not { } announcement
        ? throw new DrawRefusedException(Messages.NoRound(Id))
        : State is DrawState.Made or DrawState.Refused
            ? throw new DrawRefusedException(Messages.RoundOver(Id, State == DrawState.Made))
            : CommitmentRound.Restore(RoundTerms(), announcement, Shares, ClosedAt, PublicValue);

    /// <summary>The draw after a step of its round.</summary>
    public TaskDraw After(CommitmentRound round) => this with
    {
        Shares = round.Shares,
        ClosedAt = round.ClosedAt,
        PublicValue = round.PublicValue,
        State = round.ClosedAt is null ? DrawState.Announced : DrawState.Closed,
    };

    private RoundTerms RoundTerms() => new(Hashing.DrawAlgorithm.Sha256, Id, [.. Witnesses.Select(w => w.Role)], PublicSource);
}
