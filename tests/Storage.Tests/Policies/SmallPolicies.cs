using System.Text;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Publishing;

namespace PolicyEngine.Storage.Tests.Policies;

/// <summary>A locality of one rule, with a bound that a test chooses: the shipped vocabulary and calendar, an invented profile.</summary>
internal static class SmallPolicies
{
    public const string Id = "yunxi";

    private static readonly PolicyFiles Shared = PolicyFiles.Read(Path.Combine(Root(), "policies"));

    /// <summary>From this bound on, no visit is allowed: the decision whose facts date the act.</summary>
    private const int Strict = 5;

    /// <summary>Sampling at least so many per cent is allowed.</summary>
    public static ReadOnlyMemory<byte> Package(int leastPercent) => Snapshot(leastPercent).PackageOf(Id)!.ToUtf8();

    public static PolicySnapshot Snapshot(int leastPercent)
    {
        var files = Shared.In(PolicyFiles.VocabularyFolder).Concat(Shared.In(PolicyFiles.CalendarFolder)).Concat(Shared.In(PolicyFiles.RegisterFolder));
        return PolicyReader.Read(
            PolicyFiles.Of([
                .. files,
                File("profile.json", Profile),
                File("clauses.json", Clauses),
                File("rules/inspection-permission.json", leastPercent < Strict ? VisitsAllowed : VisitsForbidden),
                File("rules/sampling-ratio.json", Rules.Replace("LEAST", $"{leastPercent}", StringComparison.Ordinal)),
            ]),
            PolicySnapshot.Empty);
    }

    private static PolicyFile File(string name, string text) => new($"{Id}/{name}", Encoding.UTF8.GetBytes(text));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "PolicyEngine.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    private const string Profile = """
        {
          "id": "yunxi", "name": { "zh": "云溪县（虚构）", "en": "Yunxi (invented)" },
          "issuer": { "zh": "云溪县人民政府", "en": "Government of Yunxi" },
          "document": { "title": { "zh": "办法（虚构）", "en": "Measures (invented)" }, "number": "云政发〔2025〕1号", "issuedOn": "2025-01-01", "sha256": "0000000000000000000000000000000000000000000000000000000000000006" },
          "validity": { "from": "2025-01-01" }, "layer": { "level": "county" },
          "organs": [ { "role": "joint-conference-office", "name": { "zh": "联席会议办公室", "en": "Joint conference office" } } ],
          "drawSource": "this-host", "workflows": []
        }
        """;

    private const string Clauses = """
        {
          "document": { "sha256": "0000000000000000000000000000000000000000000000000000000000000006", "bytes": 100 },
          "clauses": [ { "id": "1-ratio", "section": "一", "modality": "must", "kind": "computable", "summary": { "zh": "抽查比例下限", "en": "Least ratio" }, "anchor": { "start": 0, "end": 100 } } ],
          "notNormative": []
        }
        """;

    private const string VisitsAllowed = """
        { "WorkflowName": "inspection-permission", "Rules": [ { "RuleName": "days", "Expression": "Facts.Given(date)", "SuccessEvent": "allowed", "x-effect": "permit", "x-clauses": ["1-ratio"] } ] }
        """;

    private const string VisitsForbidden = """
        { "WorkflowName": "inspection-permission", "Rules": [ { "RuleName": "days", "Expression": "Facts.Given(date)", "SuccessEvent": "not-allowed", "x-effect": "forbid", "x-clauses": ["1-ratio"] } ] }
        """;

    private const string Rules = """
        {
          "WorkflowName": "sampling-ratio",
          "Rules": [
            { "RuleName": "enough", "Expression": "ratioPercent >= LEAST", "SuccessEvent": "allowed", "x-effect": "permit", "x-clauses": ["1-ratio"] },
            { "RuleName": "too-few", "Expression": "ratioPercent < LEAST", "SuccessEvent": "not-allowed", "x-effect": "forbid", "x-clauses": ["1-ratio"] }
          ]
        }
        """;
}
