using System.Text;
using PolicyEngine.Supervision.Draws.Entries;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Tickets;

namespace PolicyEngine.Supervision.Draws.Recording;

/// <summary>A row of the public form that is told: anyone can check that it is what was committed to.</summary>
/// <param name="Kind"><c>object</c> or <c>inspector</c>.</param>
internal sealed record Opening(string Kind, byte[] Commitment, string Id, byte[] Salt)
{
    public static IReadOnlyList<Opening> Of(DrawRecord record, IEnumerable<int> visits, IEnumerable<int> inspectors)
    {
        var frozen = record.Frozen;
        using var commitments = new RowCommitments(frozen.Basis.Algorithm, frozen.Basis.Draw, frozen.SaltKey);
        var rows = record.Result.Visits
            .Concat(record.Entries.OfType<ObjectNotInspectable>().Where(e => e.Substitute is not null).Select(e => e.Substitute!.Visit))
            .ToDictionary(v => v.Order, v => v.Ticket.Row);
        var opened = new List<Opening>();
        foreach (var inspector in inspectors.Distinct().Order())
        {
            Open(RowCommitments.InspectorKind, frozen.Basis.Inspectors[inspector - 1].Commitment, frozen.InspectorId(inspector));
        }

        foreach (var order in visits.Distinct().Order())
        {
            Open(RowCommitments.ObjectKind, frozen.Basis.Population.Commitment(rows[order]).ToArray(), frozen.ObjectId(rows[order]));
        }

        return opened;

        void Open(string kind, byte[] commitment, string id) =>
            opened.Add(new Opening(kind, commitment, id, commitments.SaltOf(kind, Encoding.UTF8.GetBytes(id))));
    }
}
