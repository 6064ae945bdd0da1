using System.Text.Json;

namespace PolicyEngine.Workflows.Instances;

/// <summary>What started an instance: the activity that is to complete at once, and with what.</summary>
public sealed record TriggerFired(string Path, JsonElement Payload);
