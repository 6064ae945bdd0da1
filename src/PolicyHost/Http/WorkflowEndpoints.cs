using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyEngine.PolicyHost.CommandLine;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Runtime;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Workflow definitions: check, publish, date.</summary>
internal static class WorkflowEndpoints
{
    private const string Tag = "Workflows";
    private const string File = "body";
    private const int LongestFile = 16 * 1024 * 1024;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/workflows", List).Query<IReadOnlyList<VersionModel>>("Every definition, with its newest version.", Tag);
        api.MapGet("/workflows/{id}/versions", (string id, ITransactions transactions, HttpContext http) => PolicyEndpoints.Versions(WorkflowCatalogue.Kind, id, transactions, http))
            .Query<IReadOnlyList<VersionModel>>("The versions of a definition, newest first.", Tag);
        api.MapGet("/workflows/{id}/versions/{version}", (string id, string version, ITransactions transactions, HttpContext http) => PolicyEndpoints.Content(WorkflowCatalogue.Kind, id, version, transactions, http))
            .Query<JsonObject>("The definition file of a version.", Tag);
        api.MapGet("/workflows/{id}/activations", (string id, ITransactions transactions, HttpContext http) => PolicyEndpoints.Activations(WorkflowCatalogue.Kind, id, transactions, http))
            .Query<IReadOnlyList<Activation>>("On which version new instances start from which day.", Tag);
        api.MapPost("/workflows/check", Check)
            .WithMetadata(new RequestShape("application/json", typeof(JsonObject))).Query<JsonObject>("Every mistake of a definition file; publishes nothing.", Tag);
        api.MapPost("/workflows/versions", Publish).Command<JsonObject, JsonObject>("Publish a definition file as a version.", Tag);
        api.MapPost("/workflows/{id}/activations", Activate).Command<ActivationModel, JsonObject>("Have new instances start on a version from a day.", Tag);
        api.MapPost("/workflows/{id}/deactivations", Deactivate).Command<ActivationModel, JsonObject>("Have no instances start from a day.", Tag);
    }

    private static async Task<IResult> List(HttpContext http, ITransactions transactions)
    {
        var found = new Dictionary<string, PolicyVersion>(StringComparer.Ordinal);
        PolicyVersion? last = null;
        while (await transactions.Read(s => s.Store<IPolicyVersions>().Page(last, 500), http.RequestAborted) is { Count: > 0 } page)
        {
            foreach (var version in page.Where(v => v.Kind == WorkflowCatalogue.Kind))
            {
                found[version.Name] = found.TryGetValue(version.Name, out var other) && other.PublishedAt >= version.PublishedAt ? other : version;
            }

            last = page[^1];
        }

        return JsonText.Of(found.Values.OrderBy(v => v.Name, StringComparer.Ordinal).Select(VersionModel.Of).ToList());
    }

    private static async Task<IResult> Check(HttpContext http, WorkflowPublisher publisher)
    {
        var checkedFile = publisher.Check(await CommandCall.ReadBody(http, LongestFile), File);
        using var text = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(text))
        {
            writer.WriteStartObject();
            writer.WriteString("definitionId", checkedFile.DefinitionId);
            writer.WriteBoolean("publishable", !checkedFile.HasErrors);
            writer.WritePropertyName("diagnostics");
            DiagnosticWriter.Write(writer, checkedFile.Diagnostics);
            writer.WriteEndObject();
        }

        return Results.Bytes(text.ToArray(), JsonText.Type);
    }

    private static Task<IResult> Publish(HttpContext http, CommandRunner commands, WorkflowPublisher publisher) => commands.Run(
        http,
        async call =>
        {
            var published = await publisher.Publish(call.Actor, call.Body.ToArray(), File);
            return published is { DefinitionId: { } id, Hash: { } hash }
                ? CommandReply.Created($"/api/v1/workflows/{id}/versions/{hash}", new JsonObject { ["definitionId"] = id, ["version"] = hash })
                : throw new VersionRefused(File, published.Diagnostics);
        },
        LongestFile);

    private static Task<IResult> Activate(string id, HttpContext http, CommandRunner commands) => commands.Commit(http, (unit, call) =>
    {
        var asked = call.BodyAs<ActivationModel>();
        unit.Demand(WorkflowRights.Activate, id);
        var versions = unit.Store<IPolicyVersions>();
        var hash = asked.Version ?? versions.Of(WorkflowCatalogue.Kind, id).FirstOrDefault()?.Hash ?? throw new UnknownVersion(WorkflowCatalogue.Kind, id, null);
        return CommandReply.Ok(versions.Activate(WorkflowCatalogue.Kind, id, asked.From, hash));
    });

    private static Task<IResult> Deactivate(string id, HttpContext http, CommandRunner commands) => commands.Commit(http, (unit, call) =>
    {
        unit.Demand(WorkflowRights.Activate, id);
        return CommandReply.Ok(unit.Store<IPolicyVersions>().Activate(WorkflowCatalogue.Kind, id, call.BodyAs<ActivationModel>().From, null));
    });
}
