using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>A decision that is answered only when it stands in the ledger.</summary>
internal sealed record DecisionOfRecord(
    Jurisdiction Jurisdiction, string Decision, ReadOnlyMemory<byte> Facts, Outcome Outcome, DateOnly? ActDay, QuestionTerms Terms)
{
    /// <summary>The right to have a decision recorded; its scope is the locality.</summary>
    public const string Right = "decision.record";

    /// <summary>Commits the entry and answers with the outcome and where it stands.</summary>
    public Task<IResult> Commit(HttpContext http, byte[] body)
    {
        var runner = http.RequestServices.GetRequiredService<CommandRunner>();
        return runner.Commit(CommandCall.Of(http, body), (unit, call) =>
        {
            unit.Demand(Right, Jurisdiction.Id);

            // A stream of its own: decisions that belong to no case have no order among each other.
            var stream = $"decision/{Jurisdiction.Id}/{call.KeyId}";
            DecisionRecorder.Record(unit, stream, Jurisdiction, Decision, Facts, Outcome, ActDay, Terms);
            return new CommandReply(StatusCodes.Status200OK, Answer(LedgerId.Of(stream, 1)));
        });
    }

    private JsonNode Answer(string entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            OutcomeWriter.WriteMembers(writer, Outcome);
            writer.WriteString("entry", entry);
            writer.WriteEndObject();
        }

        return JsonNode.Parse(buffer.WrittenSpan)!;
    }
}
