using System.Text.Json.Nodes;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.PolicyHost.Publishing;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Versions of localities' profiles, and from which day each applies.</summary>
internal static class PolicyEndpoints
{
    private const string Tag = "Policies";
    private const int LongestPackage = 64 * 1024 * 1024;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/policies/versions", Publish).Command<JsonObject, JsonObject>("Publish a package as a version; with dryRun=true only check it.", Tag);
        api.MapGet("/policies/{id}/versions", (string id, ITransactions transactions, HttpContext http) => Versions(PolicyTimeline.Kind, id, transactions, http))
            .Query<IReadOnlyList<VersionModel>>("The versions of a locality, newest first.", Tag);
        api.MapGet("/policies/{id}/versions/{version}", (string id, string version, ITransactions transactions, HttpContext http) => Content(PolicyTimeline.Kind, id, version, transactions, http))
            .Query<JsonObject>("The content of a version.", Tag);
        api.MapGet("/policies/{id}/activations", (string id, ITransactions transactions, HttpContext http) => Activations(PolicyTimeline.Kind, id, transactions, http))
            .Query<IReadOnlyList<Activation>>("From which day which version applies, in the order of the decisions.", Tag);
        api.MapPost("/policies/{id}/activations", (string id, HttpContext http) => Date(id, http, activate: true))
            .Command<ActivationModel, JsonObject>("Have a version apply from a day; with dryRun=true only say what would change.", Tag);
        api.MapPost("/policies/{id}/deactivations", (string id, HttpContext http) => Date(id, http, activate: false))
            .Command<ActivationModel, JsonObject>("Switch a locality off from a day; with dryRun=true only say what would change.", Tag);
    }

    public static async Task<IResult> Versions(string kind, string id, ITransactions transactions, HttpContext http) =>
        JsonText.Of((await transactions.Read(s => s.Store<IPolicyVersions>().Of(kind, id), http.RequestAborted)).Select(VersionModel.Of).ToList());

    public static async Task<IResult> Content(string kind, string id, string version, ITransactions transactions, HttpContext http) =>
        await transactions.Read(s => s.Store<IPolicyVersions>().Find(kind, id, version), http.RequestAborted) is { } found
            ? Results.Bytes(found.Content, JsonText.Type)
            : throw new UnknownVersion(kind, id, version);

    public static async Task<IResult> Activations(string kind, string id, ITransactions transactions, HttpContext http) => JsonText.Of(
        (await transactions.Read(s => s.Store<IPolicyVersions>().ActivationsAfter(0), http.RequestAborted)).Where(a => a.Kind == kind && a.Name == id).ToList());

    public static bool IsDryRun(HttpContext http) => http.Request.Query["dryRun"] == "true";

    private static async Task<IResult> Publish(HttpContext http, PolicyPublisher publisher, CommandRunner commands)
    {
        if (IsDryRun(http))
        {
            var content = await CommandCall.ReadBody(http, LongestPackage);
            var package = PackageOf(content);
            var compiled = PolicyCompilation.Of(package.Id, PolicyPackage.HashOf(content), content);
            return compiled.Jurisdiction is null ? throw new VersionRefused(package.Id, compiled.Diagnostics) : JsonText.Of(Answer(package.Id, compiled.Jurisdiction.Version));
        }

        return await commands.Run(
            http,
            async call =>
            {
                var package = PackageOf(call.Body);
                var hash = (await publisher.Publish(call.Actor, [package]))[0];
                return CommandReply.Created($"/api/v1/policies/{package.Id}/versions/{hash}", Answer(package.Id, hash));
            },
            LongestPackage);
    }

    private static JsonObject Answer(string id, string hash) => new() { ["profile"] = id, ["version"] = hash };

    private static PolicyPackage PackageOf(ReadOnlyMemory<byte> content)
    {
        var bag = new DiagnosticBag();
        return PolicyPackage.Read(content, new SourcePosition("body", 1, 1), bag) ?? throw new VersionRefused("body", bag.Sorted());
    }

    private static async Task<IResult> Date(string id, HttpContext http, bool activate)
    {
        var transactions = http.RequestServices.GetRequiredService<ITransactions>();
        async Task<ActivationPlan> Plan(ActivationModel asked) => activate
            ? await ActivationPlan.Activate(transactions, id, asked.From, asked.Version, http.RequestAborted)
            : await ActivationPlan.Deactivate(transactions, id, asked.From, http.RequestAborted);
        if (IsDryRun(http))
        {
            var asked = CommandCall.BodyAs<ActivationModel>(await CommandCall.ReadBody(http, CommandRunner.LongestBody));
            return JsonText.Of(ActivationWriter.Of(await Plan(asked), dryRun: true));
        }

        var call = await CommandCall.Read(http, CommandRunner.LongestBody);
        var plan = await Plan(call.BodyAs<ActivationModel>());
        return await http.RequestServices.GetRequiredService<CommandRunner>().Commit(call, (unit, _) =>
        {
            plan.CarryOut(unit);
            return new CommandReply(StatusCodes.Status200OK, ActivationWriter.Of(plan, dryRun: false));
        });
    }
}
