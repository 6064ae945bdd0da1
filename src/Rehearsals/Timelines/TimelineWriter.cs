using System.Globalization;
using System.Text.Json;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Rehearsals;

/// <summary>Writes a timeline as JSON, with every clause that it cites.</summary>
public static class TimelineWriter
{
    public static void Write(Utf8JsonWriter writer, Timeline timeline, RehearsalSettings settings, Jurisdiction jurisdiction)
    {
        writer.WriteStartObject();
        writer.WriteString("jurisdiction", jurisdiction.Id);
        writer.WriteNumber("year", settings.File.Year);
        writer.WriteNumber("seed", settings.Seed);
        writer.WriteNumber("objects", settings.File.Objects);
        writer.WriteNumber("inspectors", settings.File.Inspectors);
        writer.WriteString("from", Text(timeline.From));
        writer.WriteString("to", Text(timeline.To));
        writer.WriteNumber("instances", timeline.Instances);
        writer.WriteNumber("finished", timeline.Finished);
        writer.WriteNumber("running", timeline.Running);
        writer.WriteBoolean("inOrder", timeline.IsInOrder);
        List(writer, "happenings", timeline.Happenings, Write);
        List(writer, "deadlines", timeline.Deadlines, Write);
        List(writer, "missed", timeline.Missed, Write);
        List(writer, "stuck", timeline.Stuck, Write);
        Clauses(writer, timeline, jurisdiction);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Happening h)
    {
        writer.WriteString("on", Text(h.On));
        writer.WriteString("kind", Word(h.Kind.ToString()));
        writer.WriteString("workflow", h.Workflow);
        writer.WriteString("activity", h.Activity);
        writer.WriteString("step", h.Step);
        writer.WriteString("title", h.Title);
        writer.WriteString("decision", h.Decision);
        writer.WriteString("result", h.Result);
        writer.WriteNumber("count", h.Count);
        writer.WriteNumber("missed", h.Missed);
        writer.WriteString("firstDue", h.FirstDue is { } first ? Text(first) : null);
        writer.WriteString("lastDue", h.LastDue is { } last ? Text(last) : null);
        Texts(writer, h.Clauses);
    }

    private static void Write(Utf8JsonWriter writer, DeadlineCount d)
    {
        writer.WriteString("kind", Word(d.Kind.ToString()));
        writer.WriteString("name", d.Name);
        writer.WriteString("title", d.Title);
        writer.WriteNumber("met", d.Met);
        writer.WriteNumber("missed", d.Missed);
        writer.WritePropertyName("tightestDays");
        if (d.TightestDays is { } days)
        {
            writer.WriteNumberValue(days);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void Write(Utf8JsonWriter writer, MissedDeadline m)
    {
        writer.WriteString("kind", Word(m.Kind.ToString()));
        writer.WriteString("name", m.Name);
        writer.WriteString("title", m.Title);
        writer.WriteString("workflow", m.Workflow);
        writer.WriteString("about", m.About);
        writer.WriteString("verdict", m.Verdict);
        writer.WriteString("due", m.Due is { } due ? Text(due) : null);
        writer.WriteString("done", m.Done is { } done ? Text(done) : null);
        Texts(writer, m.Clauses);
    }

    private static void Write(Utf8JsonWriter writer, StuckThing s)
    {
        writer.WriteString("workflow", s.Workflow);
        writer.WriteString("what", s.What);
        writer.WriteString("about", s.About);
        writer.WriteString("reason", s.Reason);
        writer.WriteNumber("count", s.Count);
    }

    private static void Clauses(Utf8JsonWriter writer, Timeline timeline, Jurisdiction jurisdiction)
    {
        writer.WriteStartObject("clauses");
        var cited = timeline.Happenings.SelectMany(h => h.Clauses).Concat(timeline.Missed.SelectMany(m => m.Clauses)).Distinct().Order(StringComparer.Ordinal);
        foreach (var id in cited)
        {
            if (jurisdiction.FindClause(id) is { } clause)
            {
                writer.WriteStartObject(id);
                writer.WriteString("section", clause.Section);
                writer.WriteString("zh", clause.Summary.Zh);
                writer.WriteString("en", clause.Summary.En);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter writer, IReadOnlyList<string> clauses)
    {
        writer.WriteStartArray("clauses");
        foreach (var clause in clauses)
        {
            writer.WriteStringValue(clause);
        }

        writer.WriteEndArray();
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Word(string name) => name.ToLowerInvariant();
}
