using System.Text.Json;
using PolicyEngine.Rules.Expressions.Tracing;

namespace PolicyEngine.Rules.Explanation;

/// <summary>Writes outcomes as JSON.</summary>
public static class OutcomeWriter
{
    private static readonly JsonEncodedText verdict = JsonEncodedText.Encode("verdict");
    private static readonly JsonEncodedText missing = JsonEncodedText.Encode("missing");
    private static readonly JsonEncodedText assumed = JsonEncodedText.Encode("assumed");
    private static readonly JsonEncodedText deadline = JsonEncodedText.Encode("deadline");
    private static readonly JsonEncodedText due = JsonEncodedText.Encode("due");
    private static readonly JsonEncodedText counted = JsonEncodedText.Encode("counted");
    private static readonly JsonEncodedText provisional = JsonEncodedText.Encode("provisional");
    private static readonly JsonEncodedText obligations = JsonEncodedText.Encode("obligations");
    private static readonly JsonEncodedText clauses = JsonEncodedText.Encode("clauses");
    private static readonly JsonEncodedText setAside = JsonEncodedText.Encode("setAside");
    private static readonly JsonEncodedText strength = JsonEncodedText.Encode("strength");
    private static readonly JsonEncodedText readings = JsonEncodedText.Encode("readings");
    private static readonly JsonEncodedText id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText arguable = JsonEncodedText.Encode("arguable");
    private static readonly JsonEncodedText remarks = JsonEncodedText.Encode("remarks");
    private static readonly JsonEncodedText trace = JsonEncodedText.Encode("trace");
    private static readonly JsonEncodedText policyVersion = JsonEncodedText.Encode("policyVersion");

    /// <summary>One object with every member; <c>trace</c> only where there is one.</summary>
    public static void Write(Utf8JsonWriter writer, Outcome outcome)
    {
        writer.WriteStartObject();
        WriteMembers(writer, outcome);
        writer.WriteEndObject();
    }

    /// <summary>The members without the braces, for an object that says more (a batch line's <c>id</c>).</summary>
    public static void WriteMembers(Utf8JsonWriter writer, Outcome outcome)
    {
        writer.WriteString(verdict, outcome.Verdict);
        List(writer, missing, outcome.Missing);
        List(writer, assumed, outcome.Assumed);
        writer.WritePropertyName(deadline);
        Deadline(writer, outcome.Deadline);
        List(writer, obligations, outcome.Obligations);
        List(writer, clauses, outcome.Clauses);
        List(writer, setAside, outcome.SetAside);
        writer.WriteString(strength, outcome.Strength);
        writer.WriteStartArray(readings);
        for (var i = 0; i < outcome.Readings.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString(id, outcome.Readings[i].Id);
            writer.WriteBoolean(arguable, outcome.Readings[i].Arguable);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        List(writer, remarks, outcome.Remarks);
        if (outcome.Trace is { } rules)
        {
            writer.WriteStartArray(trace);
            foreach (var rule in rules)
            {
                Trace(writer, rule);
            }

            writer.WriteEndArray();
        }

        writer.WriteString(policyVersion, outcome.PolicyVersion);
    }

    private static void List(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        for (var i = 0; i < texts.Count; i++)
        {
            writer.WriteStringValue(texts[i]);
        }

        writer.WriteEndArray();
    }

    private static void Deadline(Utf8JsonWriter writer, OutcomeDeadline? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(due, value.Due);
        writer.WriteString(counted, value.Counted);
        writer.WriteBoolean(provisional, value.Provisional);
        writer.WriteEndObject();
    }

    private static void Trace(Utf8JsonWriter writer, RuleTrace rule)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", rule.Rule);
        writer.WriteString("state", RuleTraceStates.WordOf(rule.State));
        writer.WriteString("effect", rule.Effect);
        List(writer, JsonEncodedText.Encode("verdicts"), rule.Verdicts);
        List(writer, clauses, rule.Clauses);
        List(writer, JsonEncodedText.Encode("setAsideBy"), rule.SetAsideBy);
        if (rule.Deadline is not null)
        {
            writer.WritePropertyName(deadline);
            Deadline(writer, rule.Deadline);
        }

        if (rule.Condition is { } condition)
        {
            writer.WritePropertyName("condition");
            Condition(writer, condition);
        }

        writer.WriteEndObject();
    }

    private static void Condition(Utf8JsonWriter writer, ExpressionTrace part)
    {
        writer.WriteStartObject();
        writer.WriteString("text", part.Text);
        writer.WriteString("value", part.Value);
        if (part.Parts.Count > 0)
        {
            writer.WriteStartArray("parts");
            foreach (var inner in part.Parts)
            {
                Condition(writer, inner);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
