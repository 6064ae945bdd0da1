using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Triggers;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Publishing;

/// <summary>
/// Judges whether a definition can be run, and makes of it what is run. All mistakes are collected, each with its place:
/// a definition with one is not published, and nothing of it is dropped in silence.
/// </summary>
public sealed class WorkflowCompiler(ActivityRegistry registry)
{
    /// <summary>The runnable version; null where it has mistakes. Warnings do not prevent it.</summary>
    public CompiledWorkflow? Compile(WorkflowDefinition definition, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        CheckVariables(definition, own);
        var activation = StrategyReader.Activation(definition.Options, own);
        var incidents = StrategyReader.Incidents(definition.Options, own);
        var root = Compile(definition.Root, null, 0, definition, new WorkflowScope(definition), own);
        CheckLostConnections(definition, own);
        var triggers = root is null ? [] : TriggerReader.Read(root, own);
        if (root is not null)
        {
            LoopCheck.Run(root, own);
        }

        bag.AddRange(own);
        return own.HasErrors || root is null ? null : new CompiledWorkflow(definition, root, activation, incidents, triggers);
    }

    private CompiledActivity? Compile(
        ActivityNode node, CompiledActivity? parent, int index, WorkflowDefinition definition, WorkflowScope outer, DiagnosticBag bag)
    {
        if (!registry.TryFind(node.Type, out var type))
        {
            bag.Add(Unknown(node));
            return null;
        }

        var compiled = new CompiledActivity(node, type, parent) { IndexInParent = index };
        var scope = outer.With(node.Variables);
        ActivityReading.Run(compiled, scope, bag);
        var inner = scope.With(type.InnerVariables(compiled));
        var children = new List<CompiledActivity>();
        foreach (var child in node.Children)
        {
            if (!type.Runs(child.Slot))
            {
                bag.Add(WorkflowMessages.ActivityInUnknownPlace(child.At, child.Slot, node.Type));
            }

            // Compiled even then, so that its own mistakes are told too.
            if (Compile(child, compiled, children.Count, definition, inner, bag) is { } made)
            {
                children.Add(made);
            }
        }

        compiled.Children = children;
        compiled.Model = type.Prepare(new PrepareContext(compiled, definition, scope, bag));
        return compiled;
    }

    private Diagnostic Unknown(ActivityNode node)
    {
        if (node.Type == "Elsa.NotFoundActivity")
        {
            var original = (node["originalActivityType"] ?? node["missingTypeName"]) as LocatedText;
            return WorkflowMessages.NotFoundActivity(node.At, original?.Text);
        }

        var at = node.Source["type"]?.At ?? node.At;
        return WorkflowMessages.UnknownActivityType(at, node.Type, UnsupportedTypes.InsteadOf(node.Type), registry.Ids);
    }

    private static void CheckVariables(WorkflowDefinition definition, DiagnosticBag bag)
    {
        var all = definition.Variables.Concat(definition.Activities.SelectMany(a => a.Variables)).ToList();
        foreach (var twice in all.GroupBy(v => v.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            bag.Add(WorkflowMessages.DuplicateVariable(twice.ElementAt(1).At, twice.Key, twice.First().At.Line));
        }

        foreach (var variable in all)
        {
            var type = WorkflowScope.TypeOf(variable);
            if (type.IsForeign)
            {
                bag.Add(WorkflowMessages.ForeignType(variable.At, variable.TypeName, $"the variable '{variable.Name}'"));
            }

            if (variable.Default is { Length: > 0 } text && ValueConversion.Convert(JsonValue.Of(text), type) is null)
            {
                bag.Add(WorkflowMessages.WrongLiteral(variable.At, text, type.Described));
            }
        }
    }

    // Elsa keeps here what it could not connect when it last saved the file.
    private static void CheckLostConnections(WorkflowDefinition definition, DiagnosticBag bag)
    {
        var places = definition.Activities.Select(a => a.Custom("notFoundConnections"))
            .Append((definition.Source["customProperties"] as LocatedObject)?["notFoundConnections"]);
        foreach (var lost in places.OfType<LocatedArray>().Where(l => l.Items.Count > 0))
        {
            bag.Add(WorkflowMessages.LostConnections(lost.At, lost.Items.Count));
        }
    }
}
