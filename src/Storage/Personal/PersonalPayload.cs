using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>Takes the personal members out of a payload, and puts pseudonyms in their place.</summary>
internal static class PersonalPayload
{
    /// <summary>The entry as it may stand in the ledger.</summary>
    /// <exception cref="ArgumentException">The payload is no JSON object, or lacks a member that is said to be personal.</exception>
    public static LedgerEntry Take(LedgerEntry entry, IUnitOfWork unit, IRandomSource random)
    {
        if (entry.Personal.Count == 0)
        {
            Check(entry.Payload);
            return entry;
        }

        var payload = Parse(entry.Payload);
        var store = unit.Store<IPersonalData>();
        foreach (var personal in entry.Personal)
        {
            var path = JsonPointer.Segments(personal.Pointer);
            var parent = JsonPointer.Find(payload, path[..^1]);
            if (parent is null || JsonPointer.Find(parent, path[^1..]) is not { } value)
            {
                throw new ArgumentException(Messages.PersonalFieldMissing(personal.Pointer), nameof(entry));
            }

            var field = $"ledger/{random.NewId()}";
            store.Put(personal.Person, field, value.ToJsonString());
            JsonPointer.Replace(parent, path[^1], new JsonObject { ["person"] = personal.Person, ["field"] = field });
        }

        return entry with { Payload = payload.ToJsonString(), Personal = [] };
    }

    private static JsonNode Parse(string payload)
    {
        try
        {
            return JsonNode.Parse(payload) as JsonObject ?? throw new ArgumentException(Messages.PayloadNotJson("it is another kind of value."), nameof(payload));
        }
        catch (JsonException e)
        {
            throw new ArgumentException(Messages.PayloadNotJson(e.Message), nameof(payload), e);
        }
    }

    // Reads without building anything: every entry passes here.
    private static void Check(string payload)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(payload));
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw new ArgumentException(Messages.PayloadNotJson("it is another kind of value."), nameof(payload));
            }

            reader.Skip();
            reader.Read();
        }
        catch (JsonException e)
        {
            throw new ArgumentException(Messages.PayloadNotJson(e.Message), nameof(payload), e);
        }
    }
}
