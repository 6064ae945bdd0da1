using System.Text.Json.Nodes;

namespace PolicyEngine.PolicyHost.Tests;

/// <summary>What the host answered.</summary>
internal sealed record Answer(int Status, string Text, string? ETag, string? Location)
{
    public JsonNode Body => JsonNode.Parse(Text).ShouldNotBeNull();

    public string Id => Body["id"]!.ToString();
}
