namespace PolicyEngine.PolicyHost.Http;

/// <summary>A witness of a draw, without the name.</summary>
/// <param name="State"><c>absent</c>, <c>committed</c>, <c>revealed</c> or <c>forfeited</c>.</param>
internal sealed record WitnessModel(int Number, string Role, string State);
