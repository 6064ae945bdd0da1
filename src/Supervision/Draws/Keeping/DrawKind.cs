using System.Text.Json.Serialization;

namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>How a task came by its objects.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DrawKind>))]
public enum DrawKind
{
    /// <summary>Drawn by this host.</summary>
    Drawn,

    /// <summary>Drawn by the provincial platform and taken in.</summary>
    Imported,

    /// <summary>Without a draw: named one by one, or a group as a whole.</summary>
    Taken,
}
