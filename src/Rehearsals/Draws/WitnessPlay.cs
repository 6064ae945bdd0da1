using System.Globalization;
using System.Text.Json;
using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Hashing;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Rehearsals;

/// <summary>
/// Plays the witnesses of a draw: each chooses a number and a salt, hands in the commitment and shows them later. What a
/// witness chooses follows from the seed, the draw and its number, so that it shows after a restart what it committed to.
/// </summary>
internal sealed class WitnessPlay(ITransactions transactions)
{
    private const string DrawVariable = "variable.DrawId";
    private const int SixDigits = 1_000_000;

    /// <summary>The commitments of all witnesses, or what they show.</summary>
    /// <exception cref="AnswerFault">The instance names no draw, or it has not been announced.</exception>
    public async Task<JsonElement> Answer(DrawRole role, AnswerContext context)
    {
        var id = context.At(DrawVariable) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : throw new AnswerFault(RehearsalMessages.NothingAt(DrawVariable));
        var draw = await transactions.Read(s => s.Store<IDraws>().Find(id)?.Value).ConfigureAwait(false);
        if (draw?.Announcement is not { } announcement)
        {
            throw new AnswerFault(RehearsalMessages.NotAnnounced(id));
        }

        return JsonValue.Build(w =>
        {
            w.WriteStartArray();
            for (var number = 1; number <= draw.Witnesses.Count; number++)
            {
                Write(w, role, context.Seed, id, announcement, number);
            }

            w.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter writer, DrawRole role, ulong seed, string draw, Announcement announcement, int number)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{draw}|witness {number}");
        var value = AnswerChance.Below(SixDigits, seed, key, "number").ToString("D6", CultureInfo.InvariantCulture);
        var salt = AnswerChance.Bytes(seed, key, "salt")[..DrawAlgorithm.SaltLength];
        writer.WriteStartObject();
        writer.WriteNumber("witness", number);
        if (role == DrawRole.WitnessesCommit)
        {
            var commitment = WitnessShare.CommitmentOf(DrawAlgorithm.Sha256, draw, announcement.Hash, number, value, salt);
            writer.WriteString("commitment", Convert.ToHexStringLower(commitment));
        }
        else
        {
            writer.WriteString("value", value);
            writer.WriteString("salt", Convert.ToHexStringLower(salt));
        }

        writer.WriteEndObject();
    }
}
