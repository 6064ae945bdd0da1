using System.Text.Json;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Profiles;

/// <summary>Writes the decisions that can be asked as JSON.</summary>
public static class VocabularyWriter
{
    /// <summary><c>{ decisions: [{ id, label, question, verdicts, facts: [{ name, label, type, nullable, values }] }] }</c>.</summary>
    public static void Write(Utf8JsonWriter writer, IEnumerable<DecisionDefinition> decisions)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("decisions");
        foreach (var decision in decisions.OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("id", decision.Id);
            Label(writer, "label", decision.Label);
            Label(writer, "question", decision.Question);
            writer.WriteStartArray("verdicts");
            foreach (var verdict in decision.Verdicts)
            {
                writer.WriteStartObject();
                writer.WriteString("id", verdict.Id);
                Label(writer, "label", verdict.Label);
                if (verdict.Adverse)
                {
                    writer.WriteBoolean("adverse", true);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("facts");
            foreach (var fact in decision.Facts)
            {
                Fact(writer, fact, decision.ValueLabels[fact.Index]);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal static void Label(Utf8JsonWriter writer, string name, Label label)
    {
        writer.WriteStartObject(name);
        writer.WriteString("zh", label.Zh);
        writer.WriteString("en", label.En);
        writer.WriteEndObject();
    }

    private static void Fact(Utf8JsonWriter writer, FactDefinition fact, IReadOnlyList<Label> valueLabels)
    {
        writer.WriteStartObject();
        writer.WriteString("name", fact.Name);
        Label(writer, "label", fact.Label);
        writer.WriteString("type", fact.Kind == ValueKind.Number && fact.Whole ? "integer" : JsonNamingPolicy.CamelCase.ConvertName(fact.Kind.ToString()));
        writer.WriteBoolean("nullable", fact.Nullable);
        if (fact.Person)
        {
            writer.WriteBoolean("person", true);
        }

        if (fact.Values.Count > 0)
        {
            writer.WriteStartArray("values");
            foreach (var (value, i) in fact.Values.Select((v, i) => (v, i)))
            {
                writer.WriteStartObject();
                writer.WriteString("id", value);
                Label(writer, "label", i < valueLabels.Count ? valueLabels[i] : new Label(value, value));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
