using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.RuleFiles;

internal static class ExceptionCycles
{
    /// <summary>Reports each circle of exceptions once, at the rule of it that stands first in the file.</summary>
    public static void Report(IReadOnlyList<Rule> rules, DiagnosticBag bag)
    {
        var byName = rules.ToDictionary(r => r.Name, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            Visit(rule, [], byName, done, bag);
        }
    }

    private static void Visit(Rule rule, List<string> path, Dictionary<string, Rule> byName, HashSet<string> done, DiagnosticBag bag)
    {
        if (path.IndexOf(rule.Name) is var start and >= 0)
        {
            bag.Add(Messages.ExceptionCycle(byName[path[start]].At, [.. path.Skip(start), rule.Name]));
            return;
        }

        if (done.Contains(rule.Name))
        {
            return;
        }

        path.Add(rule.Name);
        foreach (var name in rule.Except)
        {
            if (byName.TryGetValue(name, out var target))
            {
                Visit(target, path, byName, done, bag);
            }
        }

        path.RemoveAt(path.Count - 1);
        done.Add(rule.Name);
    }
}
