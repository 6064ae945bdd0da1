using System.Text.Json.Nodes;
using static PolicyEngine.Supervision.Schemas.SchemaShapes;

namespace PolicyEngine.Supervision.Schemas;

/// <summary>The schema of a vocabulary file.</summary>
internal static class VocabularySchema
{
    private static readonly string[] Types = ["boolean", "integer", "number", "text", "date", "instant", "code", "codes", "reviews"];

    public static JsonObject File() => Titled(
        Object(
            ("id", Text(), true),
            ("label", Label(), true),
            ("question", Label(), true),
            ("verdicts", ListOf(Object(("id", Text(), true), ("label", Label(), true), ("adverse", Boolean(), false))), true),
            ("precedence", ListOf(Text()), true),
            ("deadline", Object(
                ("done", Text(), true), ("asOf", Text(), false), ("met", Text(), true), ("missed", Text(), true),
                ("open", Text(), false), ("notRunning", Text(), false)), false),
            ("actDate", ListOf(Text()), false),
            ("facts", ListOf(Fact()), true),
            ("derived", ListOf(Object(
                ("name", Text(), true), ("type", OneOf(Types), true), ("expression", Text(), true), ("missing", ListOf(Text()), false))), false),
            ("alternatives", ListOf(ListOf(Text())), false),
            ("constraints", ListOf(Object(("expression", Text(), true), ("message", Label(), true))), false)),
        "A decision of the vocabulary");

    private static JsonObject Fact() => Object(
        ("name", Text(), true),
        ("label", Label(), true),
        ("type", OneOf(Types), true),
        ("values", AnyOf(ListOf(AnyOf(Text(), Object(("id", Text(), true), ("label", Label(), true)))), OneOf(["duties"])), false),
        ("nullable", Boolean(), false),
        ("regular", new JsonObject(), false),
        ("minimum", Number(), false),
        ("maximum", Number(), false),
        ("person", Boolean(), false),
        ("catchAll", Boolean(), false));
}
