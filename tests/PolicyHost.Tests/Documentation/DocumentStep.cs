namespace PolicyEngine.PolicyHost.Tests.Documentation;

/// <summary>One fenced block of a page that is checked: what stands behind the fence, and the text in it.</summary>
/// <param name="Kind"><c>example</c>, <c>outcome</c>, <c>excerpt</c> or <c>file</c>.</param>
/// <param name="Of">The file that an excerpt is from or that a file block makes.</param>
/// <param name="Where">Page and line, for messages.</param>
internal sealed record DocumentStep(string Kind, string Of, string Where, string Text)
{
    private const string Fence = "```";

    /// <summary>The checked blocks of a page, in order. A block without a second word on its fence is not checked.</summary>
    public static IEnumerable<DocumentStep> Read(string page)
    {
        var lines = File.ReadAllLines(Path.Combine(CommandRun.Root(), page));
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var (start, words) = (i, lines[i][Fence.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var text = new List<string>();
            while (++i < lines.Length && !lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                text.Add(lines[i]);
            }

            if (words is [_, var kind, ..])
            {
                yield return new DocumentStep(kind, words.ElementAtOrDefault(2) ?? "", $"{page}:{start + 1}", string.Join('\n', text) + "\n");
            }
        }
    }
}
