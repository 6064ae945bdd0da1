using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicyEngine.Acceptance;

/// <summary>Shipped rule files stay files that RulesEngine loads.</summary>
public class RuleFileFormatTests
{
    // RulesEngine 5: Workflow, Rule and ScopedParam.
    private static readonly string[] WorkflowMembers = ["WorkflowName", "WorkflowRulesToInject", "WorkflowsToInject", "RuleExpressionType", "GlobalParams", "Rules"];
    private static readonly string[] RuleMembers = ["RuleName", "Properties", "Operator", "ErrorMessage", "Enabled", "RuleExpressionType", "WorkflowRulesToInject", "WorkflowsToInject", "Rules", "LocalParams", "Expression", "Actions", "SuccessEvent"];
    private static readonly string[] ParamMembers = ["Name", "Expression"];

    /// <summary>The forms that C# and RulesEngine's dynamic language write and mean alike.</summary>
    private static readonly SyntaxKind[] Shared =
    [
        SyntaxKind.LogicalAndExpression, SyntaxKind.LogicalOrExpression, SyntaxKind.LogicalNotExpression, SyntaxKind.ParenthesizedExpression,
        SyntaxKind.EqualsExpression, SyntaxKind.NotEqualsExpression, SyntaxKind.LessThanExpression, SyntaxKind.LessThanOrEqualExpression,
        SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.AddExpression, SyntaxKind.SubtractExpression,
        SyntaxKind.MultiplyExpression, SyntaxKind.DivideExpression, SyntaxKind.UnaryMinusExpression, SyntaxKind.ConditionalExpression,
        SyntaxKind.IdentifierName, SyntaxKind.SimpleMemberAccessExpression, SyntaxKind.InvocationExpression, SyntaxKind.ArgumentList, SyntaxKind.Argument,
        SyntaxKind.StringLiteralExpression, SyntaxKind.NumericLiteralExpression, SyntaxKind.TrueLiteralExpression, SyntaxKind.FalseLiteralExpression,
        SyntaxKind.NullLiteralExpression,
    ];

    public static TheoryData<string> RuleFiles() =>
        [.. Directory.EnumerateFiles(Checkout.Policies, "*.json", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "rules")
            .Select(f => Path.GetRelativePath(Checkout.Policies, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void It_uses_only_members_that_RulesEngine_knows_or_extensions(string file)
    {
        var workflow = Read(file);
        Unknown(workflow, WorkflowMembers).ShouldBeEmpty(file);
        foreach (var param in Items(workflow, "GlobalParams"))
        {
            Unknown(param, ParamMembers).ShouldBeEmpty(file);
        }

        foreach (var rule in Rules(workflow))
        {
            Unknown(rule, RuleMembers).ShouldBeEmpty(file);
            Items(rule, "LocalParams").SelectMany(p => Unknown(p, ParamMembers)).ShouldBeEmpty(file);
        }
    }

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void It_uses_only_expression_forms_that_both_understand(string file)
    {
        foreach (var expression in Expressions(Read(file)))
        {
            var tree = SyntaxFactory.ParseExpression(expression);
            tree.ContainsDiagnostics.ShouldBeFalse($"{file}: {expression}");
            tree.DescendantNodesAndSelf().Select(n => n.Kind()).Where(k => !Shared.Contains(k)).ShouldBeEmpty($"{file}: {expression}");
            foreach (var call in tree.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
            {
                // Class.Name(…) or list.Contains(…): nothing else is called.
                call.Expression.ShouldBeOfType<MemberAccessExpressionSyntax>($"{file}: {call}");
            }
        }
    }

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Checkout.Policies, file)))!.AsObject();

    private static IEnumerable<string> Unknown(JsonObject o, string[] known) =>
        o.Select(m => m.Key).Where(k => !known.Contains(k) && !k.StartsWith("x-", StringComparison.Ordinal));

    private static IEnumerable<JsonObject> Items(JsonObject o, string member) =>
        o[member]?.AsArray().Select(i => i!.AsObject()) ?? [];

    private static IEnumerable<JsonObject> Rules(JsonObject o) => Items(o, "Rules").SelectMany(r => Rules(r).Prepend(r));

    private static IEnumerable<string> Expressions(JsonObject workflow) =>
        Items(workflow, "GlobalParams").Concat(Rules(workflow)).Concat(Rules(workflow).SelectMany(r => Items(r, "LocalParams")))
            .Select(o => (string?)o["Expression"]).OfType<string>();
}
