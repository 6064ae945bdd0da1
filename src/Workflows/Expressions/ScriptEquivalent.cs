using System.Text.RegularExpressions;

namespace PolicyEngine.Workflows.Expressions;

/// <summary>
/// Says what to write instead of a script from another tool: the same as a <c>CSharp</c> expression where it has one,
/// an activity where the script has an effect.
/// </summary>
internal static partial class ScriptEquivalent
{
    /// <summary>Advice for a person, one sentence.</summary>
    public static string Of(string language, string source)
    {
        var text = source.Trim();
        if (text.Contains("setOutcome(", StringComparison.Ordinal))
        {
            return "an Elsa.FlowDecision or Elsa.FlowSwitch, whose ports are the outcomes";
        }

        if (Setter().Match(text) is { Success: true } setter)
        {
            return $"an Elsa.SetVariable activity for '{setter.Groups["name"].Value}'";
        }

        if (OutputOf().Match(text) is { Success: true })
        {
            return "a variable that the activity's output is bound to, read as Variables.Name";
        }

        if (text.Contains("newGuid(", StringComparison.Ordinal) || text.Contains("toJson(", StringComparison.Ordinal))
        {
            return "a value that an activity puts into a variable: expressions make no ids and no JSON";
        }

        var translated = Translate(language, text);
        return translated.Length == 0 ? "a CSharp expression, such as Variables.Name == \"value\"" : $"type CSharp with the value: {translated}";
    }

    private static string Translate(string language, string text)
    {
        if (language == "Liquid")
        {
            text = LiquidBraces().Replace(text, m => m.Groups["inner"].Value.Trim());
            text = LiquidVariable().Replace(text, m => $"Variables.{m.Groups["name"].Value}");
            text = LiquidInput().Replace(text, m => $"Input.Get(\"{m.Groups["name"].Value}\")");
        }

        if (language == "Python")
        {
            text = PythonWord().Replace(text, m => m.Value switch { "and" => "&&", "or" => "||", "not" => "!", "True" => "true", "False" => "false", _ => "null" });
        }

        text = ReturnKeyword().Replace(text, "").TrimEnd(';').Trim();
        text = Getter().Replace(text, m => $"Variables.{m.Groups["name"].Value}");
        text = InputGetter().Replace(text, m => $"Input.Get(\"{m.Groups["name"].Value}\")");
        text = ShortGetter().Replace(text, m => $"Variables.{m.Groups["name"].Value}");
        text = VariablesMember().Replace(text, m => $"Variables.{m.Groups["name"].Value}");
        text = text.Replace("getWorkflowInstanceId()", "WorkflowInstanceId", StringComparison.Ordinal)
            .Replace("getCorrelationId()", "CorrelationId", StringComparison.Ordinal)
            .Replace("!==", "!=", StringComparison.Ordinal)
            .Replace("===", "==", StringComparison.Ordinal)
            .Replace("undefined", "null", StringComparison.Ordinal);
        return SingleQuoted().Replace(text, m => $"\"{m.Groups["inner"].Value}\"");
    }

    [GeneratedRegex(@"^(setVariable\(\s*['""](?<name>[^'""]+)['""]|set(?<name>[A-Z]\w*)\()")]
    private static partial Regex Setter();

    [GeneratedRegex(@"getOutputFrom\(|getLastResult\(\)")]
    private static partial Regex OutputOf();

    [GeneratedRegex(@"getVariable\(\s*['""](?<name>\w+)['""]\s*\)")]
    private static partial Regex Getter();

    [GeneratedRegex(@"getInput\(\s*['""](?<name>[^'""]+)['""]\s*\)")]
    private static partial Regex InputGetter();

    [GeneratedRegex(@"\bget(?!WorkflowInstanceId|CorrelationId|Variable|Input)(?<name>[A-Z]\w*)\(\)")]
    private static partial Regex ShortGetter();

    [GeneratedRegex(@"\bvariables\.(?<name>\w+)")]
    private static partial Regex VariablesMember();

    [GeneratedRegex(@"\{\{(?<inner>.*?)\}\}")]
    private static partial Regex LiquidBraces();

    [GeneratedRegex(@"\bVariables\.(?<name>\w+)")]
    private static partial Regex LiquidVariable();

    [GeneratedRegex(@"\bInput\.(?<name>\w+)")]
    private static partial Regex LiquidInput();

    [GeneratedRegex(@"\b(and|or|not|True|False|None)\b")]
    private static partial Regex PythonWord();

    [GeneratedRegex(@"^return\s+")]
    private static partial Regex ReturnKeyword();

    [GeneratedRegex(@"'(?<inner>[^'""]*)'")]
    private static partial Regex SingleQuoted();
}
