using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Rules.RuleFiles;

internal static class ClauseReferences
{
    /// <summary>The clause ids that exist, without duplicates; a diagnostic for each of the others.</summary>
    public static IReadOnlyList<string> Read(IReadOnlyList<LocatedText> texts, ISet<string> known, DiagnosticBag bag)
    {
        var found = new List<string>();
        foreach (var text in texts)
        {
            if (!known.Contains(text.Text))
            {
                bag.Add(Messages.UnknownClauseInRule(text.At, text.Text, known));
            }
            else if (!found.Contains(text.Text))
            {
                found.Add(text.Text);
            }
        }

        return found;
    }
}
