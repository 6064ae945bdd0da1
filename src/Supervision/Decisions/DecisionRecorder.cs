using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Decisions;

/// <summary>
/// Writes decisions of record: facts, terms, outcome and the version that answered, in one ledger entry that commits with
/// what the decision causes. Who decided is the unit's actor. A decision that cannot be recorded is not made: answer
/// nobody before the commit.
/// </summary>
public static class DecisionRecorder
{
    /// <summary>The type of the entry.</summary>
    public const string EntryType = "decision-recorded";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Appends the entry to the unit of work.</summary>
    /// <param name="stream">What it is decided for: <c>case/…</c>, or <c>decision/LOCALITY</c> where it belongs to no case.</param>
    /// <param name="jurisdiction">The version that answered; the outcome's version is its version.</param>
    /// <param name="decision">The decision's id.</param>
    /// <param name="facts">The facts as they were given: one JSON object, UTF-8.</param>
    /// <param name="occurredOn">The day of the act (Beijing), where the facts or the case claim one.</param>
    /// <param name="personal">By fact: the person (an id of <see cref="IPersonalData.NewPerson"/>) whom its value is about. Those values are kept apart.</param>
    /// <param name="context">Writes further members of the entry: the step of a procedure that asked.</param>
    /// <exception cref="UnknownVersion">The database does not hold the version: nobody could read later what was decided by. Publish it first.</exception>
    /// <exception cref="ArgumentException">The outcome is of another version, the facts are no JSON object, or a fact that is said to be personal is not given.</exception>
    public static RecordedDecision Record(
        IUnitOfWork unit,
        string stream,
        Jurisdiction jurisdiction,
        string decision,
        ReadOnlyMemory<byte> facts,
        Outcome outcome,
        DateOnly? occurredOn,
        QuestionTerms terms = default,
        IReadOnlyDictionary<string, string>? personal = null,
        Action<Utf8JsonWriter>? context = null)
    {
        if (outcome.PolicyVersion != jurisdiction.Version)
        {
            throw new ArgumentException("The outcome was given by another version than the one that is to be recorded.", nameof(outcome));
        }

        if (!unit.Store<IPolicyVersions>().Holds(PolicyTimeline.Kind, jurisdiction.Id, jurisdiction.Version))
        {
            throw new UnknownVersion(PolicyTimeline.Kind, jurisdiction.Id, jurisdiction.Version);
        }

        var entry = new LedgerEntry(stream, EntryType, Payload(jurisdiction, decision, facts, outcome, terms, context), occurredOn)
        {
            Personal = [.. (personal ?? new Dictionary<string, string>()).Select(p => new PersonalField($"/facts/{p.Key}", p.Value))],
        };
        return new RecordedDecision(outcome, unit.Append(entry));
    }

    private static string Payload(
        Jurisdiction jurisdiction, string decision, ReadOnlyMemory<byte> facts, Outcome outcome, QuestionTerms terms, Action<Utf8JsonWriter>? context)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            context?.Invoke(writer);
            writer.WriteString("jurisdiction", jurisdiction.Id);
            writer.WriteString("decision", decision);
            writer.WriteString("policyVersion", jurisdiction.Version);
            writer.WriteString("assume", terms.Regular ? "regular" : "unknown");
            writer.WriteString("asOf", terms.AsOf?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            writer.WritePropertyName("facts");
            writer.WriteRawValue(facts.Span);
            writer.WritePropertyName("outcome");
            OutcomeWriter.Write(writer, outcome);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
