using System.Globalization;
using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Draws.Preparing;
using PolicyEngine.Supervision.Draws.Recording;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Rehearsals;

/// <summary>
/// Plays the provincial platform, which draws elsewhere and sends the result, and the witnesses of this host's own draws.
/// Numbers and draws follow from the seed and from the draw that they are for.
/// </summary>
public sealed class DrawPlay(ITransactions transactions, IJurisdictions jurisdictions, TimeProvider clock) : IDrawPlay
{
    private static readonly string[] TaskPaths = ["input.task", "variable.Task", "variable.task"];

    public async Task<JsonElement> Answer(DrawRole role, AnswerContext context)
    {
        var id = TaskPaths.Select(context.At).FirstOrDefault(v => v.ValueKind == JsonValueKind.String).GetStringOrNull()
            ?? throw new AnswerFault(RehearsalMessages.NothingAt("input.task"));
        return role == DrawRole.Platform ? await Platform(id, context).ConfigureAwait(false) : await Witnesses(id, role, context).ConfigureAwait(false);
    }

    // The platform has the same registers; what it draws from them is drawn as here, under a key of its own.
    private async Task<JsonElement> Platform(string id, AnswerContext context)
    {
        try
        {
            var record = await transactions.Read(stores => Draw(stores, id, context)).ConfigureAwait(false);
            var population = record.Frozen.Basis.Strata.Sum(s => s.Population);
            var visits = DrawnVisits.Of(record);
            return JsonValue.Build(w =>
            {
                w.WriteStartObject();
                w.WriteString("task", id);
                w.WriteString("drawnOn", ValueText.Of(context.Today));
                w.WriteNumber("population", population);
                w.WriteStartArray("visits");
                foreach (var visit in visits)
                {
                    w.WriteStartObject();
                    w.WriteString("object", visit.ObjectId);
                    w.WriteStartArray("inspectors");
                    foreach (var inspector in visit.Inspectors)
                    {
                        w.WriteStringValue(inspector);
                    }

                    w.WriteEndArray();
                    w.WriteEndObject();
                }

                w.WriteEndArray();
                w.WriteEndObject();
            });
        }
        catch (DrawRefusedException refused)
        {
            throw new AnswerFault(refused.Message);
        }
    }

    private DrawRecord Draw(IStores stores, string id, AnswerContext context)
    {
        var task = stores.Store<ITasks>().Find(id)?.Value ?? throw new AnswerFault(RehearsalMessages.NothingAt($"task/{id}"));
        var jurisdiction = jurisdictions.On(task.Jurisdiction, context.Today) ?? throw new AnswerFault(RehearsalMessages.NothingAt(task.Jurisdiction));
        var prepared = new DrawPreparation(jurisdiction, clock).Prepare(stores, task, context.Today);
        if (prepared.Mistakes.Count > 0)
        {
            throw new AnswerFault(string.Join(" ", prepared.Mistakes));
        }

        var (draw, now) = ($"{id}/platform", BeijingTime.In(context.Now));
        var frozen = Freezer.Freeze(
            prepared.Setup(draw, jurisdiction.Version, new DrawWishes(), jurisdiction.Shared.Draws!),
            AnswerChance.Bytes(context.Seed, draw, "salts"), DrawAlgorithm.Sha256);
        var secret = AnswerChance.Bytes(context.Seed, draw, "secret");
        var announcement = Announcement.Of(frozen, secret, now);
        return DrawRecord.Draw(frozen, announcement, CommitmentRound.Open(frozen.Basis, announcement).Close(now).Finish(secret, now));
    }

    private async Task<JsonElement> Witnesses(string id, DrawRole role, AnswerContext context)
    {
        var draw = await transactions.Read(s => s.Store<IDraws>().OfTask(id)?.Value).ConfigureAwait(false);
        if (draw?.Announcement is not { } announcement)
        {
            throw new AnswerFault(RehearsalMessages.NoDrawUnderWay(id));
        }

        return JsonValue.Build(w =>
        {
            w.WriteStartArray();
            foreach (var share in draw.Shares.Where(s => role == DrawRole.WitnessesCommit || s.State == WitnessState.Committed))
            {
                var what = string.Create(CultureInfo.InvariantCulture, $"witness {share.Number}");
                var value = AnswerChance.Below(1_000_000, context.Seed, draw.Id, what).ToString("D6", CultureInfo.InvariantCulture);
                var salt = AnswerChance.Bytes(context.Seed, draw.Id, what + " salt")[..DrawAlgorithm.SaltLength];
                w.WriteStartObject();
                w.WriteNumber("witness", share.Number);
                if (role == DrawRole.WitnessesCommit)
                {
                    w.WriteString("commitment", Convert.ToHexStringLower(
                        WitnessShare.CommitmentOf(DrawAlgorithm.Sha256, draw.Id, announcement.Hash, share.Number, value, salt)));
                }
                else
                {
                    w.WriteString("value", value);
                    w.WriteString("salt", Convert.ToHexStringLower(salt));
                }

                w.WriteEndObject();
            }

            w.WriteEndArray();
        });
    }
}
