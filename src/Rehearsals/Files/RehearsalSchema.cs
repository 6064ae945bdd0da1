using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyEngine.Rehearsals;

/// <summary>The JSON Schema of a rehearsal's file, for editors. The host's own check stays the one that decides.</summary>
public static class RehearsalSchema
{
    public const string FileName = "rehearsal.schema.json";

    private const string Source =
        """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "samples/rehearsals/LOCALITY.json: a year of a locality to be played",
          "description": "Texts may hold {year}, {year-1}, {year+1}. Where a value is asked for, an object with the member $ makes one.",
          "type": "object",
          "properties": {
            "$schema": { "type": "string" }, "$comment": { "type": "string" },
            "area": { "type": "string", "description": "An area of samples/registers/areas.json." },
            "year": { "type": "integer" },
            "objects": { "type": "integer", "minimum": 1 },
            "inspectors": { "type": "integer", "minimum": 1 },
            "libraries": { "type": "boolean", "description": "Whether the objects stand in supervision libraries." },
            "begin": { "type": "string", "description": "First day, inclusive." },
            "end": { "type": "string", "description": "Last day, inclusive." },
            "units": { "type": "object", "additionalProperties": { "type": "object" } },
            "starts": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "$comment": { "type": "string" },
                  "on": { "type": "string" }, "time": { "type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$" },
                  "workflow": { "type": "string" }, "correlationId": { "type": "string" },
                  "input": { "type": "object", "additionalProperties": { "$ref": "#/$defs/value" } }
                },
                "required": ["on", "workflow"], "additionalProperties": false
              }
            },
            "answers": {
              "type": "object",
              "description": "By task name, or definitionId/task name, which goes before it.",
              "properties": { "$comment": { "type": "string" } },
              "additionalProperties": {
                "type": "object",
                "properties": {
                  "$comment": { "type": "string" },
                  "after": { "$ref": "#/$defs/amount", "description": "From the task's creation, or from 'at'." },
                  "before": { "$ref": "#/$defs/amount", "description": "Before the due day, or before 'at'." },
                  "at": { "$ref": "#/$defs/value", "description": "The day, or the moment, on which it is done." },
                  "answer": { "$ref": "#/$defs/value" }
                },
                "required": ["answer"], "additionalProperties": false
              }
            }
          },
          "required": ["area", "year", "objects", "inspectors", "begin", "end", "starts", "answers"],
          "additionalProperties": false,
          "$defs": {
            "amount": {
              "type": "object",
              "properties": {
                "amount": { "type": "integer", "minimum": 0 }, "value": { "type": "integer", "minimum": 0 },
                "unit": { "enum": ["days", "working-days", "workingDays", "months", "hours"] }
              },
              "required": ["unit"], "additionalProperties": false
            },
            "value": {
              "anyOf": [
                { "type": ["null", "boolean", "number", "string"] },
                { "type": "array", "items": { "$ref": "#/$defs/value" } },
                { "type": "object", "not": { "required": ["$"] }, "additionalProperties": { "$ref": "#/$defs/value" } },
                { "$ref": "#/$defs/maker" }
              ]
            },
            "maker": {
              "type": "object",
              "properties": {
                "$": { "enum": ["today", "now", "oneOf", "payload", "day", "unit", "object", "inspector", "platform-draw", "witness-commitments", "witness-reveals", "case"] },
                "of": {}, "path": { "type": "string", "pattern": "^(input|variable|payload)(\\.[^.]+)+$" },
                "id": { "type": "string" }, "number": { "type": "integer", "minimum": 1 }, "library": { "type": "string" }, "kind": { "type": "string" }, "resultCode": { "type": "string" }, "else": { "$ref": "#/$defs/value" },
                "days": { "type": "integer" }, "workingDays": { "type": "integer" }, "months": { "type": "integer" }, "time": { "type": "string" }
              },
              "required": ["$"], "additionalProperties": false
            }
          }
        }
        """;

    /// <summary>The schema as it stands in <c>schemas/</c>.</summary>
    public static string Text() =>
        JsonNode.Parse(Source)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
            .ReplaceLineEndings("\n") + "\n";
}
