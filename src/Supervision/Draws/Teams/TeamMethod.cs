namespace PolicyEngine.Supervision.Draws.Teams;

/// <summary>How a group's teams were drawn.</summary>
public enum TeamMethod
{
    /// <summary>One visit that nothing couples to another: one draw from its legal teams.</summary>
    Single,

    /// <summary>All visits drawn, and drawn again until caps and slots hold.</summary>
    Redraw,

    /// <summary>A chain of legal exchanges, after redraws in vain.</summary>
    Chain,
}
