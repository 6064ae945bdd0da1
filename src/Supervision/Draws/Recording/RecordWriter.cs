using System.Globalization;
using PolicyEngine.Supervision.Draws.Canonical;
using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;
using PolicyEngine.Supervision.Draws.Teams;
using PolicyEngine.Supervision.Draws.Tickets;

namespace PolicyEngine.Supervision.Draws.Recording;

/// <summary>Writes a record as canonical JSON. docs/draw.md describes what it writes, member by member.</summary>
internal static class RecordWriter
{
    public const string Rule = "pe-draw";
    public const int Version = 1;
    public const string AuditForm = "audit";
    public const string PublicForm = "public";

    /// <summary>Hash of the record without its frozen lists: the announcement holds their hash, and they are long.</summary>
    public static byte[] HashOf(RecordContent content) =>
        HashSink.HashOf(content.Basis.Algorithm, w => WriteRecord(w, content, withFrozen: false));

    /// <param name="openings">Null in the audit form, which needs none.</param>
    public static void WriteFile(ICanonicalSink sink, RecordContent content, byte[] hash, IReadOnlyList<Opening>? openings)
    {
        var writer = new CanonicalWriter(sink);
        writer.BeginObject().Name("entries");
        EntryWriter.WriteEntries(writer, content, hash);
        writer.Name("hash").Hex(hash);
        if (openings is not null)
        {
            WriteOpenings(writer.Name("openings"), openings);
        }

        WriteRecord(writer.Name("record"), content, withFrozen: true);
        writer.EndObject().Flush();
    }

    public static void WriteOpenings(CanonicalWriter writer, IReadOnlyList<Opening> openings)
    {
        writer.BeginArray();
        foreach (var opening in openings)
        {
            writer.BeginChecked()
                .Name("commitment").Hex(opening.Commitment)
                .Name("id").Text(opening.Id)
                .Name("kind").Text(opening.Kind)
                .Name("salt").Hex(opening.Salt)
                .EndObject();
        }

        writer.EndArray();
    }

    /// <summary>The member <c>algorithm</c>.</summary>
    public static void WriteAlgorithm(CanonicalWriter writer, DrawAlgorithm algorithm) => writer.Name("algorithm").BeginChecked()
        .Name("hash").Text(algorithm.HashName)
        .Name("mac").Text(algorithm.MacName)
        .Name("rule").Text(Rule)
        .Name("version").Integer(Version)
        .EndObject();

    public static void WriteRecord(CanonicalWriter writer, RecordContent content, bool withFrozen)
    {
        var (basis, result) = (content.Basis, content.Result);
        writer.BeginObject();
        WriteAlgorithm(writer, basis.Algorithm);
        writer.Name("announcement").BeginChecked()
            .Name("at").Text(RecordTime.Text(content.Announcement.At))
            .Name("audit").Hex(content.Announcement.AuditHash)
            .Name("hash").Hex(content.Announcement.Hash)
            .Name("host").Hex(content.Announcement.HostCommitment)
            .Name("public").Hex(content.Announcement.PublicHash)
            .EndObject();
        WriteVisits(writer.Name("chosen"), content);
        writer.Name("form").Text(content.IsAudit ? AuditForm : PublicForm);
        if (withFrozen)
        {
            WriteFrozen(writer.Name("frozen"), content);
        }

        WriteGroups(writer.Name("groups"), result.Groups);
        writer.Name("key").Hex(result.Key);
        WriteQuotas(writer.Name("quotas"), basis.Strata);
        WriteRandomness(writer.Name("randomness"), content);
        WriteReserves(writer.Name("reserves"), content);
        WriteTeams(writer.Name("teams"), result.Teams);
        writer.EndObject();
    }

    private static void WriteFrozen(CanonicalWriter writer, RecordContent content)
    {
        if (content.Frozen is { } frozen)
        {
            FrozenWriter.WriteAudit(writer, frozen);
        }
        else
        {
            FrozenWriter.WritePublic(writer, content.Basis);
        }
    }

