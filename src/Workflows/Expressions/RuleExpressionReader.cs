using System.Collections.Frozen;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Expressions;

/// <summary>Checks <c>CSharp</c> expressions: the rule language, with variables and inputs spelled as in Elsa.</summary>
internal static class RuleExpressionReader
{
    private static readonly IReadOnlyDictionary<string, ParameterType> NoParameters = FrozenDictionary<string, ParameterType>.Empty;
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoReadings = FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>The checked expression; null, with diagnostics, where it has mistakes or does not give the type.</summary>
    /// <param name="at">The place of the text's opening quote.</param>
    public static RuleExpression? Read(string text, SourcePosition at, WorkflowType type, WorkflowScope scope, DiagnosticBag bag)
    {
        var (mapped, names) = DialectNames.Replace(text);
        var facts = new List<FactDefinition>();
        var reads = new List<NamedSource>();
        var allKnown = true;
        foreach (var name in names)
        {
            allKnown &= Resolve(name, at, scope, bag, out var source) && Add(name.Identifier, source!, at, facts, reads, bag);
        }

        Add("WorkflowInstanceId", new NamedSource(NamedSourceKind.InstanceId, "", "WorkflowInstanceId", WorkflowType.Text), at, facts, reads, bag);
        Add("CorrelationId", new NamedSource(NamedSourceKind.CorrelationId, "", "CorrelationId", WorkflowType.Text with { Nullable = true }), at, facts, reads, bag);
        if (!allKnown)
        {
            return null;
        }

        var own = new DiagnosticBag();
        var expressions = new ExpressionScope(facts, NoParameters, NoReadings);
        var result = type.Kind == WorkflowTypeKind.Boolean
            ? ExpressionCompiler.CheckCondition(mapped, at, expressions, own)
            : ExpressionCompiler.Check(mapped, at, expressions, own);
        bag.AddRange(own.Select(d => Respelled(d, names)));
        if (result is null)
        {
            return null;
        }

        // Anything can be shown as text.
        if (type.RuleKind is { } wanted && wanted != ValueKind.Text && wanted != result.Kind)
        {
            bag.Add(WorkflowMessages.WrongExpressionType(at, text, type.Described));
            return null;
        }

        return new RuleExpression(result, reads, text, type, at);
    }

    private static bool Resolve(DialectName name, SourcePosition at, WorkflowScope scope, DiagnosticBag bag, out NamedSource? source)
    {
        source = name.IsVariable ? scope.NamedVariable(name.Name) : scope.NamedInput(name.Name);
        if (source is null)
        {
            bag.Add(name.IsVariable
                ? WorkflowMessages.UnknownVariable(at, name.Name, scope.Variables.Select(v => v.Name))
                : WorkflowMessages.UnknownInput(at, name.Name, scope.Inputs.Select(i => i.Name)));
        }

        return source is not null;
    }

    private static bool Add(
        string identifier, NamedSource source, SourcePosition at, List<FactDefinition> facts, List<NamedSource> reads, DiagnosticBag bag)
    {
        if (source.Type.RuleKind is not { } kind)
        {
            bag.Add(WorkflowMessages.TypeNotInRuleLanguage(at, source.Spelled, source.Type.Described));
            return false;
        }

        facts.Add(new FactDefinition(
            facts.Count, identifier, new Label(source.Spelled, source.Spelled), kind,
            source.Type.Kind == WorkflowTypeKind.Integer, source.Type.Nullable, [], null, null, false, false));
        reads.Add(source);
        return true;
    }

    // People wrote Variables.X and are to read Variables.X.
    private static Diagnostic Respelled(Diagnostic diagnostic, IReadOnlyList<DialectName> names)
    {
        // The rule language speaks of facts here, which workflows have none of.
        if (diagnostic.Id == "PE0206")
        {
            return WorkflowMessages.UnknownExpressionName(diagnostic.At, diagnostic.Message.Split('\'')[1]);
        }

        foreach (var name in names.OrderByDescending(n => n.Identifier.Length))
        {
            diagnostic = diagnostic with
            {
                Message = diagnostic.Message.Replace(name.Identifier, name.Spelled, StringComparison.Ordinal),
                Expected = diagnostic.Expected?.Replace(name.Identifier, name.Spelled, StringComparison.Ordinal),
                Nearest = names.Any(n => n.Identifier == diagnostic.Nearest) ? null : diagnostic.Nearest,
            };
        }

        return diagnostic;
    }
}
