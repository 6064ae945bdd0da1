using System.Buffers;
using System.Text.Json;
using PolicyEngine.Supervision.Plans.Reviews;

namespace PolicyEngine.Supervision.Decisions;

/// <summary>
/// The facts of one question as the domain knows them. What is null is not given, which is something other than "there
/// is none": that is <see cref="SetNone"/>.
/// </summary>
public sealed class FactSheet
{
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Utf8JsonWriter json;

    public FactSheet()
    {
        json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
    }

    public FactSheet Set(string fact, string? value)
    {
        if (value is not null)
        {
            json.WriteString(fact, value);
        }

        return this;
    }

    public FactSheet Set(string fact, bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(fact, known);
        }

        return this;
    }

    public FactSheet Set(string fact, decimal? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(fact, known);
        }

        return this;
    }

    public FactSheet Set(string fact, DateOnly? value) => Set(fact, value?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    public FactSheet Set(string fact, IEnumerable<string> values)
    {
        json.WriteStartArray(fact);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
        return this;
    }

    /// <summary>A value as JSON has it.</summary>
    public FactSheet Set(string fact, JsonElement value)
    {
        json.WritePropertyName(fact);
        value.WriteTo(json);
        return this;
    }

    /// <summary>The day, or that it has not happened.</summary>
    public FactSheet SetOrNone(string fact, DateOnly? value) => value is null ? SetNone(fact) : Set(fact, value);

    /// <summary>Says that there is none, or that it has not happened (a fact marked ∅).</summary>
    public FactSheet SetNone(string fact)
    {
        json.WriteNull(fact);
        return this;
    }

    public FactSheet Set(string fact, IEnumerable<PlanReview> reviews)
    {
        json.WriteStartArray(fact);
        foreach (var review in reviews)
        {
            json.WriteStartObject();
            json.WriteString("organ", review.Organ);
            if (review.Aspect is not null)
            {
                json.WriteString("aspect", review.Aspect);
            }

            json.WriteString("outcome", review.Outcome);
            json.WriteString("on", review.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        return this;
    }

    /// <summary>The facts as a question states them, UTF-8. Ends the sheet.</summary>
    public ReadOnlyMemory<byte> ToUtf8()
    {
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
