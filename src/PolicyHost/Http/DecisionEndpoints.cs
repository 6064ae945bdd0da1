using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Questions;
using PolicyEngine.Supervision.Batches;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Publishing;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Questions: one, a stream of them, and one put to every locality. None writes anything.</summary>
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
        app.MapPost("/api/v1/jurisdictions/{id}/decisions/{decision}", (string id, string decision, HttpContext http, PolicyLibrary library, TimeProvider clock) => Decide(id, decision, http, library, clock))
            .WithMetadata(new RequestShape("application/json", typeof(QuestionModel))).Produces<object>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("One question to one locality.").WithTags("Decisions");
        app.MapPost("/api/v1/decisions", (HttpContext http, PolicyLibrary library, TimeProvider clock) => Batch(http, library, clock))
            .WithMetadata(new RequestShape(Lines, typeof(string))).Produces<string>(contentType: Lines)
            .WithSummary("A stream of questions, one JSON object a line; one outcome a line in the same order.").WithTags("Decisions");
        app.MapPost("/api/v1/compare", (HttpContext http, PolicyLibrary library, TimeProvider clock) => Compare(http, library, clock))
            .WithMetadata(new RequestShape("application/json", typeof(ComparisonModel))).Produces<object>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("One question to every locality, side by side.").WithTags("Decisions");
    }

    private static async Task<IResult> Decide(string id, string decision, HttpContext http, PolicyLibrary library, TimeProvider clock)
    {
        var policies = library.Current;
        if (policies.Find(id) is not { } jurisdiction)
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

        var error = Answer(body, (ReadOnlySpan<byte> facts, QuestionTerms terms, out QuestionError? problem) =>
        {
            if (!DeciderOf(clock).TryAnswer(jurisdiction, asked, facts, terms, out var outcome, out problem))
            {
                return;
            }

            http.Response.ContentType = Json;
            using var writer = new Utf8JsonWriter(http.Response.BodyWriter, Options);
            OutcomeWriter.Write(writer, outcome);
        });
        BodyReading.Done(http.Request.BodyReader, body);
        return error is null ? Results.Empty : Refusal(error);
    }

    private static async Task<IResult> Batch(HttpContext http, PolicyLibrary library, TimeProvider clock)
    {
        http.Response.ContentType = Lines;
        await DecisionBatch.RunAsync(library.Current, http.Request.Body, http.Response.Body, clock, null, http.RequestAborted);
        return Results.Empty;
    }

    private static async Task<IResult> Compare(HttpContext http, PolicyLibrary library, TimeProvider clock)
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

        var policies = library.Current;
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

    private delegate void Answering(ReadOnlySpan<byte> facts, QuestionTerms terms, out QuestionError? error);

    private static QuestionError? Answer(ReadOnlySequence<byte> body, Answering answer)
    {
        var question = default(QuestionEnvelope);
        var error = question.ReadBody(body.IsSingleSegment ? body.FirstSpan : body.ToArray());
        if (error is null && question.Record)
        {
            error = new QuestionError(Messages.RecordUnavailable(Body), null);
        }

        if (error is null)
        {
            answer(question.Facts, question.Terms, out error);
        }

        return error;
    }

    private static Decider DeciderOf(TimeProvider clock) => Deciders.Value ??= new Decider(clock);

    private static IResult Refusal(QuestionError error) =>
        Problems.Of(error.Diagnostic, error.Id == "PE0525" ? StatusCodes.Status501NotImplemented : StatusCodes.Status400BadRequest, error.Fact);

    private static IResult TooLong() => Problems.Of(Messages.LineTooLong(Body, BodyReading.Longest), StatusCodes.Status413PayloadTooLarge);
}
