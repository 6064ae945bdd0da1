using System.Text.Json.Nodes;
using static PolicyEngine.Supervision.Schemas.SchemaShapes;

namespace PolicyEngine.Supervision.Schemas;

/// <summary>Schemas of the files of a locality's folder that are the same for every decision.</summary>
internal static class LocalitySchemas
{
    public static JsonObject Profile() => Titled(
        Object(
            ("id", Text("The folder's name."), true),
            ("name", Label(), true),
            ("issuer", Label(), true),
            ("document", Object(("title", Label(), true), ("number", Text(), false), ("issuedOn", Date(), true), ("sha256", Text(), true)), true),
            ("validity", Object(("from", Date("First day in force, inclusive."), true), ("to", Date("Last day in force, inclusive."), false)), true),
            ("layer", Object(("level", OneOf(["nation", "province", "city", "county"]), true), ("standsOn", Text(), false)), true),
            ("organs", ListOf(Object(("role", Text(), true), ("name", Label(), true), ("successor", Object(("name", Label(), true), ("from", Date(), true)), false))), false),
            ("platforms", ListOf(Object(("id", Text(), true), ("name", Label(), true))), false),
            ("registers", ListOf(Object(("id", Text(), true), ("name", Label(), true))), false),
            ("drawSource", OneOf(["provincial-platform", "this-host"]), true),
            ("workflows", ListOf(Text()), false),
            ("values", MapOf(ListOf(Text())), false),
            ("regular", MapOf(new JsonObject()), false)),
        "profile.json of a locality");

    public static JsonObject Clauses() => Titled(
        Object(
            ("document", Object(("sha256", Text(), true), ("bytes", Number(0, whole: true), true)), true),
            ("clauses", ListOf(Object(
                ("id", Text(), true),
                ("section", Text(), true),
                ("actor", Text(), false),
                ("modality", OneOf(["must", "must-not", "may", "principle"]), true),
                ("kind", OneOf(["computable", "record", "narrative"]), true),
                ("summary", Label(), true),
                ("anchor", Object(("start", Number(0, whole: true), true), ("end", Number(0, whole: true), true)), true),
                ("carriedBy", ListOf(new JsonObject { ["type"] = "string", ["pattern"] = "^(decision|duty|step):." }), false))), true),
            ("notNormative", ListOf(Object(("start", Number(0, whole: true), true), ("end", Number(0, whole: true), true), ("reason", Text(), true))), false)),
        "clauses.json of a locality");

    public static JsonObject Duties() => WithDefinitions(Titled(
        Object(("duties", ListOf(Object(
            ("id", Text(), true),
            ("label", Label(), true),
            ("actor", Text(), true),
            ("clauses", ListOf(Text()), true),
            ("recurrence", OneOf(["yearly", "quarterly", "once", "event"]), true),
            ("due", Reference("deadline"), false),
            ("strength", OneOf(["must", "principle"]), false),
            ("readings", ListOf(new JsonObject()), false),
            ("remarks", ListOf(Label()), false),
            ("obligations", ListOf(new JsonObject()), false))), true)),
        "duties.json of a locality"));

    public static JsonObject Parameters() => WithDefinitions(Titled(
        Object(("parameters", MapOf(Object(
            ("type", OneOf(["number", "percent", "bounds", "amount", "deadline", "window", "set", "organ", "form", "text"]), true),
            ("label", Label(), false),
            ("clauses", ListOf(Text()), false),
            ("strength", OneOf(["must", "principle"]), false),
            ("values", ListOf(Object(
                ("from", Date("First day, inclusive."), false),
                ("to", Date("Last day, inclusive."), false),
                ("value", AnyOf(
                    Number(), Text(), ListOf(Text()), Reference("bounds"), Reference("amount"), Reference("deadline"), Reference("window"),
                    new JsonObject { ["type"] = "null" }), true))), true))), true)),
        "parameters.json of a locality"));

    private static JsonObject WithDefinitions(JsonObject schema)
    {
        schema["$defs"] = new JsonObject
        {
            ["bounds"] = Object(("min", Number(), false), ("minInclusive", Boolean(), false), ("max", Number(), false), ("maxInclusive", Boolean(), false)),
            ["amount"] = Object(("value", Number(0, whole: true), true), ("unit", OneOf(["hours", "days", "workingDays", "months"]), true)),
            ["deadline"] = Deadline(),
            ["window"] = Window(),
        };
        return schema;
    }

    private static JsonObject Deadline()
    {
        (string, JsonNode, bool)[] shared() =>
        [
            ("boundary", OneOf(["inclusive", "exclusive"]), false),
            ("tolerance", ListOf(Object(
                ("until", OneOf(["named-day", "next-working-day", "indefinite"]), true),
                ("verdict", OneOf(["met", "missed"]), true),
                ("reading", Text(), true))), false),
        ];
        return AnyOf(
            Object([("anchor", Text("A fact."), true), ("amount", Reference("amount"), true), ("direction", OneOf(["after", "before"]), false), .. shared()]),
            Object([("yearOf", Text("A fact."), true), ("yearOffset", Number(whole: true), false), ("month", Number(1, 12, whole: true), true), ("day", AnyOf(Number(1, 31, whole: true), OneOf(["end"])), true), .. shared()]),
            Object([("on", Date(), true), .. shared()]));
    }

    private static JsonObject Window() => AnyOf(
        Object(
            ("months", ListOf(Number(1, 12, whole: true)), false),
            ("days", ListOf(Object(("from", Number(1, 31, whole: true), true), ("to", Number(1, 31, whole: true), true))), false),
            ("weekdays", ListOf(OneOf(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])), false),
            ("floating", Object(("perMonth", Number(1, 31, whole: true), true)), false)),
        Object(("any", ListOf(Reference("window")), true)),
        Object(("byClass", MapOf(Reference("window")), true)),
        Object(("always", Boolean(), true)));
}
