using System.Text.Json.Nodes;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>An entry of the ledger as it is shown.</summary>
/// <param name="Payload">As stored: personal fields are pseudonyms.</param>
/// <param name="Place">Null: not sealed yet.</param>
internal sealed record EntryModel(
    string Id, string Stream, long Sequence, string Type, DateOnly? OccurredOn, DateTimeOffset RecordedAt, string Actor, JsonNode? Payload, string Hash, long? Place)
{
    public static EntryModel Of(LedgerRecord entry) => new(
        entry.Id, entry.Stream, entry.Sequence, entry.Type, entry.OccurredOn, entry.RecordedAt, entry.Actor, JsonNode.Parse(entry.Payload), Convert.ToHexStringLower(entry.Hash), entry.Place);
}
