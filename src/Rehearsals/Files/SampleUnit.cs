using System.Text.Json;

namespace PolicyEngine.Rehearsals;

/// <summary>A unit of the rehearsed locality, as workflows take it.</summary>
/// <param name="Key">What the file calls it.</param>
/// <param name="Value">Its id, department, system and level.</param>
public sealed record SampleUnit(string Key, JsonElement Value);
