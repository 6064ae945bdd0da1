using System.Text;
using System.Text.Json;
using PolicyEngine.Rules.Json;
using PolicyEngine.Supervision.Coverage;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Profiles;

/// <summary>Writes localities as JSON: the list of them, and one with its clauses, readings and parameters.</summary>
public static class ProfileWriter
{
    public static void WriteAll(Utf8JsonWriter writer, PolicySnapshot policies)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("jurisdictions");
        foreach (var jurisdiction in policies.Jurisdictions)
        {
            writer.WriteStartObject();
            WriteHead(writer, jurisdiction, policies.Localities[jurisdiction.Id]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <param name="day">The day whose parameter values are written.</param>
    /// <param name="texts">Where the official text is among them, clauses carry it verbatim.</param>
    public static void WriteOne(Utf8JsonWriter writer, Jurisdiction jurisdiction, LocalityStatus status, DateOnly day, OfficialTexts texts)
    {
        writer.WriteStartObject();
        WriteHead(writer, jurisdiction, status);
        WriteOrgans(writer, jurisdiction.Profile.Organs, day);
        writer.WriteStartArray("decisions");
        foreach (var decision in jurisdiction.Decisions.Where(d => d.Value.Rules.Rules.Count > 0).Select(d => d.Key).Order(StringComparer.Ordinal))
        {
            writer.WriteStringValue(decision);
        }

        writer.WriteEndArray();
        WriteParameters(writer, jurisdiction, day);
        WriteReadings(writer, jurisdiction);
        WriteClauses(writer, jurisdiction, texts);
        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, Jurisdiction jurisdiction, LocalityStatus status)
    {
        var profile = jurisdiction.Profile;
        writer.WriteString("id", profile.Id);
        VocabularyWriter.Label(writer, "name", profile.Name);
        VocabularyWriter.Label(writer, "issuer", profile.Issuer);
        writer.WriteStartObject("document");
        VocabularyWriter.Label(writer, "title", profile.Document.Title);
        writer.WriteString("number", profile.Document.Number);
        writer.WriteString("issuedOn", Day(profile.Document.IssuedOn));
        writer.WriteString("sha256", profile.Document.Sha256);
        writer.WriteEndObject();
        writer.WriteString("validFrom", Day(profile.ValidFrom));
        writer.WriteString("validTo", profile.ValidTo is { } to ? Day(to) : null);
        writer.WriteString("level", profile.Layer.Level);
        writer.WriteString("standsOn", profile.Layer.StandsOn);
        writer.WriteString("drawSource", profile.DrawSource == DrawSource.ThisHost ? "this-host" : "provincial-platform");
        writer.WriteString("version", jurisdiction.Version);
        writer.WriteBoolean("filesBroken", status.IsBroken);
    }

    private static void WriteOrgans(Utf8JsonWriter writer, IReadOnlyList<Organ> organs, DateOnly day)
    {
        writer.WriteStartArray("organs");
        foreach (var organ in organs)
        {
            writer.WriteStartObject();
            writer.WriteString("role", organ.Role);
            VocabularyWriter.Label(writer, "name", organ.Name);
            if (organ.Successor is { } successor && successor.From <= day)
            {
                VocabularyWriter.Label(writer, "now", successor.Name);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteParameters(Utf8JsonWriter writer, Jurisdiction jurisdiction, DateOnly day)
    {
        writer.WriteStartArray("parameters");
        foreach (var parameter in jurisdiction.Parameters.Definitions)
        {
            writer.WriteStartObject();
            writer.WriteString("id", parameter.Id);
            writer.WriteString("type", parameter.Type);
            if (parameter.Label is not null)
            {
                VocabularyWriter.Label(writer, "label", parameter.Label);
            }

            writer.WritePropertyName("value");
            if (parameter.On(day)?.Source is { } source)
            {
                LocatedJsonWriter.Write(writer, source);
            }
            else
            {
                writer.WriteNullValue();
            }

            writer.WriteString("strength", parameter.Principle ? "principle" : "must");
            Texts(writer, "clauses", parameter.Clauses);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteReadings(Utf8JsonWriter writer, Jurisdiction jurisdiction)
    {
        writer.WriteStartArray("readings");
        foreach (var reading in jurisdiction.Readings.Declarations)
        {
            writer.WriteStartObject();
            writer.WriteString("id", reading.Id);
            VocabularyWriter.Label(writer, "question", reading.Question);
            writer.WriteStartObject("options");
            foreach (var (id, label) in reading.Options)
            {
                VocabularyWriter.Label(writer, id, label);
            }

            writer.WriteEndObject();
            writer.WriteString("taken", reading.Taken);
            VocabularyWriter.Label(writer, "reason", reading.Reason);
            Texts(writer, "clauses", reading.Clauses);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteClauses(Utf8JsonWriter writer, Jurisdiction jurisdiction, OfficialTexts texts)
    {
        var text = texts.Find(jurisdiction.Clauses.Sha256);
        writer.WriteStartArray("clauses");
        foreach (var clause in jurisdiction.Clauses.Clauses)
        {
            writer.WriteStartObject();
            writer.WriteString("id", clause.Id);
            writer.WriteString("section", clause.Section);
            writer.WriteString("modality", clause.Modality);
            VocabularyWriter.Label(writer, "summary", clause.Summary);
            if (text is not null)
            {
                writer.WriteString("verbatim", Encoding.UTF8.GetString(text, clause.Anchor.Start, clause.Anchor.Length));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
