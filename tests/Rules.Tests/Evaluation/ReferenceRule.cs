namespace PolicyEngine.Rules.Tests.Evaluation;

/// <summary>A rule of the reference model: plain data, and how it is written in a rule file.</summary>
internal sealed record ReferenceRule(
    string Name,
    ReferenceCondition Condition,
    string? Verdict,
    int[] Except,
    bool Deadline,
    ReferenceObligation[] Obligations,
    string? WhenMet)
{
    public string Json(IReadOnlyList<ReferenceRule> all)
    {
        var members = new List<string>
        {
            $"\"RuleName\": \"{Name}\"", $"\"Expression\": \"{Condition.Text}\"", "\"x-clauses\": [\"c1\"]",
        };
        if (Verdict is not null)
        {
            members.Add($"\"SuccessEvent\": \"{Verdict}\"");
        }

        if (WhenMet is not null)
        {
            members.Add($"\"x-when-met\": \"{WhenMet}\"");
        }

        if (Except.Length > 0)
        {
            members.Add($"\"x-except\": [{string.Join(", ", Except.Select(i => $"\"{all[i].Name}\""))}]");
        }

        if (Deadline)
        {
            members.Add("\"x-deadline\": \"period\"");
        }

        if (Obligations.Length > 0)
        {
            members.Add($"\"x-obligations\": [{string.Join(", ", Obligations.Select(o => o.Json))}]");
        }

        var effect = Deadline ? "deadline" : Verdict is not null ? "establish" : Except.Length > 0 ? "except" : "oblige";
        members.Add($"\"x-effect\": \"{effect}\"");
        return $"{{ {string.Join(", ", members)} }}";
    }
}

internal sealed record ReferenceObligation(ReferenceCondition? When, ReferenceCondition? Unless)
{
    public string Json => "{ \"do\": \"mark:thing\""
        + (When is null ? "" : $", \"when\": \"{When.Text}\"") + (Unless is null ? "" : $", \"unless\": \"{Unless.Text}\"") + " }";
}
