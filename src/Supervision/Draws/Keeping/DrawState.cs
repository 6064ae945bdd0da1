using System.Text.Json.Serialization;

namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>How far a draw has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DrawState>))]
public enum DrawState
{
    /// <summary>Lists are frozen, the announcement is made; witnesses may commit.</summary>
    Announced,

    /// <summary>Commitments are closed; numbers are shown.</summary>
    Closed,

    /// <summary>Objects and teams stand. There is no way back.</summary>
    Made,

    /// <summary>Nothing could be drawn from the announced lists, or people did not take what came from elsewhere. Another draw may follow.</summary>
    Refused,
}
