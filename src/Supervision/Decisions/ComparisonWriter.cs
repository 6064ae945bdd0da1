using System.Text.Json;
using PolicyEngine.Rules.Explanation;

namespace PolicyEngine.Supervision.Decisions;

/// <summary>Writes a comparison as JSON.</summary>
public static class ComparisonWriter
{
    /// <summary><c>{ decision, firstDifference, answers: [{ jurisdiction, name, outcome | error, leftOut, differs }] }</c>.</summary>
    public static void Write(Utf8JsonWriter writer, string decision, IReadOnlyList<ComparedAnswer> answers)
    {
        writer.WriteStartObject();
        writer.WriteString("decision", decision);
        writer.WriteString("firstDifference", answers.FirstOrDefault(a => a.DiffersFromFirst)?.Jurisdiction.Id);
        writer.WriteStartArray("answers");
        foreach (var answer in answers)
        {
            writer.WriteStartObject();
            writer.WriteString("jurisdiction", answer.Jurisdiction.Id);
            writer.WriteStartObject("name");
            writer.WriteString("zh", answer.Jurisdiction.Profile.Name.Zh);
            writer.WriteString("en", answer.Jurisdiction.Profile.Name.En);
            writer.WriteEndObject();
            if (answer.Outcome is { } outcome)
            {
                writer.WritePropertyName("outcome");
                OutcomeWriter.Write(writer, outcome);
            }
            else
            {
                writer.WriteStartObject("error");
                writer.WriteString("id", answer.Error!.Id);
                writer.WriteString("message", answer.Error.Message);
                writer.WriteEndObject();
            }

            writer.WriteStartArray("leftOut");
            foreach (var fact in answer.LeftOut)
            {
                writer.WriteStringValue(fact);
            }

            writer.WriteEndArray();
            writer.WriteBoolean("differs", answer.DiffersFromFirst);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
