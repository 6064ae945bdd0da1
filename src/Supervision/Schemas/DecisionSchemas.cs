using System.Text.Json.Nodes;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;
using static PolicyEngine.Supervision.Schemas.SchemaShapes;

namespace PolicyEngine.Supervision.Schemas;

/// <summary>Schemas that follow from the vocabulary: one rule-file and one test-file schema a decision.</summary>
internal static class DecisionSchemas
{
    private static readonly string[] Effects = ["forbid", "permit", "require", "excuse", "establish", "deadline", "oblige", "except"];
    private static readonly string[] SpecialVerdicts = ["needs-person", "conflict", "not-regulated"];

    public static JsonObject Rules(DecisionDefinition decision)
    {
        var schema = Titled(
            Object(
                ("WorkflowName", OneOf([decision.Id]), true),
                ("GlobalParams", ListOf(Reference("param")), false),
                ("Rules", ListOf(Reference("rule")), true),
                ("x-readings", ListOf(Reference("readingDeclaration")), false)),
            $"rules/{decision.Id}.json: {decision.Label.Zh}");
        schema["$defs"] = new JsonObject
        {
            ["param"] = Object(("Name", Text(), true), ("Expression", Text(), true)),
            ["rule"] = Rule(decision),
            ["condition"] = Condition(),
            ["obligation"] = AnyOf(
                new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z-]+:[a-z0-9-]+$" },
                Object(("do", Text(), true), ("when", Text(), false), ("unless", Text(), false))),
            ["readingDeclaration"] = Object(
                ("id", Text(), true), ("clauses", ListOf(Text()), false), ("question", Label(), true),
                ("options", MapOf(Label()), true), ("taken", Text(), true), ("reason", Label(), true)),
        };
        return schema;
    }

    public static JsonObject Tests(DecisionDefinition decision) => Titled(
        Object(
            ("decision", OneOf([decision.Id]), true),
            ("cases", ListOf(Object(
                ("name", Text(), true),
                ("facts", Facts(decision), true),
                ("assume", OneOf(["unknown", "regular"]), false),
                ("asOf", Date(), false),
                ("expect", Expectation(decision), true))), true)),
        $"tests/{decision.Id}.json: {decision.Label.Zh}");

    /// <summary>The facts of a question, as they are asked over HTTP too.</summary>
    public static JsonObject Facts(DecisionDefinition decision) =>
        Object([.. decision.Facts.Select(f => (f.Name, (JsonNode)Fact(f, decision), false))]);

    private static JsonObject Fact(FactDefinition fact, DecisionDefinition decision)
    {
        var schema = fact.Kind switch
        {
            ValueKind.Boolean => Boolean(),
            ValueKind.Number => Number(fact.Minimum, fact.Maximum, fact.Whole),
            ValueKind.Date => Date(),
            ValueKind.Instant => Instant("With offset."),

            // A profile may add values: another text is for the host to judge, not for an editor.
            ValueKind.Code when fact.Values.Count > 0 => AnyOf(OneOf(fact.Values), Text()),
            ValueKind.Codes when fact.Values.Count > 0 => ListOf(AnyOf(OneOf(fact.Values), Text())),
            ValueKind.Codes => ListOf(Text()),
            ValueKind.Reviews => ListOf(Object(
                ("organ", Text(), true), ("aspect", Text(), false), ("outcome", OneOf(["passed", "returned", "rejected"]), true), ("on", Date(), false))),
            _ => Text(),
        };
        var described = fact.Nullable ? OrNull(schema) : schema;
        described["description"] = $"{fact.Label.Zh} / {fact.Label.En}";
        return described;
    }

    private static JsonObject Expectation(DecisionDefinition decision) => Object(
        ("verdict", OneOf([.. decision.Verdicts.Select(v => v.Id), .. SpecialVerdicts, "undetermined"]), true),
        ("due", Text(), false),
        ("clauses", ListOf(Text()), false),
        ("obligations", ListOf(Text()), false),
        ("missing", ListOf(Text()), false),
        ("setAside", ListOf(Text()), false),
        ("strength", OneOf(["must", "principle"]), false),
        ("readings", ListOf(Text()), false),
        ("arguable", ListOf(Text()), false),
        ("provisional", Boolean(), false));

    private static JsonObject Rule(DecisionDefinition decision)
    {
        (string, JsonNode, bool)[] own =
        [
            ("SuccessEvent", OneOf([.. decision.Verdicts.Select(v => v.Id), .. SpecialVerdicts]), false),
            ("ErrorMessage", Text(), false),
            ("Enabled", Boolean(), false),
            ("RuleExpressionType", OneOf(["LambdaExpression"]), false),
            ("LocalParams", ListOf(Reference("param")), false),
            ("Properties", MapOf(new JsonObject()), false),
            ("Actions", new JsonObject(), false),
            ("x-effect", OneOf(Effects), true),
            ("x-clauses", ListOf(Text()), true),
            ("x-except", ListOf(Text()), false),
            ("x-strength", OneOf(["must", "principle"]), false),
            ("x-obligations", ListOf(Reference("obligation")), false),
            ("x-when-met", OneOf(decision.Verdicts.Select(v => v.Id)), false),
            ("x-deadline", AnyOf(Text(), Object(("parameter", Text(), true), ("done", Text(), false), ("asOf", Text(), false), ("verdict", Boolean(), false))), false),
            ("x-readings", ListOf(AnyOf(Text(), Object(("id", Text(), true), ("arguable", AnyOf(Text(), Boolean()), false)))), false),
            ("x-remarks", ListOf(Object(("when", Text(), true), ("text", Label(), true))), false),
            ("x-valid", Object(("from", Date(), false), ("to", Date(), false)), false),
            ("x-label", Label(), false),
        ];
        return Object([.. ConditionMembers(), .. own]);
    }

    private static JsonObject Condition() => Object(ConditionMembers());

    private static (string, JsonNode, bool)[] ConditionMembers() =>
    [
        ("RuleName", Text(), true),
        ("Expression", Text(), false),
        ("Operator", OneOf(["And", "Or", "AndAlso", "OrElse"]), false),
        ("Rules", ListOf(Reference("condition")), false),
    ];
}
