using System.Text.RegularExpressions;

namespace PolicyEngine.Architecture.Tests;

/// <summary>Promises that the sources keep, whatever they do.</summary>
public partial class SourceTests
{
    [Fact]
    public void No_locality_is_named_in_code()
    {
        var localities = Directory.GetDirectories(Path.Combine(Repository.Root, "policies"))
            .Where(d => File.Exists(Path.Combine(d, "profile.json")))
            .Select(d => Path.GetFileName(d)!)
            .Concat(["万年", "长春", "开福", "山城", "临淄"])
            .ToList();
        foreach (var file in Code())
        {
            var text = File.ReadAllText(file);
            foreach (var locality in localities)
            {
                text.Contains(locality, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{file} names {locality}: configuration decides");
            }
        }
    }

    [Fact]
    public void No_file_is_longer_than_400_lines()
    {
        foreach (var file in Code())
        {
            var lines = File.ReadLines(file).Count();
            (lines <= 400 || File.ReadLines(file).Take(10).Any(l => l.Contains("Long because", StringComparison.Ordinal)))
                .ShouldBeTrue($"{file} has {lines} lines and no reason ('Long because …') at its head");
        }
    }

    [Fact]
    public void One_type_a_file_and_named_after_it()
    {
        foreach (var file in Repository.SourceFiles("*.cs").Where(f => Path.GetFileName(f) != "Program.cs"))
        {
            var name = Path.GetFileNameWithoutExtension(file).Split('.')[0];
            TopLevelType().Matches(File.ReadAllText(file)).Select(m => m.Groups["name"].Value)
                .ShouldBe([name], $"{file} declares something else than {name}");
        }
    }

    [Fact]
    public void No_name_says_nothing()
    {
        foreach (var file in Repository.SourceFiles("*.cs"))
        {
            Regex.IsMatch(Path.GetFileNameWithoutExtension(file), "(Utils?|Helpers?|Manager|Common)$").ShouldBeFalse($"{file}: name what it does");
        }
    }

    [Fact]
    public void Every_diagnostic_has_a_page_and_every_page_a_diagnostic()
    {
        var ids = Repository.SourceFiles("*.cs").SelectMany(f => DiagnosticId().Matches(File.ReadAllText(f))).Select(m => m.Value.Trim('"')).ToHashSet();
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "diagnostics"), "PE*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).ToHashSet();
        ids.Except(pages).ShouldBeEmpty("a diagnostic without a page in docs/diagnostics");
        pages.Except(ids).ShouldBeEmpty("a page without a diagnostic");
    }

    [Fact]
    public void Every_page_of_a_diagnostic_is_laid_out_alike()
    {
        foreach (var page in Directory.GetFiles(Path.Combine(Repository.Root, "docs", "diagnostics")))
        {
            var lines = File.ReadAllLines(page);
            var heads = lines.Where(l => l.StartsWith('#')).ToList();
            heads.Count.ShouldBe(4, page);
            heads[0].ShouldBe(lines[0], page);
            heads[0].ShouldMatch($"^# {Path.GetFileNameWithoutExtension(page)}: \\S", page);
            heads.Skip(1).ShouldBe(["## Avoid", "## Prefer", "## Why"], page);
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].StartsWith('#'))
                {
                    (i == 0 || lines[i - 1].Length == 0).ShouldBeTrue($"{page}:{i + 1}: an empty line is missing before it");
                    (lines[i + 1].Length == 0 && (i == 0 || (lines[i + 2].Length > 0 && !lines[i + 2].StartsWith('#')))).ShouldBeTrue($"{page}:{i + 1}: an empty line and a text are missing behind it");
                }
            }
        }
    }

    private static IEnumerable<string> Code() =>
        Repository.SourceFiles("*.cs").Concat(Repository.SourceFiles("*.ts")).Concat(Repository.SourceFiles("*.tsx"));

    [GeneratedRegex(@"^(?:public|internal)[\w\s]*?\b(?:class|record struct|record|struct|enum|interface|delegate [\w<>]+)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex("\"PE[0-9]{4}\"")]
    private static partial Regex DiagnosticId();
}
