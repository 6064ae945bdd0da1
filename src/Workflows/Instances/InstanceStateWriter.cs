using System.Buffers;
using System.Text.Json;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Instances;

/// <summary>
/// Writes what of a state does not stand in columns of its row. Member names are short, since a busy host keeps
/// millions of these; <see cref="InstanceStateReader"/> says beside each what it means.
/// </summary>
internal static class InstanceStateWriter
{
    public static byte[] Write(InstanceState state)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Definitions.LocatedJsonText.Compact))
        {
            writer.WriteStartObject();
            Values(writer, "i", state.Input);
            Values(writer, "o", state.Output);
            Values(writer, "v", state.Variables);
            writer.WriteNumber("s", state.NextSequence);
            writer.WriteNumber("f", state.NextFrame);
            writer.WriteNumber("n", state.NextNumber);
            if (state.StepsSinceRest > 0)
            {
                writer.WriteNumber("r", state.StepsSinceRest);
            }

            if (state.Trigger is { } trigger)
            {
                writer.WriteStartObject("t");
                writer.WriteString("p", trigger.Path);
                Element(writer, "d", trigger.Payload);
                writer.WriteEndObject();
            }

            List(writer, "a", state.Frames.Values, Frame);
            List(writer, "q", state.Queue, Item);
            List(writer, "e", state.Incidents, Incident);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Frame(Utf8JsonWriter writer, Frame frame)
    {
        writer.WriteStartObject();
        writer.WriteNumber("i", frame.Id);
        writer.WriteNumber("u", frame.Parent);
        writer.WriteString("p", frame.Path);
        Text(writer, "t", frame.Tag);
        Values(writer, "v", frame.Variables ?? []);
        Element(writer, "s", frame.State);
        if (frame.Tokens is { } tokens && Array.Exists(tokens, t => t > 0))
        {
            writer.WriteStartObject("k");
            for (var e = 0; e < tokens.Length; e++)
            {
                if (tokens[e] > 0)
                {
                    writer.WriteNumber(e.ToString(System.Globalization.CultureInfo.InvariantCulture), tokens[e]);
                }
            }

            writer.WriteEndObject();
        }

        List(writer, "w", frame.Waits, Wait);
        if (frame.Failures > 0)
        {
            writer.WriteNumber("x", frame.Failures);
        }

        if (frame.Failed is { } failed)
        {
            writer.WritePropertyName("y");
            Item(writer, failed);
        }

        if (frame.IsDetached)
        {
            writer.WriteBoolean("d", true);
        }

        writer.WriteEndObject();
    }

    private static void Wait(Utf8JsonWriter writer, Wait wait)
    {
        writer.WriteStartObject();
        writer.WriteNumber("n", wait.Number);
        writer.WriteNumber("k", (int)wait.Kind);
        Text(writer, "y", wait.Key);
        if (wait.DueAt is { } due)
        {
            writer.WriteString("d", ValueText.Of(due));
        }

        writer.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter writer, WorkItem item)
    {
        writer.WriteStartObject();
        writer.WriteNumber("f", item.Frame);
        switch (item)
        {
            case ChildItem { Child: var child }:
                writer.WriteString("p", child.Path);
                Text(writer, "t", child.Tag);
                writer.WriteStartArray("o");
                foreach (var outcome in child.Outcomes)
                {
                    writer.WriteStringValue(outcome);
                }

                writer.WriteEndArray();
                break;
            case ResumeItem { Resumption: var resumption }:
                writer.WriteNumber("n", resumption.Number);
                writer.WriteNumber("k", (int)resumption.Kind);
                Element(writer, "d", resumption.Payload);
                Text(writer, "b", resumption.Actor);
                break;
        }

        writer.WriteEndObject();
    }

    private static void Incident(Utf8JsonWriter writer, Incidents.Incident incident)
    {
        writer.WriteStartObject();
        writer.WriteNumber("f", incident.Frame);
        writer.WriteString("p", incident.Path);
        writer.WriteString("c", incident.Code);
        writer.WriteString("m", incident.Message);
        writer.WriteString("a", ValueText.Of(incident.At));
        writer.WriteEndObject();
    }

    private static void Values(Utf8JsonWriter writer, string name, Dictionary<string, JsonElement> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        writer.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            Element(writer, key, value, true);
        }

        writer.WriteEndObject();
    }

    private static void Element(Utf8JsonWriter writer, string name, JsonElement value, bool evenNull = false)
    {
        if (!value.IsNull())
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
        else if (evenNull)
        {
            writer.WriteNull(name);
        }
    }

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void List<T>(Utf8JsonWriter writer, string name, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }
}