    private static void WriteVisits(CanonicalWriter writer, RecordContent content)
    {
        writer.BeginArray();
        foreach (var visit in content.Result.Visits)
        {
            writer.BeginChecked().Name("batch").Integer(visit.Batch);
            WriteRow(writer, content, visit.Ticket.Row);
            writer.Name("order").Integer(visit.Order)
                .Name("slot").IntegerOrNull(visit.Slot)
                .Name("stratum").Integer(visit.Stratum);
            WriteTicket(writer, visit.Ticket);
            writer.EndObject();
        }

        writer.EndArray();
    }

    private static void WriteReserves(CanonicalWriter writer, RecordContent content)
    {
        writer.BeginArray();
        foreach (var reserve in content.Result.Reserves)
        {
            WriteRow(writer.BeginChecked(), content, reserve.Ticket.Row);
            writer.Name("rank").Integer(reserve.Rank).Name("stratum").Integer(reserve.Stratum);
            WriteTicket(writer, reserve.Ticket);
            writer.EndObject();
        }

        writer.EndArray();
    }

    /// <summary>Which row it is: by commitment, and in the audit form by id, too.</summary>
    public static void WriteRow(CanonicalWriter writer, RecordContent content, int row)
    {
        writer.Name("commitment").Hex(content.Basis.Population.Commitment(row));
        if (content.Frozen is { } frozen)
        {
            writer.Name("id").Utf8Text(frozen.Objects.Id(row));
        }
    }

    private static void WriteTicket(CanonicalWriter writer, Ticket ticket) =>
        writer.Name("ticket").Hex(ticket.Digest).Name("ticketNumber").Integer(ticket.Number);

    private static void WriteGroups(CanonicalWriter writer, IReadOnlyList<TeamGroup> groups)
    {
        writer.BeginArray();
        foreach (var group in groups)
        {
            writer.BeginChecked()
                .Name("attempts").Integer(group.Attempts)
                .Name("method").Text(group.Method.ToString().ToLower(CultureInfo.InvariantCulture))
                .Name("number").Integer(group.Number)
                .Name("steps").Integer(group.Steps)
                .Name("visits").Integers(group.Visits)
                .EndObject();
        }

        writer.EndArray();
    }

    private static void WriteQuotas(CanonicalWriter writer, IReadOnlyList<FrozenStratum> strata)
    {
        writer.BeginArray();
        foreach (var stratum in strata)
        {
            writer.BeginChecked()
                .Name("chosen").Integer(stratum.Chosen)
                .Name("population").Integer(stratum.Population)
                .Name("reserves").Integer(stratum.ReservesKept)
                .Name("stratum").Integer(stratum.Number)
                .EndObject();
        }

        writer.EndArray();
    }

    private static void WriteRandomness(CanonicalWriter writer, RecordContent content)
    {
        var randomness = content.Randomness;
        writer.BeginObject().Name("host").BeginChecked().Name("secret").Hex(randomness.HostSecret).EndObject();
        writer.Name("publicValue");
        if (randomness.PublicValue is { } value)
        {
            writer.BeginChecked()
                .Name("at").Text(RecordTime.Text(value.At))
                .Name("issue").Text(value.Issue)
                .Name("value").Text(value.Value)
                .EndObject();
        }
        else
        {
            writer.Null();
        }

        writer.Name("times").BeginChecked()
            .Name("committed").Text(RecordTime.Text(randomness.CommittedAt))
            .Name("revealed").Text(RecordTime.Text(randomness.RevealedAt))
            .EndObject();
        writer.Name("witnesses").BeginArray();
        foreach (var share in randomness.Shares)
        {
            writer.BeginChecked().Name("commitment").HexOrNull(share.Commitment).Name("number").Integer(share.Number);
            if (content.IsAudit)
            {
                writer.Name("reason").TextOrNull(share.Reason);
            }

            writer.Name("salt").HexOrNull(share.Salt)
                .Name("state").Text(Randomness.StateName(share.State))
                .Name("value").TextOrNull(share.Value)
                .EndObject();
        }

        writer.EndArray().EndObject();
    }

    private static void WriteTeams(CanonicalWriter writer, IReadOnlyList<Team> teams)
    {
        writer.BeginArray();
        foreach (var team in teams)
        {
            writer.BeginChecked().Name("inspectors").Integers(team.Inspectors).Name("order").Integer(team.Order).EndObject();
        }

        writer.EndArray();
    }
}
