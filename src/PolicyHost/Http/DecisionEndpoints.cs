using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Questions;
using PolicyEngine.Supervision.Batches;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Publishing;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Questions: one, a stream of them, and one put to every locality. They write nothing; only a decision of record does.</summary>
internal static class DecisionEndpoints
{
    private const string Json = "application/json; charset=utf-8";
    private const string Lines = "application/x-ndjson";

    private static readonly SourcePosition Body = new("body", 1, 1);
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // A decider keeps frames and is for one thread; no question waits while it is answered.
    private static readonly ThreadLocal<Decider?> Deciders = new();

    public static void Map(WebApplication app)
    {
        app.MapPost("/api/v1/jurisdictions/{id}/decisions/{decision}", (string id, string decision, HttpContext http, IJurisdictions policies, TimeProvider clock) => Decide(id, decision, http, policies.Current, clock))
            .AddEndpointFilter<ProblemFilter>().WithMetadata(new RequestShape("application/json", typeof(QuestionModel))).Produces<object>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422).ProducesProblem(503)
            .WithSummary("One question to one locality; with record, a decision of record (needs an Idempotency-Key).").WithTags("Decisions");
        app.MapPost("/api/v1/decisions", (HttpContext http, IJurisdictions policies, TimeProvider clock) => Batch(http, policies.Current, clock))
            .WithMetadata(new RequestShape(Lines, typeof(string))).Produces<string>(contentType: Lines)
            .WithSummary("A stream of questions, one JSON object a line; one outcome a line in the same order.").WithTags("Decisions");
        app.MapPost("/api/v1/compare", (HttpContext http, IJurisdictions policies, TimeProvider clock) => Compare(http, policies.Current, clock))
            .WithMetadata(new RequestShape("application/json", typeof(ComparisonModel))).Produces<object>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("One question to every locality, side by side.").WithTags("Decisions");
    }

    private static async Task<IResult> Decide(string id, string decision, HttpContext http, PolicySnapshot policies, TimeProvider clock)
    {
        if (policies.ToRead(id) is not { } jurisdiction)
        {
            return Problems.Of(QuestionMessages.UnknownJurisdiction(policies, id), StatusCodes.Status404NotFound);
        }

        if (!jurisdiction.Decisions.TryGetValue(decision, out var asked))
        {
            return Problems.Of(QuestionMessages.UnknownDecision(policies, decision), StatusCodes.Status404NotFound);
        }

        if (await BodyReading.ReadAsync(http.Request.BodyReader, http.RequestAborted) is not { } body)
        {
            return TooLong();
        }

        DecisionOfRecord? toRecord = null;
        var error = Answer(body, (ReadOnlySpan<byte> facts, QuestionTerms terms, bool record, out QuestionError? problem) =>
        {
            var decider = DeciderOf(clock);
            if (!decider.TryAnswer(policies, jurisdiction, asked, facts, terms, out var outcome, out problem, out var answering))
            {
                return;
            }

            if (record)
            {
                toRecord = new DecisionOfRecord(answering, decision, facts.ToArray(), outcome, decider.LastActDay, terms);
                return;
            }

            http.Response.ContentType = Json;
            using var writer = new Utf8JsonWriter(http.Response.BodyWriter, Options);
            OutcomeWriter.Write(writer, outcome);
        });
        var bytes = toRecord is null ? [] : body.ToArray();
        BodyReading.Done(http.Request.BodyReader, body);
        return error is not null ? Refusal(error) : toRecord is null ? Results.Empty : await toRecord.Commit(http, bytes);
    }

    private static async Task<IResult> Batch(HttpContext http, PolicySnapshot policies, TimeProvider clock)
    {
        http.Response.ContentType = Lines;
        await DecisionBatch.RunAsync(policies, http.Request.Body, http.Response.Body, clock, null, http.RequestAborted);
        return Results.Empty;
    }

    private static async Task<IResult> Compare(HttpContext http, PolicySnapshot policies, TimeProvider clock)
    {
        if (await BodyReading.ReadAsync(http.Request.BodyReader, http.RequestAborted) is not { } body)
        {
            return TooLong();
        }

        var bytes = body.ToArray();
        BodyReading.Done(http.Request.BodyReader, body);
        var question = default(QuestionEnvelope);
        if (question.ReadComparison(bytes) is { } error)
        {
            return Refusal(error);
        }

        if (policies.Shared?.Decisions.ContainsKey(question.Decision!) != true)
        {
            return Problems.Of(QuestionMessages.UnknownDecision(policies, question.Decision!), StatusCodes.Status404NotFound);
        }

        var answers = Comparison.Of(policies, question.Decision!, question.Facts.ToArray(), question.Terms, clock);
        http.Response.ContentType = Json;
        using var writer = new Utf8JsonWriter(http.Response.BodyWriter, Options);
        ComparisonWriter.Write(writer, question.Decision!, answers);
        return Results.Empty;
    }

    private delegate void Answering(ReadOnlySpan<byte> facts, QuestionTerms terms, bool record, out QuestionError? error);

    private static QuestionError? Answer(ReadOnlySequence<byte> body, Answering answer)
    {
        var question = default(QuestionEnvelope);
        var error = question.ReadBody(body.IsSingleSegment ? body.FirstSpan : body.ToArray());
        if (error is null)
        {
            answer(question.Facts, question.Terms, question.Record, out error);
        }

        return error;
    }

    private static Decider DeciderOf(TimeProvider clock) => Deciders.Value ??= new Decider(clock);

    private static IResult Refusal(QuestionError error) =>
        Problems.Of(error.Diagnostic, StatusCodes.Status400BadRequest, error.Fact);

    private static IResult TooLong() => Problems.Of(Messages.LineTooLong(Body, BodyReading.Longest), StatusCodes.Status413PayloadTooLarge);
}
