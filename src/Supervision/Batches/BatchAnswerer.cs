using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Questions;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Batches;

/// <summary>Answers the lines of one chunk after the other; one instance a worker.</summary>
internal sealed class BatchAnswerer(PolicySnapshot policies, TimeProvider clock)
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Decider decider = new(clock);
    private readonly Utf8JsonWriter writer = new(Stream.Null, Options);

    public void Answer(BatchChunk chunk)
    {
        if (chunk.Block.TooLong)
        {
            var at = new SourcePosition("line", 1, 1);
            Write(chunk, default, null, new QuestionError(Messages.LineTooLong(at, ChunkReader.LongestLine), null));
            return;
        }

        var rest = chunk.Block.Buffer.AsSpan(0, chunk.Block.Length);
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line.IndexOfAnyExcept(" \t\r"u8) >= 0)
            {
                AnswerLine(chunk, line);
            }
        }
    }

    private void AnswerLine(BatchChunk chunk, ReadOnlySpan<byte> line)
    {
        var question = default(QuestionEnvelope);
        var error = question.ReadLine(line);
        Outcome? outcome = null;
        if (error is null && Find(question, out error) is var (jurisdiction, decision))
        {
            decider.TryAnswer(policies, jurisdiction, decision, question.Facts, question.Terms, out outcome, out error, out _);
        }

        Write(chunk, question.Id, outcome, error);
    }

    private (Jurisdiction, JurisdictionDecision)? Find(QuestionEnvelope question, out QuestionError? error)
    {
        error = null;
        if (policies.ToRead(question.Jurisdiction!) is not { } jurisdiction)
        {
            error = new QuestionError(QuestionMessages.UnknownJurisdiction(policies, question.Jurisdiction!), null);
            return null;
        }

        if (!jurisdiction.Decisions.TryGetValue(question.Decision!, out var decision))
        {
            error = new QuestionError(QuestionMessages.UnknownDecision(policies, question.Decision!), null);
            return null;
        }

        return (jurisdiction, decision);
    }

    private void Write(BatchChunk chunk, ReadOnlySpan<byte> id, Outcome? outcome, QuestionError? error)
    {
        chunk.Lines++;
        writer.Reset(chunk.Output);
        writer.WriteStartObject();
        writer.WritePropertyName("id"u8);
        if (id.IsEmpty)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteRawValue(id, skipInputValidation: true);
        }

        if (outcome is not null)
        {
            OutcomeWriter.WriteMembers(writer, outcome);
        }
        else
        {
            chunk.Errors++;
            writer.WriteStartObject("error"u8);
            writer.WriteString("id"u8, error!.Id);
            writer.WriteString("message"u8, error.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.Flush();
        chunk.Output.Write("\n"u8);
    }
}
