using System.Text;
using System.Text.Json.Nodes;

namespace PolicyEngine.PolicyHost.Tests.Documentation;

/// <summary>Does what a page says, in order, over a copy of the policies, and says where the page is wrong.</summary>
internal sealed class DocumentRun(RunningHost host) : IDisposable
{
    private const string Unanswered = "the outcome stands behind no example";
    private static readonly string[] TakesNoPolicies = ["validate", "test", "coverage", "draw"];
    private static readonly string[] DotnetRun = ["dotnet", "run", "--project", "src/PolicyHost", "--"];

    private readonly string folder = Directory.CreateTempSubdirectory("docs-").FullName;
    private readonly List<string> wrong = [];
    private (int Code, string Text)? last;

    /// <summary>How many commands and requests were run.</summary>
    public int Examples { get; private set; }

    public async Task<IReadOnlyList<string>> Of(string page)
    {
        CopyPolicies();
        foreach (var step in DocumentStep.Read(page))
        {
            var problem = step.Kind switch
            {
                "example" => await Run(step.Text),
                "outcome" => Compare(step.Text),
                "excerpt" => Excerpt(step),
                "file" => Write(step),
                _ => $"'{step.Kind}' is not one of example, outcome, excerpt, file",
            };
            if (problem is not null)
            {
                wrong.Add($"{step.Where} {problem}");
            }
        }

        return wrong;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string?> Run(string script)
    {
        foreach (var line in ShellLine.Read(script))
        {
            Examples++;
            last = line.Words[0] == "curl" ? await Request(line.Words) : await Command(line);
        }

        return null;
    }

    private async Task<(int Code, string Text)> Command(ShellLine line)
    {
        var words = line.Words.Take(DotnetRun.Length).SequenceEqual(DotnetRun) ? line.Words.Skip(DotnetRun.Length)
            : line.Words[0] == "engine" ? line.Words.Skip(1)
            : throw new FormatException($"Not a command of this program: {string.Join(' ', line.Words)}");
        List<string> arguments = [.. words.Select(Place)];
        if (!arguments.Contains("--json") && !arguments.Contains("--batch"))
        {
            arguments.Add("--json");
        }

        if (!TakesNoPolicies.Contains(arguments[0]))
        {
            arguments.AddRange(["--policies", Path.Combine(folder, "policies")]);
        }

        var run = await CommandRun.Of([.. arguments], line.Input);
        // Progress goes to standard error and is no part of an outcome; a command that prints nothing else says there why.
        return (run.Exit, run.Output.Length > 0 ? run.Output : run.Errors);
    }

    private async Task<(int Code, string Text)> Request(IReadOnlyList<string> words)
    {
        IEnumerable<string> All(params string[] names) => words.Select((w, i) => (w, i)).Where(x => names.Contains(x.w)).Select(x => words[x.i + 1]);
        var path = new Uri(words.Single(w => w.StartsWith("http://localhost:5080", StringComparison.Ordinal))).PathAndQuery;
        var body = All("-d", "--data-binary").FirstOrDefault();
        if (body?.StartsWith('@') == true)
        {
            body = File.ReadAllText(Path.Combine(CommandRun.Root(), body[1..]));
        }

        var method = All("-X").FirstOrDefault() ?? (body is null ? "GET" : "POST");
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8);
        foreach (var header in All("-H").Select(h => h.Split(": ", 2)))
        {
            request.Headers.Add(header[0], header[1]);
        }

        using var response = await host.Client.SendAsync(request);
        return (response.IsSuccessStatusCode ? 0 : (int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A plain JSON value, or lines of them; <c>"exit"</c> beside nothing else is the exit code.</summary>
    private string? Compare(string text)
    {
        if (last is not { } got)
        {
            return Unanswered;
        }

        var shown = Lines(text);
        if (shown is [JsonObject { Count: 1 } only] && only["exit"] is { } exit)
        {
            return (int)exit == got.Code ? null : $"the exit code is {got.Code}: {got.Text}";
        }

        var real = Lines(got.Text);
        return shown.Count != real.Count
            ? $"the page shows {shown.Count} values, and there are {real.Count}: {got.Text}"
            : shown.Zip(real).Select(p => JsonPart.Difference(p.First, p.Second)).FirstOrDefault(d => d is not null) is { } difference
                ? $"{difference}; in all: {got.Text}"
                : null;
    }

    private static List<JsonNode?> Lines(string text)
    {
        try
        {
            return [JsonNode.Parse(text)];
        }
        catch (System.Text.Json.JsonException)
        {
            return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l))];
        }
    }

    private string? Excerpt(DocumentStep step)
    {
        var file = JsonNode.Parse(File.ReadAllText(Place(step.Of)));
        return JsonPart.IsAnywhereIn(file, JsonNode.Parse(step.Text)!) ? null : $"the excerpt is not in {step.Of}";
    }

    private string? Write(DocumentStep step)
    {
        var file = Place(step.Of);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, step.Text);
        return null;
    }

    /// <summary>Where a path that starts with <c>policies</c> or <c>texts</c> lies in the copy, and one that starts with <c>tests</c> in the repository.</summary>
    private string Place(string word) => word.Split('/') switch
    {
        ["policies" or "texts", ..] => Path.Combine(folder, word),
        ["tests", _, ..] => Path.Combine(CommandRun.Root(), word),
        _ => word,
    };

    private void CopyPolicies()
    {
        foreach (var file in Directory.EnumerateFiles(CommandRun.Policies, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, "policies", Path.GetRelativePath(CommandRun.Policies, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
